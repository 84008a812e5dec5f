// Does lint tell every mistake of an author at once, at the right line and column, and nothing else?
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { levelOf, type ProblemCode } from '../../src/model/problem.ts'
import { conditions } from './lint/conditions.ts'
import { factsAndForm } from './lint/facts-and-form.ts'
import { good, including, scored, shared, source } from './lint/good.ts'
import { limitsAndQuestions } from './lint/limits-and-questions.ts'
import { inWords, inYaml } from './lint/in-words.ts'
import { lint } from './lint/linted.ts'
import { type Mistake, spoiled } from './lint/mistake.ts'
import { reach } from './lint/reach.ts'
import { release } from './lint/release.ts'
import { inRegister, inScores, takenOver } from './lint/several.ts'

const register = { 'own/sources/made-up.yaml': source }
const sole = (text: string) => ({ 'own/gas/x.yaml': text, ...register })
const isError = (line: string) => levelOf({ code: line.split(' ').find((word) => word.includes('-') && !word.includes('/')) as ProblemCode }) === 'error'

/** Two for an error, 0 for warnings alone. */
const codeFor = (found: readonly string[]) => (found.some(isError) ? 2 : 0)

describe('a good checklist', () => {
  test.each([
    ['with one of everything', sole(good)],
    ['with scores', { 'own/gas/scored.yaml': scored, ...register }],
    ['that takes another over', { 'own/gas/x.yaml': including, 'own/common/shared.yaml': shared, ...register }],
    ['as Windows writes it, with a byte order mark and CRLF', sole(`\ufeff${good.replaceAll('\n', '\r\n')}`)],
  ])('%s has nothing wrong', async (_, files) => {
    expect(await lint(files)).toMatchObject({ code: 0, found: [] })
  })

  test('is told how surely its clauses are known', async () => {
    expect((await lint(sole(good))).err).toBe(
      'own: 1 checklist, 0 errors, 0 warnings\n7 citations: 57.1 % read in full, 28.6 % in part, 14.3 % from memory\n',
    )
  })
})

describe('a mistake', () => {
  const mistakes: readonly Mistake[] = [...conditions, ...reach, ...limitsAndQuestions, ...factsAndForm]

  test('there are many kinds of', () => {
    expect(mistakes.length).toBeGreaterThan(110)
    expect(new Set(mistakes.map(([name]) => name)).size).toBe(mistakes.length)
  })

  test.each(mistakes)('%s', async (_, edits, found) => {
    const linted = await lint(sole(spoiled(good, edits)))
    expect(linted.found).toEqual(found)
    expect(linted.code).toBe(codeFor(found))
  })

  test.each(inScores)('in a score: %s', async (_, edits, found) => {
    const linted = await lint({ 'own/gas/x.yaml': spoiled(scored, [['gas/scored', 'gas/x'], ...edits]), ...register })
    expect(linted.found).toEqual(found)
  })

  test.each(takenOver)('in what is taken over: %s', async (_, edits, found, editsOfShared = []) => {
    const files = { 'own/gas/x.yaml': spoiled(including, edits), 'own/common/shared.yaml': spoiled(shared, editsOfShared) }
    expect((await lint({ ...files, ...register })).found).toEqual(found)
  })

  test.each(inRegister)('in the register: %s', async (_, edits, found) => {
    const linted = await lint({ 'own/gas/x.yaml': good, 'own/sources/made-up.yaml': spoiled(source, edits) })
    expect(linted.found).toEqual(found)
  })

  test.each([
    ['is shown without a stack', 'en', /^own\/gas\/x\.yaml:38:16 {2}condition-fact-unknown {2}The condition speaks of the fact storeys/mu],
    ['is told in Chinese', 'zh', /^own\/gas\/x\.yaml:38:16 {2}condition-fact-unknown {2}条件用到的基本情况 storeys 不存在。$/mu],
  ])('%s', async (_, language, line) => {
    const { out } = await lint(sole(good.replace('facts.floors > 2', 'facts.storeys > 2')), 'own', ['--lang', language])
    expect(out).toMatch(line)
    expect(out).not.toMatch(/\n {4}at /u)
  })
})

describe('what does not have the form that is asked for', () => {
  const spoiledHead = good.replace('sector: gas', 'sector: gass')

  test.each(conditions)('hides no mistake in a condition: %s', async (_, edits, found) => {
    const expected = found.filter((line) => line.startsWith('condition-') || line.startsWith('day-'))
    const told = (await lint(sole(spoiled(spoiledHead, edits)))).found
    expect(told).toEqual(expect.arrayContaining(['schema-mismatch 4:1', ...expected]))
  })

  test.each(limitsAndQuestions)('hides no mistake in a limit or question, nor invents one: %s', async (_, edits, found) => {
    const told = (await lint(sole(spoiled(spoiledHead, edits)))).found
    const ofForm = told.filter((line) => line.startsWith('schema-mismatch'))
    expect(told.filter((line) => !ofForm.includes(line) && !found.includes(line))).toEqual([])
    expect(told).toEqual(expect.arrayContaining(found.filter((line) => /^(?:limit|question(?!-repeated)|text)-/u.test(line))))
  })

  test('hides nothing behind it in the same list, whose places are kept', async () => {
    const text = good.replace('look: [observation]', 'look: [seeing]').replace('facts.floors > 2', 'facts.storeys > 2')
    expect((await lint(sole(text))).found).toEqual(['schema-mismatch 29:16', 'condition-fact-unknown 38:16'])
  })

  test('says nothing that only what is left would be wrong in', async () => {
    const gone = good.replace('type: choices', 'type: many').replace('unit: "%"', 'units: "%"')
    expect((await lint(sole(gone))).found.every((line) => line.startsWith('schema-mismatch'))).toBe(true)
  })
})

