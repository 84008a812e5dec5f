// What a result is judged by: all of it handed in, none of it reached for.
import type { Register } from '../model/citation.ts'
import type { Checklist } from '../model/generated/formats.ts'
import type { Planner } from '../model/plan.ts'
import type { PiecesDigest } from '../sign/digest.ts'
import type { TrustList } from '../sign/trust-list.ts'

export interface Context {
  readonly trust: TrustList
  readonly checklists: Shelf
  readonly evidence: EvidenceLookup
  /** The moment to judge at, in milliseconds since 1970. */
  readonly now: number
}

/** The checklists at hand, and those that are known to have been released with this program. */
export interface Shelf {
  /** Digest of a released id and version. */
  readonly released: (id: string, version: string) => string | undefined
  /** What is known of laws and standards; what it does not know is not judged. */
  readonly register?: () => Register
  /** Ids of the current checklists that ask, on a day, by one of these sources, the one that asks most first; none where that is not known. */
  readonly asking?: (sources: readonly string[], day: string) => readonly string[]
  /** A checklist by the digest of its complete form. */
  readonly find: (digest: string) => ShelvedChecklist | undefined
}

export interface ShelvedChecklist {
  readonly checklist: Checklist
  readonly planner: Planner
}

/** What lies at a path of evidence (evidence/ab/abcd….jpg): its digest, or that there is nothing or nothing readable. */
export type EvidenceLookup = (path: string) => PiecesDigest | 'missing' | 'unreadable'
