// Asks one item: what was found, and what the outcome needs besides.
import { evidenceDemanded, mayBeNotApplicable, needsReason } from '../../model/answer.ts'
import { isText } from '../../model/field.ts'
import type { Answer, Evidence, Item, Outcome } from '../../model/generated/formats.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { quantityTyped } from '../../model/quantity.ts'
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'
import type { Asking } from './asking.ts'
import { askEvidence } from './evidence.ts'
import { askField, askOptionalField } from './field.ts'
import { type ItemAction, itemActions } from './item-actions.ts'
import { askMeasure, readingLabel } from './measure.ts'

/** What came of asking an item: its answer, the one it had, or a wish to be elsewhere. */
export type ItemReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'leave'; readonly to: 'back' | 'go' | 'stop' }

export interface ItemAsked {
  readonly planned: PlannedItem
  /** Where we are and what is asked of the eye; with the clause in full where that was asked for. */
  readonly above: (clause: boolean) => string
  /** The answer that the item has: proposed again, piece by piece. */
  readonly before: Answer | undefined
  /** Something lies behind that one can go back to. */
  readonly behind: boolean
}

/** Asks until the item is answered or left. */
export async function askItem(asking: Asking, asked: ItemAsked): Promise<ItemReply> {
  const { interviewer, language } = asking
  const { planned, before, behind } = asked
  let note = before?.note
  let pieces = before?.evidence ?? []
  for (let clause = false; ;) {
    const chosen = await interviewer.choose<Outcome | 'read', ItemAction>({
      message: planned.item.ask[language],
      above: [asked.above(clause), ...gathered(language, before, note, pieces)].join('\n'),
      choices: choicesOf(planned.item, language),
      actions: itemActions(language, behind),
      settle: patience,
      ...initialOf(before),
    })
    switch (chosen) {
      case 'note':
        note = await askOptionalNote(interviewer, language, note)
        break
      case 'evidence':
        pieces = (await askEvidence(asking, [], pieces)).pieces
        break
      case 'clause':
        clause = !clause
        break
      case 'back':
      case 'go':
      case 'stop':
        return { kind: 'leave', to: chosen }
      case 'read':
      case 'pass':
      case 'fail':
      case 'na':
      case 'unchecked':
        return { kind: 'answer', answer: await answerTo(asking, asked, chosen, note, pieces) }
    }
  }
}

/** Nobody reads a question and answers it in less: a key that comes sooner was the last answer, pressed twice. */
const patience = 120

/** Lines that tell what the item has already. */
function gathered(
  language: Tongue,
  before: Answer | undefined,
  note: string | undefined,
  pieces: readonly Evidence[],
): readonly string[] {
  return [
    ...(before === undefined ? [] : [say(language, 'ask.before', { outcome: say(language, `outcome.${before.outcome}`) })]),
    ...(note === undefined ? [] : [say(language, 'ask.noted', { note: visible(note) })]),
    ...(pieces.length === 0 ? [] : [say(language, 'ask.evidence-count', { count: pieces.length })]),
  ]
}

function initialOf(before: Answer | undefined): { readonly initial?: Outcome | 'read' } {
  if (before === undefined) return {}
  return { initial: before.reading === undefined && before.date === undefined ? before.outcome : 'read' }
}

/** The answer, asking for what its outcome needs and no more. */
async function answerTo(
  asking: Asking,
  { planned, before }: ItemAsked,
  chosen: Outcome | 'read',
  noted: string | undefined,
  taken: readonly Evidence[],
): Promise<Answer> {
  const { interviewer, language } = asking
  const { item } = planned
  const measured = chosen === 'read' ? await askMeasure(asking, planned, before) : undefined
  const outcome = measured?.outcome ?? (chosen === 'read' ? 'unchecked' : chosen)
  const deduct = outcome === 'fail' && item.points !== undefined ? await askDeduct(asking, item.points, before) : undefined
  const note = outcome === 'fail' ? await askNote(interviewer, language, noted) : noted
  const demanded = evidenceDemanded(item, outcome)
  const evidence = outcome === 'fail' || demanded.length > 0 ? await askEvidence(asking, demanded, taken) : { pieces: taken }
  const reason = needsReason(item, outcome)
    ? await askReason(interviewer, language, outcome, before?.outcome === outcome ? before.reason : undefined)
    : evidence.excuse
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

function askNote(interviewer: Interviewer, language: Tongue, initial: string | undefined): Promise<string> {
  return askField(interviewer, language, { message: 'ask.note', test: isText, refused: 'ask.text-refused', initial })
}

function askOptionalNote(
  interviewer: Interviewer,
  language: Tongue,
  initial: string | undefined,
): Promise<string | undefined> {
  return askOptionalField(interviewer, language, {
    message: 'ask.note-free',
    test: isText,
    refused: 'ask.text-refused',
    initial,
  })
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

function askReason(
  interviewer: Interviewer,
  language: Tongue,
  outcome: Outcome,
  initial: string | undefined,
): Promise<string> {
  return askField(interviewer, language, {
    message: `ask.reason-${outcome === 'na' ? 'na' : 'unchecked'}`,
    test: isText,
    refused: 'ask.text-refused',
    initial,
  })
}

async function askDeduct(
  { interviewer, language }: Asking,
  points: string,
  before: Answer | undefined,
): Promise<string> {
  const tidy = (text: string): string => {
    const typed = quantityTyped(text, undefined)
    return 'value' in typed ? typed.value : ''
  }
  return askField(interviewer, language, {
    message: 'ask.deduct',
    values: { points },
    test: (text) => /^(?!0(\.0+)?$)(0|[1-9][0-9]{0,5})(\.[0-9]{1,2})?$/u.test(text),
    refused: 'ask.deduct-refused',
    initial: before?.deduct,
    tidy,
  })
}
