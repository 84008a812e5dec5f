// Unit, inspectors, acknowledgement and times that are not in order, under good signatures.
import { describe } from '../bodies.ts'
import { at } from '../edit.ts'
import { type Recipe, selfCheck, supervision } from '../make.ts'
import { altered, lacking, movedTo, type Row, unproven } from './row.ts'

const recipe = selfCheck()
const visit = supervision()

const row = (how: string, made: Recipe, ...told: readonly string[]): Row => ({
  how,
  recipe: made,
  status: 'invalid',
  told: [...told, ...(made.receivings.length > 0 ? [] : [unproven])],
})
const wrong = (how: string, changes: Readonly<Record<string, unknown>>, ...codes: readonly string[]) =>
  row(how, altered(recipe, changes), ...codes.map((code) => `replay error ${code}`))

const fine = (how: string, changes: Readonly<Record<string, unknown>>): Row => ({
  how,
  recipe: altered(recipe, changes),
  status: 'valid',
  told: [unproven],
})

/** The inspection at a moment, with its deadlines far off, said to be on a day. */
function dayRows(time: string, day: string, how: string, status: 'valid' | 'invalid'): readonly Row[] {
  const far = { '/findings/1/deadline': '2027-01-01', '/findings/3/deadline': '2027-01-01' }
  const made = altered(movedTo(recipe, time), { ...far, '/day': day })
  return [
    {
      how,
      recipe: made,
      status,
      told: [...(status === 'valid' ? [] : ['replay error day-differs /body/day']), unproven],
    },
  ]
}

/** Inspection and trail begin together. */
const movedStart = (time: string) => ({ '/startedAt': time, '/trail/segments/0/startedAt': time })
const incomplete = 'acknowledgement-incomplete /body/acknowledgement'
const onPaper = { kind: 'paper', name: '负责人', post: '总经理', evidence: [describe('page.png')] }
const paper = altered(recipe, { '/acknowledgement': onPaper })
const alone = selfCheck({ kind: 'supervision', acknowledgement: { kind: 'absent', reason: '现场无人。' } })
const again = at(recipe.body, '/inspectors/0')

const seen = recipe.body.answers.map((_, index) => `time-order /body/answers/${index}/observedAt`)
const segment = 'time-order /body/trail/segments/0/startedAt'
const segments = [0, 5, 4].map((monotonic) => ({ startedAt: '2026-11-03T01:00:00Z', monotonic }))

