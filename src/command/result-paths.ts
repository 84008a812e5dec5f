// Which files a list of paths means: files as they are, folders with all results below them.
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import type { ProblemCode } from '../model/problem.ts'
import type { Files } from '../world/world.ts'

/** What counts as a result inside a folder; a file that is named counts whatever it is called. */
const ending = '.result.json'

export interface ResultPath {
  readonly path: string
  /** Why a folder could not be looked into. */
  readonly unread?: ProblemCode
}

/**
 * Paths in the order given, each folder's results in the order of their names. What is not there, cannot be looked into
 * or is a link to a folder, which could lead in a circle, stays in the list: nothing is skipped silently.
 */
export function resultPaths(files: Files, paths: readonly string[]): readonly ResultPath[] {
  return paths.flatMap((path) => (isFolder(files, path) ? resultsBelow(files, path) : [{ path }]))
}

function resultsBelow(files: Files, folder: string): readonly ResultPath[] {
  const names = namesIn(files, folder)
  if (names === undefined) return [{ path: folder, unread: 'file-unreadable' }]
  return names.flatMap((name) => {
    const path = join(folder, name)
    if (isFolder(files, path)) return files.isLink(path) ? [{ path }] : resultsBelow(files, path)
    return name.endsWith(ending) ? [{ path }] : []
  })
}

function isFolder(files: Files, path: string): boolean {
  return orNothing(() => files.kind(path)) === 'folder'
}

function namesIn(files: Files, folder: string): readonly string[] | undefined {
  return orNothing(() => files.list(folder))
}

function orNothing<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
