// What authors were left to find out by themselves: where lint gives up, what a kept form is, whose sources are counted.
import { describe, expect, test } from '@jest/globals'
import { memoryDisk } from '../support/memory-disk.ts'
import { good, source } from './lint/good.ts'
import { lint } from './lint/linted.ts'
import { run } from './running.ts'

const register = { 'own/sources/made-up.yaml': source }

function filesOf(files: Readonly<Record<string, string>>) {
  const disk = memoryDisk()
  for (const [path, text] of Object.entries(files)) disk.seed(path, text)
  return disk
}

describe('a word in Chinese, or written in another way', () => {
  const words = (text: string) => lint({ 'own/gas/x.yaml': text, ...register })

  test.each([
    ['hazard: none', 'hazard: 无', 'none'],
    ['hazard: general\n        tags', 'hazard: 重大事故隐患\n        tags', 'major'],
    ['look: [observation]', 'look: [现场查看]', 'observation'],
    ['look: [test]', 'look: [Test]', 'test'],
    ['type: yes-no', 'type: yes_no', 'yes-no'],
    ['type: choices', 'type: 多选', 'choices'],
    ['read: memory', 'read: 凭记忆', 'memory'],
    ['sector: gas', 'sector: 燃气', 'gas'],
  ])('%s as %s is answered with the word', async (right, wrong, word) => {
    expect(good).toContain(right)
    const { out, code } = await words(good.replace(right, wrong))
    expect(code).toBe(2)
    expect(out).toContain(`schema-mismatch  The word for that is ${word}; write it here.\n`)
  })

  test('that means nothing is answered with all there are', async () => {
    const { out } = await words(good.replace('hazard: none', 'hazard: 深红'))
    expect(out).toContain('schema-mismatch  This must be one of: major, general, none.\n')
  })

  test.each([
    ['outcome: 不合格', 'fail'],
    ['outcome: 合格', 'pass'],
    ['outcome: N/A', 'na'],
    ['outcome: fail, handling: 限期整改', 'deadline'],
  ])('in an answers file, too: %s', async (answer, word) => {
    const disk = filesOf({ 'own/gas/x.yaml': good, ...register, 'answers.yaml': `unit: { name: 某厂 }\nfacts: { kind: lng }\nanswers:\n  x.door: { ${answer} }\n` })
    const { err } = await run(['inspect', 'own/gas/x.yaml', '--answers', 'answers.yaml'], { files: disk })
    expect(err).toContain(`schema-mismatch  The word for that is ${word}; write it here.\n`)
  })
})

test('of many options, of which not every combination can be tried, what each alone decides is known', async () => {
  const options = Array.from({ length: 14 }, (_, index) => `o${index}`)
  const wide = good
    .replace('options: [{ id: pump', `options: [${options.map((id, index) => `{ id: ${id}, zh: 第${index}种, en: Kind ${index} }`).join(', ')}, { id: pump`)
    .replace('when: "facts.floors > 2"', `when: "facts.floors > 2 && (${options.map((id) => `'${id}' in facts.gear`).join(' || ')})"`)
  expect((await lint({ 'own/gas/x.yaml': wide, ...register })).found).toEqual([])
})

test('the hint for an author speaks of no sender', async () => {
  const { out } = await lint({ 'own/gas/x.yaml': good.replace('hazard: none', 'hazard: 5'), ...register })
  expect(out).toContain('hint: Correct it in the file. Editors that know YAML schemas say what can stand where')
  expect(out).not.toContain('sender')
})

describe('the last line of lint', () => {
  test('of a file that cannot be read', async () => {
    const { err } = await lint({ 'own/gas/x.yaml': good.replace('hazard: none', 'hazard: 5'), ...register }, 'own/gas/x.yaml')
    expect(err).toBe('own/gas/x.yaml: no checklist could be read; 1 error, 0 warnings\n')
  })

  test('of a source', async () => {
    const { err } = await lint({ 'own/gas/x.yaml': good, ...register }, 'own/sources/made-up.yaml')
    expect(err).toBe('own/sources/made-up.yaml: a source, 0 errors, 0 warnings\n')
  })
})

