// Asks one item: what was found, and what the outcome needs besides.
import { answerProblems, evidenceDemanded, mayBeNotApplicable, needsReason } from '../../model/answer.ts'
import { isAbovePoints } from '../../model/deduct.ts'
import { isText } from '../../model/field.ts'
import type { Answer, Evidence, Item, Outcome } from '../../model/generated/formats.ts'
import type { PlannedItem } from '../../model/plan.ts'
import { quantityTyped } from '../../model/quantity.ts'
import type { Noted } from '../../model/session.ts'
import { visible } from '../../model/text.ts'
import { commaMark } from '../../words/marks.ts'
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
  | { readonly kind: 'kept' }
  | { readonly kind: 'leave'; readonly to: 'back' | 'go' | 'handling' | 'stop'; readonly noted?: Noted }

export interface ItemAsked {
  readonly planned: PlannedItem
  /** Where we are and what is asked of the eye; with the clause in full where that was asked for. */
  readonly above: (clause: boolean) => string
  /** The answer that the item has: proposed again, piece by piece. */
  readonly before: Answer | undefined
  /** Whether that answer still fits, so that it can be kept as it is. */
  readonly stands: boolean
  /** What was gathered here before, without an answer. */
  readonly noted: Noted | undefined
  /** A danger was found here whose handling is known. */
  readonly treated: boolean
}

/** Asks until the item is answered or left. */
export async function askItem(asking: Asking, asked: ItemAsked): Promise<ItemReply> {
  const { interviewer, language } = asking
  const { planned, before, noted = before ?? {} } = asked
  let note = noted.note
  let pieces = noted.evidence ?? []
  for (let clause = false; ;) {
    const gathered = { note, pieces }
    const kept = asked.stands && before !== undefined ? keptWith(before, gathered) : undefined
    const added = note !== before?.note || pieces.length !== (before?.evidence ?? []).length
    const keepable = kept !== undefined && answerProblems(planned, kept, asking.language).length === 0
    const chosen = await interviewer.choose<Outcome | 'read', ItemAction>({
      message: planned.item.ask[language],
      above: [asked.above(clause), ...linesOf(language, asked, gathered)].join('\n'),
      choices: choicesOf(planned.item, language),
      actions: itemActions(language, { keep: keepable ? (added ? 'added-to' : 'as-it-is') : undefined, handling: asked.treated }),
      settle: patience,
      ...(keepable ? { enter: 'keep' as const } : initialOf(before)),
    })
    switch (chosen) {
      case 'keep':
        return added && kept !== undefined ? { kind: 'answer', answer: { ...kept, observedAt: asking.now() } } : { kind: 'kept' }
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
      case 'handling':
      case 'stop':
        return { kind: 'leave', to: chosen, ...(added ? { noted: notedOf(gathered) } : {}) }
      case 'read':
      case 'pass':
      case 'fail':
      case 'na':
      case 'unchecked':
        return { kind: 'answer', answer: await answerTo(asking, asked, chosen, note, pieces) }
    }
  }
}

interface Gathered {
  readonly note: string | undefined
  readonly pieces: readonly Evidence[]
}

function keptWith({ note: _note, evidence: _evidence, ...answer }: Answer, { note, pieces }: Gathered): Answer {
  return { ...answer, ...(note === undefined ? {} : { note }), ...withEvidence(pieces) }
}

function notedOf({ note, pieces }: Gathered): Noted {
  return { ...(note === undefined ? {} : { note }), ...withEvidence(pieces) }
}

/** Nobody reads a question and answers it in less: a key that comes sooner was the last answer, pressed twice. */
const patience = 120

/** Lines that tell what the item has already. */
function linesOf(language: Tongue, { before, stands }: ItemAsked, { note, pieces }: Gathered): readonly string[] {
  const answered = stands ? 'ask.before' : 'ask.before-fallen'
  return [
    ...(before === undefined ? [] : [say(language, answered, { outcome: beforeText(before, language) })]),
    ...(note === undefined ? [] : [say(language, 'ask.noted', { note: visible(note) })]),
    ...(pieces.length === 0 ? [] : [say(language, 'ask.evidence-count', { count: pieces.length })]),
  ]
}

/** The outcome, with what was read or why. */
function beforeText({ outcome, reading, date, reason, deduct }: Answer, language: Tongue): string {
  const read = reading === undefined ? date : `${reading.value} ${reading.unit}`
  const told = [read, deduct === undefined ? undefined : say(language, 'show.deduct', { deduct }), reason]
  return [say(language, `outcome.${outcome}`), ...told.flatMap((one) => (one === undefined ? [] : [visible(one)]))].join(commaMark(language))
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
    proposing: 'proposed.note',
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
  const pointsTyped = (text: string): string => {
    const typed = quantityTyped(text, undefined)
    return 'value' in typed ? typed.value : ''
  }
  const typed = await interviewer.write({
    message: say(language, 'ask.deduct', { points }),
    ...(before?.deduct === undefined ? {} : { initial: before.deduct }),
    check: (text) => {
      const deduct = pointsTyped(text)
      if (!/^(?!0(\.0+)?$)(0|[1-9][0-9]{0,5})(\.[0-9]{1,2})?$/u.test(deduct)) return say(language, 'ask.deduct-refused')
      return isAbovePoints(deduct, points) ? say(language, 'ask.deduct-above', { points }) : undefined
    },
  })
  return pointsTyped(typed)
}
