// Stated values and days that are not allowed, or do not come to what is said, under good signatures.
import type { AnswersFile } from '../../../src/model/generated/formats.ts'
import { bodyFrom, measuredSite, shelfOf, shelved, siteAnswers } from '../bodies.ts'
import { type Recipe, selfCheck, supervision } from '../make.ts'
import { first, second } from '../parties.ts'
import { altered, inDoubt, invalid, lacking, type Row, valid } from './row.ts'

const shelf = shelfOf([measuredSite])

/** A self-check of the measured site, other answers as wanted. */
export function siteCheck(changed: Partial<AnswersFile> = {}): Recipe {
  const file = { ...siteAnswers, ...changed, answers: { ...siteAnswers.answers, ...changed.answers } }
  return { ...selfCheck(), shelf, body: bodyFrom(file, shelved(measuredSite)) }
}

const recipe = siteCheck()
const two = (made: Recipe): Recipe => ({ ...made, signings: [{ by: first }, { by: second }] })
const both = supervision().body.inspectors

const row = (how: string, made: Recipe, ...codes: readonly string[]): Row =>
  invalid(how, made, ...codes.map((code) => `replay error ${code}`))
const wrong = (how: string, changes: Readonly<Record<string, unknown>>, ...codes: readonly string[]): Row =>
  row(how, altered(recipe, changes), ...codes)

/** Items by their place among the answers. */
export const place = (item: string) =>
  `/answers/${recipe.body.answers.findIndex((answer) => answer.item === `site.${item}`)}`
const [flow, light, crane] = [place('flow'), place('light'), place('crane')]
const [permit, moved] = [place('permit'), place('heap-moved')]
const [roof, shaft, board] = [place('edge-roof'), place('edge-shaft'), place('board')]

/** The air volume at nine tenths of its design, which is enough. */
const enough = siteCheck({ answers: { 'site.flow': { reading: { value: '9', stated: '10' } } } })

const statedRows: readonly Row[] = [
  valid('the inspection of the measured site', recipe),
  valid('a value at its share of the stated one', enough),
  row('no stated value', lacking(enough, `${flow}/reading/stated`), `stated-missing /body${flow}/reading`),
  wrong(
    'a stated value that no limit in force is measured from',
    { [`${light}/reading/stated`]: '10' },
    `stated-unexpected /body${light}/reading/stated`,
  ),
  row(
    'no stated value where the limit in force is measured from one',
    altered(recipe, { '/facts/night': false }),
    `stated-missing /body${light}/reading`,
  ),
  wrong(
    'another stated value, of which it is enough',
    { [`${flow}/reading/stated`]: '9.99' },
    `outcome-differs /body${flow}/outcome`,
  ),
  row(
    'another stated value, of which it is not',
    altered(enough, { [`${flow}/reading/stated`]: '10.000001' }),
    `outcome-differs /body${flow}/outcome`,
  ),
  valid('a stated value just short of the graver limit', altered(recipe, { [`${flow}/reading/stated`]: '12.499998' })),
  wrong(
    'a stated value at the graver limit',
    { [`${flow}/reading/stated`]: '12.5' },
    'finding-differs /body/findings/0/level',
    'finding-differs /body/findings/0/cites',
    'handling-reason-missing /body/findings/0',
  ),
  row(
    'a limit that holds at night, by day',
    altered(
      siteCheck({ answers: { 'site.flow': { reading: { value: '15.000001', stated: '10' }, note: '风量过大。' } } }),
      { '/facts/night': false, [`${light}/reading/stated`]: '10' },
    ),
    `outcome-differs /body${flow}/outcome`,
  ),
]

const late = (date: string) =>
  siteCheck({ answers: { 'site.crane': { date, note: '检验超期。', deadline: '2026-12-01' } } })

