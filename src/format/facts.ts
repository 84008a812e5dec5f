// A file of facts: YAML text to facts as they were written.
import { type Problem, problem } from '../model/problem.ts'
import { pointerTo } from './pointer.ts'
import type { Written } from './read-written.ts'
import { readYaml } from './read-yaml.ts'

/** Largest file of facts, in bytes: an answers file may serve as one. */
export const largestFacts = 2 * 1024 * 1024

export type FactsWritten = Readonly<Record<string, string | readonly string[]>>

/**
 * Facts by name, each a text or a list of texts; of a file with a member `facts`, such as an answers file, those in it.
 * Problems: those of readYaml, and schema-mismatch.
 */
export function readFacts(bytes: Uint8Array): Written<FactsWritten> | readonly Problem[] {
  const read = readYaml(bytes)
  if (!('locate' in read)) return read
  const inner = isMap(read.value) && isMap(read.value['facts']) ? '/facts' : ''
  const facts = inner === '' ? read.value : isMap(read.value) ? read.value['facts'] : undefined
  const locate = (found: Problem): Problem =>
    found.pointer === undefined || found.line !== undefined ? found : { ...found, ...read.locate(found.pointer) }
  if (!isMap(facts)) return [locate(problem('schema-mismatch', '', { keyword: 'type', expected: 'object' }))]
  const wrong = Object.entries(facts).flatMap(([name, value]) =>
    isFact(value)
      ? []
      : [locate(problem('schema-mismatch', pointerTo(inner, name), { keyword: 'type', expected: 'string' }))],
  )
  if (wrong.length > 0) return wrong
  // Problems of facts point below /facts, wherever the file has them.
  const outer = (found: Problem): Problem =>
    inner === '' && found.pointer !== undefined ? { ...found, pointer: found.pointer.replace(/^\/facts/u, '') } : found
  return { value: facts as FactsWritten, locate: (found) => locate(outer(found)) }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFact(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
}
