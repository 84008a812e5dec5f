// What is said of every problem and failure there is, by code: exit code, title and hint.
import { acrossProblems } from './problems/across.ts'
import { authoringProblems } from './problems/authoring.ts'
import { checklistProblems, evidenceProblems } from './problems/checklist.ts'
import { expectationProblems } from './problems/expectations.ts'
import { failureProblems } from './problems/failures.ts'
import { lintingProblems } from './problems/linting.ts'
import { measureProblems } from './problems/measure.ts'
import type { ProblemWords } from './problems/problem-words.ts'
import { readingProblems } from './problems/reading.ts'
import { recordProblems } from './problems/record.ts'
import { replayProblems } from './problems/replay.ts'
import { signingProblems } from './problems/signing.ts'
import { trustProblems } from './problems/trust.ts'
import { wordingProblems } from './problems/wording.ts'

const rows = {
  ...readingProblems,
  ...checklistProblems,
  ...replayProblems,
  ...measureProblems,
  ...recordProblems,
  ...evidenceProblems,
  ...signingProblems,
  ...trustProblems,
  ...acrossProblems,
  ...authoringProblems,
  ...lintingProblems,
  ...wordingProblems,
  ...expectationProblems,
  ...failureProblems,
} as const satisfies Readonly<Record<string, ProblemWords>>

export type { ProblemWords }

export type TableCode = keyof typeof rows

export const problemTable: Readonly<Record<TableCode, ProblemWords>> = rows
