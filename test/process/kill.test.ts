// Does a walk that is killed, at whatever question, go on at that question, and come to the same result?
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ResultBody } from '../../src/model/generated/formats.ts'
import { say } from '../../src/words/say.ts'
import { startPty } from '../support/pty.ts'
import type { Pty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { drive, driverOf } from './driver.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import type { Place } from './homes.ts'
import { deedIn, eventsAt, itemReached, journalAt, lasting, resultIn } from './left-behind.ts'
import { station, storyIn } from './story.ts'
import type { Asked } from './story.ts'

const start = (place: Place, ...args: readonly string[]): Pty =>
  startPty([...args, '--lang', 'zh'], { cwd: place.folder, env: { TAUT_HOME: place.home } })

const begin = (place: Place) => start(place, 'inspect', 'gas/station')
const resume = (place: Place) => start(place, 'resume')

/** Walks to a question, types a letter of its answer, and kills; the question is told. */
async function killAt(pty: Pty, reply: (asked: Asked) => string, isIt: (asked: Asked) => boolean): Promise<Asked | undefined> {
  const driver = driverOf(pty)
  const asked = await drive(driver, reply, isIt)
  if (asked === undefined) return undefined
  if (asked.choices.length === 0) driver.press('好')
  pty.kill('SIGKILL')
  expect((await pty.exit).signal).toBe(9)
  return asked
}

/** A walk to its end, which leaves a result that verifies. */
async function finish(pty: Pty, place: Place, reply: (asked: Asked) => string): Promise<ResultBody> {
  await drive(driverOf(pty), reply)
  expect({ ...(await pty.exit), screen: pty.screen() }).toMatchObject({ code: 0 })
  expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
  return resultIn(place.folder).file.body
}

let unbroken: ResultBody

beforeAll(async () => {
  const place = placeWithKey()
  unbroken = await finish(begin(place), place, storyIn('zh').reply)
}, 30_000)
afterAll(clearPlaces)

describe('a walk that is killed', () => {
  test('at every question once goes on at that question each time, and loses nothing', async () => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('zh')
    const nameOf = (asked: Asked) => `${stepOf(asked)}: ${asked.question}`
    const killedAt = new Set<string>()
    let journal = ''
    for (let pty = begin(place); ; pty = resume(place)) {
      const first: string[] = []
      const asked = await killAt(pty, reply, (one) => {
        first.push(nameOf(one))
        return !killedAt.has(nameOf(one))
      })
      if (asked === undefined) break
      // The first question is the one that was killed, and only by answering it is the next one reached.
      expect(first.slice(0, -1)).toEqual([...killedAt].slice(-1))
      killedAt.add(nameOf(asked))
      expect(eventsAt(place).filter(({ kind }) => kind === 'segment')).toHaveLength(killedAt.size)
      // What was on the disk before is there still, with more behind it.
      const now = readFileSync(journalAt(place) ?? '', 'utf8')
      expect(now.startsWith(journal)).toBe(true)
      journal = now
    }
    expect(killedAt.size).toBeGreaterThan(50)
    const { body } = resultIn(place.folder).file
    expect(lasting(body)).toEqual(lasting(unbroken))
    // The last start was for the signature, when the walk had ended.
    expect(body.trail.segments).toHaveLength(killedAt.size)
    expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
  }, 60_000)

  test.each([
    ['the details', 'unit'],
    ['the questions after a failed item', 'item gas.station.tank-level-alarm'],
    ['the acknowledgement', 'end'],
  ])('in the middle of %s keeps what was answered before', async (_where, step) => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('zh')
    let inStep = 0
    const isThird = (asked: Asked) => stepOf(asked) === step && (inStep += 1) === 3
    const asked = await killAt(begin(place), reply, isThird)
    const before = readFileSync(journalAt(place) ?? '', 'utf8')
    expect(eventsAt(place).filter(({ kind }) => kind === 'reply').length).toBeGreaterThan(0)
    expect(eventsAt(place).flatMap(deedIn)).not.toContain(step)
    const pty = resume(place)
    const onward = driverOf(pty)
    expect(await onward.next()).toMatchObject({ question: asked?.question })
    expect(readFileSync(journalAt(place) ?? '', 'utf8').startsWith(before)).toBe(true)
    pty.kill('SIGKILL')
    await pty.exit
    const story = storyIn('zh', itemReached(eventsAt(place)))
    expect(lasting(await finish(resume(place), place, story.reply))).toEqual(lasting(unbroken))
  }, 30_000)

  test.each([
    ['gone back to', '\u001b[D', 1],
    ['jumped to', '8', 0],
  ] as const)('at an item %s goes on at that item', async (_how, keys, index) => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('zh')
    const [first, second, third] = station.sections.flatMap(({ items }) => items).map(({ id }) => `item ${id}`)
    const pty = begin(place)
    const driver = driverOf(pty)
    await drive(driver, reply, (asked) => stepOf(asked) === third)
    if (keys.startsWith('8')) {
      driver.press('8')
      await pty.waitFor(say('zh', 'walk.go'))
      driver.press('1\r')
    } else driver.press(keys)
    const there = [first, second][index]
    await drive(driver, reply, (asked) => asked.choices.length > 0)
    await pty.waitFor(say('zh', 'ask.before', { outcome: say('zh', 'outcome.pass') }))
    pty.kill('SIGKILL')
    await pty.exit
    const onward = resume(place)
    const asked = await driverOf(onward).next()
    expect(asked === undefined ? undefined : stepOf(asked)).toBe(there)
    onward.kill('SIGKILL')
    await onward.exit
  }, 30_000)

  test('right after it was signed writes the result without asking anything', async () => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('zh')
    const pty = begin(place)
    const driver = driverOf(pty)
    const asked = await drive(driver, reply, (one) => stepOf(one) === 'sign')
    const journal = journalAt(place) ?? ''
    driver.press(`${asked === undefined ? '' : reply(asked)}\r`)
    await untilSigned(journal)
    pty.kill('SIGKILL')
    await pty.exit
    // Writing takes some milliseconds: now and then it is done before the signal comes.
    const goOn = () => runTaut(['resume', '--lang', 'zh'], { cwd: place.folder, env: { TAUT_HOME: place.home } })
    const { code, stderr } = journalAt(place) === undefined ? { code: 0, stderr: '' } : goOn()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(journalAt(place)).toBeUndefined()
    const { body } = resultIn(place.folder).file
    expect(lasting(body)).toEqual(lasting(unbroken))
    expect(readFileSync(`${place.home}/signing-log.jsonl`, 'utf8').split('\n')).toHaveLength(2)
    expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
  }, 30_000)
})

/** Resolves as soon as the journal holds a signature, or is gone. */
async function untilSigned(journal: string): Promise<void> {
  const isSigned = (): boolean => {
    try {
      return readFileSync(journal, 'utf8').includes('"kind":"signed"')
    } catch {
      return true
    }
  }
  const until = Date.now() + 10_000
  while (!isSigned() && Date.now() < until) await new Promise((resolve) => { setImmediate(resolve) })
}
