// taut findings over several results that are signed for real: what is listed, what is left out, and what is said of that.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { printFile } from '../../src/format/canonical.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { type Disk, memoryDisk } from '../support/memory-disk.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { evidenceAtHand } from '../verify/bodies.ts'
import { make, type Recipe } from '../verify/make.ts'
import { root, second, trustBody } from '../verify/parties.ts'
import { correcting, idOf, logged, numbered, units } from '../verify/across/results.ts'
import { altered } from '../verify/rows/row.ts'
import { copyOf, run } from './running.ts'

interface Listed {
  readonly finding: string
  readonly unit: { readonly name: string; readonly region: string }
  readonly level: string
  readonly result: { readonly id: string }
  readonly file: string
}

const place = (recipe: Recipe, item: string): string => `/findings/${recipe.body.findings.findIndex((one) => one.item === item)}`
const base = numbered(1)
const alarm = place(base, 'gas.station.tank-level-alarm')

/** Everybody at a place of his own, so that only what a test is about is told. */
const first = altered(base, { [`${alarm}/deadline`]: '2026-11-10' })
const elsewhere = numbered(2, { '/unit/region': '430203', '/unit/name': '=HYPERLINK("http://x","y")', '/unit/creditCode': units[1], [`${alarm}/responsible/name`]: '甲,乙"丙"' })
const corrected = correcting(altered(first, { '/id': idOf(3), '/place': '更正', [`${alarm}/deadline`]: '2026-11-11' }), first)
const ownLog = (recipe: Recipe, device: string): Recipe => logged(recipe, { device })

let disk: Disk
const text = async (recipe: Recipe): Promise<Uint8Array> => (await make(recipe)).bytes

async function holding(recipes: Readonly<Record<string, Recipe>>): Promise<Disk> {
  const made = copyOf(disk)
  for (const [name, recipe] of Object.entries(recipes)) made.seed(`/in/${name}.result.json`, await text(recipe))
  return made
}

beforeAll(async () => {
  disk = memoryDisk()
  disk.seed('/trust.json', printFile(await signTrust(trustBody, root.signer, root.id, trustBody.issuedAt)))
  for (const [path, bytes] of evidenceAtHand) disk.seed(`/in/${path}`, bytes)
})

const flags = ['--trust', '/trust.json', '--at', '2026-11-12T00:00:00Z']
const findings = async (on: Disk, ...more: readonly string[]) => run(['findings', '/in', ...flags, ...more], { files: on })
async function listed(on: Disk, ...more: readonly string[]) {
  const { code, out, err } = await findings(on, '--format', 'jsonl', ...more)
  return { code, err, rows: out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Listed) }
}
const named = (rows: readonly Listed[]) => rows.map(({ finding, file }) => `${finding} ${file.slice(4, -12)}`)

