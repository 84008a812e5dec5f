// Findings, conclusion and demands that do not follow from checklist and answers, under good signatures.
import type { AnswersFile } from '../../../src/model/generated/formats.ts'
import { at } from '../edit.ts'
import { first, second } from '../parties.ts'
import { type Recipe, selfCheck, station, supervision } from '../make.ts'
import { altered, lacking, movedTo, type Row, trusting, unproven } from './row.ts'

const recipe = selfCheck()
const findings = recipe.body.findings
const [doorFinding, methaneFinding, valveFinding, ruleFinding] = [0, 1, 2, 3].map((index) => `/body/findings/${index}`)

const row = (how: string, made: Recipe, ...codes: readonly string[]): Row => ({
  how,
  recipe: made,
  status: 'invalid',
  told: [...codes.map((code) => `replay error ${code}`), unproven],
})
const wrong = (how: string, changes: Readonly<Record<string, unknown>>, ...codes: readonly string[]) =>
  row(how, altered(recipe, changes), ...codes)
const fine = (how: string, made: Recipe): Row => ({ how, recipe: made, status: 'valid', told: [unproven] })

const major = 'boiler.valve'
/** The self-check with the major danger handled otherwise, and a conclusion that fits. */
const handled = (given: NonNullable<AnswersFile['answers']>[string]) =>
  selfCheck({ answers: { [major]: { ...recipeAnswer(), ...given } } })
/** The self-check with another reading of methane, stopped. */
const measured = (value: string) =>
  selfCheck({ answers: { 'boiler.methane': { reading: { value }, note: '甲烷超限。', handling: 'stop-work' } } })
const recipeAnswer = () => ({ outcome: 'fail', note: '二号锅炉没有切断阀。', evidence: ['valve.png'] }) as const

export const findingRows: readonly Row[] = [
  row('a danger without its finding', lacking(recipe, '/findings/0'), 'finding-missing /body/findings'),
  row('the danger of a rule without its finding', lacking(recipe, '/findings/3'), 'finding-missing /body/findings'),
  row(
    'no findings at all',
    altered(recipe, { '/findings': [] }),
    ...findings.map(() => 'finding-missing /body/findings'),
  ),
  wrong(
    'a finding where nothing failed',
    { '/findings/4': { ...findings[0], id: 'F5', item: 'boiler.floor' } },
    'finding-orphan /body/findings/4',
  ),
  wrong('a finding twice', { '/findings/4': { ...findings[0], id: 'F5' } }, `finding-orphan ${doorFinding}`),
  wrong(
    'a finding of a rule that did not come true',
    { '/findings/4': { ...findings[3], id: 'F5', rule: 'boiler.dark' } },
    'finding-orphan /body/findings/4',
  ),
  wrong(
    'a finding of an item and a rule at once',
    { '/findings/0/rule': 'boiler.several' },
    'finding-missing /body/findings',
    `finding-orphan ${doorFinding}`,
  ),
  row(
    'a finding of nothing',
    lacking(recipe, '/findings/0/item'),
    'finding-missing /body/findings',
    `finding-orphan ${doorFinding}`,
  ),
  wrong('a finding under another number', { '/findings/0/id': 'F9' }, `finding-differs ${doorFinding}/id`),
  wrong('a major danger called general', { '/findings/2/level': 'general' }, `finding-differs ${valveFinding}/level`),
  row(
    'a reading at the major limit, called general',
    altered(measured('1.0'), { '/findings/1/level': 'general' }),
    `finding-differs ${methaneFinding}/level`,
  ),
  row(
    'a reading below the major limit, called major',
    altered(measured('0.999999'), { '/findings/1/level': 'major' }),
    `finding-differs ${methaneFinding}/level`,
  ),
  wrong('another category', { '/findings/0/category': 'fire' }, `finding-differs ${doorFinding}/category`),
  row('a category left out', lacking(recipe, '/findings/0/category'), `finding-differs ${doorFinding}/category`),
  wrong(
    'a category where there is none',
    { '/findings/2/category': 'fire' },
    `finding-differs ${valveFinding}/category`,
  ),
  wrong('another clause', { '/findings/0/cites/0/clause': '2' }, `finding-differs ${doorFinding}/cites`),
  wrong(
    'the clause of the item in place of the limit',
    { '/findings/1/cites': [{ source: 'house-rules', number: 'HR 1-2026', clause: '4.1' }] },
    `finding-differs ${methaneFinding}/cites`,
  ),
  wrong(
    'a clause too many',
    { '/findings/0/cites/1': at(findings, '/0/cites/0') },
    `finding-differs ${doorFinding}/cites`,
  ),
  wrong(
    'another description than the note',
    { '/findings/0/description': '门坏了。' },
    `finding-differs ${doorFinding}/description`,
  ),
  wrong(
    'findings in another order',
    { '/findings/0': findings[1], '/findings/1': findings[0] },
    ...['id', 'item', 'category', 'cites', 'description'].flatMap((member) =>
      [doorFinding, methaneFinding].map((finding) => `finding-differs ${finding}/${member}`),
    ),
  ),
  wrong(
    'a major danger that does not stop work, and no reason',
    { '/findings/2/handling': 'deadline', '/findings/2/deadline': '2026-12-01' },
    `handling-reason-missing ${valveFinding}`,
  ),
  row('handing on to nobody', lacking(recipe, '/findings/2/responsible'), `responsible-missing ${valveFinding}`),
  row('a date to be set, and none', lacking(recipe, '/findings/1/deadline'), `deadline-missing ${methaneFinding}`),
  wrong(
    'a date for what was put right on the spot',
    { '/findings/0/deadline': '2026-12-01' },
    `deadline-unexpected ${doorFinding}/deadline`,
  ),
  wrong(
    'a date before the inspection',
    { '/findings/1/deadline': '2026-11-02' },
    `deadline-past ${methaneFinding}/deadline`,
  ),
  fine('a date on the day of the inspection', altered(recipe, { '/findings/1/deadline': '2026-11-03' })),
  row(
    'a date of the day of the inspection, where it is already the next day',
    altered(movedTo(recipe, '2026-11-03T12:00:00Z'), { '/findings/1/deadline': '2026-11-03', '/day': '2026-11-04' }),
    `deadline-past ${methaneFinding}/deadline`,
  ),
  wrong(
    'a date that does not exist',
    { '/findings/3/deadline': '2026-11-31' },
    `day-impossible ${ruleFinding}/deadline`,
  ),
  fine(
    'a major danger that does not stop work, and why',
    handled({ handling: 'deadline', deadline: '2026-12-01', handlingReason: '已停用。' }),
  ),
]

