// What a generated validator found wrong, as problems with pointers.
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
import { mostTold } from './most-told.ts'
import { plainAdvice } from './plain-advice.ts'

/** The part of ajv's error object that is read here. */
interface Complaint {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Validator {
  (value: unknown): boolean
  readonly errors?: readonly Complaint[] | null
}

/** Keywords that only repeat what the complaints inside them say. */
const echoes = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'propertyNames'])

/**
 * Validates and gathers every complaint, each place and keyword once.
 * Problems: schema-mismatch with keyword and what was expected; or the code that codeFor gives for a place. `writtenAt`
 * gives what a person wrote at a place, before it was made a number: "40 days" is then told as a number with its unit, and a wrong form by a sample.
 */
export function schemaProblems(
  validate: Validator,
  value: unknown,
  codeFor: (pointer: string, keyword: string) => ProblemCode = () => 'schema-mismatch',
  atMost = mostTold,
  writtenAt: (pointer: string) => unknown = () => undefined,
): readonly Problem[] {
  if (validate(value)) return []
  const complaints = validate.errors ?? []
  const plain = complaints.filter(({ keyword }) => !echoes.has(keyword))
  // Where one of several forms fits but for a detail, that the others are of another type says nothing more.
  const fitting = new Set(plain.filter(({ keyword }) => keyword !== 'type').map(({ instancePath }) => instancePath))
  const telling = plain.filter(({ keyword, instancePath }) => keyword !== 'type' || !fitting.has(instancePath))
  const seen = new Set<string>()
  const found: Problem[] = []
  for (const complaint of telling.length > 0 ? telling : complaints) {
    const { keyword, params, instancePath } = complaint
    const pointer =
      keyword === 'additionalProperties' ? `${instancePath}/${String(params['additionalProperty'])}` : instancePath
    const [told, expected] = plainAdvice(pointer, writtenAt(pointer), keyword, params) ?? [keyword, expectation(keyword, params)]
    const mark = `${pointer} ${keyword} ${expected}`
    if (seen.has(mark)) continue
    seen.add(mark)
    found.push(problem(codeFor(pointer, keyword), pointer, { keyword: told, expected }))
    if (found.length === atMost) break
  }
  return found
}

function expectation(keyword: string, params: Readonly<Record<string, unknown>>): string {
  const told =
    {
      additionalProperties: params['additionalProperty'],
      required: params['missingProperty'],
      // Where a number may stand unquoted, it is text all the same.
      type: Array.isArray(params['type']) ? String(params['type'][0]) : params['type'],
      const: params['allowedValue'],
      enum: Array.isArray(params['allowedValues']) ? params['allowedValues'].join(', ') : undefined,
    }[keyword] ?? params['limit']
  return typeof told === 'string' || typeof told === 'number' ? String(told) : ''
}
