// What an answer holds besides its outcome, a text each: what was read, what it broke, what was noted and set aside.
import type { Answer, Evidence, ReadingTaken } from '../model/generated/formats.ts'
import { limitsBroken, takenIn } from '../model/limit.ts'
import type { PlannedItem } from '../model/plan.ts'
import { colonMark, commaMark, inBrackets, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { limitText } from './limit-text.ts'

/** Raw texts, not made safe to show; `planned` gives the limits, where the checklist is at hand. */
export function answerNotes(answer: Answer, planned: PlannedItem | undefined, language: Tongue): readonly string[] {
  const { reading, date, deduct, note, reason, override, evidence } = answer
  return [
    ...(reading === undefined ? [] : [readingText(reading, language)]),
    ...(date === undefined ? [] : [dateText(date, planned, language)]),
    ...brokenTexts(answer, planned, language),
    ...(deduct === undefined ? [] : [say(language, 'show.deduct', { deduct })]),
    ...(note === undefined ? [] : [note]),
    ...(reason === undefined ? [] : [`${say(language, 'show.reason')}${colonMark(language)}${reason}`]),
    ...(override === undefined
      ? []
      : [
          say(language, 'show.override', {
            from: say(language, `outcome.${override.from}`),
            to: say(language, `outcome.${override.to}`),
            reason: override.reason,
          }),
        ]),
    ...(evidence ?? []).map(evidenceText),
  ]
}

/** Which limits were broken, the gravest told with its level; nothing where none was, or where they are not known. */
function brokenTexts(answer: Answer, planned: PlannedItem | undefined, language: Tongue): readonly string[] {
  if (planned === undefined) return []
  const broken = limitsBroken(takenIn(answer), planned.limits, planned.day)
  return broken.length === 0 ? [] : [say(language, 'show.broken', { limit: limitText(broken, planned.item, language) })]
}

/** The value with its unit, what it was held against, and the instrument with its calibration. */
export function readingText(taken: ReadingTaken, language: Tongue): string {
  const { value, unit, stated, instrument, calibratedUntil } = taken
  const against = stated === undefined ? '' : ` ${say(language, 'show.stated', { value: stated, unit })}`
  const by = [
    ...(instrument === undefined ? [] : [instrument]),
    ...(calibratedUntil === undefined ? [] : [say(language, 'show.calibrated', { calibratedUntil })]),
  ].join(commaMark(language))
  return `${value} ${unit}${against}${by === '' ? '' : ` ${inBrackets(by, language)}`}`.trim()
}

function dateText(date: string, planned: PlannedItem | undefined, language: Tongue): string {
  const quantity = planned?.item.date?.quantity[language]
  return quantity === undefined ? date : `${quantity}${colonMark(language)}${date}`
}

export function evidenceText({ name, bytes, digest }: Evidence): string {
  return `${name} (${bytes} B, sha256 ${digest.sha256.slice(0, 16)}…)`
}

/** Names of the pieces alone, for a page on which there is no room for more. */
export function evidenceNames(pieces: readonly Evidence[], language: Tongue): string {
  return pieces.map(({ name }) => name).join(listMark(language))
}
