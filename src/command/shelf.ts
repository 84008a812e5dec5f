// The checklists at hand: those that come with the program, compiled, and those of a folder of one's own.
import { largestCompiled, parseShipped, printCompiled } from '../format/compiled.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist, Sector, Texts } from '../model/generated/formats.ts'
import { plannerFor } from '../model/plan.ts'
import { levelOf } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { Shelf, ShelvedChecklist } from '../verify/context.ts'
import type { World } from '../world/world.ts'

/** One line of the index that the build writes. */
export interface ShelfEntry {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly sector: Sector
  readonly title: Texts
  readonly scope?: Texts
  readonly items: number
  /** Stands in the release lock: its text never changes under this version. */
  readonly released: boolean
  /** The version to begin a new inspection with. */
  readonly current: boolean
}

export interface CheckedShelf extends Shelf {
  readonly entries: readonly ShelfEntry[]
  /** The current checklist of an id. Failure: checklist-unknown. */
  readonly current: (id: string) => ShelvedChecklist & { readonly digest: string }
}

const shippedFolder = 'dist/checklists'

/** A shelf with one more checklist: what was walked through is at hand, wherever it came from. */
export function withChecklist(shelf: CheckedShelf, checklist: Checklist, digest: string): CheckedShelf {
  const further = { checklist, planner: plannerFor(checklist) }
  return { ...shelf, find: (wanted) => shelf.find(wanted) ?? (wanted === digest ? further : undefined) }
}

/**
 * Opens the shelf; `folder`, or a file, holds further checklists in YAML, with sources/ beside them where they need it.
 * Failure: file-refused for a checklist of that folder that has errors.
 */
export async function openShelf(world: World, folder?: string): Promise<CheckedShelf> {
  return shelfWith(world, folder === undefined ? [] : await compiledIn(world, folder))
}

/** The shelf with checklists of one's own that were compiled already. */
export function shelfWith(world: World, own: readonly Checklist[]): CheckedShelf {
  const shipped = JSON.parse(
    textOf(world, world.environment.shipped(`${shippedFolder}/index.json`)),
  ) as readonly ShelfEntry[]
  const ownEntries = own.map(entryOf)
  const ownByDigest = new Map(own.map((checklist) => [sha256(printCompiled(checklist)), checklist]))
  const entries = [...shipped.filter(({ id }) => !ownEntries.some((entry) => entry.id === id)), ...ownEntries]
  const released = new Map(
    shipped.filter((entry) => entry.released).map(({ id, version, digest }) => [`${id}@${version}`, digest]),
  )
  const shelved = new Map<string, ShelvedChecklist | undefined>()

  const find = (digest: string): ShelvedChecklist | undefined => {
    if (!shelved.has(digest)) {
      const checklist =
        ownByDigest.get(digest) ??
        (shipped.some((entry) => entry.digest === digest) ? readShipped(world, digest) : undefined)
      shelved.set(digest, checklist === undefined ? undefined : { checklist, planner: plannerFor(checklist) })
    }
    return shelved.get(digest)
  }
  return {
    entries,
    released: (id, version) => released.get(`${id}@${version}`),
    find,
    current: (id) => {
      const entry = entries.find((one) => one.id === id && one.current)
      const found = entry === undefined ? undefined : find(entry.digest)
      if (entry === undefined || found === undefined) throw new Failure('checklist-unknown', { checklist: id })
      return { ...found, digest: entry.digest }
    },
  }
}

function textOf(world: World, path: string): string {
  return new TextDecoder().decode(world.files.read(path, largestCompiled))
}

/** The file is named by its digest, and is believed only when it has that digest. */
function readShipped(world: World, digest: string): Checklist | undefined {
  const bytes = world.files.read(world.environment.shipped(`${shippedFolder}/${digest}.json`), largestCompiled)
  return sha256(bytes) === digest ? parseShipped(bytes) : undefined
}

function entryOf(checklist: Checklist): ShelfEntry {
  const { id, version, sector, title, scope, sections } = checklist
  const items = sections.reduce((sum, section) => sum + section.items.length, 0)
  return {
    id,
    version,
    digest: sha256(printCompiled(checklist)),
    sector,
    title,
    ...(scope === undefined ? {} : { scope }),
    items,
    released: false,
    current: true,
  }
}

/** Every checklist of a folder, compiled, or the one in a file; its own sources stand beside the shipped ones. */
export async function compiledIn(world: World, folder: string): Promise<readonly Checklist[]> {
  if (world.files.kind(folder) === 'file')
    return [(await import('./checklist-file.ts')).checklistInFile(world, folder).checklist]
  if (world.files.kind(folder) !== 'folder') throw new Failure('path-not-found', { path: folder })
  // YAML is loaded only where somebody brings checklists of his own: it costs more than verifying does.
  const { readLibrary } = await import('./library.ts')
  const { ids, unread, problemsOf, compiled } = readLibrary(world, folder, [
    world.environment.shipped('checklists/sources'),
  ])
  const errors = [...unread, ...ids.flatMap(problemsOf)].filter((found) => levelOf(found) === 'error')
  if (errors.length > 0) throw new Failure('file-refused', { path: folder }, errors)
  return ids.flatMap((id) => compiled(id) ?? [])
}
