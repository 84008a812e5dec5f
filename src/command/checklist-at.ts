// The checklist that a person names: a file in YAML, a compiled one in JSON, or an id on the shelf.
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'
import type { CheckedChecklist } from './checklist-file.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'

/**
 * Reads and checks a checklist by path, id or id@version; `folders` hold further checklists and, in sources/, sources.
 * Failure: checklist-unknown (with what is wrong with older versions that are kept there), file-refused (with what is wrong, placed), and those of reading a file.
 */
export async function checklistAt(world: World, name: string, folders: readonly string[] = []): Promise<CheckedChecklist> {
  if (!isPath(name)) {
    const shelf = await openShelf(world, folders)
    const shelved = onShelf(shelf, name)
    if (shelved !== undefined) return shelved
    if (world.files.kind(name) === 'none') throw new Failure('checklist-unknown', { checklist: name }, shelf.problems())
  }
  // YAML is loaded only for a file: it costs more than the rest of the start.
  return (await import('./checklist-file.ts')).checklistInFile(world, name, folders)
}

/** What an id can look like, with or without a version; everything else is a path. */
function isPath(name: string): boolean {
  return name !== '' && (/\.(?:yaml|yml|json)$/u.test(name) || !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:@[0-9A-Za-z.-]+)?$/u.test(name))
}

function onShelf(shelf: CheckedShelf, name: string): CheckedChecklist | undefined {
  const [id = '', version] = name.split('@')
  const entry = shelf.entries.find((one) => one.id === id && (version === undefined ? one.current : one.version === version))
  const digest = entry?.digest ?? (version === undefined ? undefined : (shelf.kept(id, version) ?? shelf.released(id, version)))
  const found = digest === undefined ? undefined : shelf.find(digest)
  if (digest === undefined || found === undefined) return undefined
  return { checklist: found.checklist, digest, path: undefined, source: undefined, register: shelf.register }
}
