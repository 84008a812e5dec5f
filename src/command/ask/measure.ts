// Asks for what an item wants read: a value with its instrument, or a day; it judges itself and may be set aside.
import { isDay } from '../../model/calendar.ts'
import { levelProposed, outcomeProposed } from '../../model/danger.ts'
import { isName, isText } from '../../model/field.ts'
import type { Answer, DateRead, Item, Override, Reading, ReadingTaken } from '../../model/generated/formats.ts'
import { isRelative, takenIn } from '../../model/limit.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { judgedLines } from '../../report/limit-lines.ts'
import { say, type Tongue } from '../../words/say.ts'
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
  asking: Asking,
  planned: PlannedItem,
  before: Answer | undefined,
): Promise<Measured & { readonly follows: boolean }> {
  const { interviewer, language } = asking
  const taken = await askTaken(asking, planned, before)
  const proposed = outcomeProposed(planned, takenIn(taken))
  if (proposed === undefined) {
    const outcome = await interviewer.choose({
      message: planned.item.ask[language],
      choices: (['pass', 'fail'] as const).map((value) => ({ value, label: say(language, `outcome.${value}`) })),
    })
    return { ...taken, outcome, follows: false }
  }
  const override = await askOverride(asking, planned, proposed, taken, before?.override)
  return override === undefined
    ? { ...taken, outcome: proposed, follows: true }
    : { ...taken, outcome: override.to, override, follows: false }
}

type Read = Pick<Measured, 'reading' | 'date'>

function toldOf({ reading, date }: Read): string {
  return reading === undefined ? (date ?? '') : `${reading.value} ${reading.unit}`
}

async function askTaken(asked: Asking, planned: PlannedItem, before: Answer | undefined): Promise<Read> {
  const { item } = planned
  if (item.date !== undefined) return { date: await askDate(asked, planned, item.date, before?.date) }
  if (item.reading === undefined) throw new RangeError(`${item.id} has nothing to read`)
  return { reading: await askReading(asked, planned, item.reading, before?.reading) }
}

async function askDate(
  { interviewer, language }: Asking,
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
  asked: Asking,
  { limits, day }: PlannedItem,
  { quantity, unit, stated, instrument }: Reading,
  before: ReadingTaken | undefined,
): Promise<ReadingTaken> {
  const { interviewer, language } = asked
  const number = (what: string, initial: string | undefined): Promise<string> =>
    askNumber(interviewer, language, { message: say(language, 'ask.reading', { quantity: what, unit }), unit, initial })
  const value = await number(quantity[language], before?.value)
  const against =
    stated !== undefined && limits.some(isRelative) ? await number(stated.quantity[language], before?.stated) : undefined
  const by = instrument === false ? {} : await askInstrument(asked, day, before ?? asked.instruments(unit).at(-1))
  return { value, unit, ...(against === undefined ? {} : { stated: against }), ...by }
}

/** The instrument last used for the unit is proposed, and one whose calibration is known is not asked for it again; of one that has run out, that is said. */
async function askInstrument(
  { interviewer, language, instruments }: Asking,
  day: string,
  before: ReadingTaken | undefined,
): Promise<Pick<ReadingTaken, 'instrument' | 'calibratedUntil'>> {
  const instrument = await askOptionalField(interviewer, language, {
    message: 'ask.instrument',
    proposing: 'proposed.instrument',
    test: isName,
    refused: 'ask.name-refused',
    initial: before?.instrument,
  })
  if (instrument === undefined) return {}
  const known = instruments().findLast((one) => one.instrument === instrument)?.calibratedUntil
  const past = (until: string): string | undefined =>
    isDay(until) && until < day ? say(language, 'ask.calibrated-past', { day: until }) : undefined
  const expired = known === undefined ? undefined : past(known)
  // Known to be good, it is not asked again; one that has run out may have been calibrated since.
  if (known !== undefined && expired === undefined) return { instrument, calibratedUntil: known }
  const calibratedUntil = await askOptionalField(interviewer, language, {
    message: 'ask.calibrated',
    proposing: 'proposed.calibrated',
    test: isDay,
    refused: 'ask.day-refused',
    tidy: halfWidth,
    initial: known ?? (before?.instrument === instrument ? before.calibratedUntil : undefined),
    reads: (text) => past(halfWidth(text)),
  })
  return { instrument, ...(calibratedUntil === undefined ? {} : { calibratedUntil }) }
}

/** Undefined where the proposed outcome stands; setting it aside needs a reason, and of a major danger a second signature. */
async function askOverride(
  { interviewer, language, checklist }: Asking,
  planned: PlannedItem,
  proposed: 'pass' | 'fail',
  read: Read,
  before: Override | undefined,
): Promise<Override | undefined> {
  const said = proposed === 'pass' ? 'fail' : 'pass'
  const outcomes = { proposed: say(language, `outcome.${proposed}`), said: say(language, `outcome.${said}`) }
  const taken = takenIn(read)
  const kept = await interviewer.choose({
    message: say(language, 'ask.override', { value: toldOf(read), ...outcomes }),
    above: judgedLines(planned, taken, checklist, language).join('\n'),
    initial: before?.to === said ? 'mine' : 'read',
    choices: [
      { value: 'read', label: say(language, 'ask.override-no', outcomes) },
      { value: 'mine', label: say(language, 'ask.override-yes', outcomes) },
    ],
  })
  if (kept === 'read') return undefined
  const lifts = said === 'pass' && (planned.grave || levelProposed(planned, taken) === 'major')
  const reason = await askField(interviewer, language, {
    message: 'ask.override-reason',
    test: isText,
    refused: 'ask.text-refused',
    initial: before?.to === said ? before.reason : undefined,
    ...(lifts ? { above: say(language, 'ask.override-lifts') } : {}),
  })
  return { from: proposed, to: said, reason }
}
