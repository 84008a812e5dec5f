// Which checklists were released, by the program's own index and by what a folder keeps.
import { largestChecklist } from '../format/checklist.ts'
import { printCompiled } from '../format/compiled.ts'
import type { Checklist } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { keptForms } from './kept-forms.ts'

export interface Released {
  /** Whether a checklist's id and version were released with another text. */
  readonly isChanged: (checklist: Checklist) => boolean
  /** What is wrong with the lock file and with the forms that are kept, of which every one is looked at. */
  readonly problems: () => readonly Problem[]
}

/** What was released with the program, and what a folder's lock.json and released/ say was. */
export function releasedAt(world: World, folder: string): Released {
  const kept = keptForms(world, folder)
  const shipped = shippedDigests(world)
  return {
    isChanged: (checklist) => {
      const name = `${checklist.id}@${checklist.version}`
      const known = [shipped.get(name), kept.digestOf(name)].filter((digest) => digest !== undefined)
      return known.length > 0 && !known.includes(sha256(printCompiled(checklist)))
    },
    problems: () => {
      // The others are as they were when they were locked.
      for (const form of kept.unlocked) kept.read(form)
      return kept.problems()
    },
  }
}

function shippedDigests(world: World): ReadonlyMap<string, string> {
  const path = world.environment.shipped('dist/checklists/index.json')
  if (world.files.kind(path) !== 'file') return new Map()
  const index = JSON.parse(new TextDecoder().decode(world.files.read(path, largestChecklist))) as readonly {
    readonly id: string
    readonly version: string
    readonly digest: string
    readonly released: boolean
  }[]
  return new Map(index.filter(({ released }) => released).map(({ id, version, digest }) => [`${id}@${version}`, digest]))
}