describe('a mistake is named in its sentence', () => {
  test.each(inWords)('%s', async (_, edits, line) => {
    expect((await lint(sole(spoiled(good, edits)))).out).toMatch(line)
  })

  test.each(inYaml)('and placed in a condition %s', async (_, written, place) => {
    const { found } = await lint(sole(spoiled(good, [['when: "facts.floors > 2"', written]])))
    expect(found).toContain(`condition-fact-unknown ${place}`)
  })
})

describe('several files', () => {
  test('have all their problems told, in the order of the files', async () => {
    const { code, found } = await lint({
      'own/a.yaml': good.replace('gas/x', 'gas/a').replace('facts.floors > 2', 'facts.storeys > 2').replace('灯亮吗？', '灯亮'),
      'own/b.yaml': 'id: [',
      'own/c.yaml': '',
      'own/d.yaml': Buffer.from([0x69, 0x64, 0x3a, 0xff]),
      'own/e.yaml': good.replace('gas/x', 'gas/a').replace('tagged: way-out', 'tagged: way-in'),
      'own/sources/made-up.yaml': source.replace('id: "2"', 'id: "1"').replace('2026-01-01', '2027-01-01'),
    })
    expect(code).toBe(2)
    expect(found).toEqual([
      'own/a.yaml source-not-in-force 6:11',
      'own/a.yaml question-mark-missing 34:16',
      'own/a.yaml clause-unknown 36:36',
      'own/a.yaml condition-fact-unknown 38:16',
      'own/a.yaml clause-unknown 58:36',
      'own/a.yaml clause-unknown 74:32',
      'own/b.yaml yaml-syntax 1:6',
      'own/c.yaml file-empty',
      'own/d.yaml text-not-utf8',
      'own/e.yaml duplicate-id 2:1',
      'own/e.yaml source-not-in-force 6:11',
      'own/e.yaml clause-unknown 36:36',
      'own/e.yaml clause-unknown 58:36',
      'own/e.yaml clause-unknown 74:32',
      'own/e.yaml tag-unknown 77:14',
      'own/sources/made-up.yaml duplicate-id 9:7',
    ])
  })

  test('that cannot be read are told where they are taken over', async () => {
    const files = { 'own/gas/x.yaml': including.replace('灯亮吗？', '灯亮'), 'own/common/shared.yaml': 'id: [', ...register }
    expect((await lint(files)).found).toEqual(['own/common/shared.yaml yaml-syntax 1:6', 'question-mark-missing 34:16', 'include-faulty 64:5'])
  })
})

describe('one file', () => {
  const files = { 'own/gas/x.yaml': including, 'own/gas/y.yaml': 'id: [', 'own/common/shared.yaml': shared.replace('free?', 'free'), ...register }

  test('is linted alone, with what it takes over from the folders that its id implies', async () => {
    expect(await lint(files, 'own/gas/x.yaml')).toMatchObject({ code: 0, found: [] })
    expect((await lint(files, 'own/common/shared.yaml')).found).toEqual(['own/common/shared.yaml question-mark-missing 14:28'])
    expect(await lint(files, 'own/gas/y.yaml')).toMatchObject({ code: 2, found: ['own/gas/y.yaml yaml-syntax 1:6'] })
  })

  test('may be an entry of the register', async () => {
    const entry = { 'own/sources/made-up.yaml': source.replace('2026-01-01', '2026-02-30') }
    expect((await lint(entry, 'own/sources/made-up.yaml')).found).toEqual(['own/sources/made-up.yaml day-not-real 6:1'])
  })

  test('that is not there, or a folder without checklists, is no good answer', async () => {
    expect(await lint(files, 'own/gas/z.yaml')).toMatchObject({ code: 4, out: '' })
    expect(await lint({ 'own/notes.txt': 'x' })).toMatchObject({ code: 2, out: '' })
  })
})

describe('a released text', () => {
  test.each(release)('%s', async (_, files, found) => {
    expect((await lint({ ...register, ...files })).found).toEqual(found)
  })
})

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const textOf = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')

describe('the checklists that are there', () => {
  test('in checklists/ have no error and no warning', async () => {
    const folder = join(root, 'checklists')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.yaml$|lock\.json$/u.test(name))
    const files = Object.fromEntries(names.map((name) => [`own/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name))]))
    const { code, found } = await lint(files)
    expect([code, found]).toEqual([0, []])
  })

  test.each([
    ['boiler-room', 'house-rules'],
    ['fire-count', ''],
    ['measured-site', ''],
  ])('in the fixture %s have no error', async (name, id) => {
    const written = textOf('test/fixtures', name, 'source.yaml')
    const beside = { [`own/sources/${id || /^id: (\S+)$/mu.exec(written)?.[1] || ''}.yaml`]: written }
    const { code, found } = await lint({ 'own/checklist.yaml': textOf('test/fixtures', name, 'checklist.yaml'), ...beside })
    expect(found.filter((line) => line.includes('question-'))).toEqual([])
    expect(code).toBe(0)
  })
})
