// What is said of every problem and failure there is, by code: exit code, title and hint.
import { agentProblems } from './problems/agent.ts'
import { acrossProblems } from './problems/across.ts'
import { authoringProblems } from './problems/authoring.ts'
import { checklistProblems, evidenceProblems } from './problems/checklist.ts'
import { expectationProblems } from './problems/expectations.ts'
import { forceProblems } from './problems/force.ts'
import { failureProblems } from './problems/failures.ts'
import { lintingProblems } from './problems/linting.ts'
import { measureProblems } from './problems/measure.ts'
import { countersigningProblems } from './problems/countersigning.ts'
import type { ProblemWords } from './problems/problem-words.ts'
import { releaseProblems } from './problems/releases.ts'
import { policyProblems } from './problems/policy.ts'
import { publicKeyProblems } from './problems/public-key.ts'
import { readingProblems } from './problems/reading.ts'
import { recordProblems } from './problems/record.ts'
import { replayProblems } from './problems/replay.ts'
import { signingProblems } from './problems/signing.ts'
import { trustProblems } from './problems/trust.ts'
import { trustListProblems } from './problems/trust-list.ts'
import { typedProblems } from './problems/typed.ts'
import { wordingProblems } from './problems/wording.ts'

const rows = {
  ...readingProblems,
  ...checklistProblems,
  ...forceProblems,
  ...replayProblems,
  ...measureProblems,
  ...recordProblems,
  ...evidenceProblems,
  ...signingProblems,
  ...trustProblems,
  ...trustListProblems,
  ...acrossProblems,
  ...authoringProblems,
  ...lintingProblems,
  ...releaseProblems,
  ...wordingProblems,
  ...expectationProblems,
  ...typedProblems,
  ...failureProblems,
  ...agentProblems,
  ...publicKeyProblems,
  ...countersigningProblems,
  ...policyProblems,
} as const satisfies Readonly<Record<string, ProblemWords>>

export type { ProblemWords }

export type TableCode = keyof typeof rows

export const problemTable: Readonly<Record<TableCode, ProblemWords>> = rows
