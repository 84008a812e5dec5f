// taut checklist new: the skeleton of a checklist, which lints as it stands.
import { dirname, join, relative, resolve } from 'node:path'
import { largestChecklist, readSource } from '../format/checklist.ts'
import { isWritten } from '../format/read-written.ts'
import { momentOf } from '../model/calendar.ts'
import { idFromPath } from '../model/checklist-id.ts'
import { Failure } from '../model/failure.ts'
import type { Clause, Sector, SourceId } from '../model/generated/formats.ts'
import { isSector } from '../model/sector.ts'
import { visible } from '../model/text.ts'
import { skeletonText } from '../report/skeleton-text.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'

export interface ChecklistNewOptions {
  /** Standard output without it. */
  readonly file?: string
  readonly id?: string
  readonly sector?: Sector
  readonly titleZh?: string
  readonly titleEn?: string
  readonly telling: Telling
}

/** A source of each sector to begin with; the author will know better ones. */
const firstSources: Readonly<Record<Sector, SourceId>> = {
  mines: 'mem-coal-major-2026',
  'hazardous-chemicals': 'gb-30871-2022',
  construction: 'mohurd-construction-major-2024',
  gas: 'mohurd-gas-major-2023',
  fire: 'fire-law-2021',
  common: 'work-safety-law-2021',
  other: 'work-safety-law-2021',
}

/** Failure: usage for a name that no checklist is read from or of which no id can be made, path-exists, cannot-write. */
export function run({ file, id, sector, titleZh, titleEn, telling }: ChecklistNewOptions, world: World): number {
  const { language } = telling
  const path = file === '-' ? undefined : file
  if (path !== undefined && !path.endsWith('.yaml'))
    throw new Failure('usage', { why: say(language, 'usage.not-yaml', { path: visible(path) }) })
  // Judged before anything is made, so that the question of the name comes first.
  if (path !== undefined && world.files.kind(path) !== 'none') throw new Failure('path-exists', { path })
  const given = id ?? (path === undefined ? undefined : idFromPath(path))
  if (path !== undefined && given === undefined)
    throw new Failure('usage', { why: say(language, 'usage.no-id', { path: visible(path), sample: `${sector ?? 'other'}/workshop` }) })
  const belongs = sector ?? sectorOf(given ?? '')
  const named = given ?? `${belongs}/checklist`
  const source = firstSources[belongs]
  const text = skeletonText(
    {
      id: named,
      version: `${momentOf(world.clock.now()).slice(0, 4)}.1`,
      sector: belongs,
      title: { ...(titleZh === undefined ? {} : { zh: titleZh }), ...(titleEn === undefined ? {} : { en: titleEn }) },
      source,
      clauses: clausesOf(source, world),
      schema: schemaFrom(path === undefined ? '.' : dirname(path), world),
    },
    language,
  )
  if (path === undefined) {
    world.terminal.out(text)
    return 0
  }
  world.files.writeNew(path, new TextEncoder().encode(text))
  const folder = folderOf(path, named)
  world.terminal.err(`${say(language, 'new.written', { path: visible(path), id: named })}\n`)
  world.terminal.err(`${say(language, 'new.next', { folder: /[^\w./\\:-]/u.test(folder) ? `"${visible(folder)}"` : folder })}\n`)
  return 0
}

/** gas/tank is of gas; an id that begins otherwise says nothing. */
function sectorOf(id: string): Sector {
  const [first = ''] = id.split('/')
  return isSector(first) ? first : 'other'
}

/** The first clauses of a source that could be asked. */
function clausesOf(source: SourceId, world: World): readonly Clause[] {
  const path = world.environment.shipped(`checklists/sources/${source}.yaml`)
  const read = readSource(world.files.read(path, largestChecklist))
  if (!isWritten(read)) throw new Failure('file-refused', { path }, read.map((found) => ({ ...found, file: path })))
  return read.value.clauses.filter(({ unasked }) => unasked === undefined).slice(0, 4)
}

/** Relative where it can be, and with the slashes of an address. */
function schemaFrom(folder: string, world: World): string {
  const from = resolve(world.environment.workingFolder(), folder)
  return relative(from, world.environment.shipped('schemas/checklist.schema.json')).replaceAll('\\', '/')
}

/** The folder that ids count from, where the path ends as the id does; else that of the file. */
function folderOf(path: string, id: string): string {
  const ups = id.split('/').slice(1).map(() => '..')
  const folder = join(dirname(path), ...ups)
  return join(folder, `${id}.yaml`) === join(path) ? folder : dirname(path)
}
