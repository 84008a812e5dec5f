// What taut inspect is told by its flags.
import type { Telling } from '../report/telling.ts'
import type { PassphraseOptions } from './keyring.ts'

export interface InspectOptions extends PassphraseOptions {
  readonly checklist?: string
  readonly answers?: string
  /** Ask line by line. */
  readonly plain?: true
  readonly out?: string
  readonly key?: string
  readonly home?: string
  readonly checklists?: string
  readonly telling: Telling
}
