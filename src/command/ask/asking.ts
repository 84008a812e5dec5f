// What every question of an inspection has at hand.
import type { Checklist, ReadingTaken } from '../../model/generated/formats.ts'
import type { Tongue } from '../../words/say.ts'
import type { Interviewer, World } from '../../world/world.ts'

export interface Asking {
  readonly interviewer: Interviewer
  readonly language: Tongue
  readonly world: World
  readonly checklist: Checklist
  /** Says something between questions, broken into the terminal's lines. */
  readonly tell: (text: string) => void
  /** The moment as the record has it. */
  readonly now: () => string
  /** Readings taken so far, in the order of the answers; of one unit where that is given. */
  readonly instruments: (unit?: string) => readonly ReadingTaken[]
  /** Folder that evidence is taken into. */
  readonly folder: string
}