export const detailRows: readonly Row[] = [
  wrong(
    'a credit code with a wrong check character',
    { '/unit/creditCode': '91430102MA4L00004M' },
    'unit-code /body/unit',
  ),
  wrong('a credit code, and why there is none', { '/unit/noCreditCode': '个体户。' }, 'unit-code /body/unit'),
  row(
    'neither a credit code nor why there is none',
    lacking(recipe, '/unit/creditCode'),
    'replay error unit-code /body/unit',
  ),
  {
    ...fine('no credit code, and why', {}),
    recipe: lacking(altered(recipe, { '/unit/noCreditCode': '个体户。' }), '/unit/creditCode'),
  },

  row(
    'an authority that comes alone',
    alone,
    'replay error inspectors-too-few /body/inspectors',
    'signature indeterminate signature-missing /signatures',
  ),
  row(
    'an authority with one inspector under two numbers',
    altered(alone, { '/inspectors/1': again }),
    'replay error inspector-repeated /body/inspectors/1/id',
    'replay error inspectors-too-few /body/inspectors',
    'signature indeterminate signature-missing /signatures',
  ),
  wrong('an inspector twice', { '/inspectors/1': again }, 'inspector-repeated /body/inspectors/1/id'),

  row(
    'an authority that asked nobody to acknowledge',
    lacking(visit, '/acknowledgement'),
    'replay error acknowledgement-missing /body',
  ),
  ...['name', 'post', 'evidence'].map((member) =>
    row(
      `signed on paper, without ${member}`,
      lacking(paper, `/acknowledgement/${member}`),
      `replay error ${incomplete}`,
    ),
  ),
  wrong(
    'refused, with neither reason nor witness',
    { '/acknowledgement': { kind: 'refused' } },
    incomplete,
    incomplete,
  ),
  wrong('refused, without a witness', { '/acknowledgement': { kind: 'refused', reason: '不同意。' } }, incomplete),
  wrong('nobody there, and no reason', { '/acknowledgement': { kind: 'absent' } }, incomplete),
  wrong(
    'acknowledged by key, and no name',
    { '/acknowledgement': { kind: 'signed', post: '总经理' }, '/requiredSignatures': [{ role: 'inspector', min: 1 }] },
    incomplete,
  ),

  wrong('seen before the start', { '/answers/2/observedAt': '2026-11-03T00:59:59Z' }, seen[2] ?? ''),
  wrong('seen after the end', { '/answers/2/observedAt': '2026-11-03T01:40:01Z' }, seen[2] ?? ''),
  fine('seen in the last second', { '/answers/2/observedAt': '2026-11-03T01:40:00Z' }),
  wrong(
    'an end before the start',
    { '/endedAt': '2026-11-03T00:30:00Z' },
    ...seen,
    segment,
    'time-order /body/startedAt',
    'time-order /body/endedAt',
  ),
  wrong(
    'a segment from before the inspection',
    { '/trail/segments/1': { startedAt: '2026-11-03T00:59:59Z', monotonic: 1 } },
    'time-order /body/trail/segments/1/startedAt',
  ),
  wrong('segments that run back', { '/trail/segments': segments }, 'time-order /body/trail/segments/2/monotonic'),
  wrong('an event that runs back', { '/trail/events/3/0': 1 }, 'time-order /body/trail/events/3'),
  wrong(
    'a start on a day that does not exist',
    { ...movedStart('2026-02-30T01:00:00Z'), '/day': '2026-03-02' },
    'day-impossible /body/startedAt',
    'day-impossible /body/trail/segments/0/startedAt',
  ),
  wrong(
    'seen on a day that does not exist',
    { ...movedStart('2026-02-28T01:00:00Z'), '/day': '2026-02-28', '/answers/2/observedAt': '2026-02-30T00:00:00Z' },
    'day-impossible /body/answers/2/observedAt',
  ),
  wrong('a day that it was nowhere on earth, already past', { '/day': '2026-11-01' }, 'day-differs /body/day'),
  wrong('a day that it was nowhere on earth yet', { '/day': '2026-11-04' }, 'day-differs /body/day'),
  fine('the day before, which it still was in the far west', { '/day': '2026-11-02' }),
  ...dayRows('2026-11-03T11:59:59Z', '2026-11-02', 'the last second of a day in the far west', 'valid'),
  ...dayRows('2026-11-03T12:00:00Z', '2026-11-02', 'a day that is over everywhere', 'invalid'),
  ...dayRows('2026-11-03T10:00:00Z', '2026-11-04', 'the first second of a day in the far east', 'valid'),
  ...dayRows('2026-11-03T09:59:59Z', '2026-11-04', 'a day that has begun nowhere', 'invalid'),
  ...dayRows('2026-12-01T05:00:00Z', '2026-11-31', 'a day that does not exist', 'invalid'),

  wrong(
    'a trail that begins later than the inspection',
    { '/trail/segments/0/startedAt': '2026-11-03T01:00:01Z' },
    'trail-differs /body/trail/segments',
  ),
  wrong(
    'a trail that does not begin at nothing',
    { '/trail/segments/0/monotonic': 1 },
    'trail-differs /body/trail/segments',
  ),
  wrong(
    'a trail that knows nothing of an answer',
    { '/trail/events/10/2': 'boiler.door' },
    'trail-differs /body/trail/events',
  ),
  wrong(
    'a trail that knows an answer by a change of it alone',
    { '/trail/events/10/1': 'answer-changed' },
    'trail-differs /body/trail/events',
  ),
  wrong('no trail', { '/trail/events': [] }, 'trail-differs /body/trail/events'),
]
