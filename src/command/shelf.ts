// The checklists at hand: those that come with the program, compiled, and those of a folder of one's own.
import { largestCompiled, parseShipped } from '../format/compiled.ts'
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist, Sector, Texts } from '../model/generated/formats.ts'
import { plannerFor } from '../model/plan.ts'
import type { Problem } from '../model/problem.ts'
import { lastDayOf } from '../model/source-force.ts'
import { sha256 } from '../sign/digest.ts'
import type { Shelf, ShelvedChecklist } from '../verify/context.ts'
import type { World } from '../world/world.ts'
import { askingAmong } from './asking.ts'
import { shippedRegister } from './shipped-register.ts'
import type { OwnChecklists } from './own-checklists.ts'

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
  /** The last day on which anything it asks by is in force; undefined while something has no end. */
  readonly until?: string
}

export interface CheckedShelf extends Shelf {
  /** The sources that the program knows, and those of folders of one's own. */
  readonly register: () => Register
  readonly asking: NonNullable<Shelf['asking']>
  readonly entries: readonly ShelfEntry[]
  /** Versions that folders of one's own keep beside what is written there. */
  readonly older: () => readonly ShelfEntry[]
  /** The digest under which a folder of one's own released an id and version; that does not make it count. */
  readonly kept: (id: string, version: string) => string | undefined
  /** What has been found wrong so far with what those folders keep; it hides nothing else. */
  readonly problems: () => readonly Problem[]
  /** The current checklist of an id. Failure: checklist-unknown. */
  readonly current: (id: string) => ShelvedChecklist & { readonly digest: string }
}

const shippedFolder = 'dist/checklists'

export const noneOwn: OwnChecklists = {
  written: [],
  register: new Map(),
  kept: { all: () => [], find: () => undefined, digestOf: () => undefined, problems: () => [] },
}

/** A shelf with one more checklist: what was walked through is at hand, wherever it came from. */
export function withChecklist(shelf: CheckedShelf, checklist: Checklist, digest: string): CheckedShelf {
  const further = { checklist, planner: plannerFor(checklist) }
  return { ...shelf, find: (wanted) => shelf.find(wanted) ?? (wanted === digest ? further : undefined) }
}

/**
 * Opens the shelf. Each folder, or file, holds further checklists in YAML, with sources/ beside them where they need it and
 * older versions in released/; of an id that stands in several, the last is current. Failure: file-refused for a checklist
 * there that has errors, and for an id and version that stands for two texts.
 */
export async function openShelf(world: World, folders: readonly string[] = []): Promise<CheckedShelf> {
  return shelfWith(world, await ownIn(world, folders))
}

/** What these folders hold, read and checked. Failures as openShelf. */
export async function ownIn(world: World, folders: readonly string[] = []): Promise<OwnChecklists> {
  // YAML is loaded only where somebody brings checklists of his own: it costs more than verifying does.
  return folders.length === 0 ? noneOwn : (await import('./own-checklists.ts')).ownChecklists(world, folders)
}

/** The shelf with checklists of one's own that were read already. */
export function shelfWith(world: World, own: OwnChecklists): CheckedShelf {
  const shipped = JSON.parse(
    textOf(world, world.environment.shipped(`${shippedFolder}/index.json`)),
  ) as readonly ShelfEntry[]
  const current = new Map(own.written.map(({ checklist, digest }) => [checklist.id, digest]))
  const entries = [
    ...shipped.filter(({ id }) => !current.has(id)),
    ...own.written.map(({ checklist, digest }) => entryOf(checklist, digest, current.get(checklist.id) === digest, own.register)),
  ]
  const released = new Map(
    shipped.filter((entry) => entry.released).map(({ id, version, digest }) => [`${id}@${version}`, digest]),
  )
  let register: Register | undefined
  const shelved = new Map<string, ShelvedChecklist>()

  const find = (digest: string): ShelvedChecklist | undefined => {
    const known = shelved.get(digest)
    if (known !== undefined) return known
    const checklist =
      own.written.find((one) => one.digest === digest)?.checklist ??
      (shipped.some((entry) => entry.digest === digest) ? readShipped(world, digest) : own.kept.find(digest))
    // What is not there is not remembered: files could name as many digests as there are files.
    if (checklist === undefined) return undefined
    const found = { checklist, planner: plannerFor(checklist) }
    shelved.set(digest, found)
    return found
  }
  return {
    entries,
    older: () =>
      own.kept.all().flatMap(({ checklist, digest }) =>
        entries.some((entry) => entry.digest === digest) ? [] : [entryOf(checklist, digest, false, own.register)],
      ),
    released: (id, version) => released.get(`${id}@${version}`),
    register: () => (register ??= new Map([...(shippedRegister(world) ?? []), ...own.register])),
    kept: (id, version) => own.kept.digestOf(`${id}@${version}`),
    problems: own.kept.problems,
    asking: askingAmong(() => entries.flatMap((entry) => (entry.current ? (find(entry.digest)?.checklist ?? []) : []))),
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

function entryOf(checklist: Checklist, digest: string, current: boolean, register: Register): ShelfEntry {
  const until = lastDayOf(checklist, register)
  const { id, version, sector, title, scope, sections } = checklist
  const items = sections.reduce((sum, section) => sum + section.items.length, 0)
  return {
    id,
    version,
    digest,
    sector,
    title,
    ...(scope === undefined ? {} : { scope }),
    ...(until === undefined ? {} : { until }),
    items,
    released: false,
    current,
  }
}