describe('conditions on more facts than can be tried', () => {
  const facts = Array.from({ length: 70 }, (_, index) => `  - { id: f${index}, type: yes-no, ask: { zh: 第${index}项有吗？, en: Is there ${index}? }${index === 0 ? '' : `, when: "facts.f${index - 1}"`} }\n`)
  const long = good.replace('facts:\n', `facts:\n${facts.join('')}`).replace('when: "facts.floors > 2"', 'when: "facts.f69 && facts.floors > 2"')

  test('are told of once, and spoil nothing', async () => {
    const { found, code, err } = await lint({ 'own/gas/x.yaml': long, ...register })
    expect(found.filter((one) => one.startsWith('condition-untried'))).toHaveLength(1)
    expect(code).toBe(0)
    expect(err).toContain('0 errors, 0 warnings')
  })

  test('two facts compared with each other are no such matter', async () => {
    const two = good
      .replace('  - { id: floors', '  - { id: cellars, type: number, ask: { zh: 地下有几层？, en: How many floors are below? } }\n  - { id: floors')
      .replace('when: "facts.floors > 2"', 'when: "facts.floors > facts.cellars"')
    expect((await lint({ 'own/gas/x.yaml': two, ...register })).found).toEqual([])
  })
})

describe('digest', () => {
  const files = () => filesOf({ 'own/gas/x.yaml': good, ...register })
  const keep = ['checklist', 'digest', 'own/gas/x.yaml', '--out', 'own']

  test('of a form that a folder keeps says so, and of its checklist', async () => {
    const disk = files()
    await run(keep, { files: disk })
    for (const path of ['own/released/gas_x@1.json', 'own/gas/x.yaml']) {
      const { err, code } = await run(['checklist', 'digest', path], { files: disk })
      expect(err).toBe('gas/x@1 is kept, and this is its text\n')
      expect(code).toBe(0)
    }
  })

  test('of a form elsewhere says what is not known', async () => {
    const disk = files()
    await run(keep, { files: disk })
    disk.seed('mail/x.json', disk.text('own/released/gas_x@1.json'))
    const { err, code } = await run(['checklist', 'digest', 'mail/x.json'], { files: disk })
    expect(err.replaceAll(/\s+/gu, ' ')).toContain('gas/x@1 is a sound compiled form; it was not released with taut')
    expect(code).toBe(0)
  })

  test('of a checklist that was kept with another text is a no', async () => {
    const disk = files()
    await run(keep, { files: disk })
    disk.seed('own/gas/x.yaml', good.replace('Does the light work?', 'Is the light on?'))
    expect((await run(['checklist', 'digest', 'own/gas/x.yaml'], { files: disk })).code).toBe(2)
  })
})

describe('coverage of checklists of one’s own', () => {
  const disk = () =>
    filesOf({
      'own/gas/x.yaml': good.replace('sources: [made-up]', 'sources: [made-up, mohurd-gas-major-2023]').replace('cites: [{ source: made-up, clause: "1", read: full }]', 'cites: [{ source: mohurd-gas-major-2023, clause: "5(1)", read: full }]'),
      ...register,
      'own/sources/waiting.yaml': source.replace('id: made-up', 'id: waiting'),
    })

  test('tells their sources and those that they list, and no others', async () => {
    const { out } = await run(['checklist', 'coverage', '--checklists', 'own', '--json'], { files: disk() })
    const ids = out.trim().split('\n').map((line) => (JSON.parse(line) as { readonly source: string }).source)
    expect([...new Set(ids)].sort()).toEqual(['made-up', 'mohurd-gas-major-2023', 'waiting'])
  })

  test('tells another one that is named', async () => {
    const { out, code } = await run(['checklist', 'coverage', 'jgj-59-2011', '--checklists', 'own'], { files: disk() })
    expect(out).toContain('jgj-59-2011')
    expect(code).toBe(2)
  })
})

test.each(['markdown', 'html'])('the blank form in %s names the commands that find the checklist', async (format) => {
  const disk = filesOf({ 'own lists/gas/x.yaml': good, 'own lists/sources/made-up.yaml': source })
  const form = async (argv: readonly string[]) => (await run(['checklist', 'show', ...argv, '--format', format], { files: disk })).out.replaceAll(/&quot;|&#34;/gu, '"').replaceAll('\\', '')
  expect(await form(['own lists/gas/x.yaml'])).toContain('taut checklist answers "own lists/gas/x.yaml" makes')
  expect(await form(['gas/x', '--checklists', 'own lists'])).toContain('taut inspect gas/x --checklists "own lists" --answers FILE')
  expect(await form(['gas/station'])).toContain('taut checklist answers gas/station makes')
})
