// Can a case fail? What asserts nothing must not load, and what is wrongly expected must not pass.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseCase } from './support/case-file.ts'
import { playCase } from './support/case-runner.ts'
import type { Outcome, Stage } from './support/case-runner.ts'
import { updatedText } from './support/case-update.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
const ulid = '01JB3ZQ4X7N8V5T2R9K6M0CDEF'
const digest = 'ab'.repeat(32)
const fingerprint = `SHA256:${'aZ3+/'.repeat(8)}abc`

/** A program of a few words, so that the runner is judged and not taut. */
function stage(): Stage {
  const files = new Map<string, Uint8Array>()
  const programs: Readonly<Record<string, (rest: readonly string[]) => Partial<Outcome>>> = {
    say: (rest) => ({ stdout: rest.map((line) => `${line}\n`).join('') }),
    mutter: ([text = '']) => ({ stdout: text }),
    complain: (rest) => ({ code: 2, stderr: rest.map((line) => `${line}\n`).join('') }),
    keep: ([path = '', text = '']) => {
      files.set(path, Buffer.from(text))
      return {}
    },
    show: ([path = '']) => ({ stdout: Buffer.from(files.get(path) ?? []).toString('utf8') }),
  }
  return {
    run: ({ args: [name = '', ...rest], env, answers }) => {
      const echo = { env: Object.entries(env).map(String), answers }
      const made = name in echo ? { stdout: `${echo[name as keyof typeof echo].join('|')}\n` } : programs[name]?.(rest)
      return { code: 0, stdout: '', stderr: '', ...made }
    },
    read: (path) => files.get(path),
    write: (path, bytes) => {
      files.set(path, bytes)
    },
    paths: () => [...files.keys()].sort(),
  }
}

const written = (...lines: string[]) => `${['# A made-up case.', ...lines].join('\n')}\n`

const load = (...lines: string[]) => parseCase('made-up.case', written(...lines))

const faultsOf = async (...lines: string[]) => (await playCase(load(...lines), stage())).faults.join('\n')

describe('a case that does not load', () => {
  test.each([
    [['$ say a', '1> a'], 'made-up.case:2: has no exit'],
    [['$ say a', 'exit 0'], 'made-up.case:2: asserts nothing'],
    [['$ say a', 'exit 0', '1...'], 'made-up.case:2: asserts nothing'],
    [['$ say a', 'exit 0', '1> a', '', '$ say b', 'exit 0'], 'made-up.case:6: asserts nothing'],
    [['$ say a', 'exit 0', '1~ .*'], 'made-up.case:4: would match any line'],
    [['$ say a', 'exit 0', '1~ ('], 'made-up.case:4: is not a regular expression'],
    [['$ say a', 'exit 0', 'exit 1', '1> a'], 'made-up.case:4: is the second exit'],
    [['$ say a', 'exit no', '1> a'], 'made-up.case:3: is not exit N'],
    [['$ say "a', 'exit 0', '1> a'], 'made-up.case:2: has a quotation mark'],
    [['exit 0', '$ say a', '1> a'], 'made-up.case:2: stands before the $'],
    [['$ say a', 'exit 0', '1> a', 'env A=b'], 'made-up.case:5: prepares a step that does not come'],
    [['$ say a', 'exit 0', '1> a', 'wait 5'], 'made-up.case:5: is unknown: wait 5'],
    [['$ say a', 'exit 0', 'exists ../a'], 'made-up.case:4: leaves the folder'],
    [['$ say a', 'exit 0', '1> a', '-- /etc/a --'], 'made-up.case:5: leaves the folder'],
    [['$ say a', 'exit 0', '1> a', '-- a --', '-- a --'], 'made-up.case:6: is the second file a'],
    [['keys: "a" enter', '$ say a', 'exit 0', '1> a'], 'made-up.case:3: has keys'],
    [['in-process', 'keys: "a"', '$ say a', 'exit 0', '1> a'], 'made-up.case:3: is not keys'],
    [[], 'made-up.case:1: has no step'],
  ])('%j', (lines, why) => {
    expect(() => load(...lines)).toThrow(why)
  })

  test('one that does not say why it exists', () => {
    expect(() => parseCase('made-up.case', '$ say a\nexit 0\n1> a\n')).toThrow('made-up.case:1: does not say why')
    expect(() => parseCase('made-up.case', '#\n$ say a\nexit 0\n1> a\n')).toThrow('made-up.case:1: does not say why')
  })
})

