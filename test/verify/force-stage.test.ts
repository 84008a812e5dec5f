// Is it said by which law of its day an inspection did not ask: at its start, with its verdict, and when it is verified?
import { describe, expect, test } from '@jest/globals'
import type { SourceDocument } from '../../src/model/generated/formats.ts'
import { problem } from '../../src/model/problem.ts'
import { gapsOn } from '../../src/model/source-force.ts'
import { problemSentence } from '../../src/report/tell-problem.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { diskWithKey, resultPathsOn, runAlone } from '../command/running.ts'
import { inspector } from '../process/story.ts'
import { shippedShelf } from './bodies.ts'

const sample = systemEnvironment().shipped('checklists/samples/station-answers.yaml')

describe('what applies in place of a source', () => {
  const document: SourceDocument = { format: 'taut-source/1', id: 'a', number: 'A', title: { zh: '甲', en: 'A' }, issuer: { zh: '甲', en: 'A' }, clauses: [] }

  test('goes back over what was replaced until something was in force, and ends where sources replace each other', () => {
    const { checklist } = shippedShelf.current('fire/three-in-one')
    const only = { ...checklist, sources: [{ id: 'c', number: 'C', title: document.title }], sections: checklist.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, cites: [{ source: 'c', clause: '1', read: 'full' as const }] })),
    })) }
    const chain = (more: Partial<SourceDocument>) =>
      new Map([
        { ...document, id: 'a', until: '2020-01-01', replacedBy: 'b', ...more },
        { ...document, id: 'b', inForce: '2020-01-02', replacedBy: 'c' },
        { ...document, id: 'c', inForce: '2022-01-01' },
      ].map((one) => [one.id, one]))
    const instead = (on: string, more: Partial<SourceDocument> = {}) => gapsOn(only, chain(more), on).gaps.map((gap) => gap.instead.map(({ id }) => id))
    expect(instead('2021-06-01')).toEqual([['b']])
    expect(instead('2019-06-01')).toEqual([['a']])
    expect(instead('2019-06-01', { inForce: '2019-07-01' })).toEqual([[]])
    const circle = new Map([...chain({ inForce: '2030-01-01', until: '2031-01-01' })].map(([id, one]) => [id, id === 'c' ? { ...one, replacedBy: 'a' } : one]))
    expect(gapsOn(only, circle, '2019-06-01').gaps.map((gap) => gap.instead)).toEqual([[]])
    expect(instead('2022-01-01')).toEqual([])
  })
})

describe('what is said of a result', () => {
  const found = (checklists: string, instead: string): readonly string[] =>
    (['en', 'zh'] as const).map((language) =>
      problemSentence(problem('criteria-left-out', '/body/day', { day: '2024-11-30', number: 'GB 1', count: 2, since: '2024-12-01', instead, checklists }), language),
    )

  test('names the checklists that ask by what applied, or says that there are none', () => {
    expect(found('mines/a, mines/b', 'GB 0')).toEqual([
      expect.stringMatching(/what applied then: GB 0; checklists that ask by it: mines\/a, mines\/b\.$/u),
      expect.stringMatching(/当天适用的依据：GB 0；按它检查的检查表：mines\/a, mines\/b。$/u),
    ])
    expect(found('none-at-hand', 'none-registered')).toEqual([
      expect.stringMatching(/what applied then: none that is registered; checklists that ask by it: none\.$/u),
      expect.stringMatching(/当天适用的依据：没有登记；按它检查的检查表：没有。$/u),
    ])
  })
})

