// The files that a path stands for: the checklists of a folder or one of them, what they take sections from, their sources.
import { dirname, join, relative, resolve } from 'node:path'
import { largestChecklist } from '../format/checklist.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'
import { readOwn, rootOf, takenPaths, yamlIn } from './own-file.ts'

export interface ChecklistPaths {
  /** The folder that ids count from: it may lie above. */
  readonly root: string
  /** Paths of the files that were asked for. */
  readonly own: readonly string[]
  /** Paths of files outside, from which those take sections. */
  readonly taken: readonly string[]
  /** Folders in which their sources may stand; the last counts first. */
  readonly sources: readonly string[]
  /** Problems: folder-unreadable, for folders below that cannot be looked into, and file-ending. */
  readonly unread: readonly Problem[]
}

/**
 * `further` folders may hold what is taken and is not there below the root itself; the last of them counts first.
 * Failure: path-unreadable for a folder that cannot be listed itself.
 */
export function checklistPaths(world: World, path: string, further: readonly string[] = []): ChecklistPaths {
  const unread: Problem[] = []
  const isFile = world.files.kind(path) === 'file'
  const folder = isFile ? dirname(path) : path
  const own = isFile ? [path] : withoutTests(yamlIn(world, path, (found) => unread.push(found)))
  const root = rootAbove(world, folder, own)
  // Below its own root everything has been found already.
  const isWhole = !isFile && root === folder && further.length === 0
  const roots = [root, ...further.toReversed()]
  const taken = isWhole ? [] : own.flatMap((one) => takenPaths(world, one, roots, largestChecklist))
  const known = new Set(own.map((one) => absolute(world, one)))
  return {
    root,
    own,
    taken: [...new Set(taken)].filter((one) => !known.has(absolute(world, one))),
    // Somebody may have a folder gas that is a root of its own.
    sources: [...new Set([join(folder, 'sources'), join(root, 'sources')])],
    unread,
  }
}

/** Files that stand beside a checklist as its tests are none, whatever they hold. */
function withoutTests(paths: readonly string[]): readonly string[] {
  const all = new Set(paths)
  return paths.filter((path) => !path.endsWith('.tests.yaml') || !all.has(path.replace(/\.tests\.yaml$/u, '.yaml')))
}

/** The outermost folder above that an id says it counts from: own, for own/gas with a checklist gas/x; else the folder itself. */
function rootAbove(world: World, folder: string, paths: readonly string[]): string {
  const isAbove = (root: string): boolean => {
    const down = relative(absolute(world, root), absolute(world, folder))
    return down !== '' && !down.startsWith('..')
  }
  const roots = paths.map((path) => rootOf(path, idIn(world, path), world)).filter(isAbove)
  return roots.toSorted((a, b) => absolute(world, a).length - absolute(world, b).length)[0] ?? folder
}

/** The id that a file says it has, read as it stands, since the file may have faults. */
function idIn(world: World, path: string): string {
  const bytes = readOwn(world, path, largestChecklist)
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
  return /^id: *["']?([a-z0-9/-]+)/mu.exec(text)?.[1] ?? ''
}

function absolute(world: World, path: string): string {
  return resolve(world.environment.workingFolder(), path)
}