const differs = (member: string) => `conclusion-differs /body/conclusion/${member}`

/** Methane at 1.2 %, a major danger, set aside by the inspector. */
const lifted = (changed: Partial<AnswersFile> = {}) => setAside('1.2', changed)
const setAside = (value: string, changed: Partial<AnswersFile> = {}) =>
  selfCheck({
    ...changed,
    answers: { 'boiler.methane': { reading: { value }, outcome: 'pass', overrideReason: '仪器靠近排气口。' } },
  })
const two = (made: Recipe): Recipe => ({ ...made, signings: [{ by: first }, { by: second }] })
const both = supervision().body.inspectors

export const conclusionRows: readonly Row[] = [
  wrong('a pass after all', { '/conclusion/verdict': 'pass' }, differs('verdict')),
  wrong(
    'fewer failures than there are',
    { '/conclusion/counts/fail': 2, '/conclusion/counts/pass': 3 },
    differs('counts'),
  ),
  wrong('another share of not applicable', { '/conclusion/naShare': '14.2' }, differs('naShare')),
  wrong('another share of not checked', { '/conclusion/uncheckedShare': '0.0' }, differs('uncheckedShare')),
  wrong('another outcome of a rule', { '/conclusion/rules/0/outcome': 'pass' }, differs('rules')),
  row('a rule left out', lacking(recipe, '/conclusion/rules/1'), differs('rules')),
  wrong('another reason', { '/conclusion/because': [] }, differs('because')),
  wrong(
    'a score without a scored checklist',
    { '/minor': 1, '/conclusion/score': { sheets: [], lines: [], points: '100.00', grade: 'excellent' } },
    differs('score'),
  ),
  wrong(
    'all of it wrong at once',
    { '/conclusion/verdict': 'rectify', '/conclusion/because': [{ finding: 'F1' }] },
    differs('verdict'),
    differs('because'),
  ),
  row(
    'the sample with a major danger called handled',
    altered(station(), { '/conclusion/verdict': 'rectify' }),
    differs('verdict'),
  ),

  {
    how: 'an authority that asks for one inspector only',
    recipe: altered(supervision(), { '/requiredSignatures/0/min': 1 }),
    status: 'invalid',
    told: ['replay error requirement-differs /body/requiredSignatures'],
  },
  {
    how: 'an acknowledgement by key that asks for no key',
    recipe: lacking(supervision(), '/requiredSignatures/1'),
    status: 'invalid',
    told: ['replay error requirement-differs /body/requiredSignatures'],
  },
  row(
    'more signatures asked for than the kind of inspection does',
    altered(two(selfCheck({ inspectors: both })), { '/requiredSignatures/0/min': 2 }),
    'requirement-differs /body/requiredSignatures',
  ),
  fine(
    'more signatures asked for by the trust list, and there',
    trusting(two(selfCheck({ inspectors: both })), { '/policy/selfCheckInspectors': 2 }),
  ),
  {
    how: 'more signatures asked for by the trust list than there are',
    recipe: trusting(recipe, { '/policy/selfCheckInspectors': 2 }),
    status: 'indeterminate',
    told: ['signature indeterminate signature-missing /signatures', unproven],
  },
  {
    how: 'more signatures of an authority asked for by the trust list than there are',
    recipe: trusting(supervision(), { '/policy/supervisionInspectors': 3 }),
    status: 'indeterminate',
    told: ['signature indeterminate signature-missing /signatures'],
  },
  fine('a reading that shows a major danger set aside, under two signatures', two(lifted({ inspectors: both }))),
  {
    how: 'a reading that shows a major danger set aside, under one signature so far',
    recipe: lifted(),
    status: 'indeterminate',
    told: ['signature indeterminate signature-missing /signatures', unproven],
  },
  row(
    'the same, asking for one',
    altered(lifted(), { '/requiredSignatures/0/min': 1 }),
    'requirement-differs /body/requiredSignatures',
  ),
  fine('a reading that shows a general danger set aside, under one signature', setAside('0.9')),
]
