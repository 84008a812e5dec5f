// Asks for what an item wants read: a value with its instrument, or a day; it judges itself and may be set aside.
import { isDay } from '../../model/calendar.ts'
import { outcomeProposed } from '../../model/danger.ts'
import { isName, isText } from '../../model/field.ts'
import type { Item, Override, Reading, ReadingTaken } from '../../model/generated/formats.ts'
import { isRelative, takenIn } from '../../model/limit.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { limitText } from '../../report/limit-text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'
import { askNumber } from './number.ts'

export interface Measured {
  readonly outcome: 'pass' | 'fail'
  readonly reading?: ReadingTaken
  readonly date?: string
  readonly override?: Override
}

/** What is to be read at an item, as a choice: "enter the reading: methane (%)". */
export function readingLabel(item: Item, language: Tongue): string | undefined {
  if (item.date !== undefined) return say(language, 'ask.read-date', { quantity: item.date.quantity[language] })
  if (item.reading === undefined) return undefined
  return say(language, 'ask.read-value', { quantity: item.reading.quantity[language], unit: item.reading.unit })
}

/** What was read at an item, with the outcome that follows or that the inspector puts in its place. */
export async function askMeasure(
  interviewer: Interviewer,
  language: Tongue,
  planned: PlannedItem,
): Promise<Measured & { readonly follows: boolean }> {
  const taken = await askTaken(interviewer, language, planned)
  const proposed = outcomeProposed(planned, takenIn(taken))
  if (proposed === undefined) {
    const outcome = await interviewer.choose({
      message: planned.item.ask[language],
      choices: (['pass', 'fail'] as const).map((value) => ({ value, label: say(language, `outcome.${value}`) })),
    })
    return { ...taken, outcome, follows: false }
  }
  const override = await askOverride(interviewer, language, planned, proposed, toldOf(taken))
  return override === undefined
    ? { ...taken, outcome: proposed, follows: true }
    : { ...taken, outcome: override.to, override, follows: false }
}

type Read = Pick<Measured, 'reading' | 'date'>

function toldOf({ reading, date }: Read): string {
  return reading === undefined ? (date ?? '') : `${reading.value} ${reading.unit}`
}

async function askTaken(interviewer: Interviewer, language: Tongue, planned: PlannedItem): Promise<Read> {
  const { item } = planned
  if (item.date !== undefined) return { date: await askDate(interviewer, language, planned, item.date.quantity[language]) }
  if (item.reading === undefined) throw new RangeError(`${item.id} has nothing to read`)
  return { reading: await askReading(interviewer, language, planned, item.reading) }
}

async function askDate(
  interviewer: Interviewer,
  language: Tongue,
  { limits, day }: PlannedItem,
  quantity: string,
): Promise<string> {
  const behind = limits.some(({ fail }) => 'olderThan' in fail)
  const typed = await interviewer.write({
    message: say(language, 'ask.date', { quantity }),
    check: (text) => {
      const date = halfWidth(text)
      if (!isDay(date)) return say(language, 'ask.day-refused')
      return behind && date > day ? say(language, 'ask.date-future') : undefined
    },
  })
  return halfWidth(typed)
}

async function askReading(
  interviewer: Interviewer,
  language: Tongue,
  { limits }: PlannedItem,
  { quantity, unit, stated, instrument }: Reading,
): Promise<ReadingTaken> {
  const number = (what: string): Promise<string> =>
    askNumber(interviewer, language, { message: say(language, 'ask.reading', { quantity: what, unit }), unit })
  const value = await number(quantity[language])
  const against = stated !== undefined && limits.some(isRelative) ? await number(stated.quantity[language]) : undefined
  const by = instrument === false ? {} : await askInstrument(interviewer, language)
  return { value, unit, ...(against === undefined ? {} : { stated: against }), ...by }
}

async function askInstrument(
  interviewer: Interviewer,
  language: Tongue,
): Promise<Pick<ReadingTaken, 'instrument' | 'calibratedUntil'>> {
  const instrument = await askOptionalField(interviewer, language, {
    message: 'ask.instrument',
    test: isName,
    refused: 'ask.name-refused',
  })
  if (instrument === undefined) return {}
  const calibratedUntil = await askOptionalField(interviewer, language, {
    message: 'ask.calibrated',
    test: isDay,
    refused: 'ask.day-refused',
    tidy: halfWidth,
  })
  return { instrument, ...(calibratedUntil === undefined ? {} : { calibratedUntil }) }
}

/** Undefined where the proposed outcome stands; setting it aside needs a reason. */
async function askOverride(
  interviewer: Interviewer,
  language: Tongue,
  { item, limits }: PlannedItem,
  proposed: 'pass' | 'fail',
  value: string,
): Promise<Override | undefined> {
  const said = proposed === 'pass' ? 'fail' : 'pass'
  const outcomes = { proposed: say(language, `outcome.${proposed}`), said: say(language, `outcome.${said}`) }
  const kept = await interviewer.choose({
    message: say(language, 'ask.override', { value, limits: limitText(limits, item, language), ...outcomes }),
    initial: 'read',
    choices: [
      { value: 'read', label: say(language, 'ask.override-no', outcomes) },
      { value: 'mine', label: say(language, 'ask.override-yes', outcomes) },
    ],
  })
  if (kept === 'read') return undefined
  const reason = await askField(interviewer, language, {
    message: 'ask.override-reason',
    test: isText,
    refused: 'ask.text-refused',
  })
  return { from: proposed, to: said, reason }
}
