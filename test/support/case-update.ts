// How does a case read once its lists say what came out? For UPDATE=1.
import type { Case, Step, StreamName } from './case.ts'
import { changing, linesOf, matches } from './case-match.ts'
import type { Outcome } from './case-runner.ts'

/** The text of the case with every closed list rewritten; open lists, exits and checks are left for a person to change. */
export function updatedText({ text, steps }: Case, outcomes: readonly Outcome[]): string {
  const gone = new Set<number>()
  const added = new Map<number, readonly string[]>()
  steps.forEach((step, index) => {
    const outcome = outcomes[index]
    if (outcome === undefined) return
    const fresh = (['1', '2'] as const).flatMap((name) => {
      const { open, lines } = step.streams[name]
      if (open) return []
      for (const { line } of lines) gone.add(line)
      return freshLines(step, name, linesOf(name === '1' ? outcome.stdout : outcome.stderr), text)
    })
    added.set(step.exitLine, fresh)
  })
  return text
    .split('\n')
    .flatMap((line, index) => [...(gone.has(index + 1) ? [] : [line]), ...(added.get(index + 1) ?? [])])
    .join('\n')
}

/** A line that was listed already keeps its placeholders; in a new one, what changes from run to run becomes one. */
function freshLines(step: Step, name: StreamName, lines: readonly string[], caseText: string): readonly string[] {
  const known = [...step.streams[name].lines]
  return lines.map((line) => {
    const found = known.findIndex((expected) => matches(expected, line))
    const [kept] = found === -1 ? [] : known.splice(found, 1)
    const written = kept?.text ?? generalised(line, caseText)
    return `${name}${kept?.kind === 'pattern' ? '~' : '>'}${written === '' ? '' : ` ${written}`}`
  })
}

/** A value that the case itself holds is no accident and stays. */
function generalised(line: string, caseText: string): string {
  let text = line
  for (const [name, pattern] of Object.entries(changing)) {
    const values = new RegExp(`\\b${pattern}(?![0-9A-Za-z])`, 'gu')
    text = text.replace(values, (value) => (caseText.includes(value) ? value : `{${name}}`))
  }
  return text
}