describe('inspect', () => {
  const answers = (checklist: string) => `checklist: ${checklist}
unit: { name: 样例煤业有限公司, creditCode: 91430102MA4L00003M, region: "430102", address: 样例路1号, head: { name: 负责人, post: 总经理 } }
place: 一号井
kind: self-check
inspectors: [{ id: zhang.wei, name: 张伟, licence: "1", org: 样例 }]
facts: {}
answers: {}
`

  test('begins nothing where the checklist asks nothing today, and says what applies', async () => {
    const disk = await diskWithKey()
    disk.seed('a.yaml', answers('mines/coal-underground'))
    const before = disk.paths()
    const { code, err } = await runAlone(['inspect', '--answers', 'a.yaml'], { files: disk, start: '2026-06-30T01:00:00Z' })
    const flat = err.replaceAll(/\s+/gu, ' ')
    expect(code).toBe(3)
    expect(flat).toContain('(应急管理部令第21号) is in force from 2026-07-01, and not yet on 2026-06-30.')
    expect(flat).toContain(', by which this checklist does not ask')
    expect(flat).toContain('The checklist mines/coal-underground asks nothing on 2026-06-30')
    expect(disk.paths()).toEqual(before)
    // The same a day later is asked, and the answers are what is wrong.
    expect((await runAlone(['inspect', '--answers', 'a.yaml'], { files: disk, start: '2026-07-01T01:00:00Z' })).code).toBe(2)
  })

  test.each([
    ['en', 'construction/site-major-2022', '2026-11-22', 3, 'was in force until 2024-12-12, and no longer on 2026-11-22. 79 items by it are not asked on that day.'],
    ['en', 'construction/site-major-2022', '2026-11-22', 3, '(建质规〔2024〕5号), by which this checklist does not ask; "taut inspect construction/site-major", "taut inspect construction/high-risk-works" ask by it.'],
    ['zh', 'construction/site-major-2022', '2026-11-22', 3, '本检查表没有按它检查；按它检查的检查表有 2 份，请用“taut inspect construction/site-major”、用“taut inspect construction/high-risk-works”。'],
    ['en', 'construction/site-major', '2024-12-12', 3, '(建质规〔2022〕2号), by which this checklist does not ask; "taut inspect construction/site-major-2022" asks by it.'],
    ['zh', 'construction/site-major', '2024-12-12', 3, '本检查表没有按它检查；按它检查的检查表有 1 份，请用“taut inspect construction/site-major-2022”。'],
    ['en', 'common/special-equipment', '2024-11-30', 2, 'None that applied on that day in its place is registered: the verdict will say nothing of what is not asked.'],
    ['zh', 'common/special-equipment', '2024-11-30', 2, '登记的依据里没有这一天适用的同类依据，结论不涉及这些项。'],
  ] as const)('in %s says of %s on %s which asks by what applies', async (language, checklist, on, exit, told) => {
    const disk = await diskWithKey()
    disk.seed('a.yaml', answers(checklist))
    const { code, err } = await runAlone(['inspect', '--answers', 'a.yaml', '--lang', language], { files: disk, start: `${on}T01:00:00Z` })
    // A line of Chinese is broken anywhere, one of English at its spaces.
    const flat = language === 'zh' ? err.replaceAll(/\s+/gu, '') : err.replaceAll(/\s+/gu, ' ')
    expect([code, flat]).toEqual([exit, expect.stringContaining(language === 'zh' ? told.replaceAll(' ', '') : told)])
  })

  test.each(['2022-04-19', '2024-12-12'])('begins a checklist of the past on %s, when its edition was in force, without a word', async (on) => {
    const disk = await diskWithKey()
    disk.seed('a.yaml', answers('construction/site-major-2022'))
    const { code, err } = await runAlone(['inspect', '--answers', 'a.yaml'], { files: disk, start: `${on}T01:00:00Z` })
    expect([code, err]).toEqual([2, expect.not.stringContaining('in force')])
    expect(err).toContain('The fact "works" is missing')
  })

  test.each(['2022-04-18', '2024-12-13'])('begins none on %s', async (on) => {
    const disk = await diskWithKey()
    disk.seed('a.yaml', answers('construction/site-major-2022'))
    const { code, err } = await runAlone(['inspect', '--answers', 'a.yaml'], { files: disk, start: `${on}T01:00:00Z` })
    expect([code, err]).toEqual([3, expect.stringContaining(`construction/site-major-2022 asks nothing on ${on}`)])
  })

  test('says with the verdict, and verify again, that it was asked by what was not in force; the record is as good as any', async () => {
    const start = '2023-09-20T01:00:00Z'
    const { disk } = await runAlone(['key', 'new', '--id', inspector.id, '--name', inspector.name, '--org', inspector.org], { start })
    const { code, err } = await runAlone(['inspect', '--answers', sample], { files: disk, start })
    expect([code, err.replaceAll(/\s+/gu, ' ')]).toEqual([0, expect.stringContaining('21 items may be asked by it all the same.')])
    expect(err).toContain('criteria-not-in-force')
    const [path = ''] = resultPathsOn(disk)
    const verified = await runAlone(['verify', path], { files: disk, start })
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^valid .*\n.*criteria-not-in-force/u)])
  })
})
