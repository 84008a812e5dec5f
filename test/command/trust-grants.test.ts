// What trust enrol makes of a grant that somebody has already.
import { expect, test } from '@jest/globals'
import { done, on, oneRoot, shown, zhang } from './trust-office.ts'

test('trust enrol with what is granted already moves the end of that grant while it runs', async () => {
  const disk = await oneRoot()
  await done(disk, zhang)
  const grants = async () => (await shown(disk)).people[0]?.grants
  const from = '2026-11-03T01:00:00Z'
  expect(await grants()).toEqual([{ roles: ['inspector'], from }])
  expect(await on(disk, ['enrol', 'zhang.wei', '--role', 'inspector'])).toMatchObject({ code: 3, err: expect.stringContaining('nothing to change') })
  const later = { start: '2026-11-05T01:00:00Z' }
  const ended = await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--until', '2026-12-01T00:00:00Z'], later)
  expect(ended.out).toMatch(/^- zhang\.wei {2}inspector · from 2026-11-03T01:00:00Z\n\+ zhang\.wei {2}inspector · from 2026-11-03T01:00:00Z until 2026-12-01T00:00:00Z$/mu)
  await done(disk, ['enrol', 'zhang.wei', '--grant', 'role=inspector until=2027-01-01T00:00:00Z'], later)
  expect(await grants()).toEqual([{ roles: ['inspector'], from, until: '2027-01-01T00:00:00Z' }])
  // What is over stays over: a new term is a grant of its own, and so is one with other bounds or another beginning.
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--region', '4301'], later)
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--from', '2026-11-04T00:00:00Z'], later)
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--region', '4301', '--until', '2026-11-06T00:00:00Z'], later)
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--region', '4301'], { start: '2026-11-07T00:00:00Z' })
  expect(await grants()).toEqual([
    { roles: ['inspector'], from, until: '2027-01-01T00:00:00Z' },
    { roles: ['inspector'], regions: ['4301'], from: later.start, until: '2026-11-06T00:00:00Z' },
    { roles: ['inspector'], from: '2026-11-04T00:00:00Z' },
    { roles: ['inspector'], regions: ['4301'], from: '2026-11-07T00:00:00Z' },
  ])
})

test('of several such grants that run, from an earlier moment each, it moves the end of every one', async () => {
  const disk = await oneRoot()
  await done(disk, zhang)
  const [first, second] = ['2026-11-03T01:00:00Z', '2026-11-04T00:00:00Z']
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--from', second])
  const until = '2026-12-01T00:00:00Z'
  await done(disk, ['enrol', 'zhang.wei', '--role', 'inspector', '--until', until], { start: '2026-11-05T01:00:00Z' })
  expect((await shown(disk)).people[0]?.grants).toEqual([first, second].map((from) => ({ roles: ['inspector'], from, until })))
})
