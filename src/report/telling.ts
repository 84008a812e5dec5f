// In what language, how wide and in what colours something is told.
import type { Tongue } from '../words/say.ts'
import type { Paint } from './paint.ts'

export interface Telling {
  readonly language: Tongue
  readonly columns: number
  readonly paint: Paint
}
