// Bytes of a JSON file that is not an envelope (a key, a compiled checklist, a line of a journal) to its checked value.
import { levelOf, type Problem } from '../model/problem.ts'
import { judgeForm } from './form.ts'
import { profileProblems } from './profile.ts'
import { isProblem, readJson } from './read-json.ts'
import { schemaProblems, type Validator } from './schema-problems.ts'

export type PlainRead<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

/** Problems: those of readJson and profileProblems, and judgeForm's errors, schema-mismatch. Layout is free. */
export function readPlain<T>(bytes: Uint8Array, validate: Validator): PlainRead<T> {
  const read = readJson(bytes)
  if (isProblem(read)) return { problems: [read] }
  const inForm = judgeForm(read).problems.filter((found) => levelOf(found) === 'error')
  const outside = [...inForm, ...profileProblems(read.value)]
  const problems = outside.length > 0 ? outside : schemaProblems(validate, read.value)
  return problems.length > 0 ? { problems } : { value: read.value as T }
}