describe('the problem list', () => {
  test('has every finding of every valid result, in the order of the files', async () => {
    const { code, rows, err } = await listed(await holding({ b: first, a: elsewhere }))
    expect(named(rows)).toEqual(['F1 a', 'F2 a', 'F1 b', 'F2 b'])
    expect(code).toBe(0)
    expect(err).toContain('4 findings listed, 4 major, of 2 valid results')
  })

  test('is cut down to a region, a level, a sector, and to what is overdue', async () => {
    const on = await holding({ a: elsewhere, b: first })
    expect(named((await listed(on, '--region', '4302')).rows)).toEqual(['F1 a', 'F2 a'])
    expect(named((await listed(on, '--region', '43')).rows)).toHaveLength(4)
    expect(named((await listed(on, '--level', 'general')).rows)).toEqual([])
    expect(named((await listed(on, '--sector', 'fire')).rows)).toEqual([])
    expect(named((await listed(on, '--sector', 'gas')).rows)).toHaveLength(4)
    expect(named((await listed(on, '--overdue')).rows)).toEqual(['F1 b'])
    expect(named((await listed(on, '--overdue', '2026-11-10')).rows)).toEqual([])
    expect(named((await listed(on, '--overdue', '2026-11-11')).rows)).toEqual(['F1 b'])
  })

  test('replaces the findings of a corrected result, whichever file comes first', async () => {
    for (const names of [['a', 'b'], ['b', 'a']] as const) {
      const on = await holding({ [names[0]]: first, [names[1]]: ownLog(corrected, 'D-00000000000000cc') })
      const { code, rows, err } = await listed(on)
      expect(named(rows)).toEqual([`F1 ${names[1]}`, `F2 ${names[1]}`])
      expect(err).toContain(`left out: /in/${names[0]}.result.json, superseded by /in/${names[1]}.result.json`)
      expect(code).toBe(0)
    }
  })

  test('keeps what somebody else would take back, and says so', async () => {
    const signedByOther = { ...altered(corrected, { '/inspectors/0/id': second.id, '/inspectors/0/name': second.name }), signings: [{ by: second }] }
    const { code, rows, err } = await listed(await holding({ a: first, b: signedByOther }))
    expect(named(rows)).toEqual(['F1 a', 'F2 a', 'F1 b', 'F2 b'])
    expect(err).toContain('supersedes-by-others')
    expect(code).toBe(0)
  })

  test('keeps what a correction that is not valid would replace', async () => {
    const unsigned = { ...corrected, signings: [] }
    const { code, rows } = await listed(await holding({ a: first, b: unsigned }))
    expect(named(rows)).toEqual(['F1 a', 'F2 a'])
    expect(code).toBe(2)
  })

  test('counts a copy once', async () => {
    const { code, rows, err } = await listed(await holding({ a: first, b: first }))
    expect(named(rows)).toEqual(['F1 a', 'F2 a'])
    expect(err).toContain('left out: /in/b.result.json, the same result as another file')
    expect(code).toBe(0)
  })

  test('says no when two results under one id contradict each other, and lists both', async () => {
    const { code, rows, err } = await listed(await holding({ a: first, b: ownLog(altered(first, { '/place': '别处' }), 'D-00000000000000dd') }), '--valid-only')
    expect(named(rows)).toHaveLength(4)
    expect(err).toContain('id-conflict')
    expect(code).toBe(2)
  })

  test('names what it leaves out, and says no unless only the valid ones were asked for', async () => {
    const on = await holding({ a: first, c: { ...elsewhere, signings: [] } })
    on.seed('/in/b.result.json', new TextDecoder().decode(await text(elsewhere)).replace('"outcome": "fail"', '"outcome": "pass"'))
    const { code, rows, err } = await listed(on)
    expect(named(rows)).toEqual(['F1 a', 'F2 a'])
    expect(err).toMatch(/^invalid {2}\/in\/b\.result\.json {2}.*signature-body$/mu)
    expect(err).toMatch(/^invalid {2}\/in\/c\.result\.json {2}signature-none$/mu)
    expect(err).toContain('left out: 2 invalid, 0 indeterminate')
    expect(code).toBe(2)
    expect((await listed(on, '--valid-only')).code).toBe(0)
  })

  test('is no success without a single valid result', async () => {
    expect((await listed(await holding({ a: { ...first, signings: [] } }), '--valid-only')).code).toBe(2)
    expect((await listed(disk, '--valid-only')).code).toBe(2)
  })
})

describe('the list as csv', () => {
  test('quotes, and leaves no formula to a spreadsheet', async () => {
    const { out } = await findings(await holding({ a: elsewhere }), '--format', 'csv')
    const [head = '', row = '', ...rest] = out.split('\n')
    expect(head.split(',').slice(0, 3)).toEqual(['unit', 'creditCode', 'region'])
    expect(row).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
    expect(row).toContain('"甲,乙""丙"""')
    expect(rest).toHaveLength(2)
  })

  test('is made for a spreadsheet with a mark, words and no number that it would round', async () => {
    const { out } = await findings(await holding({ a: elsewhere }), '--excel', '--lang', 'zh')
    expect(out.startsWith('\uFEFF被检查单位,统一社会信用代码,')).toBe(true)
    expect(out.split('\r\n')).toHaveLength(4)
    expect(out).toContain(`"=""2026.1"""`)
    expect(out).toContain('重大事故隐患')
  })

  test('goes into a file that is not there yet, whole', async () => {
    const on = await holding({ a: first })
    const { code } = await findings(on, '--format', 'csv', '--out', '/out/list.csv')
    expect(code).toBe(0)
    expect(on.text('/out/list.csv')).toBe((await findings(on, '--format', 'csv')).out)
    expect((await findings(on, '--out', '/out/list.csv')).code).toBe(4)
  })
})

describe('the list as a table', () => {
  test.each([60, 80, 132])('keeps to %i columns', async (columns) => {
    for (const lang of ['zh', 'en']) {
      const { out } = await run(['findings', '/in', ...flags, '--lang', lang], { files: await holding({ a: elsewhere, b: first }), columns })
      expect(out.split('\n').filter((line) => columnsOf(line) > columns)).toEqual([])
      expect(out).toContain('2026-11-10')
      expect(out).toContain('F2')
    }
  })

  test('shows a name that holds escapes as text', async () => {
    const on = await holding({})
    on.seed('/in/\u001b[31mred\n.result.json', await text(first))
    const { out } = await findings(on)
    expect(out).toContain(String.raw`\u{1b}[31mred\u{a}`)
    expect(out).not.toContain('\u001b')
  })
})
