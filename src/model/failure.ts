// Why the program cannot go on: thrown by world and command, told by cli.
import type { Language } from './generated/formats.ts'
import type { Detail, Problem } from './problem.ts'

export type FailureCode =
  | 'usage'
  | 'no-terminal'
  | 'interrupted'
  | 'batch-interrupted'
  | 'nothing-to-verify'
  | 'path-not-found'
  | 'path-unreadable'
  | 'path-not-regular'
  | 'path-circular'
  | 'path-empty'
  | 'path-too-large'
  | 'path-changed'
  | 'path-exists'
  | 'cannot-write'
  | 'file-refused'
  | 'checklist-unknown'
  | 'checklist-asks-nothing'
  | 'no-checklist'
  | 'item-not-in-checklist'
  | 'source-not-registered'
  | 'answers-refused'
  | 'facts-refused'
  | 'draft-unknown'
  | 'draft-none'
  | 'draft-ambiguous'
  | 'draft-broken'
  | 'draft-newer'
  | 'draft-open'
  | 'draft-checklist-altered'
  | 'journal-write'
  | 'evidence-unusable'
  | 'key-missing'
  | 'key-ambiguous'
  | 'key-exists'
  | 'key-broken'
  | 'key-passphrase'
  | 'key-not-listed'
  | 'passphrase-missing'
  | 'passphrase-short'
  | 'passphrase-encoding'
  | 'trust-missing'
  | 'trust-broken'
  | 'trust-rolled-back'
  | 'trust-forked'
  | 'trust-too-old'
  | 'trust-memory-broken'
  | 'trust-refused'
  | 'trust-not-root'
  | 'trust-roots-wrong'
  | 'trust-key-weak'
  | 'trust-key-unreadable'
  | 'trust-key-taken'
  | 'trust-person-unknown'
  | 'trust-person-differs'
  | 'trust-nothing-to-change'
  | 'trust-checklist-differs'
  | 'trust-stranger'
  | 'log-broken'
  | 'agent-missing'
  | 'agent-timeout'
  | 'agent-broken'
  | 'agent-refused'
  | 'agent-list-refused'
  | 'agent-empty'
  | 'agent-locked'
  | 'agent-key-missing'
  | 'agent-key-algorithm'
  | 'key-owner-unknown'
  | 'public-key-private'
  | 'public-key-malformed'
  | 'public-key-algorithm'
  | 'public-key-weak'
  | 'sign-refused'
  | 'supersedes-refused'
  | 'report-refused'
  | 'parts-refused'

/** A stop that the person can do something about. A bug is any other error. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: Detail
  /** What was wrong in a file, where that is why. */
  readonly problems: readonly Problem[]
  /** The language that the person was asked in, where the command line does not say it. */
  language?: Language

  constructor(code: FailureCode, detail: Detail = {}, problems: readonly Problem[] = []) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.detail = detail
    this.problems = problems
  }
}

/** Does the work, whose failures are told in this language. */
export async function failingIn<T>(language: () => Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) error.language ??= language()
    throw error
  }
}
