// Everything that results can say about each other, brought about on results that are signed for real.
import { describe, expect, test } from '@jest/globals'
import { canonicalize } from '../../../src/format/canonical.ts'
import { acrossCodes, type PlausibilityCode, plausibilityCodes } from '../../../src/model/across-problem.ts'
import { sha256 } from '../../../src/sign/digest.ts'
import { readingDigests } from '../../../src/verify/across/copying.ts'
import { acrossFacts } from '../../../src/verify/across/facts.ts'
import { startAcross } from '../../../src/verify/across/start-across.ts'
import { make, type Recipe, station, supervision } from '../make.ts'
import { second, stranger } from '../parties.ts'
import { altered, lacking } from '../rows/row.ts'
import { boiler, correcting, idOf, interviewed, isPublished, judge, logged, numbered, told, units } from './results.ts'

const statementDigest = async (recipe: Recipe): Promise<string> =>
  sha256(canonicalize((await make(recipe)).file.signatures[0]?.statement))

const device = 'D-00000000000000ff'
const noDoubts = { without: new Set<PlausibilityCode>(plausibilityCodes) }
const only = (...codes: readonly PlausibilityCode[]) => ({ without: new Set(plausibilityCodes.filter((code) => !codes.includes(code))) })

/** Words that nobody writes twice. */
const words = (digit: number) => ({ '/place': `第${digit}处`, '/unit/creditCode': units[digit % units.length] })

const first = boiler(1)
const elsewhere = boiler(2, words(2))
const corrected = correcting(boiler(3), first)

/** Statements 1, 2, … of one device, each naming the one before it. */
async function chain(...recipes: readonly Recipe[]): Promise<readonly Recipe[]> {
  const made: Recipe[] = []
  for (const recipe of recipes) {
    const last = made.at(-1)
    made.push(logged(recipe, { device, seq: made.length + 1, ...(last === undefined ? {} : { previous: await statementDigest(last) }) }))
  }
  return made
}

describe('files of one result', () => {
  test('of which one is a copy are said to be so, and nothing else', async () => {
    expect(await told([first, first, first])).toEqual(['body-repeated 0,1,2'])
  })

  test('of which another party has signed one by now are still one result', async () => {
    const recipe = supervision()
    expect(await told([recipe, { ...recipe, receivings: [] }])).toEqual(['body-repeated 0,1'])
  })

  test('that bear one id and say different things contradict each other, copies and all', async () => {
    const other = boiler(1, { '/place': '别处' })
    expect(await told([first, other, first], noDoubts)).toEqual(['id-conflict 0,1,2', 'log-fork 0,1,2', 'body-repeated 0,2'])
  })
})

describe('a result that stands in for another', () => {
  test('is told with the one it supersedes, in whatever order, and its photos and notes are no copies', async () => {
    const [station1, station2] = [numbered(1), correcting(numbered(2), numbered(1))]
    expect(await told([station1, station2])).toEqual(['superseded 0,1'])
    expect(await told([corrected, first])).toEqual(['superseded 0,1'])
  })

  test('of one that is not there is told as that', async () => {
    expect(await told([elsewhere, corrected], noDoubts)).toEqual(['superseded-unseen 1'])
  })

  test('names it by an id and a digest that do not belong together', async () => {
    const otherId = correcting(boiler(3), first, { id: idOf(9) })
    const otherBody = correcting(boiler(3), first, { digest: { sha256: 'ab'.repeat(32) } })
    expect(await told([first, otherId], noDoubts)).toEqual(['supersedes-differs 0,1'])
    expect(await told([first, otherBody], noDoubts)).toEqual(['supersedes-differs 0,1'])
  })

  test('and was signed by nobody who signed that one does not stand in for it', async () => {
    const body = { '/inspectors/0/id': second.id, '/inspectors/0/name': second.name }
    const stolen = { ...altered(corrected, body), signings: [{ by: second }] }
    expect(await told([first, stolen], noDoubts)).toEqual(['supersedes-by-others 0,1'])
  })

  test('of another unit takes the place of it all the same, and that is said', async () => {
    const other = correcting(boiler(3, words(2)), first)
    expect(await told([first, other], noDoubts)).toEqual(['supersedes-other-unit 0,1', 'superseded 0,1'])
  })

  test('beside a second one leaves open which of them counts', async () => {
    const again = correcting(boiler(4), first)
    expect(await told([first, corrected, again], noDoubts)).toEqual(['superseded-twice 0,1,2', 'superseded 0,1', 'superseded 0,2'])
  })
})

