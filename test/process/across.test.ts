// Everything that the files of a batch can say about each other, brought about in files that are signed for real and read by the real program.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalize, printFile } from '../../src/format/canonical.ts'
import { acrossCodes, type AcrossCode, isPlausibilityCode, plausibilityCodes } from '../../src/model/across-problem.ts'
import type { AnswerGiven, AnswersFile, TrustBody } from '../../src/model/generated/formats.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { runTaut } from '../support/spawn.ts'
import { correcting, idOf, interviewed, logged, numbered, units } from '../verify/across/results.ts'
import { bodyFrom, checklistIn, digestOf, sampleAnswers, shelfOf, shelved } from '../verify/bodies.ts'
import { make, type Recipe, station } from '../verify/make.ts'
import { enrolledAt, root, second, trustBody } from '../verify/parties.ts'
import { altered, movedTo } from '../verify/rows/row.ts'

const meters = checklistIn('meter-round')
const trust: TrustBody = {
  ...trustBody,
  checklists: [{ id: meters.id, version: meters.version, digest: { sha256: digestOf(meters) }, from: enrolledAt }],
}
const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures/meter-round')
const folder = mkdtempSync(join(tmpdir(), 'taut-across-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  mkdirSync(join(folder, 'lists/sources'), { recursive: true })
  copyFileSync(join(fixtures, 'checklist.yaml'), join(folder, 'lists/checklist.yaml'))
  copyFileSync(join(fixtures, 'source.yaml'), join(folder, 'lists/sources/source.yaml'))
  writeFileSync(join(folder, 'trust.json'), printFile(await signTrust(trust, root.signer, root.id, trust.issuedAt)))
  for (const [path, bytes] of station().evidence) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
})

const unit = (nth: number) => ({ '/unit/creditCode': units[nth] })
const [first, elsewhere] = [numbered(1), numbered(2, unit(1))]

/** A round of readings with its own signing log, in which so many valves are said not to be there. */
function round(nth: number, values: readonly string[], gone = 0): Recipe {
  const names = ['pressure', 'level', 'flow', 'gas', 'load']
  const read = names.map((name, place) => [`meter.${name}`, { reading: { value: values[place] ?? '' } }] as const)
  const valves = Array.from({ length: gone }, (_, place) => [`meter.valve-${place + 1}`, { outcome: 'na' as const, reason: '本站没有。' }] as const)
  const answers: AnswersFile['answers'] = Object.fromEntries<AnswerGiven>([...read, ...valves])
  const { facts: _, rules: __, ...sample } = sampleAnswers()
  const body = bodyFrom({ ...sample, checklist: meters.id, answers }, shelved(meters))
  const recipe = altered({ ...station(), shelf: shelfOf([meters]), body }, { '/id': `01K94D2V00TAVTTESTRES1T1${String(nth).padStart(2, '0')}` })
  return logged(recipe, { device: `D-${String(nth).padStart(16, 'a')}` })
}

/** Statements 1, 2, … of one device, each naming the one before it. */
async function chain(...recipes: readonly Recipe[]): Promise<readonly Recipe[]> {
  const made: Recipe[] = []
  let previous: string | undefined
  for (const recipe of recipes) {
    const next = logged({ ...recipe, trust }, { device: 'D-00000000000000ff', seq: made.length + 1, ...(previous === undefined ? {} : { previous }) })
    previous = sha256(canonicalize((await make(next)).file.signatures[0]?.statement))
    made.push(next)
  }
  return made
}

const byOther = { '/inspectors/0/id': second.id, '/inspectors/0/name': second.name }
const corrected = correcting(numbered(3), first)
const readings = ['0.385', '3.42', '117.6', '0.021', '55.8']
const idles = Array.from({ length: 20 }, (_, nth) => round(nth, readings, nth === 19 ? 10 : 1))
const some = (recipes: readonly Recipe[], ...places: readonly number[]) => places.flatMap((nth) => recipes[nth] ?? [])

/** What brings a code about, which of its files are named, and something like it that is honest. */
const rows: Readonly<Record<AcrossCode, { readonly of: readonly Recipe[] | Promise<readonly Recipe[]>; readonly names: string; readonly honest?: readonly Recipe[] | Promise<readonly Recipe[]> }>> = {
  'id-conflict': { of: [first, numbered(1, { '/place': '别处' })], names: '0,1', honest: [first, first] },
  'body-repeated': { of: [elsewhere, first, first], names: '1,2' },
  superseded: { of: [first, corrected], names: '0,1' },
  'superseded-unseen': { of: [elsewhere, corrected], names: '1' },
  'superseded-twice': { of: [first, corrected, correcting(numbered(4), first)], names: '0,1,2', honest: [first, corrected, correcting(numbered(4), corrected)] },
  'supersedes-differs': { of: [first, correcting(numbered(3), first, { id: idOf(9) })], names: '0,1' },
  'supersedes-by-others': { of: [first, { ...altered(corrected, byOther), signings: logged({ ...first, signings: [{ by: second }] }, {}).signings }], names: '0,1' },
  'supersedes-other-unit': { of: [first, correcting(numbered(3, { '/unit/creditCode': units[2] }), first)], names: '0,1', honest: [first, corrected] },
  'log-fork': { of: [first, logged(elsewhere, { device: `D-${'1'.padStart(16, '0')}` })], names: '0,1', honest: [first, elsewhere, first] },
  'log-previous-differs': {
    of: chain(first, elsewhere).then((made) => [...some(made, 1), logged(numbered(4), { device: 'D-00000000000000ff' })]),
    names: '0,1',
    honest: chain(first, elsewhere),
  },
  'log-gap': { of: chain(first, elsewhere, numbered(3), numbered(4)).then((made) => some(made, 0, 1, 3)), names: '1,2', honest: chain(first, elsewhere, numbered(3)).then((made) => some(made, 1, 2)) },
  'photo-repeated': { of: [first, numbered(2)], names: '0,1', honest: [first, first, corrected] },
  'notes-repeated': { of: [first, elsewhere], names: '0,1', honest: [first, numbered(2)] },
  'readings-repeated': { of: [round(1, readings), altered(round(2, readings), unit(1))], names: '0,1', honest: [round(1, readings), round(2, readings), altered(round(3, readings.toReversed()), unit(1))] },
  'inspector-elsewhere': { of: [first, elsewhere], names: '0,1', honest: [first, numbered(2), movedTo(elsewhere, '2026-11-03T05:00:00Z')] },
  'walk-too-fast': { of: [interviewed(first, 300), interviewed(numbered(2), 20_000)], names: '0', honest: [first, interviewed(numbered(2), 20_000)] },
  'na-share-unusual': { of: idles, names: '19', honest: idles.slice(1) },
}

