// What is told at a line that takes over a checklist which has faults of its own: that, and where the first of them is.
import { type Problem, problem } from '../model/problem.ts'

/** Problem: include-faulty, at the pointer of the line. */
export function faultyInclude(id: string, pointer: string | undefined, { code, file = '', line, column = 1 }: Problem): Problem {
  const other = line === undefined ? file : `${file}:${line}:${column}`
  return problem('include-faulty', pointer, { id, other, code })
}

/** What is missing because its file could not be read is there, with faults; any other problem is left as it is. */
export function unreadInclude(found: Problem, refused: readonly string[], problems: readonly Problem[]): Problem {
  if (found.code !== 'include-missing') return found
  const id = String(found.detail?.['id'])
  const path = refused.find((one) => endsWith(one, `${id}.yaml`))
  const first = path === undefined ? undefined : problems.find(({ file }) => file === path)
  return first === undefined ? found : faultyInclude(id, found.pointer, first)
}

function endsWith(path: string, end: string): boolean {
  return `/${path.replaceAll('\\', '/')}`.endsWith(`/${end}`)
}
