// The problem list as a table on a terminal: as many columns as there is room for, each finding as soon as it is known.
import { visible } from '../../model/text.ts'
import { columnsOf, padTo, wrapTo } from '../../words/columns.ts'
import { listMark } from '../../words/marks.ts'
import { say, type TextKey } from '../../words/say.ts'
import { outdented } from '../hanging.ts'
import type { Telling } from '../telling.ts'
import { clausesIn, type FindingRow } from './finding-row.ts'

type Part = 'unit' | 'danger' | 'clauses' | 'handling' | 'responsible'

interface Layout {
  /** What stands in each column, one below the other. */
  readonly columns: readonly (readonly Part[])[]
  /** Shares of the width that the columns after the first one have. */
  readonly shares: readonly number[]
}

const wide: Layout = { columns: [['unit'], ['danger'], ['clauses'], ['handling'], ['responsible']], shares: [22, 34, 18, 14, 12] }
const middle: Layout = { columns: [['unit'], ['danger', 'clauses'], ['handling', 'responsible']], shares: [26, 46, 28] }
const narrow: Layout = { columns: [['unit', 'danger', 'clauses'], ['handling', 'responsible']], shares: [64, 36] }

const titles: Readonly<Record<Part, TextKey>> = {
  unit: 'findings.column-unit',
  danger: 'findings.column-description',
  clauses: 'findings.column-clauses',
  handling: 'findings.column-handling',
  responsible: 'findings.column-responsible',
}

const gap = 2

/** The line of titles, to stand above the first finding. */
export function tableHead(telling: Telling): string {
  const { language, paint } = telling
  const layout = layoutFor(telling.columns)
  const title = ([part]: readonly Part[]): readonly string[] => (part === undefined ? [] : [say(language, titles[part])])
  const cells = [[say(language, 'findings.column-level')], ...layout.columns.map(title)]
  return linesOf(cells, layout, telling).map((line) => `${paint.strong(line)}\n`).join('')
}

/** One finding, and below it by what to find it again. */
export function tableRow(row: FindingRow, telling: Telling): string {
  const { language, paint, columns } = telling
  const layout = layoutFor(columns)
  const level = say(language, `findings.${row.level}`)
  const cells = [[level], ...layout.columns.map((parts) => parts.flatMap((part) => textsOf(part, row, telling)))]
  const [first = '', ...rest] = linesOf(cells, layout, telling)
  const brush = row.level === 'major' ? paint.bad : paint.doubtful
  const reference = [row.finding, `${row.item}${row.rule}`, row.result, row.file].join('  ')
  const found = outdented(`  ${reference}`, columns).map((line) => paint.faint(line))
  return `${[`${brush(level)}${first.slice(level.length)}`, ...rest, ...found].join('\n')}\n`
}

function layoutFor(columns: number): Layout {
  return columns >= 110 ? wide : columns >= 72 ? middle : narrow
}

function textsOf(part: Part, row: FindingRow, { language }: Telling): readonly string[] {
  const texts: Readonly<Record<Part, readonly string[]>> = {
    unit: [row.unit, row.region],
    danger: [row.description],
    clauses: [clausesIn(row, listMark(language))],
    handling: [say(language, `handling.${row.handling}`), row.deadline],
    responsible: [row.responsible, row.post],
  }
  return texts[part].filter((text) => text !== '')
}

function linesOf(cells: readonly (readonly string[])[], { shares }: Layout, { language, columns }: Telling): readonly string[] {
  const level = Math.max(...(['findings.major', 'findings.general', 'findings.column-level'] as const).map((key) => columnsOf(say(language, key))))
  const room = columns - level - gap * shares.length
  const widths = [level, ...shares.map((share) => Math.max(6, Math.floor((room * share) / 100)))]
  const wrapped = cells.map((texts, nth) => texts.flatMap((text) => wrapTo(visible(text), widths[nth] ?? 6)))
  const height = Math.max(...wrapped.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, nth) => padTo(lines[line] ?? '', (widths[nth] ?? 0) + gap)).join('').trimEnd())
}
