// In which form a problem list is written.
import type { FindingRow } from '../report/findings/finding-row.ts'
import { csvHead, csvLine, type CsvStyle } from '../report/findings/findings-csv.ts'
import { findingJson } from '../report/findings/findings-jsonl.ts'
import { tableHead, tableRow } from '../report/findings/findings-table.ts'
import { noPaint } from '../report/paint.ts'
import type { FindingsOptions } from './findings.ts'

export interface FindingsWriter {
  /** What stands before the first finding. */
  readonly head: string
  readonly row: (row: FindingRow) => string
}

export function writerFor({ format = 'table', excel, out, telling }: FindingsOptions): FindingsWriter {
  if (excel === true || format === 'csv') {
    const style: CsvStyle = excel === true ? telling.language : 'codes'
    return { head: csvHead(style), row: (row) => csvLine(row, style) }
  }
  if (format === 'jsonl') return { head: '', row: findingJson }
  // Colours are for terminals.
  const plain = out === undefined ? telling : { ...telling, paint: noPaint }
  return { head: tableHead(plain), row: (row) => tableRow(row, plain) }
}
