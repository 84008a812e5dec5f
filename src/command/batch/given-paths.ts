// The files that a command over many results is given: paths, folders, patterns and lists.
import { Failure } from '../../model/failure.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { World } from '../../world/world.ts'
import { gather, gathering } from './gather.ts'
import { isPattern } from './glob.ts'
import { PathList } from './path-list.ts'

export interface GivenPaths {
  readonly paths: readonly string[]
  /** Lists of paths; - is stdin. */
  readonly filesFrom?: readonly string[]
}

/** Failure: usage where nothing is given, or stdin twice. */
export function checkGiven({ paths, filesFrom = [] }: GivenPaths, language: Tongue): void {
  if (paths.length + filesFrom.length === 0) throw new Failure('usage', { why: say(language, 'batch.no-path') })
  if ([...paths, ...filesFrom].filter((path) => path === '-').length > 1)
    throw new Failure('usage', { why: say(language, 'batch.stdin-twice') })
}

/** Ctrl+C ends it: nothing is verified then. Failure: batch-interrupted, and those of reading a list. */
export async function filesGiven({ paths, filesFrom = [] }: GivenPaths, world: World): Promise<PathList> {
  const interrupt = world.interrupts.watch()
  const walk = gathering(world, paths, filesFrom)
  try {
    for (;;) {
      const { done, value } = walk.next()
      if (done === true) return value
      await interrupt.breathe()
      if (interrupt.heard()) throw new Failure('batch-interrupted')
    }
  } finally {
    walk.return(new PathList())
    interrupt.release()
  }
}

/** The paths, with those that match in place of each pattern, which not every shell does; one that nothing matches stays. */
export function withoutPatterns(paths: readonly string[], world: World): readonly string[] {
  return paths.flatMap((path) => {
    if (!isPattern(path) || world.files.kind(path) !== 'none') return [path]
    const found = gather(world, [path], []).inOrder()
    return Array.from({ length: found.length }, (_, index) => new TextDecoder().decode(found.at(index)))
  })
}

/** Where nothing was checked, nothing passed. */
export function nothingGiven({ paths, filesFrom = [] }: GivenPaths): Failure {
  return new Failure('nothing-to-verify', { path: [...paths, ...filesFrom].join(', ') })
}