describe('a case that fails', () => {
  test.each([
    [['$ say a', 'exit 1', '1> a'], 'made-up.case:3: exit is 0 and not 1'],
    [['$ say a', 'exit 0', '1> b'], 'made-up.case:2: stdout is not as listed'],
    [['$ say a b', 'exit 0', '1> a'], '1> b'],
    [['$ say a', 'exit 0', '1> a', '1> b'], 'stdout is not as listed'],
    [['$ say a b', 'exit 0', '1> b', '1> a', '1...'], 'stdout is not as listed'],
    [['$ say a', 'exit 0', '2> a', '1...'], 'stderr is not as listed\nlisted:\n  2> a\ncame out:\n  nothing'],
    [['$ complain a', 'exit 2', '2~ ^b'], 'stderr is not as listed'],
    [['$ complain a', 'exit 2', 'absent a'], 'stderr is not as listed'],
    [['$ mutter a', 'exit 0', '1> a'], '1> a{no-line-feed}'],
    [['$ say a.c', 'exit 0', '1> abc'], 'stdout is not as listed'],
    [['$ say nothing', 'exit 0', '1> {ulid}'], 'stdout is not as listed'],
    [['$ keep a b', 'exit 0', 'absent a'], 'made-up.case:4: a is there'],
    [['$ keep a b', 'exit 0', 'exists b'], 'made-up.case:4: b is not there, but a'],
    [['$ keep a/b c', 'exit 0', 'glob * 1'], 'made-up.case:4: 0 files match *'],
    [['$ keep a b', 'exit 0', 'same a c', '-- c --', 'd'], 'a is not the same as c'],
    [['edit a s/x/y/', '$ show a', 'exit 0', '1> b', '-- a --', 'b'], 'made-up.case:2: a does not hold "x"'],
    [['copy a b', '$ say c', 'exit 0', '1> c'], 'made-up.case:2: a is not there'],
    [['bring test/nowhere b', '$ say c', 'exit 0', '1> c'], 'made-up.case:2: test/nowhere is not in the repository'],
  ])('%j', async (lines, fault) => {
    expect(await faultsOf(...lines)).toContain(fault)
  })
})

describe('a case that holds', () => {
  test.each([
    [['$ say "a b" \'c "d"\' e=f', 'exit 0', '1> a b', '1> c "d"', '1> e=f']],
    [['$ say a "" b', 'exit 0', '1> a', '1>', '1> b']],
    [['$ say a b c d', 'exit 0', '1> b', '1~ ^[cd]$', '1...']],
    [['$ mutter a', 'exit 0', '1> a{no-line-feed}']],
    [['$ complain why', 'exit 2', '2> why', '1...']],
    [[`$ say ${ulid} x${digest} ${fingerprint}`, 'exit 0', '1> {ulid}', '1> x{sha256}', '1> {fingerprint}']],
    [['$ say "at 2026-11-03T01:00:00Z" "2026-11-03 09:00"', 'exit 0', '1> at {time}', '1> {time}']],
    [[`$ say "taut ${version} (any)" {other}`, 'exit 0', '1> taut {version} ({any})', '1> {other}']],
    [['$ keep d/a b', 'exit 0', 'exists d', 'exists d/a', 'absent a', 'glob d/* 1', 'glob **/? 1']],
    [['copy a c', 'edit a s/b/\\u0041\\n/', '$ show a', 'exit 0', '1> A', '1>', 'exists c', '-- a --', 'b']],
    [['edit a s|b/|x|g', '$ show a', 'exit 0', '1> xx', '-- a --', 'b/b/']],
    [['bring package.json d/p.json', 'copy d/p.json q', '$ show none', 'exit 0', 'same q d/p.json']],
    [['env A=b c', '$ env', 'exit 0', '1> A,b c', '', '$ env', 'exit 0', '1>']],
    [['in-process', 'keys: "a b" enter enter', 'keys: "\\"" enter', '$ answers', 'exit 0', '1> a b||"']],
  ])('%j', async (lines) => {
    expect(await faultsOf(...lines)).toBe('')
  })

  test('reads as test/README.md has it', () => {
    const manual = readFileSync(new URL('README.md', import.meta.url), 'utf8')
    const example = /^ {4}# .*\n(?:(?: {4}.*)?\n)*/mu.exec(manual)?.[0].replaceAll(/^ {4}/gmu, '') ?? ''
    expect(parseCase('made-up.case', example).steps.map(({ args }) => args[0])).toEqual(['verify', 'checklist'])
  })

  test('may be written with CRLF', () => {
    const text = written('$ say a', 'exit 0', '1> a', '-- a --', 'b', '', 'c')
    const { files, steps } = parseCase('made-up.case', text.replaceAll('\n', '\r\n'))
    expect([...files]).toEqual([['a', 'b\n\nc\n']])
    expect(steps).toHaveLength(1)
  })
})

describe('UPDATE=1', () => {
  const updated = async (...lines: string[]) => {
    const story = load(...lines)
    return updatedText(story, (await playCase(story, stage())).outcomes)
  }

  test('lists what came out, and keeps placeholders and patterns that still match', async () => {
    const steps = ['$ say a b', 'exit 0', '1> {any}', '1> x', '2> y', '', '$ complain c', 'exit 2', '2~ ^[c]', 'absent d', '-- a --', 'b']
    expect(await updated(...steps)).toBe(
      written('$ say a b', 'exit 0', '1> {any}', '1> b', '', '$ complain c', 'exit 2', '2~ ^[c]', 'absent d', '-- a --', 'b'),
    )
  })

  test('writes placeholders for what changes from run to run, unless the case itself holds it', async () => {
    const story = load('$ id', 'exit 0', '1>', '-- a --', digest)
    const outcome = { code: 0, stdout: `${ulid} ${digest} ${fingerprint} 2026-11-03T01:00:00Z\n`, stderr: '' }
    expect(updatedText(story, [outcome])).toBe(
      written('$ id', 'exit 0', `1> {ulid} ${digest} {fingerprint} {time}`, '-- a --', digest),
    )
  })

  test('leaves open lists and exits alone', async () => {
    const lines = ['$ complain a b', 'exit 3', '2> c', '2...']
    expect(await updated(...lines)).toBe(written(...lines))
  })
})
