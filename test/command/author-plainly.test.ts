// Is what authors naturally write taken, or refused in the sentence that helps, by the tools and by their editors' schemas?
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readCompiled } from '../../src/format/compiled.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { good, source } from './lint/good.ts'
import { lint } from './lint/linted.ts'
import { run } from './running.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const register = { 'own/sources/made-up.yaml': source }
const schema = (name: string) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as { readonly $id: string }

/** As an editor judges: by the schema alone, with what YAML makes of values without quotes. */
function judgedByEditor(name: string, text: string): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
  const names = ['answers', 'checklist', 'common', 'compiled', 'draft', 'result', 'source', 'tests', 'trust']
  for (const one of names) ajv.addSchema(schema(one))
  const validate = ajv.getSchema(`${name}.schema.json`)
  if (validate === undefined) throw new Error(`there is no schema ${name}`)
  return validate(parse(text)) === true ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

describe('a number with its unit', () => {
  const remedied = (days: string) => good.replace('        tags: [way-out]\n      - id: x.light', `        remedy: { handling: deadline, days: ${days} }\n      - id: x.light`)

  test.each([
    ['days', remedied('40天'), '40'],
    ['days with a space, in full-width digits', remedied('４０ 天'), '40'],
    ['days in English', remedied('40 days'), '40'],
    ['points', good.replace('        tags: [way-out]\n      - id: x.light', '        points: 2.5分\n      - id: x.light'), '2.5'],
    ['a limit', good.replace('atLeast: "1.0"', 'atLeast: 1.0%'), '1.0'],
    ['an area', good.replace('atLeast: "1.0"', 'atLeast: 300m²'), '300'],
    ['years', good.replace('{ past: true }', '{ olderThan: { years: 1年 } }'), '1'],
  ])('is told so: %s', async (_, text, number) => {
    const { out, code } = await lint({ 'own/gas/x.yaml': text, ...register })
    expect(code).toBe(2)
    expect(out).toContain(`schema-mismatch  Write the number alone here, without its unit: ${number}.\n`)
  })

  test.each([remedied('forty'), remedied('1e3'), remedied('0x10'), remedied('2026-01-31')])('is not told where it is none: %#', async (text) => {
    const { out } = await lint({ 'own/gas/x.yaml': text, ...register })
    expect(out).toContain('schema-mismatch')
    expect(out).not.toContain('without its unit')
  })
})

describe('values without quotes, which are all read as text', () => {
  const bare = good
    .replace('version: "1"', 'version: 2026.1')
    .replaceAll('clause: "1"', 'clause: 1')
    .replace('atLeast: "1.0"', 'atLeast: 1.0')
    .replace('over: "0.5"', 'over: 0.5')
    .replace('rules:\n', 'tests:\n  - { name: t, facts: { kind: lng, tanks: true, floors: 3, gear: [], built: "2019-01-01", maker: own }, answers: { x.methane: { value: 1.5 } } }\nrules:\n')

  test('are taken by lint and by the schema of an editor', async () => {
    const own = source.replace('inForce: 2026-01-01', 'issued: 2016\ninForce: 2026').replace('{ id: "1"', '{ id: 1').replace('{ id: "2"', '{ id: 2')
    expect(await lint({ 'own/gas/x.yaml': bare, 'own/sources/made-up.yaml': own })).toMatchObject({ code: 0, found: [] })
    expect(judgedByEditor('checklist', bare)).toEqual([])
    expect(judgedByEditor('source', own)).toEqual([])
  })

  test('are not taken where a form is signed', () => {
    expect(judgedByEditor('compiled', bare)).not.toEqual([])
  })

  test('among them points and weights, and parts of a stated value', async () => {
    const text = readFileSync(join(root, 'checklists/README.md'), 'utf8')
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, block = '']) => block)
    const yard = blocks.find((block) => block.includes('\nid: yard\n')) ?? ''
    const rules = blocks.find((block) => block.includes('\nid: yard-rules\n')) ?? ''
    const unquoted = yard.replaceAll(/(?<=(?:points|weight|times|clause): )"(\d+(?:\.\d+)?)"/gu, '$1')
    expect(unquoted.length).toBe(yard.length - 32)
    expect(judgedByEditor('checklist', unquoted)).toEqual([])
    const digest = async (one: string) => {
      const disk = memoryDisk()
      disk.seed('own/yard.yaml', one)
      disk.seed('own/sources/yard-rules.yaml', rules)
      return (await run(['checklist', 'digest', 'own/yard.yaml'], { files: disk })).out
    }
    expect(await digest(unquoted)).toBe(await digest(yard))
    expect(await digest(yard)).toMatch(/^[0-9a-f]{64} {2}yard@2026\.1\n$/u)
  })

  test('are no numbers in a complete form, whatever stands there', async () => {
    const disk = memoryDisk()
    disk.seed('own/gas/x.yaml', good)
    disk.seed('own/sources/made-up.yaml', source)
    await run(['checklist', 'digest', 'own/gas/x.yaml', '--out', 'kept'], { files: disk })
    const form = disk.text('kept/released/gas_x@1.json')
    const judged = (text: string) => readCompiled(Buffer.from(text))
    expect(judged(form)).toHaveProperty('value')
    for (const [text, number] of [['"clause":"1"', '"clause":1'], ['"atLeast":"1.0"', '"atLeast":1'], ['"over":"0.5"', '"over":{"times":5}']] as const) {
      expect(form).toContain(text)
      expect(judged(form.replace(text, number))).toHaveProperty('problems')
    }
  })

  test('are no matter in what answers writes', async () => {
    const disk = memoryDisk()
    disk.seed('own/gas/x.yaml', good)
    disk.seed('own/sources/made-up.yaml', source)
    const facts = ['kind=lng', 'tanks=yes', 'floors=500', 'gear=pump', 'built=2019-01-01', 'maker=true'].flatMap((fact) => ['--facts', fact])
    const { out } = await run(['checklist', 'answers', 'own/gas/x.yaml', ...facts], { files: disk })
    expect(parse(out)).toMatchObject({ facts: { kind: 'lng', tanks: 'yes', floors: '500', gear: ['pump'], built: '2019-01-01', maker: 'true' } })
  })
})

