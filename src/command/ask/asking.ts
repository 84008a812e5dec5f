// What every question of an inspection has at hand.
import type { Tongue } from '../../words/say.ts'
import type { Interviewer, World } from '../../world/world.ts'

export interface Asking {
  readonly interviewer: Interviewer
  readonly language: Tongue
  readonly world: World
  /** The moment as the record has it. */
  readonly now: () => string
  /** Folder that evidence is taken into. */
  readonly folder: string
}
