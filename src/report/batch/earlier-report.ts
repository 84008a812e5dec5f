// Is a file that a report is to replace a report of an earlier run?
import { say } from '../../words/say.ts'
import { csvReporter } from './csv.ts'
import { junitReporter } from './junit.ts'

/** Bytes that are looked at. */
const most = 256

/** Columns are only ever added at the end, so that the first ones begin every table. */
const firstColumns = csvReporter.head.split(',').slice(0, 5).join(',')

const languages = ['zh', 'en'] as const
const statuses = ['status.valid', 'status.invalid', 'status.indeterminate'] as const

/** How reports of each kind begin; of jsonl without files only the summary is there. */
const beginnings: readonly string[] = [
  '{"type":"file","path":',
  '{"type":"summary","finished":',
  junitReporter.head.split('\n').slice(0, 2).join('\n'),
  `${firstColumns},`,
  ...languages.flatMap((language) => statuses.map((status) => `${say(language, status)}  `)),
]

/** Whether the first bytes of a file are those of a report, of whatever kind; an empty file is as good as one. */
export function isEarlierReport(beginning: Uint8Array): boolean {
  const text = new TextDecoder().decode(beginning.subarray(0, most))
  return text === '' || beginnings.some((known) => text.startsWith(known))
}
