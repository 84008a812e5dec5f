// In what order are problems told?
import type { Problem } from './problem.ts'

/** The order problems are told in: as they stand in the file, then by code. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    byText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    byText(a.code, b.code)
  )
}

/** By UTF-16, which no machine's tables of languages change; to load those takes longer than to verify a result. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
