// The program as the files in bin/ start it: on this machine, in the main thread or in one of the crew.
import { serve } from '../world/hand.ts'
import { systemWorld } from '../world/system.ts'
import { interrupted, main, outputFailed } from './main.ts'
import { colours } from './paint.ts'

/** Runs the command that this process was started with, and sets its exit code. */
export async function run(): Promise<void> {
  const argv = process.argv.slice(2)
  const world = systemWorld((why) => outputFailed(why, argv, world))
  process.once('SIGINT', () => {
    if (!world.interrupts.take()) void interrupted(argv, world).then((code) => process.exit(code))
  })
  process.exitCode = await main(argv, world)
}

/** Judges files beside the main thread, until it is dismissed. */
export function work(): void {
  serve(async (setup) => {
    const { threadWork } = await import('../command/batch/thread.ts')
    return threadWork(setup, colours(), systemWorld())
  })
}
