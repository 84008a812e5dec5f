// The checklist that a person names: a file in YAML, a compiled one in JSON, or an id on the shelf.
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'
import type { CheckedChecklist } from './checklist-file.ts'
import { openShelf } from './shelf.ts'

/**
 * Reads and checks a checklist by path, id or id@version; `folder` holds further checklists and, in sources/, sources.
 * Failure: checklist-unknown, file-refused (with what is wrong, placed), and those of reading a file.
 */
export async function checklistAt(world: World, name: string, folder?: string): Promise<CheckedChecklist> {
  if (!isPath(name)) {
    const shelved = await onShelf(world, name, folder)
    if (shelved !== undefined) return shelved
    if (world.files.kind(name) === 'none') throw new Failure('checklist-unknown', { checklist: name })
  }
  // YAML is loaded only for a file: it costs more than the rest of the start.
  return (await import('./checklist-file.ts')).checklistInFile(world, name, folder)
}

/** What an id can look like, with or without a version; everything else is a path. */
function isPath(name: string): boolean {
  return name !== '' && (/\.(?:yaml|yml|json)$/u.test(name) || !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:@[0-9A-Za-z.-]+)?$/u.test(name))
}

async function onShelf(world: World, name: string, folder?: string): Promise<CheckedChecklist | undefined> {
  const shelf = await openShelf(world, folder)
  const [id = '', version] = name.split('@')
  const entry = shelf.entries.find((one) => one.id === id && (version === undefined ? one.current : one.version === version))
  const digest = entry?.digest ?? (version === undefined ? undefined : shelf.released(id, version))
  const found = digest === undefined ? undefined : shelf.find(digest)
  if (digest === undefined || found === undefined) return undefined
  return { checklist: found.checklist, digest, path: undefined, source: undefined }
}
