// Which files a list of paths means: files as they are, folders with all results below them.
import { join } from 'node:path'
import type { Files } from '../world/world.ts'

/** What counts as a result inside a folder; a file that is named counts whatever it is called. */
const ending = '.result.json'

/** Paths in the order given, each folder's results in the order of their names. A path that is not there stays in the list. */
export function resultPaths(files: Files, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (files.kind(path) === 'folder' ? resultsBelow(files, path) : [path]))
}

function resultsBelow(files: Files, folder: string): readonly string[] {
  return files.list(folder).flatMap((name) => {
    const path = join(folder, name)
    if (files.kind(path) === 'folder') return resultsBelow(files, path)
    return name.endsWith(ending) ? [path] : []
  })
}
