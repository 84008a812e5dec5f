// Is it said wherever clauses are told that a source is no longer, or not yet, in force, judged by the day that counts?
import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { toldOn } from '../../src/command/told-checklist.ts'
import type { Checklist } from '../../src/model/generated/formats.ts'
import { standingOf, withStandings } from '../../src/model/standing.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { good, source } from './lint/good.ts'
import { answering, diskWithKey, run } from './running.ts'

const filesWith = (days: string) => {
  const disk = memoryDisk()
  disk.seed('own/gas/x.yaml', good)
  disk.seed('own/sources/made-up.yaml', source.replace('inForce: 2026-01-01', days))
  return disk
}
const facts = ['kind=cng', 'floors=3', 'gear=pump', 'built=2019-01-01', 'maker=own'].flatMap((fact) => ['--facts', fact])

describe('show and try', () => {
  test.each([
    ['en', 'inForce: 2020\nuntil: 2026-10', 'MU 1-2026 clause 1 (no longer in force)', 'MU 1-2026  Sample rules (no longer in force)'],
    ['zh', 'inForce: 2020\nuntil: 2026-10', 'MU 1-2026 第1条 （已失效）', 'MU 1-2026  样例规则 （已失效）'],
    ['en', 'inForce: 2026-12-01', 'MU 1-2026 clause 1 (not yet in force)', 'MU 1-2026  Sample rules (not yet in force)'],
    ['zh', 'inForce: 2026-12-01', 'MU 1-2026 第1条 （尚未施行）', 'MU 1-2026  样例规则 （尚未施行）'],
  ])('say so today, in %s: %j', async (lang, days, clause, title) => {
    const shown = await run(['checklist', 'show', 'own/gas/x.yaml', '--lang', lang], { files: filesWith(days) })
    expect(shown.out).toContain(clause)
    expect(shown.out).toContain(title)
    const form = await run(['checklist', 'show', 'own/gas/x.yaml', '--lang', lang, '--format', 'html'], { files: filesWith(days) })
    expect(form.out).toContain(clause)
    const tried = await run(['checklist', 'try', 'own/gas/x.yaml', '--lang', lang, ...facts], { files: filesWith(days) })
    expect(tried.out).toContain(clause)
  })

  test('say nothing of what is in force', async () => {
    for (const command of [['show'], ['try']]) {
      const { out, code } = await run(['checklist', ...command, 'own/gas/x.yaml', ...(command[0] === 'try' ? facts : [])], { files: filesWith('inForce: 2026-11-03') })
      expect(code).toBe(0)
      expect(out).not.toMatch(/in force/u)
    }
  })

  test('say it of a checklist that comes with the program, by the register that does', async () => {
    const told = async (start: string) => (await run(['checklist', 'show', 'mines/coal-underground'], { start })).out
    expect(await told('2026-06-30T01:00:00Z')).toContain('(not yet in force)')
    expect(await told('2026-07-01T01:00:00Z')).not.toContain('(not yet in force)')
  })

  test('give the same digest whatever the day', async () => {
    const digests = await Promise.all(['2026-06-30T01:00:00Z', '2026-07-01T01:00:00Z'].map(async (start) => (await run(['checklist', 'show', 'mines/coal-underground'], { start })).out.split('\n')[1]))
    expect(digests[0]).toMatch(/^sha256 [0-9a-f]{64}$/u)
    expect(digests[1]).toBe(digests[0])
  })
})

describe('the walk', () => {
  const screens = async (start: string) => {
    const seen: string[] = []
    const { world } = memoryWorld({ answers: answering('zh', (step) => step === '怎样处理？' && seen.length > 0), files: await diskWithKey(), start, variables: { LANG: 'zh_CN.UTF-8' } })
    const interviewer: typeof world.interviewer = async (language) => {
      const real = await world.interviewer(language)
      return {
        ...real,
        choose: (question) => {
          // The last look repeats what was told.
          if (question.above?.includes('签名前请过目') === false) seen.push(question.above)
          return real.choose(question)
        },
      }
    }
    await main(['inspect', 'gas/station', '--lang', 'zh'], { ...world, interviewer })
    return seen
  }

  test('says it at items and at dangers, by the day of the inspection', async () => {
    const before = await screens('2023-09-20T01:00:00Z')
    expect(before.filter((above) => above.includes('建城规〔2023〕4号')).length).toBeGreaterThan(2)
    expect(before.filter((above) => /建城规〔2023〕4号 第[^条]*条(?! （尚未施行）)/u.test(above))).toEqual([])
    const danger = before.filter((above) => above.includes('依据：建城规〔2023〕4号'))
    expect(danger.length).toBeGreaterThan(0)
    const after = await screens('2023-09-21T01:00:00Z')
    expect(after.filter((above) => above.includes('建城规〔2023〕4号')).length).toBeGreaterThan(2)
    expect(after.filter((above) => /建城规〔2023〕4号 第[^条]*条 （尚未施行）/u.test(above))).toEqual([])
  }, 30_000)

  test('reads the register once, for any number of checklists', () => {
    const { world } = memoryWorld()
    let reads = 0
    // A place of its own, since what was read for another world of this file is known by the place.
    const environment = { ...world.environment, shipped: (path: string) => world.environment.shipped(path) }
    const counting = { ...world, environment, files: { ...world.files, read: (...given: Parameters<typeof world.files.read>) => { reads += 1; return world.files.read(...given) } } }
    const checklist = { sources: [{ id: 'mohurd-gas-major-2023', number: 'N', title: { zh: '题', en: 'T' } }] } as unknown as Checklist
    expect(toldOn(counting, checklist, '2023-01-01').sources[0]).toMatchObject({ standing: 'not-yet' })
    toldOn(counting, checklist, '2023-01-01')
    toldOn(counting, { ...checklist }, '2023-01-01')
    expect(reads).toBe(1)
  })
})

test('a source that the register lacks is told as it stands', () => {
  const checklist = { sources: [{ id: 'gone', number: 'N', title: { zh: '题', en: 'T' } }] } as unknown as Checklist
  expect(withStandings(checklist, new Map(), '2026-01-01')).toEqual(checklist)
  expect(standingOf({ until: '2026-01' } as Parameters<typeof standingOf>[0], '2026-01-31')).toBe('in-force')
})
