// Facts, items and answers that the checklist does not allow, under good signatures.
import { describe } from '../bodies.ts'
import { at } from '../edit.ts'
import { type Recipe, selfCheck, station } from '../make.ts'
import { altered, lacking, type Row, unproven } from './row.ts'

const recipe = selfCheck()

const row = (how: string, made: Recipe, ...codes: readonly string[]): Row => ({
  how,
  recipe: made,
  status: 'invalid',
  told: [...codes.map((code) => `replay error ${code}`), unproven],
})
const wrong = (how: string, changes: Readonly<Record<string, unknown>>, ...codes: readonly string[]) =>
  row(how, altered(recipe, changes), ...codes)

/** Items by their place among the answers. */
const [door, light, floor, permit, exit, methane, valve] = [0, 1, 2, 3, 4, 5, 6].map(
  (index) => `/body/answers/${index}`,
)
const answers = recipe.body.answers
const swapped = [answers[1], answers[0], ...answers.slice(2)]

export const factRows: readonly Row[] = [
  wrong('a fact that the checklist does not ask', { '/facts/colour': 'red' }, 'fact-unknown /body/facts/colour'),
  wrong('a fact whose condition does not hold', { '/facts/fuel': 'oil' }, 'fact-unknown /body/facts/piped'),
  row('a fact left out', lacking(recipe, '/facts/staffed'), 'fact-missing /body/facts'),
  wrong(
    'a choice that is no option',
    { '/facts/fuel': 'coal' },
    'fact-invalid /body/facts/fuel',
    'fact-unknown /body/facts/piped',
  ),
  wrong(
    'a choice named twice among several',
    { '/facts/detectors': ['heat', 'heat'] },
    'fact-invalid /body/facts/detectors',
  ),
  wrong(
    'choices in another order than theirs',
    { '/facts/detectors': ['smoke', 'heat'] },
    'fact-invalid /body/facts/detectors',
  ),
  wrong('yes in words', { '/facts/staffed': 'yes' }, 'fact-invalid /body/facts/staffed'),
  wrong('a number that is none', { '/facts/boilers': '0x2' }, 'fact-invalid /body/facts/boilers'),
  wrong('a day that does not exist', { '/facts/builtOn': '2001-02-29' }, 'fact-invalid /body/facts/builtOn'),
  wrong('a blank text', { '/facts/maker': ' ' }, 'fact-invalid /body/facts/maker'),
]

