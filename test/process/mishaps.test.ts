// What if somebody does what nobody should: two programs at one draft, keys in a burst, a photo that is gone?
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { say } from '../../src/words/say.ts'
import { startPty } from '../support/pty.ts'
import type { Pty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { drive, driverOf } from './driver.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import type { Place } from './homes.ts'
import { eventsAt, journalAt, resultIn } from './left-behind.ts'
import { bare, passphrase, photo, storyIn } from './story.ts'

const start = (place: Place, ...args: readonly string[]): Pty =>
  startPty([...args, '--lang', 'zh'], { cwd: place.folder, env: { TAUT_HOME: place.home } })

const { reply, stepOf } = storyIn('zh')

afterAll(clearPlaces)

describe('two programs at one draft', () => {
  test('do not write over each other: the one that comes late is told, and nothing is changed', async () => {
    const place = placeWithKey()
    const first = start(place, 'inspect', 'gas/station')
    const driver = driverOf(first)
    await drive(driver, reply, (asked) => stepOf(asked) === 'fact tanks')
    const journal = readFileSync(journalAt(place) ?? '', 'utf8')
    const second = runTaut(['resume', '--plain', '--lang', 'zh'], { env: { TAUT_HOME: place.home }, input: '1\n' })
    expect(second).toMatchObject({ code: 4, stderr: expect.stringContaining('正在另一个窗口里填写') })
    expect(readFileSync(journalAt(place) ?? '', 'utf8')).toBe(journal)
    driver.press('1')
    await drive(driver, reply)
    expect(await first.exit).toMatchObject({ code: 0 })
    expect(resultIn(place.folder).file.body.trail.segments).toHaveLength(1)
  }, 30_000)

  test('that was killed keeps nobody from the draft, not even when its number has been given to another program', async () => {
    const place = placeWithKey()
    const first = start(place, 'inspect', 'gas/station')
    await drive(driverOf(first), reply, (asked) => stepOf(asked) === 'fact tanks')
    const lock = join(dirname(journalAt(place) ?? ''), 'lock')
    const [, host = '', beginning = ''] = readFileSync(lock, 'utf8').trim().split(' ')
    first.kill('SIGKILL')
    await first.exit
    const resume = () => runTaut(['resume', '--plain', '--lang', 'zh'], { env: { TAUT_HOME: place.home } })
    expect(existsSync(lock)).toBe(true)
    expect(resume()).toMatchObject({ code: 130 })
    expect(existsSync(lock)).toBe(false)
    // This test runs, but it began at another time; where the system tells no times, it may be taken for the other program.
    writeFileSync(lock, `${process.pid} ${host} ${beginning}\n`)
    expect(resume()).toMatchObject({ code: beginning === '-' ? 4 : 130 })
    writeFileSync(lock, '')
    utimesSync(lock, new Date(0), new Date(0))
    expect(resume()).toMatchObject({ code: 130 })
  }, 30_000)

  test('sign one after the other, each under a number of its own', async () => {
    const place = placeWithKey()
    const sample = photo('../station-answers.yaml')
    const env = { TAUT_HOME: place.home, TAUT_PASSPHRASE: passphrase }
    for (const out of ['one', 'two']) expect(runTaut(['inspect', '--answers', sample, '--out', out], { cwd: place.folder, env })).toMatchObject({ code: 0 })
    const numbers = ['one', 'two'].map((out) => resultIn(join(place.folder, out)).file.signatures[0]?.statement.log.seq)
    expect(numbers).toEqual([1, 2])
  }, 20_000)
})

describe('keys that come in a burst', () => {
  test('answer the question that shows, and none that was not seen', async () => {
    const place = placeWithKey()
    const pty = start(place, 'inspect', 'gas/station')
    const driver = driverOf(pty)
    await drive(driver, reply, (asked) => stepOf(asked) === 'item gas.station.licence')
    driver.press('111')
    const next = await driver.next()
    await pause(200)
    expect(next === undefined ? 'nothing' : stepOf(next)).toBe('item gas.station.risk-control')
    expect(eventsAt(place).filter(({ kind }) => kind === 'answer')).toHaveLength(1)
  }, 20_000)
})

describe('a photo that was taken in, and whose original is gone', () => {
  test('is in the result all the same', async () => {
    const place = placeWithKey()
    const pty = start(place, 'inspect', 'gas/station')
    const story = storyIn('zh')
    const stick = join(place.folder, 'on a stick.png')
    copyFileSync(photo('tank-alarm.png'), stick)
    await drive(driverOf(pty), (asked) => {
      const typed = story.reply(asked)
      return typed === photo('tank-alarm.png') ? stick : typed
    }, (asked) => story.stepOf(asked) === 'danger gas.station.tank-level-alarm')
    rmSync(stick)
    pty.kill('SIGKILL')
    await pty.exit
    const resumed = start(place, 'resume')
    await drive(driverOf(resumed), storyIn('zh', 'gas.station.tank-level-alarm').reply)
    expect(await resumed.exit).toMatchObject({ code: 0 })
    expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
    const { answers } = resultIn(place.folder).file.body
    expect(answers.flatMap(({ evidence }) => evidence ?? []).map(({ name }) => name)).toContain('on a stick.png')
  }, 30_000)

  test('is asked for again where it is not there in the first place, or is far too large', async () => {
    const place = placeWithKey()
    const pty = start(place, 'inspect', 'gas/station')
    const story = storyIn('zh')
    // Five gigabytes that take no room: what was meant was another file.
    const large = join(place.folder, 'large.mp4')
    writeFileSync(large, '')
    truncateSync(large, 5 * 1024 ** 3)
    const tries = ['gone.png', 'large.mp4']
    await drive(driverOf(pty), (asked) => {
      const isAsked = asked.question.startsWith(bare(say('zh', 'ask.evidence-demanded', { kinds: '照片' })))
      return (isAsked ? tries.shift() : undefined) ?? story.reply(asked)
    })
    expect(await pty.exit).toMatchObject({ code: 0 })
    expect(pty.screen()).toContain(say('zh', 'ask.evidence-refused', { path: 'gone.png' }))
    expect(pty.screen()).toContain(say('zh', 'ask.evidence-too-large', { path: 'large.mp4' }))
    expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
  }, 30_000)
})
