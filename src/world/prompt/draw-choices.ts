// How are numbered choices drawn on a screen that may be small?
import { mostOfOneDigit, oneDigitIsEnough, pageSize } from './choice-keys.ts'
import type { Language } from '../../model/generated/formats.ts'
import { columnsOf } from '../../words/columns.ts'
import { say } from '../../words/say.ts'
import { hang, linesOf, questionLines } from './look.ts'
import type { Look } from './look.ts'
import { pageAround } from './page.ts'

/** A choice as it is drawn. */
export interface Option {
  readonly label: string
  readonly more?: string | undefined
  /** Whether it is ticked, where several may be. */
  readonly ticked?: boolean
}

export interface ChoiceQuestion {
  readonly above?: string | undefined
  readonly message: string
  /** Above the choices, beginning where their labels do. */
  readonly heading?: string | undefined
  readonly options: readonly Option[]
  /** Index of the choice pointed at; -1 for none. */
  readonly pointed: number
  /** Each a paragraph. */
  readonly foot: readonly string[]
}

/** The lines of a whole question. A screen that is too low shows fewer choices, and less of what is told of the pointed-at one. */
export function drawChoices(look: Look, question: ChoiceQuestion): string {
  const columns = look.columns() - 1
  const { above, message, options, pointed } = question
  const head = [
    ...(above === undefined ? [] : ['', ...linesOf(above, columns)]),
    ...questionLines(look, message).painted,
    ...headingLines(question, columns).map(look.paint.faint),
  ]
  const foot = question.foot.flatMap((text) => hang('  ', text, columns)).map(look.paint.faint)
  const room = Math.max(4, look.rows() - 1 - head.length - foot.length)
  const more = options[pointed]?.more ?? ''
  const told = more === '' ? [] : ['', ...hang('  ', more, columns)].slice(0, Math.max(2, room >> 1))
  return [...head, ...drawList(look, question, room - told.length), ...told, ...foot].join('\n')
}

/** Texts beside each other with a gap of so many columns, none of them broken where it need not be: a key stays with what it does. */
export function besides(texts: readonly string[], columns: number, gap: number): readonly string[] {
  return texts.reduce<readonly string[]>((lines, one) => {
    const longer = `${lines.at(-1) ?? ''}${' '.repeat(gap)}${one}`
    return lines.length > 0 && columnsOf(longer) <= columns - 2 ? [...lines.slice(0, -1), longer] : [...lines, one]
  }, [])
}

/** The keys that leave a question for another, with where they lead. */
export function waysOut(language: Language, { back, other }: { readonly back: boolean; readonly other?: string | undefined }): readonly string[] {
  return [...(back ? [say(language, 'prompt.back')] : []), ...(other === undefined ? [] : [`→ ${other}`])]
}

/** Mark, number and gap of a choice, which its label stands behind. */
function markWidth(count: number): number {
  return 4 + String(count).length
}

function headingLines({ heading, options }: ChoiceQuestion, columns: number): readonly string[] {
  return heading === undefined ? [] : hang(' '.repeat(markWidth(options.length)), heading, columns)
}

/** The choices, or those around the pointed-at one where not all may be shown; dots stand for the others. */
function drawList(look: Look, { options, pointed }: ChoiceQuestion, room: number): readonly string[] {
  const drawn = options.map((option, index) =>
    drawChoice(look, option, { index, count: options.length, isPointed: index === pointed }),
  )
  const most = oneDigitIsEnough(options.length) ? mostOfOneDigit : pageSize
  if (drawn.length <= most && drawn.flat().length <= room) return drawn.flat()
  const heights = drawn.map((lines) => lines.length)
  const { from, to } = pageAround(heights, Math.max(0, pointed), { choices: most, lines: room - 2 })
  const dots = look.paint.faint('  ...')
  return [...(from > 0 ? [dots] : []), ...drawn.slice(from, to).flat(), ...(to < drawn.length ? [dots] : [])]
}

function drawChoice(
  look: Look,
  { label, ticked }: Option,
  { index, count, isPointed }: { readonly index: number; readonly count: number; readonly isPointed: boolean },
): readonly string[] {
  const pointer = isPointed ? '> ' : '  '
  const tick = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] '
  const number = String(index + 1).padStart(String(count).length)
  const lines = hang(`${pointer}${tick}${number}  `, label, look.columns() - 1)
  return isPointed ? lines.map(look.paint.chosen) : lines
}
