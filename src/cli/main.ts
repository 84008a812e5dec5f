// The whole program as a function of its arguments and the world: the only place that catches what is thrown.
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'
import { languageFor } from './language.ts'

/** Ctrl+C while no question is open, as during the unlocking of a key: told like any other, with how to go on. */
export async function interrupted(argv: readonly string[], world: World): Promise<number> {
  const { presentFailure } = await import('./present.ts')
  return presentFailure(new Failure('interrupted'), languageFor(argv, world.environment), world)
}

/** An output that takes no more, such as a file on a full disk: told like anything else that cannot be written. */
export async function outputFailed(why: string, argv: readonly string[], world: World): Promise<number> {
  const { presentFailure } = await import('./present.ts')
  return presentFailure(new Failure('cannot-write', { path: 'stdout', why }), languageFor(argv, world.environment), world)
}

/** Runs a command and gives its exit code; never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    const { runProgram } = await import('./program.ts')
    return await runProgram(argv, world)
  } catch (error) {
    const { presentBug, presentFailure } = await import('./present.ts')
    const language = languageFor(argv, world.environment)
    if (!(error instanceof Failure)) return presentBug(error, language, world)
    try {
      return await presentFailure(error, error.language ?? language, world)
    } catch (bug) {
      return presentBug(bug, language, world)
    }
  }
}
