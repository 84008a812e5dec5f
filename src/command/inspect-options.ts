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
  readonly telling: Telling
}
