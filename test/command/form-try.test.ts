// Are facts told from the command line and from files, and is all that is wrong with them told at once?
import { describe, expect, test } from '@jest/globals'
import { memoryDisk } from '../support/memory-disk.ts'
import { boilerCompiled, boilerFacts, withBoilerRoom } from './boiler-room.ts'
import { run } from './running.ts'

const tried = async (args: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const disk = withBoilerRoom(memoryDisk())
  for (const [path, text] of Object.entries(files)) disk.seed(path, text)
  return run(['checklist', 'try', boilerCompiled, ...args], { files: disk })
}

interface Tried {
  readonly facts: object
  readonly items: readonly { readonly id: string; readonly limits: readonly object[] }[]
  readonly rules: readonly string[]
  readonly notAsked: readonly string[]
}

const json = async (args: readonly string[], files?: Readonly<Record<string, string>>) => {
  const { code, out, err } = await tried([...args, '--json'], files)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as Tried
}

const oil = 'fuel: oil\ndetectors: [smoke]\nstaffed: no\nboilers: "1"\nbuiltOn: 2001-05-01\nmaker: 某厂\n'

describe('facts', () => {
  test('decide items, limits and rules', async () => {
    const gas = await json(boilerFacts)
    expect(gas.items.map(({ id }) => id)).toEqual(['boiler.door', 'boiler.light', 'boiler.floor', 'boiler.permit', 'boiler.exit', 'boiler.methane', 'boiler.valve'])
    expect(gas.items.find(({ id }) => id === 'boiler.methane')?.limits).toHaveLength(3)
    expect(gas.rules).toEqual(['boiler.dark', 'boiler.several'])
    expect(gas.notAsked).toEqual([])
    expect(gas.facts).toMatchObject({ detectors: ['heat', 'smoke'], staffed: true, boilers: '2', piped: false })
  })

  test('come from a file as well, which may be an answers file', async () => {
    const plain = await json(['--facts', 'facts.yaml'], { 'facts.yaml': oil })
    expect(plain.notAsked).toEqual(['boiler.methane', 'boiler.valve'])
    expect(plain.rules).toContain('boiler.oily')
    const answers = `format: taut-answers/1\nplace: x\nfacts:\n${oil.replaceAll(/^/gmu, '  ').trimEnd()}\n`
    expect(await json(['--facts', 'answers.yaml'], { 'answers.yaml': answers })).toEqual(plain)
  })

  test('given one by one count before those of a file, and choices add up', async () => {
    const { facts } = await json(['--facts', 'facts.yaml', '--facts', 'detectors=heat', '--facts', 'detectors=smoke', '--facts', 'staffed=是'], { 'facts.yaml': oil })
    expect(facts).toMatchObject({ detectors: ['heat', 'smoke'], staffed: true })
    expect((await json(['--facts', 'facts.yaml', '--facts', 'detectors='], { 'facts.yaml': oil })).facts).toMatchObject({ detectors: [] })
  })

  test.each([
    [['--facts', 'fuel=coal'], /^fact-invalid {2}.*"fuel".*gas, oil/mu],
    [['--facts', 'fuel=coal'], /^fact-missing {2}.*"staffed".*yes, no/mu],
    [['--facts', 'fuel=gas', '--facts', 'colour=red'], /^fact-unknown {2}.*"colour"/mu],
    [['--facts', 'detectors=heat,cold'], /^fact-invalid {2}.*"detectors".*heat, smoke/mu],
    [['--facts', '__proto__=x'], /neither NAME=VALUE nor a file/u],
    [['--facts', 'constructor=x'], /^fact-unknown/mu],
  ])('that are wrong are told: %j', async (args, sentence) => {
    const { code, out, err } = await tried(args)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect([2, 3]).toContain(code)
  })

  test('of a file are told with their line', async () => {
    const { code, err } = await tried(['--facts', 'facts.yaml'], { 'facts.yaml': oil.replace('oil', 'coal').replace('staffed', 'staffing') })
    expect(code).toBe(2)
    expect(err).toMatch(/^facts\.yaml:1:1 {2}fact-invalid/mu)
    expect(err).toMatch(/^facts\.yaml:3:1 {2}fact-unknown/mu)
    expect(err).toMatch(/^fact-missing {2}.*"staffed"/mu)
  })

  test.each([
    ['- a\n', 2, /^facts\.yaml:1:1 {2}schema-mismatch/mu],
    ['fuel: { a: b }\n', 2, /^facts\.yaml:1:1 {2}schema-mismatch/mu],
    ['fuel: [\n', 2, /^facts\.yaml:\d+:\d+ {2}yaml-syntax/mu],
    ['', 4, /facts\.yaml/u],
  ])('in a file that is none, %j, are refused', async (text, exit, sentence) => {
    const { code, err } = await tried(['--facts', 'facts.yaml'], { 'facts.yaml': text })
    expect(err).toMatch(sentence)
    expect(code).toBe(exit)
  })

  test('that are not given are asked for, and nothing goes to stdout', async () => {
    const { code, out, err } = await tried(['--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('fuel=gas  Gas')
    expect(err).toContain('staffed=yes  staffed=no')
  })
})