describe('the schema tells an author', () => {
  interface Described {
    readonly description?: string
    readonly properties?: Readonly<Record<string, Described>>
  }
  const { $defs: defs } = schema('checklist') as unknown as { readonly $defs: Readonly<Record<string, Described>> }

  test.each([
    ['Fact', 'type'],
    ['NotApplicable', 'allowed'],
    ['NotApplicable', 'reason'],
    ['EvidenceDemand', 'photo'],
    ['EvidenceDemand', 'document'],
    ['DateComparison', 'past'],
    ['DateComparison', 'olderThan'],
  ])('what %s.%s is', (name, member) => {
    expect(defs[name]?.properties?.[member]?.description).toMatch(/\S/u)
    expect(defs[name]?.description).toMatch(/\S/u)
  })
})

describe('what was not told', () => {
  const files = (text: string) => {
    const disk = memoryDisk()
    disk.seed('own/gas/x.yaml', text)
    disk.seed('own/sources/made-up.yaml', source)
    return disk
  }

  test('try: that a rule is standing', async () => {
    const standing = good.replace("    when: \"facts.kind != 'lng'\"\n", '    standing: true\n')
    const facts = ['kind=cng', 'floors=3', 'gear=pump', 'built=2019-01-01', 'maker=own'].flatMap((fact) => ['--facts', fact])
    const { out, code } = await run(['checklist', 'try', 'own/gas/x.yaml', ...facts], { files: files(standing) })
    expect(code).toBe(0)
    const shown = await run(['checklist', 'show', 'own/gas/x.yaml'], { files: files(standing) })
    const note = shown.out.split('\n').find((line) => line.includes('put right')) ?? 'no such note'
    expect(out.split('\n').filter((line) => line === note)).toHaveLength(1)
  })

  test('show: the line at which a file stops being YAML, whatever it says that it is', async () => {
    const { code, err } = await run(['checklist', 'show', 'own/gas/x.yaml'], { files: files('id: gas/x\nversion: [\n') })
    expect(code).toBe(2)
    expect(err).toMatch(/^own\/gas\/x\.yaml:3:1 {2}yaml-syntax {2}/mu)
    const letter = await run(['checklist', 'show', 'own/gas/x.yaml'], { files: files('Dear colleague,\n') })
    expect(letter.err).toContain('format-unknown')
  })

  test.each([
    ['zh', '我的.yaml', '请用 --id 指定检查表的编号，如 --id other/workshop'],
    ['en', '我的.yaml', 'no id can be made of "我的.yaml", which has no letter or digit'],
  ])('new: that a name gives no id, in %s', async (language, path, words) => {
    const { code, err, disk } = await run(['checklist', 'new', path, '--lang', language])
    expect([code, disk.paths('/inspection')]).toEqual([3, []])
    // However it is wrapped.
    expect(err.replaceAll(/\s/gu, '')).toContain(words.replaceAll(' ', ''))
    const named = await run(['checklist', 'new', path, '--id', 'gas/mine', '--lang', language])
    expect([named.code, named.disk.text(path).includes('\nid: gas/mine\n')]).toEqual([0, true])
  })
})
