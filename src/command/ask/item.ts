// Asks one item: what was found, and what the outcome needs besides.
import { evidenceDemanded, mayBeNotApplicable, needsReason } from '../../model/answer.ts'
import { isDay } from '../../model/calendar.ts'
import { outcomeProposed } from '../../model/danger.ts'
import { isDecimal } from '../../model/decimal.ts'
import { isName, isText } from '../../model/field.ts'
import type { Answer, Evidence, Item, Outcome, Override, ReadingTaken } from '../../model/generated/formats.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { limitText } from '../../report/limit-text.ts'
import { say } from '../../words/say.ts'
import type { Asking } from './asking.ts'
import { askEvidence } from './evidence.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'

/** The answer to an item. `above` says where we are and what is asked of the eye. */
export async function askItem(asking: Asking, planned: PlannedItem, above: string): Promise<Answer> {
  const { interviewer, language } = asking
  const { item } = planned
  const outcome = await interviewer.choose({
    message: item.ask[language],
    above,
    choices: outcomesOf(item).map((value) => ({ value, label: say(language, `outcome.${value}`) })),
  })
  const measured =
    item.reading !== undefined && (outcome === 'pass' || outcome === 'fail')
      ? await askReading(asking, planned, outcome)
      : undefined
  const judged = measured?.outcome ?? outcome
  const note =
    judged === 'fail'
      ? await askField(interviewer, language, { message: 'ask.note', test: isText, refused: 'ask.text-refused' })
      : undefined
  const demanded = evidenceDemanded(item, judged)
  const evidence = judged === 'fail' || demanded.length > 0 ? await askEvidence(asking, demanded) : { pieces: [] }
  const reason = needsReason(item, judged)
    ? await askField(interviewer, language, {
        message: `ask.reason-${judged === 'na' ? 'na' : 'unchecked'}`,
        test: isText,
        refused: 'ask.text-refused',
      })
    : evidence.excuse
  return {
    item: item.id,
    asked: item.ask[language],
    outcome: judged,
    by: measured?.follows === true ? 'rule' : 'inspector',
    ...(measured === undefined ? {} : { reading: measured.reading }),
    ...(note === undefined ? {} : { note }),
    ...(reason === undefined ? {} : { reason }),
    observedAt: asking.now(),
    ...withEvidence(evidence.pieces),
    ...(measured?.override === undefined ? {} : { override: measured.override }),
  }
}

function withEvidence(pieces: readonly Evidence[]): { readonly evidence?: readonly Evidence[] } {
  return pieces.length === 0 ? {} : { evidence: pieces }
}

function outcomesOf(item: Item): readonly Outcome[] {
  return mayBeNotApplicable(item) ? ['pass', 'fail', 'na', 'unchecked'] : ['pass', 'fail', 'unchecked']
}

interface Measured {
  readonly outcome: 'pass' | 'fail'
  readonly reading: ReadingTaken
  /** The outcome is what the reading proposes. */
  readonly follows: boolean
  readonly override?: Override
}

/** The reading judges itself; setting its outcome aside needs a reason. */
async function askReading(
  { interviewer, language }: Asking,
  planned: PlannedItem,
  said: 'pass' | 'fail',
): Promise<Measured> {
  const { item, limits } = planned
  const demanded = item.reading
  if (demanded === undefined) throw new RangeError(`${item.id} has no reading`)
  const value = halfWidth(
    await interviewer.write({
      message: say(language, 'ask.reading', {
        quantity: demanded.quantity[language],
        unit: demanded.unit,
        limits: limitText(limits, demanded.unit, language),
      }),
      check: (text) => (isDecimal(halfWidth(text)) ? undefined : say(language, 'ask.reading-refused')),
    }),
  )
  const instrument =
    demanded.instrument === false
      ? undefined
      : await askOptionalField(interviewer, language, {
          message: 'ask.instrument',
          test: isName,
          refused: 'ask.name-refused',
        })
  const calibratedUntil =
    instrument === undefined
      ? undefined
      : await askOptionalField(interviewer, language, {
          message: 'ask.calibrated',
          test: isDay,
          refused: 'ask.day-refused',
          tidy: halfWidth,
        })
  const reading = {
    value,
    unit: demanded.unit,
    ...(instrument === undefined ? {} : { instrument }),
    ...(calibratedUntil === undefined ? {} : { calibratedUntil }),
  }
  const proposed = outcomeProposed(planned, value)
  if (proposed === undefined) return { outcome: said, reading, follows: false }
  if (proposed === said) return { outcome: said, reading, follows: true }
  const keep = await interviewer.choose({
    message: say(language, 'ask.override', {
      value,
      unit: demanded.unit,
      proposed: say(language, `outcome.${proposed}`),
      said: say(language, `outcome.${said}`),
    }),
    choices: [
      { value: 'reading', label: say(language, 'ask.override-no', { proposed: say(language, `outcome.${proposed}`) }) },
      { value: 'mine', label: say(language, 'ask.override-yes', { said: say(language, `outcome.${said}`) }) },
    ],
  })
  if (keep === 'reading') return { outcome: proposed, reading, follows: true }
  const reason = await askField(interviewer, language, {
    message: 'ask.override-reason',
    test: isText,
    refused: 'ask.text-refused',
  })
  return { outcome: said, reading, follows: false, override: { from: proposed, to: said, reason } }
}
