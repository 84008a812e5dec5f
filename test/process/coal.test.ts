// Does a whole real checklist, walked with keys alone, with mistakes, and killed at ten points, come to what an unbroken walk comes to?
import { afterAll, describe, expect, test } from '@jest/globals'
import type { ResultBody } from '../../src/model/generated/formats.ts'
import { say } from '../../src/words/say.ts'
import type { Tongue } from '../../src/words/say.ts'
import { chanceFrom } from '../support/chance.ts'
import { startPty } from '../support/pty.ts'
import type { Pty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { diskWithKey, resultOn, run } from '../command/running.ts'
import { coal, coalReply, coalReplying, failed, itemsWith } from './coal-story.ts'
import { driverOf, keysFor } from './driver.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import type { Place } from './homes.ts'
import { lasting, resultIn } from './left-behind.ts'
import { bare, passphrase } from './story.ts'
import type { Asked } from './story.ts'

afterAll(clearPlaces)

const left = '\u001b[D'
const kills = 10

/** A body without what the day of the run makes of it. */
const timeless = (body: ResultBody) => {
  const { day, timezone, ...rest } = lasting(body)
  void [day, timezone]
  return rest
}

/** The unbroken walk, without a mistake: the same program with the same answers, in process. */
async function unbroken(language: Tongue): Promise<ResultBody> {
  const { code, err, disk } = await run(['inspect', 'mines/coal-underground', '--lang', language], { answers: coalReplying(language), files: await diskWithKey(), variables: { TAUT_PASSPHRASE: passphrase } })
  if (code !== 0) throw new Error(err)
  return resultOn(disk).body
}

type Mistake = 'to make' | 'made' | 'mended'

/** The keys of somebody who makes three mistakes, goes back to each, jumps once to look, and has a fact wrong until the review. */
function clumsy(language: Tongue) {
  const reply = coalReply(language)
  const is = (asked: Asked, text: string | undefined) => text !== undefined && asked.question.startsWith(bare(text))
  const label = (text: string) => ({ label: text })
  const items = itemsWith()
  const [slip, wrong, after, from] = [2, 8, 9, 12].map((at) => items[at]?.item.ask[language] ?? '')
  const contract = coal.facts.find(({ id }) => id === 'contract')
  const option = (id: string) => contract?.options?.find((one) => one.id === id)?.[language] ?? ''
  const state: Record<'address' | 'slip' | 'wrong' | 'jump' | 'fact', Mistake> = { address: 'to make', slip: 'to make', wrong: 'to make', jump: 'to make', fact: 'to make' }
  const set = <T>(name: keyof typeof state, to: Mistake, keys: T): T => {
    state[name] = to
    return keys
  }
  /** Keys, a label of a choice, or nothing where the story goes on as it is told. */
  const detour = (asked: Asked): string | { readonly label: string } | undefined => {
    if (is(asked, say(language, 'ask.unit-address')) && state.address !== 'mended')
      return state.address === 'to make' ? set('address', 'made', '错的地址\r') : set('address', 'mended', '样例路3号\r')
    if (is(asked, say(language, 'ask.head-name')) && state.address === 'made') return left
    if (contract !== undefined && is(asked, contract.ask[language])) {
      if (state.fact === 'to make') return set('fact', 'made', label(option('parts')))
      if (state.fact === 'made') return set('fact', 'mended', label(option('own')))
    }
    if (is(asked, slip) && state.slip === 'to make') return set('slip', 'made', label(say(language, 'outcome.fail')))
    if (is(asked, say(language, 'ask.note')) && state.slip === 'made') return set('slip', 'mended', left)
    if (is(asked, wrong) && state.wrong === 'to make') return set('wrong', 'made', label(say(language, 'outcome.unchecked')))
    if (is(asked, say(language, 'ask.reason-unchecked'))) return '门锁着\r'
    if (is(asked, after) && state.wrong === 'made') return left
    if (is(asked, wrong) && state.wrong === 'made') return set('wrong', 'mended', label(say(language, 'outcome.pass')))
    if (is(asked, from) && state.jump !== 'mended') return set('jump', 'made', '8')
    if (is(asked, say(language, 'walk.go'))) return `${slip}\r`
    if (is(asked, slip) && state.jump === 'made') return set('jump', 'mended', '\r')
    if (is(asked, say(language, 'review.ask')) && state.fact === 'made') return label(say(language, 'review.details'))
    if (is(asked, say(language, 'review.which'))) return label(contract?.ask[language] ?? '')
    return undefined
  }
  return {
    state,
    keys: (asked: Asked): string => {
      const away = detour(asked)
      if (typeof away === 'string') return away
      return keysFor(asked, away?.label ?? reply(asked))
    },
  }
}

/** Walks to the end, killed wherever `isKilled` says so; tells how often that was, and what was pressed at each question. */
async function walkBroken(language: Tongue, place: Place, isKilled: (question: number) => boolean): Promise<{ readonly killed: number; readonly state: object; readonly presses: ReadonlyMap<string, readonly string[]> }> {
  const { keys, state } = clumsy(language)
  const start = (...args: readonly string[]): Pty => startPty([...args, '--lang', language], { cwd: place.folder, env: { TAUT_HOME: place.home } })
  let pty = start('inspect', 'mines/coal-underground')
  let driver = driverOf(pty)
  let killed = 0
  const presses = new Map<string, readonly string[]>()
  for (let question = 1; ; question += 1) {
    const asked = await driver.next()
    if (asked === undefined) break
    if (isKilled(question)) {
      pty.kill('SIGKILL')
      await pty.exit
      killed += 1
      pty = start('resume')
      driver = driverOf(pty)
    } else {
      const pressed = keys(asked)
      presses.set(asked.question, [...(presses.get(asked.question) ?? []), pressed])
      driver.press(pressed)
    }
  }
  expect({ ...(await pty.exit), screen: pty.screen().split('\n').slice(-12).join('\n') }).toMatchObject({ code: 0 })
  return { killed, state, presses }
}

describe('a whole underground coal mine', () => {
  test('is walked in Chinese and in English with keys alone, and loses nothing to mistakes and kills', async () => {
    const walks = (['zh', 'en'] as const).map(async (language) => {
      const place = placeWithKey()
      const chance = chanceFrom(language === 'zh' ? 20_261_122 : 20_261_123)
      const points = new Set<number>()
      // Below the first item's number lie the details; above the last come the review and the signature.
      while (points.size < kills) points.add(2 + Math.floor(chance() * (itemsWith().length + 30)))
      const told = await walkBroken(language, place, (question) => points.has(question))
      expect(told).toMatchObject({ killed: kills, state: { address: 'mended', slip: 'mended', wrong: 'mended', jump: 'mended', fact: 'mended' } })
      // What passes by a look costs one key, and nothing else is asked of it.
      const ordinary = itemsWith().filter(({ item }) => item.reading === undefined && item.date === undefined && !(item.id in failed))
      const costs = ordinary.map(({ item }) => [...told.presses].filter(([question]) => question.startsWith(bare(item.ask[language]))).flatMap(([, pressed]) => pressed))
      expect(costs.filter((pressed) => pressed.join('') === '1').length).toBeGreaterThanOrEqual(ordinary.length - 4)
      const { body } = resultIn(place.folder).file
      expect(timeless(body)).toEqual(timeless(await unbroken(language)))
      expect(body.trail.segments).toHaveLength(kills + 1)
      const kinds = new Set(body.trail.events.map(([, kind]) => kind))
      expect([...kinds]).toEqual(expect.arrayContaining(['fact-changed', 'answer-changed', 'answer-gone']))
      expect(runTaut(['verify', place.folder], { env: { TAUT_HOME: place.home } })).toMatchObject({ code: 0 })
    })
    await Promise.all(walks)
  }, 60_000)
})