describe('the signing log', () => {
  test('says nothing where each statement follows the one before it', async () => {
    expect(await told(await chain(first, elsewhere, boiler(3)), noDoubts)).toEqual([])
  })

  test('has a gap where a result is left out, and none at its ends', async () => {
    const made = await chain(first, elsewhere, boiler(3), boiler(4), boiler(5))
    expect(await told([0, 1, 4].flatMap((nth) => made[nth] ?? []), noDoubts)).toEqual(['log-gap 1,2'])
    expect(await told([1, 2, 3].flatMap((nth) => made[nth] ?? []), noDoubts)).toEqual([])
  })

  test('shows two statements of one number', async () => {
    const made = await chain(first, elsewhere)
    const fork = logged(boiler(3), { device, seq: 2, previous: await statementDigest(first) })
    expect(await told([...made, fork], noDoubts)).toContain('log-fork 1,2')
  })

  test('shows a statement that follows one that was exchanged', async () => {
    const [, follower] = await chain(first, elsewhere)
    const exchanged = logged(boiler(4), { device })
    expect(await told([exchanged, ...(follower === undefined ? [] : [follower])], noDoubts)).toEqual(['log-previous-differs 0,1'])
  })

  test('of another device is another log', async () => {
    expect(await told([logged(first, { device, seq: 1 }), logged(elsewhere, { seq: 7, previous: 'ab'.repeat(32) })], noDoubts)).toEqual([])
  })
})

describe('inspections that look copied', () => {
  test('have the same photos', async () => {
    expect(await told([first, boiler(2, { '/place': '别处' })])).toEqual(['photo-repeated 0,1'])
  })

  test('are counted by inspections, of which a correction is no further one', async () => {
    const across = startAcross({ skewSeconds: 300, ...only('photo-repeated') })
    for (const [index, recipe] of [first, corrected, boiler(4, { '/place': '别处' })].entries()) {
      const facts = acrossFacts(await judge(recipe))
      if (facts !== undefined) across.add(index, facts)
    }
    const found = across.finish(String).find(({ problem: { code } }) => code === 'photo-repeated')
    expect(found).toMatchObject({ problem: { detail: { results: 2, units: 1 } }, files: ['0', '1', '2'] })
  })

  test('have the same notes in different units', async () => {
    const copies = [numbered(1), numbered(2, { '/unit/creditCode': units[1] }), numbered(3, { '/unit/creditCode': units[2] })]
    expect(await told(copies, only('notes-repeated'))).toEqual(['notes-repeated 0,1,2'])
    expect(await told([numbered(1), numbered(2)], only('notes-repeated'))).toEqual([])
  })

  test('have the same notes still when one was changed', async () => {
    const changed = numbered(2, { '/unit/creditCode': units[1], '/answers/0/note': '许可证原件在总经理处，十二月到期，已在办理换证。' })
    expect(await told([numbered(1), changed], only('notes-repeated'))).toEqual(['notes-repeated 0,1'])
  })

  test('do not, when they say no more than that all is well', async () => {
    const well = Object.fromEntries(station().body.answers.flatMap(({ outcome }, index) => (outcome === 'pass' ? [[`/answers/${index}/note`, '一切正常']] : [])))
    expect(await told([numbered(1, well), numbered(2, { ...well, '/unit/creditCode': units[1] })], only('notes-repeated'))).toEqual([])
  })

  test('have the same readings in different units, of which a few digits are chance', async () => {
    const measured = (digit: number, values: readonly string[]) => {
      const readings = values.map((value, index) => ({ item: `site.m${index}`, reading: { value, unit: 'm' } }))
      return readingDigests(readings.map((one) => ({ ...one, asked: '？', outcome: 'pass', by: 'inspector', observedAt: `2026-11-03T01:0${digit}:00Z` })))
    }
    expect(measured(1, ['1.25', '13.1', '7.04', '2.2'])).toEqual(measured(2, ['1.25', '13.1', '7.04', '2.2']))
    expect(measured(1, ['1.25', '13.1', '7.04', '2.2'])).toHaveLength(1)
    expect(measured(1, ['1.25', '13.1', '7.04', '2.2'])).not.toEqual(measured(1, ['1.25', '13.1', '7.04', '2.3']))
    for (const values of [['0', '0.0', '0.00', '0'], ['1', '2', '3', '4'], ['10.00', '10.00', '10.00', '12.00'], ['1.25', '13.1', '7.04']]) expect(measured(1, values)).toEqual([])
    const facts = acrossFacts(await judge(first))
    const across = startAcross({ skewSeconds: 300, ...only('readings-repeated') })
    for (const [index, unit] of ['00', '11'].entries())
      if (facts !== undefined) across.add(index, { ...facts, id: idOf(index), body: unit.repeat(16), unit: unit.repeat(8), signatures: [], readings: measured(1, ['1.25', '13.1', '7.04', '2.2']) })
    expect(across.finish(String).map(({ problem: { code, detail }, files }) => [code, detail, files])).toEqual([['readings-repeated', { results: 2, units: 2 }, ['0', '1']]])
  })
})

