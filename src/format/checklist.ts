// A checklist file: YAML text to what its author wrote.
import { type ChecklistBody, checklistHead } from '../model/checklist-body.ts'
import type { ChecklistSource, ChecklistTests, SourceDocument } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { validate as validateChecklist } from './generated/checklist.ts'
import { validate as validateSource } from './generated/source.ts'
import { validate as validateTests } from './generated/tests.ts'
import { readRest, type Rest } from './read-rest.ts'
import { readWritten, type Written } from './read-written.ts'

/** Largest checklist or source file, in bytes. */
export const largestChecklist = 2 * 1024 * 1024

/** Problems: those of readWritten. */
export function readChecklist(bytes: Uint8Array): Written<ChecklistSource> | readonly Problem[] {
  return readWritten(bytes, validateChecklist)
}

/** What is left of a checklist that readChecklist refuses, as readRest says. */
export function restOfChecklist(bytes: Uint8Array): Rest<ChecklistBody> | undefined {
  return readRest<ChecklistBody>(bytes, validateChecklist, checklistHead)
}

/** One entry of the source register. Problems: those of readWritten. */
export function readSource(bytes: Uint8Array): Written<SourceDocument> | readonly Problem[] {
  return readWritten(bytes, validateSource)
}

/** The tests beside a checklist. Problems: those of readWritten. */
export function readTests(bytes: Uint8Array): Written<ChecklistTests> | readonly Problem[] {
  return readWritten(bytes, validateTests)
}
