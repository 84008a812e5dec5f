// The work of a thread beside the main one: what it was set up with, opened once, and then piece after piece.
import type { Paint } from '../../report/paint.ts'
import type { World } from '../../world/world.ts'
import type { ListPiece, ListSetup } from '../findings-piece.ts'
import { judgeWith, opened, reportersOf, type Setup } from './judge.ts'
import type { PackedPaths } from './path-list.ts'

/** Setup and pieces come from the main thread of this same program, which made them as these types. */
export async function threadWork(given: unknown, paint: Paint, world: World): Promise<(piece: unknown) => unknown> {
  const setup = given as Setup | ListSetup
  if (setup.kind === 'findings') {
    const { listWith } = await import('../findings-piece.ts')
    const list = listWith(setup, opened(setup, world), paint, world)
    return (piece) => list(piece as ListPiece)
  }
  const judge = judgeWith(setup, opened(setup, world), reportersOf(setup, paint), world)
  return (piece) => judge(piece as PackedPaths)
}
