// In which form a problem list is written.
import type { FindingRow } from '../report/findings/finding-row.ts'
import { csvHead, csvLine, type CsvStyle } from '../report/findings/findings-csv.ts'
import { findingJson } from '../report/findings/findings-jsonl.ts'
import { tableHead, tableRow } from '../report/findings/findings-table.ts'
import type { Paint } from '../report/paint.ts'
import type { Tongue } from '../words/say.ts'

/** The form of a list, as plain data that can be handed to a thread. */
export interface ListStyle {
  readonly format: 'table' | 'csv' | 'jsonl'
  /** As csv for a spreadsheet, in words. */
  readonly excel: boolean
  readonly language: Tongue
  readonly columns: number
  /** Colours are for terminals. */
  readonly coloured: boolean
}

export interface FindingsWriter {
  /** What stands before the first finding. */
  readonly head: string
  readonly row: (row: FindingRow) => string
}

export function writerFor({ format, excel, language, columns }: ListStyle, paint: Paint): FindingsWriter {
  if (excel || format === 'csv') {
    const style: CsvStyle = excel ? language : 'codes'
    return { head: csvHead(style), row: (row) => csvLine(row, style) }
  }
  if (format === 'jsonl') return { head: '', row: findingJson }
  const telling = { language, columns, paint }
  return { head: tableHead(telling), row: (row) => tableRow(row, telling) }
}
