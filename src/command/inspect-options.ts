// What the commands that write a result are told by their flags.
import type { Telling } from '../report/telling.ts'
import type { PassphraseOptions } from './keyring.ts'

/** The flags of every command that writes a result. */
export interface ResultOptions extends PassphraseOptions {
  /** Ask line by line. */
  readonly plain?: true
  readonly out?: string
  readonly key?: string
  readonly home?: string
  readonly checklists?: readonly string[]
  readonly telling: Telling
}

export interface InspectOptions extends ResultOptions {
  readonly checklist?: string
  readonly answers?: string
  /** Path of the result that the new one corrects. */
  readonly supersedes?: string
  /** Why it is corrected; asked for where it is not given. */
  readonly reason?: string
}
