// Is what came out of a stream what a case lists?
import { readFileSync } from 'node:fs'
import type { ExpectedLine, ExpectedStream, StreamName } from './case.ts'
import { literally } from './case-words.ts'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }

/** What changes from run to run, by the name of its placeholder. */
export const changing: Readonly<Record<string, string>> = {
  ulid: '[0-7][0-9A-HJKMNP-TV-Z]{25}',
  sha256: '[0-9a-f]{64}',
  fingerprint: 'SHA256:[A-Za-z0-9+/]{43}',
  time: String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?`,
}

const placeholders = new Map([...Object.entries(changing), ['any', '.+'], ['version', literally(manifest.version)]])

const placeholder = new RegExp(`\\{(${[...placeholders.keys()].join('|')})\\}`, 'u')

/** Stands at the end of output that does not end in a line feed, so that this too is seen and can be listed. */
const unfinished = '{no-line-feed}'

export function linesOf(output: string): readonly string[] {
  const lines = output.split('\n')
  const last = lines.pop() ?? ''
  return last === '' ? lines : [...lines, last + unfinished]
}

export function matches({ kind, text }: ExpectedLine, line: string): boolean {
  if (kind === 'pattern') return new RegExp(text, 'u').test(line)
  // Splitting by a pattern with one group puts the names of placeholders in every second place.
  const parts = text.split(placeholder).map((part, index) => (index % 2 === 1 ? placeholders.get(part) : literally(part)))
  return new RegExp(`^${parts.join('')}$`, 'u').test(line)
}

const listed = ({ lines, open }: ExpectedStream, name: StreamName) => [
  ...lines.map(({ kind, text }) => `${name}${kind === 'text' ? '>' : '~'} ${text}`),
  ...(open ? [`${name}...`] : []),
]

/** What is wrong with the output of one stream, or undefined. */
export function streamFault(expected: ExpectedStream, name: StreamName, output: string): string | undefined {
  const lines = linesOf(output)
  if (fits(expected, lines)) return undefined
  const wanted = listed(expected, name)
  const came = lines.map((line) => `${name}> ${line}`)
  const told = (all: readonly string[]) => (all.length === 0 ? '  nothing' : all.map((line) => `  ${line}`).join('\n'))
  return `${name === '1' ? 'stdout' : 'stderr'} is not as listed\nlisted:\n${told(wanted)}\ncame out:\n${told(came)}`
}

function fits({ lines: expected, open }: ExpectedStream, lines: readonly string[]): boolean {
  if (!open) return expected.length === lines.length && expected.every((one, index) => matches(one, lines[index] ?? ''))
  let next = 0
  for (const line of lines) {
    const wanted = expected[next]
    if (wanted !== undefined && matches(wanted, line)) next += 1
  }
  return next === expected.length
}