/** The walk with its answers given at these times of the day, in turn. */
function seenAt(recipe: Recipe, times: readonly string[]): Recipe {
  const { answers } = recipe.body
  const at = (index: number) => times[Math.floor((index * times.length) / answers.length)] ?? ''
  return altered(recipe, Object.fromEntries(answers.map((_, index) => [`/answers/${index}/observedAt`, `2026-11-03T${at(index)}:00Z`])))
}

describe('an inspector', () => {
  test('cannot be at work in two units at once', async () => {
    expect(await told([first, elsewhere], only('inspector-elsewhere'))).toEqual(['inspector-elsewhere 0,1'])
    expect(await told([first, boiler(2)], only('inspector-elsewhere'))).toEqual([])
  })

  test('may do so for as long as two clocks lie apart', async () => {
    expect(await told([first, elsewhere], { ...only('inspector-elsewhere'), skewSeconds: 2400 })).toEqual([])
    expect(await told([first, elsewhere], { ...only('inspector-elsewhere'), skewSeconds: 2399 })).toEqual(['inspector-elsewhere 0,1'])
  })

  test('who stopped and went on later was free in between', async () => {
    const stopped = { '/trail/segments': [{ startedAt: '2026-11-03T01:00:00Z', monotonic: 0 }, { startedAt: '2026-11-03T01:38:00Z', monotonic: 60_000 }] }
    const [paused, other] = [seenAt(interviewed(numbered(1, stopped), 1000), ['01:00', '01:39']), numbered(2, words(2))]
    expect((await judge(paused)).status).toBe('valid')
    expect(await told([paused, other], only('inspector-elsewhere'))).toEqual([])
  })

  test.each([
    ['stood still', 1000],
    ['ran on', 120_000],
  ])('whose computer slept over a walk while its clock %s was free meanwhile', async (_, each) => {
    const other = numbered(2, words(2))
    const asleep = seenAt(interviewed(numbered(1), each), ['01:00', '01:01', '01:39', '01:40'])
    const awake = seenAt(interviewed(numbered(1), each), ['01:00', '01:15', '01:30', '01:40'])
    expect((await judge(asleep)).status).toBe('valid')
    expect(await told([asleep, other], only('inspector-elsewhere'))).toEqual([])
    expect(await told([awake, other], only('inspector-elsewhere'))).toEqual(['inspector-elsewhere 0,1'])
  })

  test('who answers faster than anybody reads is told of, alone and with figures', async () => {
    const [rushed, walked] = [interviewed(numbered(1), 300), interviewed(numbered(2), 20_000)]
    expect(await told([rushed, walked], only('walk-too-fast'))).toEqual(['walk-too-fast 0'])
    expect(await told([numbered(1), walked], only('walk-too-fast'))).toEqual([])
  })
})

describe('the facts of a result', () => {
  test('count a question once that an unknown checklist is said to ask again and again', async () => {
    const { body, ...rushed } = interviewed(numbered(1), 300)
    const [last] = body.answers.slice(-1)
    if (last === undefined) throw new Error('nothing was answered')
    const again = Array.from({ length: 20 }, () => last)
    const asked = body.answers.length
    const end = body.trail.events.at(-1)?.[0] ?? 0
    const slowly = again.map(({ item }, nth) => [end + (nth + 1) * 90_000, 'answer', item])
    const recipe = altered({ ...rushed, body }, { '/answers': [...body.answers, ...again], '/trail/events': [...body.trail.events, ...slowly] })
    const judged = await judge({ ...recipe, shelf: { ...recipe.shelf, find: () => undefined } })
    expect([judged.status, acrossFacts(judged)?.pace?.[0]]).toEqual(['indeterminate', asked])
  })

  test('are there for what is valid or indeterminate, and for nothing else', async () => {
    const facts = async (recipe: Recipe) => acrossFacts(await judge(recipe))
    expect(await facts(first)).toBeDefined()
    expect(await facts({ ...first, evidence: new Map() })).toBeDefined()
    expect(await facts({ ...first, signings: [{ by: stranger }] })).toBeUndefined()
    expect(await facts(lacking(first, '/findings/0'))).toBeUndefined()
  })

  test('keep to their schema, and are short', async () => {
    for (const recipe of [first, supervision(), interviewed(station(), 1000), corrected]) {
      const facts = acrossFacts(await judge(recipe))
      expect(isPublished(facts)).toBe(true)
      expect(JSON.stringify(facts).length).toBeLessThan(900)
    }
    expect(isPublished({ ...acrossFacts(await judge(first)), id: 'x' })).toBe(false)
    expect(Object.keys(acrossCodes).length).toBe(17)
  })
})
