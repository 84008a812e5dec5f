// Is an inspection of the past judged by what was in force then, by the real binary with a clock that is set back?
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runTaut } from '../support/spawn.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-past-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The environment of a machine on which it is this day: what asks for the time is told another, and nothing else is changed. */
function on(day: string): Readonly<Record<string, string>> {
  const back = `const D=Date,by=D.parse('${day}T01:00:00Z')-D.now();globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()+by)}static now(){return D.now()+by}}`
  const env = { TAUT_HOME: join(folder, 'home'), TAUT_PASSPHRASE: 'a long passphrase', LANG: 'en_US.UTF-8' }
  return { ...env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(back)}` }
}

const taut = (day: string, ...args: readonly string[]) => runTaut(args, { cwd: folder, env: on(day) })

const answers = (checklist: string, facts: string, given: readonly string[]) => `format: taut-answers/1
checklist: ${checklist}
unit: { name: 样例建筑有限公司, creditCode: 91430102MA4L00003M, region: "430102", address: 样例路1号, head: { name: 负责人, post: 总经理 } }
place: 一号楼
kind: self-check
inspectors: [{ id: zhang.wei, name: 张伟, licence: "1", org: 样例 }]
facts: { works: [], machines: [], highRisk: none${facts} }
answers:
${given.map((line) => `  ${line}\n`).join('')}acknowledgement: { kind: absent, reason: 工地停工 }
`

const papers = ['permit', 'head', 'manager', 'officers', 'operators']
const harmful = ['process', 'equipment', 'material']
const of2022 = [
  ...papers.flatMap((name) => [`construction.major-2022.${name}: { outcome: pass }`, `construction.major-2022.${name}-valid: { outcome: pass, date: 2025-06-30 }`]),
  ...harmful.map((name) => `construction.major-2022.harmful-${name}: { outcome: pass }`),
  'construction.major-2022.special-light: { outcome: pass, reading: { value: "36", stated: "36", instrument: 万用表 } }',
  'construction.major-2022.other-breach: { outcome: pass }',
  'construction.major-2022.other-danger: { outcome: na }',
]

const passedIn2024 = ['qualification', 'banned-process', 'banned-equipment', 'banned-material', 'confined-identified', 'confined-signs', 'special-light', 'weather-erection', 'weather-height', 'people-lifted', 'other']
const of2024 = [
  ...passedIn2024.map((name) => `construction.major.${name}: { outcome: pass }`),
  ...papers.map((name) => `construction.major.${name}: { outcome: pass, date: 2025-06-30 }`),
  'construction.major.staff: { outcome: pass, reading: { value: "2", stated: "2" } }',
  'construction.major.slab-load: { outcome: pass, reading: { value: "0", stated: "2" } }',
]

describe('a site inspected on the last day of the criteria of 2022', () => {
  beforeAll(() => {
    const made = taut('2024-12-01', 'key', 'new', '--id', 'zhang.wei', '--name', '张伟', '--org', '样例')
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)])
  })

  test('by their checklist is signed without a word of doubt, and verifies so today', () => {
    writeFileSync(join(folder, 'a.yaml'), answers('construction/site-major-2022', '', of2022))
    const made = taut('2024-12-12', 'inspect', '--answers', 'a.yaml', '--out', 'by-2022')
    expect([made.code, made.stderr]).toEqual([0, expect.not.stringMatching(/in force/u)])
    const [result = ''] = readdirSync(join(folder, 'by-2022')).filter((name) => name.endsWith('.result.json'))
    const verified = taut('2026-11-22', 'verify', join('by-2022', result))
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringMatching(/^valid /u)])
    expect(verified.stdout).not.toContain('criteria-')
  })

  test('by the checklist of 2024 is not begun, and by its first version, which asked all the same, is doubted', () => {
    const facts = ', overhead: no, railZone: outside, commonToo: no'
    writeFileSync(join(folder, 'a.yaml'), answers('construction/site-major', facts, of2024))
    const refused = taut('2024-12-12', 'inspect', '--answers', 'a.yaml', '--out', 'by-2024')
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('construction/site-major asks nothing on 2024-12-12')])
    const made = taut('2024-12-12', 'inspect', 'construction/site-major@2026.1', '--answers', 'a.yaml', '--out', 'by-2024')
    expect([made.code, made.stderr.replaceAll(/\s+/gu, ' ')]).toEqual([0, expect.stringContaining('"taut inspect construction/site-major-2022" asks by it.')])
    const [result = ''] = readdirSync(join(folder, 'by-2024')).filter((name) => name.endsWith('.result.json'))
    const told = expect.stringContaining('what applied then: 建质规〔2022〕2号; checklists that ask by it: construction/site-major-2022.')
    const verified = taut('2026-11-22', 'verify', join('by-2024', result))
    expect([verified.code, verified.stdout]).toEqual([0, told])
    expect(taut('2026-11-22', 'verify', '--jobs', '2', 'by-2024', 'by-2022').stdout).toEqual(told)
    const shown = taut('2026-11-22', 'show', join('by-2024', result))
    expect(`${shown.stdout}${shown.stderr}`).toEqual(told)
  })

  test('a day later is not begun by it', () => {
    writeFileSync(join(folder, 'a.yaml'), answers('construction/site-major-2022', '', of2022))
    const refused = taut('2024-12-13', 'inspect', '--answers', 'a.yaml')
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('construction/site-major-2022 asks nothing on 2024-12-13')])
  })
})
