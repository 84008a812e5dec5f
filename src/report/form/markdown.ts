// A form or a record in GitHub-flavoured Markdown, without HTML of its own.
import { colonMark } from '../../words/marks.ts'
import { say, type Tongue } from '../../words/say.ts'
import { visibleLines } from '../visible-lines.ts'
import type { Block, Box, Cell, Field, Form, FormItem } from './blocks.ts'

export function formMarkdown({ title, mark, warning, blocks }: Form, language: Tongue): string {
  const parts = [`# ${escaped(title)}`, `\`${mark}\``, warning === undefined ? '' : `**${escaped(warning.text)}**`, ...blocks.map((block) => blockText(block, language))]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** A line to write on; runs of underscores with a space before them are text to Markdown. */
const line = '____________________'

/** In one line; what Markdown would read as a mark of its own is written as an entity or with a stroke before it. */
function escaped(text: string): string {
  return visibleLines(text)
    .replace(/\s*\n\s*/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~#$]/gu, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/u, startEscaped)
}

/** A number or a dash at the beginning would make a list of its line. */
function startEscaped(_: string, space: string, mark: string): string {
  return /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`
}

function blockText(block: Block, language: Tongue): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'notes':
      return block.lines.map(escaped).join('\n\n')
    case 'list':
      return block.lines.map((one) => `- ${escaped(one)}`).join('\n')
    case 'verdict':
      return block.lines.map((one, index) => (index === 0 ? `**${escaped(one)}**` : escaped(one))).join('\n\n')
    case 'details':
      return block.rows.map(({ name, lines }) => detailText(name, lines, language)).join('\n')
    case 'fields':
      return block.fields.map((field) => fieldText(field, language)).join('\n')
    case 'items':
      return [
        `## ${escaped(block.title)}`,
        ...block.notes.map(escaped),
        ...block.items.map((item) => itemText(item, language)),
      ].join('\n\n')
    case 'table':
      return tableText(block)
  }
}

function detailText(name: string, lines: readonly string[], language: Tongue): string {
  const colon = /[?？]$/u.test(name) ? ' ' : colonMark(language)
  const [only, ...others] = lines
  if (others.length === 0) return `- ${escaped(name)}${colon}${escaped(only ?? '')}`.trimEnd()
  return [`- ${escaped(name)}${colon}`.trimEnd(), ...lines.map((one) => `  - ${escaped(one)}`)].join('\n')
}

function fieldText({ name, notes = [], boxes, unit }: Field, language: Tongue): string {
  // A question ends with its own mark.
  const colon = /[?？]$/u.test(name) ? ' ' : colonMark(language)
  const room = boxes === undefined ? `${line}${unitText(unit)}` : boxesText(boxes)
  const first = `- ${escaped(name)}${colon.trim()} ${room}`
  return [first, ...notes.map((note) => `  - ${escaped(note)}`)].join('\n')
}

function unitText(unit: string | undefined): string {
  return unit === undefined ? '' : ` ${escaped(unit)}`
}

function boxesText(boxes: readonly Box[]): string {
  return boxes.map(({ text, ticked }) => `${ticked === true ? '☒' : '☐'} ${escaped(text)}`).join('  ')
}

function itemText({ number, id, ask, level, clause, grave, notes, blanks, outcomes }: FormItem, language: Tongue): string {
  const told = grave ? `**${escaped(level)}**` : escaped(level)
  const colon = colonMark(language).trim()
  const rows = blanks.map(({ label, unit }) => `- ${escaped(label)}${colon} ${line}${unitText(unit)}`)
  return [
    `### ${number}. ${escaped(ask)}`,
    `\`${id}\`  ${told}  ${escaped(clause)}`,
    [...notes.map((note) => `- ${escaped(note)}`), ...rows].join('\n'),
    boxesText(outcomes),
    `${escaped(say(language, 'form.note'))}${colon} ${line}`,
  ].join('\n\n')
}

function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(columns.map(({ text }) => escaped(text))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join('\n')
}

function cellText(cell: Cell): string {
  return cell
    .map((part) => {
      if (typeof part === 'string') return escaped(part)
      return 'strong' in part ? `**${escaped(part.strong)}**` : boxesText([part])
    })
    .join('  ')
}