interface Line {
  readonly type: string
  readonly path: string
  readonly status: string
  readonly problem?: { readonly code: string; readonly level: string; readonly message: string; readonly detail: object }
  readonly files: readonly { readonly path: string }[]
}

const judging = ['--trust', 'trust.json', '--evidence', '.', '--at', '2026-11-04T00:00:00Z', '--checklists', 'lists']

/** Writes the results into a folder and verifies it. */
async function verified(name: string, recipes: readonly Recipe[] | Promise<readonly Recipe[]>, ...args: readonly string[]) {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [nth, recipe] of (await recipes).entries())
    writeFileSync(join(folder, name, `${String(nth).padStart(2, '0')}.result.json`), (await make({ ...recipe, trust })).bytes)
  const { code, stdout } = runTaut(['verify', name, '--json', '--lang', 'en', '--jobs', '0', ...judging, ...args], { cwd: folder })
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Line)
  expect(lines.filter(({ type, status }) => type === 'file' && status !== 'valid')).toEqual([])
  return { code, found: lines.filter(({ type }) => type === 'across') }
}

describe('files beside each other', () => {
  test.each(Object.entries(rows))('%s is told of what brings it about, and not of what is honest', async (wanted, { of, names, honest }) => {
    const others = plausibilityCodes.filter((code) => code !== wanted).flatMap((code) => ['--without', code])
    const { code, found } = await verified(wanted, of, ...others)
    const told = found.filter(({ problem }) => problem?.code === wanted)
    expect(told.map(({ files }) => files.map(({ path }) => Number(path.slice(-14, -12))).join())).toEqual([names])
    const [, level] = acrossCodes[wanted as AcrossCode]
    expect(told[0]?.problem).toMatchObject({ level, message: expect.stringMatching(/^\S.*\.$/su) as unknown })
    expect(code).toBe(found.some(({ problem }) => problem?.level === 'error' || problem?.level === 'indeterminate') ? 2 : 0)
    const codesIn = async (...given: Parameters<typeof verified>) => (await verified(...given)).found.map(({ problem }) => problem?.code)
    const quiet = honest === undefined ? [] : await codesIn(`${wanted}-honest`, honest, ...others)
    const off = isPlausibilityCode(wanted) ? await codesIn(wanted, of, ...others, '--without', wanted) : []
    expect([...quiet, ...off]).not.toContain(wanted)
  })

  test('say it in the same bytes, and with the same answer, when their parts are put together', async () => {
    for (const name of ['id-conflict', 'log-gap', 'superseded-twice'] as const) await verified(name, rows[name].of)
    const reports = (name: string) => ['jsonl', 'csv', 'junit'].flatMap((report) => ['--reporter', `${report}=${name}.${report}`])
    const verify = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', ...args], { cwd: folder }).code
    const all = ['id-conflict', 'log-gap', 'superseded-twice', ...judging]
    const whole = verify(...all, ...reports('whole'), '--jobs', '2')
    for (const count of [2, 5]) {
      const parts = Array.from({ length: count }, (_, nth) => `${nth + 1}-of-${count}.jsonl`)
      for (const [nth, part] of parts.entries()) verify(...all, '--shard', `${nth + 1}/${count}`, '--jobs', '0', '--reporter', `jsonl=${part}`)
      expect(verify('--merge', ...parts.toReversed(), ...reports('merged'))).toBe(whole)
      for (const report of ['jsonl', 'csv', 'junit'])
        expect(readFileSync(join(folder, `merged.${report}`), 'utf8')).toBe(readFileSync(join(folder, `whole.${report}`), 'utf8'))
    }
    const told = readFileSync(join(folder, 'whole.jsonl'), 'utf8')
    for (const code of ['id-conflict', 'log-gap', 'superseded-twice', 'photo-repeated', 'inspector-elsewhere']) expect(told).toContain(`"problem":{"code":"${code}"`)
  })

  test('in one part of several say nothing of what may lie in another one', async () => {
    const alone = async (name: AcrossCode) => {
      const told = await Promise.all([1, 2].map((part) => verified(name, rows[name].of, '--shard', `${part}/2`)))
      return told.flatMap(({ found }) => found.map(({ problem }) => problem?.code)).filter((code) => code === name)
    }
    expect([...(await alone('log-gap')), ...(await alone('superseded-unseen'))]).toEqual([])
  })
})
