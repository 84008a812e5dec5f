// Is a verdict explained from the limit that was broken to the verdict that it led to?
import { describe, expect, test } from '@jest/globals'
import { type Explained, explain, nearestExplained } from '../../src/model/explanation.ts'
import type { AnswersFile } from '../../src/model/generated/formats.ts'
import { noPaint } from '../../src/report/paint.ts'
import { resultText } from '../../src/report/result-text.ts'
import { whyText } from '../../src/report/why-text.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { askedBy, inHand, siteBody } from './told.ts'

const telling = { language: 'en', columns: 10_000, paint: noPaint } as const

function groundWith(answers: AnswersFile['answers'] = {}) {
  const body = siteBody(answers)
  return { ...askedBy(body), body }
}

/** Without the crane, where these works are given. */
function told(name: string, answers: AnswersFile['answers'] = {}, works?: readonly string[]): string {
  const made = groundWith(answers)
  const body = works === undefined ? made.body : { ...made.body, facts: { ...made.body.facts, works } }
  const ground = { ...askedBy(body), body }
  const explained = explain(ground, name)
  if (explained === undefined) throw new Error(`nothing is known of ${name}`)
  return whyText(ground, explained, telling)
}

const statesOf = (explained: Explained | undefined) => (explained?.kind === 'item' ? explained.limits.map(({ state }) => state) : [])

describe('a reading', () => {
  test('says which limit is broken, which is kept, and which does not apply', () => {
    expect(statesOf(explain(groundWith(), 'site.flow'))).toEqual(['broken', 'kept', 'kept'])
    expect(statesOf(explain(groundWith(), 'site.light'))).toEqual(['kept', 'not-applying'])
    expect(statesOf(explain(groundWith({ 'site.light': { outcome: 'unchecked', reason: '没有仪器' } }), 'site.light'))).toEqual(['unread', 'not-applying'])
    const text = told('site.flow')
    expect(text).toContain('[broken] Limit: under 0.9 times the air volume designed is a general hidden danger')
    expect(text).toContain('clause 1.1')
    expect(text).not.toContain('clause 1.2')
    expect(text).toContain('8.999999 m³/s (stated: 10 m³/s) (FC-2)')
    expect(text).toContain('By the limits, what was read means "fail"')
  })

  test('that was set aside says so, with the reason and what a major danger then needs', () => {
    const lifted = { reading: { value: '1', stated: '10' }, outcome: 'pass', overrideReason: '风机正在检修。' } as const
    const text = told('site.flow', { 'site.flow': lifted })
    expect(text).toContain('set that aside as "pass", because: 风机正在检修。')
    expect(text).toContain('signature of a second inspector')
    const light = { reading: { value: '8.5', stated: '10' }, outcome: 'pass', overrideReason: '风机正在检修。' } as const
    expect(told('site.flow', { 'site.flow': light })).not.toContain('second inspector')
  })
})

describe('a rule', () => {
  test('says what it counts, what each came to, and how many are needed', () => {
    const text = told('site.dust')
    expect(text).toContain('[fail] Are the heaps covered? (site.heap-covered)')
    expect(text).toContain('2 items; it is met when all fail; 2 failed')
    expect(text).toMatch(/Recorded as finding F\d+/u)
  })

  test('leaves out what was put right on the spot, where only what stands counts', () => {
    const ground = groundWith()
    const standing = ground.checklist.rules.find((rule) => rule.standing === true)
    const explained = explain(ground, standing?.id ?? '')
    expect(explained?.kind === 'rule' && explained.members.filter(({ putRight }) => putRight).map(({ id }) => id)).toEqual(['site.edge-roof'])
  })
})

describe('what counts', () => {
  test('is told of an item: rules, sheet and verdict', () => {
    expect(told('site.heap-covered')).toMatch(/It counts in the rule ".*" \(site\.dust\): the rule is met/u)
    expect(told('site.heap-covered')).toContain('only counts in rules')
    expect(told('site.sign')).toContain('It gives points to the sheet')
    expect(told('site.cab')).toContain('share not applicable')
    expect(told('site.edge-shaft')).toContain('items that passed')
    expect(told('site.scaffold')).toContain('general hidden danger')
  })

  test('is nothing where the item is not asked, and the condition says why', () => {
    const ground = groundWith()
    const body = { ...ground.body, facts: { ...ground.body.facts, works: ['lift'] } }
    const other = { ...askedBy(body), body }
    const explained = explain(other, 'site.crane')
    expect(explained).toMatchObject({ asked: false, conditions: ["'crane' in facts.works"] })
    expect(told('site.crane', {}, ['lift'])).toContain('it is not asked')
  })
})

describe('every item, rule and finding', () => {
  test.each(['zh', 'en'] as const)('can be explained within 60 columns in %s', (language) => {
    const ground = groundWith()
    const { sections, rules } = ground.checklist
    const names = [...sections.flatMap(({ items }) => items.map(({ id }) => id)), ...rules.map(({ id }) => id), ...ground.body.findings.map(({ id }) => id)]
    for (const name of names) {
      const explained = explain(ground, name)
      if (explained === undefined) throw new Error(name)
      const text = whyText(ground, explained, { language, columns: 60, paint: noPaint })
      expect(text).not.toMatch(/\{\w+\}|undefined/u)
      expect(text.split('\n').filter((line) => columnsOf(line) > 62)).toEqual([])
    }
  })

  test('has near ids for what is written wrong', () => {
    const ground = groundWith()
    expect(nearestExplained(ground, 'site.crain')[0]).toBe('site.crane')
    expect(nearestExplained(ground, 'crain')[0]).toBe('site.crane')
    expect(nearestExplained(ground, 'f77')).toContain('F1')
    expect(explain(ground, 'constructor')).toBeUndefined()
  })
})

describe('a result told in full', () => {
  const body = siteBody({
    'site.flow': { reading: { value: '8', stated: '10', instrument: 'FC-2', calibratedUntil: '2027-01-31' }, note: '风量不足。' },
    'site.board': { outcome: 'fail', deduct: '1', note: '少一块公示牌。' },
  })
  const text = resultText(inHand(body), askedBy(body), telling)

  test('has the units of facts, the calibration, the limit that was broken, and one point', () => {
    expect(text).toMatch(/How high is the +24\.5 m\nscaffold\?/u)
    expect(text).toContain('(FC-2, calibrated until 2027-01-31)')
    expect(text).toContain('breaks the limit: under 0.9 times the air volume designed')
    expect(text).toContain('1 point deducted')
  })

  test('says why a sheet is at zero', () => {
    const zeroBy = (answers: AnswersFile['answers']) => {
      const zero = siteBody(answers)
      return resultText(inHand(zero), askedBy(zero), telling)
    }
    const lost = zeroBy({ 'site.rail': { deduct: '30', note: '护栏都不牢。' } })
    expect(lost).toContain('Nets and rails: 0 points (nothing was left of "Are the rails firm?", which the sheet cannot do without)')
    const little = zeroBy({ 'site.rail': { deduct: '20.5', note: '护栏都不牢。' } })
    expect(little).toContain('Nets and rails: 0 points (its guarantee items kept at most 39.5 of 60 points, less than two thirds)')
  })
})
