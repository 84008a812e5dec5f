// Asks one item: what was found, and what the outcome needs besides.
import { evidenceDemanded, mayBeNotApplicable, needsReason } from '../../model/answer.ts'
import { isText } from '../../model/field.ts'
import type { Answer, Evidence, Item, Outcome } from '../../model/generated/formats.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { quantityTyped } from '../../model/quantity.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'
import type { Asking } from './asking.ts'
import { askEvidence } from './evidence.ts'
import { askField } from './field.ts'
import { askMeasure, readingLabel } from './measure.ts'

/** The answer to an item. `above` says where we are and what is asked of the eye. */
export async function askItem(asking: Asking, planned: PlannedItem, above: string): Promise<Answer> {
  const { interviewer, language } = asking
  const { item } = planned
  const chosen = await interviewer.choose({ message: item.ask[language], above, choices: choicesOf(item, language) })
  const measured = chosen === 'read' ? await askMeasure(interviewer, language, planned) : undefined
  const outcome = measured?.outcome ?? (chosen === 'read' ? 'unchecked' : chosen)
  const deduct = outcome === 'fail' && item.points !== undefined ? await askDeduct(asking, item.points) : undefined
  const note =
    outcome === 'fail'
      ? await askField(interviewer, language, { message: 'ask.note', test: isText, refused: 'ask.text-refused' })
      : undefined
  const demanded = evidenceDemanded(item, outcome)
  const evidence = outcome === 'fail' || demanded.length > 0 ? await askEvidence(asking, demanded) : { pieces: [] }
  const reason = needsReason(item, outcome) ? await askReason(interviewer, language, outcome) : evidence.excuse
  return {
    item: item.id,
    asked: item.ask[language],
    outcome,
    by: measured?.follows === true ? 'rule' : 'inspector',
    ...(measured?.reading === undefined ? {} : { reading: measured.reading }),
    ...(measured?.date === undefined ? {} : { date: measured.date }),
    ...(deduct === undefined ? {} : { deduct }),
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

/** Where something is read, the outcome follows from it; a day that does not exist is a fail by itself. */
function choicesOf(item: Item, language: Tongue): readonly Choice<Outcome | 'read'>[] {
  const read = readingLabel(item, language)
  const judged: readonly Choice<Outcome | 'read'>[] =
    read === undefined
      ? [outcomeChoice('pass', language), outcomeChoice('fail', language)]
      : [
          { value: 'read', label: read },
          ...(item.date === undefined ? [] : [{ value: 'fail' as const, label: say(language, 'ask.date-none') }]),
        ]
  const open: readonly Outcome[] = mayBeNotApplicable(item) ? ['na', 'unchecked'] : ['unchecked']
  return [...judged, ...open.map((outcome) => outcomeChoice(outcome, language))]
}

function outcomeChoice(value: Outcome, language: Tongue): Choice<Outcome> {
  return { value, label: say(language, `outcome.${value}`) }
}

function askReason(interviewer: Interviewer, language: Tongue, outcome: Outcome): Promise<string> {
  return askField(interviewer, language, {
    message: `ask.reason-${outcome === 'na' ? 'na' : 'unchecked'}`,
    test: isText,
    refused: 'ask.text-refused',
  })
}

async function askDeduct({ interviewer, language }: Asking, points: string): Promise<string> {
  const tidy = (text: string): string => {
    const typed = quantityTyped(text, undefined)
    return 'value' in typed ? typed.value : ''
  }
  return askField(interviewer, language, {
    message: 'ask.deduct',
    values: { points },
    test: (text) => /^(?!0(\.0+)?$)(0|[1-9][0-9]{0,5})(\.[0-9]{1,2})?$/u.test(text),
    refused: 'ask.deduct-refused',
    tidy,
  })
}
