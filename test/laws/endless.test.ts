// Files that are built to be endless: told in no time, and the process lives on.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { readYaml } from '../../src/format/read-yaml.ts'
import { readResult } from '../../src/format/result.ts'
import { readTrust } from '../../src/format/trust.ts'
import { conditionsOver } from '../../src/model/condition.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { make, selfCheck } from '../verify/make.ts'

const built = pathToFileURL(join(fileURLToPath(import.meta.url), '../../../dist/format/read-yaml.js')).href

/** Far above what any of it takes, far below what an endless one would: a busy machine must not fail a test. */
const second = 10_000

function timeOf(act: () => unknown): number {
  const start = performance.now()
  act()
  return performance.now() - start
}

/** Reads in a process of its own, from dist: what runs out of stack can take a process down. */
function readAlone(texts: readonly string[]): unknown {
  const script = `
    const { readYaml } = await import(${JSON.stringify(built)})
    const answers = []
    for (const expression of ${JSON.stringify(texts)}) {
      const bytes = Buffer.from(eval(expression))
      const start = performance.now()
      const found = readYaml(bytes)
      const told = 'locate' in found ? [{ code: 'value', line: 1, column: 1 }] : found
      const codes = [...new Set(told.map(({ code, line, column }) => (line > 0 && column > 0 ? code : code + ' without a place')))]
      answers.push({ codes, slow: performance.now() - start > ${second} })
    }
    console.log(JSON.stringify(answers))`
  const { status, signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return status === 0 ? (JSON.parse(stdout) as unknown) : `ended with ${signal ?? status ?? ''}`
}

describe('YAML that nests without end', () => {
  const endless = [
    "'['.repeat(1e5)",
    "'['.repeat(1e5) + ']'.repeat(1e5)",
    "'{a: '.repeat(1e5)",
    "'- '.repeat(1e5) + 'a'",
    "'? '.repeat(1e5) + 'a'",
    "'[{a: '.repeat(1e5)",
  ]
  const deep = endless.map((expression) => expression.replaceAll('1e5', '900'))

  test.each([
    ['maps', `${'{a: '.repeat(33)}x${'}'.repeat(33)}`],
    ['lists', `${'['.repeat(65)}x${']'.repeat(65)}`],
    ['lists in lines', `${'- '.repeat(65)}x`],
    ['maps in lines', Array.from({ length: 34 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s a little too deep are told of with their place', (_, text) => {
    const found = readYaml(Buffer.from(text))
    const told = 'locate' in found ? [] : found
    expect([...new Set(told.map(({ code }) => code))]).toEqual(['yaml-too-deep'])
    expect(told.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(true)
  })

  test.each([
    ['a hundred thousand deep', endless],
    ['deep enough to run out of stack', deep],
  ])('%s is too deep, and the process lives on', (_, texts) => {
    expect(readAlone(texts)).toEqual(texts.map(() => ({ codes: ['yaml-too-deep'], slow: false })))
  })
})

describe('YAML that is long', () => {
  test.each([
    ['dashes', '-\n'.repeat(15_000)],
    ['colons', ':'.repeat(100_000)],
    ['quotes', "'".repeat(100_000)],
    ['documents', '---\n'.repeat(3000)],
    ['anchors', `a: ${'&a '.repeat(2000)}`],
    ['a quote that is never closed', `a: "${'x'.repeat(500_000)}`],
    ['line feeds', `a: |\n${'\n'.repeat(100_000)} b`],
    ['control characters', '- "\\u0007"\n'.repeat(5000)],
    ['the same member', 'k: 1\n'.repeat(2000)],
  ])('%s', (_, text) => {
    expect(timeOf(() => readYaml(Buffer.from(text)))).toBeLessThan(second)
  })

  test('different members, and commas', () => {
    const members = "Array.from({ length: 1.2e4 }, (_, index) => 'k' + index + ': 1').join('\\n')"
    expect(readAlone([members, "'[' + ','.repeat(2e4) + ']'"])).toEqual([
      { codes: ['value'], slow: false },
      { codes: ['yaml-syntax'], slow: false },
    ])
  })
})

describe('JSON', () => {
  const list = (element: string, count: number) => `[${Array(count).fill(element).join(',')}]`
  const object = (member: string, count: number) => `{${Array(count).fill(member).join(',\n')}}`

  test.each([
    ['numbers', list('1', 30_000)],
    ['nothing', `[${' '.repeat(1_000_000)}]`],
    ['a text of a million characters', `"${'a'.repeat(1_000_000)}"`],
    ['a text of a million characters that is never closed', `"${'a'.repeat(1_000_000)}`],
    ['half a million escapes', `"${'\\n'.repeat(500_000)}"`],
    ['brackets', '['.repeat(1_000_000)],
    [
      'unknown members',
      object('"a":{}', 1).replace(
        '}}',
        `},${Array.from({ length: 20_000 }, (_, index) => `"m${index}":1`).join(',')}}`,
      ),
    ],
  ])('%s', (_, text) => {
    expect(timeOf(() => readResult(Buffer.from(text)))).toBeLessThan(second)
  })

  test.each([
    ['control characters on one line', list('"\\u0001"', 6000)],
    ['control characters on many lines', list('"\\u0001"\n', 8000)],
    ['the same member', object('"a":1', 8000)],
    ['fractions', list('0.5', 9000)],
  ])('%s', (_, text) => {
    expect(timeOf(() => readResult(Buffer.from(text)))).toBeLessThan(second)
  })

  test('a text of thirty million characters in a trust list', () => {
    expect(() => readTrust(Buffer.from(`"${'a'.repeat(30_000_000)}"`))).not.toThrow()
  })

  test('seven hundred answers to nothing, on one line', async () => {
    const recipe = selfCheck()
    const [answer] = recipe.body.answers
    const stray = { ...answer, note: '门'.repeat(400), observedAt: '2026-11-04T00:00:00Z' }
    const answers = Array.from({ length: 700 }, (_, index) => ({ ...stray, item: `boiler.gone-${index}` }))
    const { file, context } = await make({ ...recipe, body: { ...recipe.body, answers } as typeof recipe.body })
    const bytes = Buffer.from(JSON.stringify(file))
    expect(timeOf(() => verifyResult(bytes, context))).toBeLessThan(second)
  })
})

describe('a condition', () => {
  test('that is mostly blank', () => {
    expect(timeOf(() => conditionsOver([]).faultIn(`true${' '.repeat(25)}#`))).toBeLessThan(second)
  })
})
