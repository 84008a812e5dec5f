// The problem list as comma-separated values (RFC 4180): for scripts, or for a spreadsheet and the people before it.
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import { clausesIn, type FindingRow } from './finding-row.ts'

/** Columns are only ever added at the end. */
const columns = [
  'unit', 'creditCode', 'region', 'sector', 'checklist', 'version', 'place', 'day', 'item', 'rule', 'level', 'category',
  'clauses', 'description', 'handling', 'reason', 'deadline', 'responsible', 'post', 'result', 'digest', 'finding', 'file',
] as const

type Column = (typeof columns)[number]

/** How a list is put: in the codes of the formats, or in words of a language for a spreadsheet. */
export type CsvStyle = 'codes' | Tongue

/** The mark that tells a spreadsheet that the text is UTF-8: without it a Chinese one takes it for GBK. */
const byteOrderMark = '\uFEFF'

/** The first line. */
export function csvHead(style: CsvStyle): string {
  if (style === 'codes') return lineOf(columns, style)
  return `${byteOrderMark}${lineOf(columns.map((column) => say(style, `findings.column-${column === 'creditCode' ? 'credit-code' : column}`)), style)}`
}

export function csvLine(row: FindingRow, style: CsvStyle): string {
  return lineOf(columns.map((column) => cellOf(row, column, style)), style)
}

function cellOf(row: FindingRow, column: Column, style: CsvStyle): string {
  if (column === 'clauses') return harmless(clausesIn(row, '; '), style)
  const value = row[column]
  if (column === 'file') return harmless(visible(value), style)
  if (style === 'codes') return harmless(value, style)
  if (column === 'level') return say(style, `level.${row.level}`)
  if (column === 'handling') return say(style, `handling.${row.handling}`)
  if (column === 'sector') return say(style, `sector.${row.sector}`)
  return harmless(value, style)
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, whoever opens the file with what; and for a
 * spreadsheet what it would round or cut as a number (a credit code, a version 2026.10) is made text.
 */
function harmless(value: string, style: CsvStyle): string {
  if (/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(value)) return `'${value}`
  const wouldChange = /^(?:0\d|\d{12}|\d+\.\d|\d+[eE]\d+$)/u.test(value) && /^[\d.eE]+$/u.test(value)
  return style !== 'codes' && wouldChange ? `="${value}"` : value
}

/** Spreadsheets on Windows want CRLF; elsewhere a line feed is what other programs expect. */
function lineOf(cells: readonly string[], style: CsvStyle): string {
  const quoted = cells.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${quoted.join(',')}${style === 'codes' ? '\n' : '\r\n'}`
}
