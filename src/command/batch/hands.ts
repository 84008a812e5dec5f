// How many threads share a batch, and how large are the pieces that they are handed?
import type { Crew } from '../../world/world.ts'

export interface Hands {
  /** Threads beside this one; none where this thread does everything. */
  readonly hands: number
  /** So many may work on this machine, where more were asked for. */
  readonly most?: number
}

/** Fewer files than this are judged sooner than another thread is ready. */
const worthAThread = 100

/** Threads for each core, and on any machine: a few more than cores help where files come over a network, more cost memory alone. */
const eachCore = 4
const onAnyMachine = 16

/** By what was asked for; as many as there are cores where nothing was. */
export function handsFor(jobs: number | undefined, files: number, crew: Crew): Hands {
  const cores = crew.cores()
  if (jobs === undefined) return { hands: cores < 2 || files < worthAThread ? 0 : cores }
  const most = Math.max(onAnyMachine, eachCore * cores)
  const useful = Math.min(jobs, files)
  return useful > most ? { hands: most, most } : { hands: useful }
}

/** Files in a piece: large enough that handing over costs little, small enough that all threads end together. */
export function pieceSize(files: number, hands: number): number {
  return hands === 0 ? 16 : Math.max(1, Math.min(16, Math.ceil(files / (hands * 4))))
}
