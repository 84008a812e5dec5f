// What somebody who has never seen CEL or a schema gets wrong when following the tutorial, and whether the sentence helps.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { lint } from './lint/linted.ts'

const tutorial = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'checklists', 'README.md'), 'utf8')
const blocks = [...tutorial.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, block = '']) => block)
const blockOf = (id: string) => blocks.find((block) => block.includes(`\nid: ${id}\n`)) ?? ''
const yard = blockOf('yard')
const rules = { 'own/sources/yard-rules.yaml': blockOf('yard-rules') }

test.each([
  ['a limit as one text', '{ fail: { over: { times: "1" } } }', '{ fail: ">1" }', 'This takes members of its own, as in { over: "1.0" }.'],
  ['a limit by a sign', '{ fail: { over: { times: "1" } } }', '{ fail: { "≥": "1" } }', 'The word for that is atLeast; write it here.'],
  ['a limit in Chinese', '{ fail: { over: { times: "1" } } }', '{ fail: { 不超过: "1" } }', 'The word for that is atMost; write it here.'],
  ['a span as one text', 'olderThan: { years: 1 }', 'olderThan: 1 year', 'This takes members of its own, as in { years: 1 }.'],
  ['a span of one', 'olderThan: { years: 1 }', 'olderThan: { year: 1 }', 'The word for that is years; write it here.'],
  ['a title in one language', 'title: { zh: 堆场, en: Storage yard }', 'title: 堆场', 'This takes members of its own, as in { zh: …, en: … }.'],
  ['na as a word', 'hazard: general\n        points: "60"', 'na: no\n        hazard: general\n        points: "60"', 'This takes members of its own, as in { allowed: false }.'],
  ['a comma within braces', 'en: Are the lanes free and marked?', 'en: Are the lanes free, and marked?', 'A text with a comma between braces needs quotation marks around it.'],
  ['no comma between members', 'zh: 只有白班, en: Day only', 'zh: 只有白班 en: Day only', 'Within brackets a comma is missing, or something is listed by dashes or indentation.'],
  ['a full-width colon', 'when: "facts.crane"', 'when：“facts.crane”', 'A colon is missing here, or the space after one; a full-width colon is none.'],
  ['evidence by yes', 'hazard: general\n        points: "60"', 'evidence: { photo: yes }\n        hazard: general\n        points: "60"', 'The word for that is always; write it here.'],
  ['an outcome of a test in Chinese', 'yard.night.light: fail', 'yard.night.light: 不合格', 'The word for that is fail; write it here.'],
  ['a reading of a test without what it is held against', 'value: "5", stated: "5"', 'value: "5"', 'the limits of yard.crane.load are measured by its stated value, and only the reading is given.'],
  ['a fact of a test in Chinese', 'crane: no, shifts: day', 'crane: 没有, shifts: day', 'The fact "crane" cannot have this value; possible: yes, no.'],
])('%s', async (_, right, wrong, sentence) => {
  expect(yard).toContain(right)
  const { out, code } = await lint({ 'own/yard.yaml': yard.replace(right, wrong), ...rules })
  expect(code).toBe(2)
  expect(out).toContain(`${sentence}\n`)
  expect(out).not.toMatch(/signed|sender/u)
})

test('a word that is not known and has no value is told as such', async () => {
  const { out } = await lint({ 'own/yard.yaml': yard.replace('sector: other\n', 'sector: other\nremark:\n'), ...rules })
  expect(out).toContain('schema-mismatch  "remark" is not known here.\n')
})

test('a reading under limits that are plain numbers needs no stated value in a test', async () => {
  const plain = yard.replace('{ fail: { over: { times: "1" } } }', '{ fail: { over: "5" } }').replace('{ over: { times: "0.9" }, atMost: { times: "1" } }', '{ over: "4", atMost: "5" }')
  const { out } = await lint({ 'own/yard.yaml': plain.replaceAll(', stated: "5"', ''), ...rules })
  expect(out).not.toContain('test-stated-missing')
})
