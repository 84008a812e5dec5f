// The work of a thread beside the main one: what it was set up with, opened once, and then piece after piece.
import type { Paint } from '../../report/paint.ts'
import type { World } from '../../world/world.ts'
import { judgeWith, opened, reportersOf, type Setup } from './judge.ts'
import type { PackedPaths } from './path-list.ts'

/** Setup and pieces come from the main thread of this same program, which made them as these types. */
export function threadWork(given: unknown, paint: Paint, world: World): (piece: unknown) => unknown {
  const setup = given as Setup
  const judge = judgeWith(setup, opened(setup, world), reportersOf(setup, paint), world)
  return (piece) => judge(piece as PackedPaths)
}