const dateRows: readonly Row[] = [
  row(
    'a pass without the day',
    altered(lacking(recipe, `${crane}/date`), { [`${crane}/by`]: 'inspector' }),
    `date-missing /body${crane}`,
  ),
  row(
    'a day filled in by default',
    altered(lacking(recipe, `${crane}/date`), { [`${crane}/by`]: 'default' }),
    `date-missing /body${crane}`,
    `answered-by /body${crane}/by`,
  ),
  valid('a test on the day of the inspection', altered(recipe, { [`${crane}/date`]: '2026-11-03' })),
  valid(
    'a failure without the day of what was never done',
    siteCheck({ answers: { 'site.crane': { outcome: 'fail', note: '从未检验。', deadline: '2026-12-01' } } }),
  ),
  wrong('a day where none is asked', { [`${roof}/date`]: '2026-01-01' }, `date-unexpected /body${roof}/date`),
  wrong(
    'a day of what was not checked',
    { [`${crane}/outcome`]: 'unchecked', [`${crane}/reason`]: '资料不在现场。' },
    `date-unexpected /body${crane}/date`,
  ),
  wrong('a test after the inspection', { [`${crane}/date`]: '2026-11-04' }, `date-in-future /body${crane}/date`),
  valid('a permit that ends after the inspection', altered(recipe, { [`${permit}/date`]: '2099-12-31' })),
  wrong('a day that does not exist', { [`${permit}/date`]: '2027-02-29' }, `day-impossible /body${permit}/date`),
  wrong('a day too long ago, passed', { [`${crane}/date`]: '2025-11-02' }, `outcome-differs /body${crane}/outcome`),
  wrong(
    'a last valid day that is past, passed',
    { [`${permit}/date`]: '2026-11-02' },
    `outcome-differs /body${permit}/outcome`,
  ),
  wrong('a day in time, failed', { [`${moved}/date`]: '2026-05-03' }, `outcome-differs /body${moved}/outcome`),
  valid('a day at the graver limit', late('2025-05-03')),
  row(
    'a day past the graver limit, called general',
    altered(late('2025-05-03'), { [`${crane}/date`]: '2025-05-02' }),
    'finding-differs /body/findings/1/level',
    'handling-reason-missing /body/findings/1',
  ),
  wrong(
    'a test asked for before work began',
    { '/facts/startedOn': '2026-11-04' },
    `item-unknown /body${place('harness')}/item`,
  ),
  wrong(
    'a review of a scaffold as high as allowed',
    { '/facts/height': '24.000' },
    `item-unknown /body${place('scaffold')}/item`,
  ),
  valid('a review of a scaffold hardly higher', altered(recipe, { '/facts/allowed': '24.499999' })),
]

/** The half of a major danger that a day shows, set aside, so that no rule finds the danger. */
const lifted = (changed: Partial<AnswersFile> = {}) =>
  siteCheck({
    ...changed,
    answers: { 'site.heap-moved': { date: '2026-05-02', outcome: 'pass', overrideReason: '九月清运过，未登记。' } },
  })

const overrideRows: readonly Row[] = [
  valid('a day set aside that lifts a major danger of a rule, under two signatures', two(lifted({ inspectors: both }))),
  inDoubt('the same, under one signature so far', lifted(), 'signature indeterminate signature-missing /signatures'),
  row(
    'the same, asking for one',
    altered(lifted(), { '/requiredSignatures/0/min': 1 }),
    'requirement-differs /body/requiredSignatures',
  ),
  valid(
    'the same half set aside where the other half passed, under one signature',
    siteCheck({
      answers: {
        'site.heap-covered': { outcome: 'pass' },
        'site.heap-moved': { date: '2026-05-02', outcome: 'pass', overrideReason: '九月清运过，未登记。' },
      },
    }),
  ),
  valid(
    'a day set aside that lifts a general danger, under one signature',
    siteCheck({ answers: { 'site.crane': { date: '2025-11-02', outcome: 'pass', overrideReason: '当日复检。' } } }),
  ),
  row(
    'a day set aside that lifts a major danger of its own, asking for one',
    altered(
      siteCheck({ answers: { 'site.permit': { date: '2026-11-02', outcome: 'pass', overrideReason: '已延期。' } } }),
      {
        '/requiredSignatures/0/min': 1,
      },
    ),
    'requirement-differs /body/requiredSignatures',
  ),
  valid(
    'a day in time set aside for worse',
    siteCheck({
      answers: {
        'site.crane': {
          date: '2026-01-01',
          outcome: 'fail',
          overrideReason: '铭牌不符。',
          note: '铭牌不符。',
          deadline: '2026-12-01',
        },
      },
    }),
  ),
  wrong(
    'a day set aside that proposes nothing else',
    { [`${permit}/override`]: { from: 'fail', to: 'pass', reason: '已延期。' }, [`${permit}/by`]: 'inspector' },
    `override-unfounded /body${permit}/override`,
  ),
  wrong('an inspector where the day decides', { [`${permit}/by`]: 'inspector' }, `answered-by /body${permit}/by`),
  wrong('half of a major danger filled in by default', { [`${shaft}/by`]: 'default' }, `answered-by /body${shaft}/by`),
  row(
    'what is no danger by itself filled in by default',
    altered(siteCheck({ answers: { 'site.board': { outcome: 'pass' } } }), { [`${board}/by`]: 'default' }),
    `answered-by /body${board}/by`,
  ),
]

export const measureRows: readonly Row[] = [...statedRows, ...dateRows, ...overrideRows]
