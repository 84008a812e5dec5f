// Asks for what an item wants read: a value with its instrument, or a day; it judges itself and may be set aside.
import { isDay } from '../../model/calendar.ts'
import { outcomeProposed } from '../../model/danger.ts'
import { isName, isText } from '../../model/field.ts'
import type { Answer, DateRead, Item, Override, Reading, ReadingTaken } from '../../model/generated/formats.ts'
import { isRelative, takenIn } from '../../model/limit.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { limitText } from '../../report/limit-text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import type { Asking } from './asking.ts'
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
  { interviewer, language, instruments }: Asking,
  planned: PlannedItem,
  before: Answer | undefined,
): Promise<Measured & { readonly follows: boolean }> {
  const taken = await askTaken({ interviewer, language, instruments }, planned, before)
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

type Asked = Pick<Asking, 'interviewer' | 'language' | 'instruments'>

async function askTaken(asked: Asked, planned: PlannedItem, before: Answer | undefined): Promise<Read> {
  const { item } = planned
  if (item.date !== undefined) return { date: await askDate(asked, planned, item.date, before?.date) }
  if (item.reading === undefined) throw new RangeError(`${item.id} has nothing to read`)
  return { reading: await askReading(asked, planned, item.reading, before?.reading) }
}

async function askDate(
  { interviewer, language }: Asked,
  { limits, day }: PlannedItem,
  { quantity }: DateRead,
  initial: string | undefined,
): Promise<string> {
  const behind = limits.some(({ fail }) => 'olderThan' in fail)
  const typed = await interviewer.write({
    message: say(language, 'ask.date', { quantity: quantity[language] }),
    ...(initial === undefined ? {} : { initial }),
    check: (text) => {
      const date = halfWidth(text)
      if (!isDay(date)) return say(language, 'ask.day-refused')
      return behind && date > day ? say(language, 'ask.date-future') : undefined
    },
  })
  return halfWidth(typed)
}

async function askReading(
  asked: Asked,
  { limits }: PlannedItem,
  { quantity, unit, stated, instrument }: Reading,
  before: ReadingTaken | undefined,
): Promise<ReadingTaken> {
  const { interviewer, language } = asked
  const number = (what: string, initial: string | undefined): Promise<string> =>
    askNumber(interviewer, language, { message: say(language, 'ask.reading', { quantity: what, unit }), unit, initial })
  const value = await number(quantity[language], before?.value)
  const against =
    stated !== undefined && limits.some(isRelative) ? await number(stated.quantity[language], before?.stated) : undefined
  const by = instrument === false ? {} : await askInstrument(asked, before ?? asked.instruments(unit).at(-1))
  return { value, unit, ...(against === undefined ? {} : { stated: against }), ...by }
}

/** The instrument last used for the unit is proposed, and one whose calibration is known is not asked for it again. */
async function askInstrument(
  { interviewer, language, instruments }: Asked,
  before: ReadingTaken | undefined,
): Promise<Pick<ReadingTaken, 'instrument' | 'calibratedUntil'>> {
  const instrument = await askOptionalField(interviewer, language, {
    message: 'ask.instrument',
    test: isName,
    refused: 'ask.name-refused',
    initial: before?.instrument,
  })
  if (instrument === undefined) return {}
  const known = instruments().findLast((one) => one.instrument === instrument)?.calibratedUntil
  if (known !== undefined) return { instrument, calibratedUntil: known }
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
