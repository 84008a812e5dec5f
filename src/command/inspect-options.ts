// What taut inspect is told by its flags.
import type { Telling } from '../report/telling.ts'
import type { PassphraseOptions } from './keyring.ts'

export interface InspectOptions extends PassphraseOptions {
  readonly checklist?: string
  readonly answers?: string
  readonly out?: string
  readonly key?: string
  readonly home?: string
  readonly checklists?: string
  /** Path of the result that the new one corrects. */
  readonly supersedes?: string
  /** Why it is corrected; asked for where it is not given. */
  readonly reason?: string
  readonly telling: Telling
}