export const itemRows: readonly Row[] = [
  wrong(
    'an answer to nothing',
    { '/answers/2/item': 'boiler.roof', '/trail/events/10/2': 'boiler.roof' },
    'item-unknown /body/answers/2/item',
    'item-missing /body/answers',
  ),
  wrong('an answer to an item that does not apply', { '/facts/boilers': '1' }, 'item-unknown /body/answers/6/item'),
  row('an item left out', lacking(recipe, '/answers/2'), 'item-missing /body/answers'),
  wrong(
    'an item answered twice',
    { '/answers/7': at(recipe.body, '/answers/2') },
    'item-repeated /body/answers/7/item',
  ),
  wrong('answers in another order', { '/answers': swapped }, 'item-order /body/answers/0/item'),
  wrong(
    'another question than the checklist asks',
    { '/answers/2/asked': '地面干净吗？' },
    `asked-differs ${floor}/asked`,
  ),
  wrong(
    'the question in the other language',
    { '/answers/2/asked': 'Is the floor free of oil?' },
    `asked-differs ${floor}/asked`,
  ),
  wrong(
    'not applicable where that is no answer',
    { '/answers/3/outcome': 'na', '/answers/3/reason': '没有' },
    `na-not-allowed ${permit}/outcome`,
  ),
  row('not checked, and no reason', lacking(recipe, '/answers/1/reason'), `reason-missing ${light}`),
  row('not applicable, and no reason', lacking(recipe, '/answers/4/reason'), `reason-missing ${exit}`),
  row('a failure of which nothing is said', lacking(recipe, '/answers/0/note'), `note-missing ${door}`),
  row(
    'a measured item without its reading',
    altered(lacking(recipe, '/answers/5/reading'), { '/answers/5/by': 'inspector' }),
    `reading-missing ${methane}`,
  ),
  wrong(
    'a reading where nothing is measured',
    { '/answers/2/reading': { value: '1', unit: '%' } },
    `reading-unexpected ${floor}/reading`,
  ),
  wrong(
    'a reading of what was not checked',
    { '/answers/5/outcome': 'unchecked', '/answers/5/reason': '仪器坏了。' },
    `reading-unexpected ${methane}/reading`,
  ),
  wrong('a reading in another unit', { '/answers/5/reading/unit': 'ppm' }, `reading-unit ${methane}/reading/unit`),
  wrong('a reading past its limit, passed', { '/answers/5/outcome': 'pass' }, `outcome-differs ${methane}/outcome`),
  wrong(
    'a reading within its limits, failed',
    { '/answers/5/reading/value': '0.24' },
    `outcome-differs ${methane}/outcome`,
  ),
  wrong(
    'a reading past a limit that holds only elsewhere, failed',
    { '/facts/staffed': false },
    `outcome-differs ${methane}/outcome`,
  ),
  wrong(
    'an override of what was never proposed',
    { '/answers/5/override': { from: 'pass', to: 'fail', reason: '气味。' }, '/answers/5/by': 'inspector' },
    `override-unfounded ${methane}/override`,
  ),
  wrong(
    'an override that leaves everything as it is',
    { '/answers/5/override': { from: 'fail', to: 'fail', reason: '气味。' }, '/answers/5/by': 'inspector' },
    `override-unfounded ${methane}/override`,
  ),
  wrong(
    'an override of something else than what was proposed',
    {
      '/answers/5/override': { from: 'pass', to: 'pass', reason: '气味。' },
      '/answers/5/by': 'inspector',
      '/answers/5/outcome': 'pass',
    },
    `override-unfounded ${methane}/override`,
  ),
  wrong(
    'an override where nothing is measured',
    { '/answers/2/override': { from: 'fail', to: 'pass', reason: '看过。' } },
    `override-unfounded ${floor}/override`,
  ),
  wrong('an inspector where the reading decides', { '/answers/5/by': 'inspector' }, `answered-by ${methane}/by`),
  wrong('a rule where the inspector decides', { '/answers/0/by': 'rule' }, `answered-by ${door}/by`),
  wrong('a major item filled in by default', { '/answers/3/by': 'default' }, `answered-by ${permit}/by`),
  row(
    'a major item that demands nothing for a pass, filled in by default',
    altered(selfCheck({ answers: { 'boiler.valve': { outcome: 'pass' } }, rules: {} }), { '/answers/6/by': 'default' }),
    `answered-by ${valve}/by`,
  ),
  wrong('a default that is no pass', { '/answers/0/by': 'default' }, `answered-by ${door}/by`),
  wrong('a default in an interview', { '/mode': 'interview' }, `answered-by ${floor}/by`),
  wrong('a deduction without a score', { '/answers/0/deduct': '5' }, `deduct-unexpected ${door}/deduct`),
  row('a failure without the photo it demands', lacking(recipe, '/answers/6/evidence'), `evidence-demanded ${valve}`),
  wrong(
    'a document in place of the photo',
    { '/answers/6/evidence': [describe('permit.pdf')] },
    `evidence-demanded ${valve}`,
  ),
  row('a pass without the document it demands', lacking(recipe, '/answers/3/evidence'), `evidence-demanded ${permit}`),
  wrong(
    'an instrument calibrated until a day that does not exist',
    { '/answers/5/reading/calibratedUntil': '2027-02-30' },
    `day-impossible ${methane}/reading/calibratedUntil`,
  ),
  row(
    'a failure of the sample turned to a pass, its finding left',
    altered(station(), { '/answers/8/outcome': 'pass' }),
    'finding-orphan /body/findings/0',
  ),
]
