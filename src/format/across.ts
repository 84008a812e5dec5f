// The facts by which results are held against each other, as a report hands them on.
import type { AcrossFacts } from '../model/generated/formats.ts'
import { validate } from './generated/across.ts'

/** Whether a value, read as JSON, has the form of across.schema.json. Says nothing about whether the facts are true. */
export function isAcrossFacts(value: unknown): value is AcrossFacts {
  return validate(value)
}
