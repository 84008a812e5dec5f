// Files that people keep, read one by one: what keeps one from being read is told of it and hides no other.
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../model/failure.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'
import { unreadProblem } from './unread.ts'

/** The bytes of a file, or why they cannot be had. */
export function readOwn(world: World, path: string, largest: number): Uint8Array | Problem {
  try {
    return world.files.read(path, largest)
  } catch (error) {
    return { ...unreadProblem(error), file: path }
  }
}

/** Folders inside a checklist folder that hold something else. */
const others = new Set(['sources', 'samples', 'released'])

/**
 * Paths of the YAML files below a folder, without those that hold something else than checklists. A folder in it that cannot
 * be looked into is told and hides no other, and a file of another ending is told (file-ending). Failure: path-unreadable for the folder itself.
 */
export function yamlIn(world: World, folder: string, tell: (found: Problem) => void = () => undefined): readonly string[] {
  if (world.files.kind(folder) !== 'folder') return []
  return world.files.list(folder).flatMap((name) => {
    const path = join(folder, name)
    // A link to a folder could lead in a circle.
    if (world.files.kind(path) === 'folder')
      return others.has(name) || world.files.isLink(path) ? [] : yamlOrProblem(world, path, tell)
    // Passed over, it would be thought checked.
    if (name.endsWith('.yml')) tell({ ...problem('file-ending'), file: path })
    return name.endsWith('.yaml') ? [path] : []
  })
}

/** As yamlIn; of a folder that cannot be looked into, the problem alone: folder-unreadable. */
export function yamlOrProblem(world: World, folder: string, tell: (found: Problem) => void): readonly string[] {
  try {
    return yamlIn(world, folder, tell)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'path-unreadable') throw error
    tell({ ...problem('folder-unreadable', undefined, error.detail), file: folder })
    return []
  }
}

/** The folder that ids count from: own for own/gas/x.yaml with the id gas/x, else the file's own folder. */
export function rootOf(path: string, id: string, world: World): string {
  const parts = resolve(world.environment.workingFolder(), path).replace(/\.ya?ml$/u, '').split(/[\\/]/u)
  const own = id.split('/')
  const fits = own.every((part, index) => parts[parts.length - own.length + index] === part)
  return join(dirname(path), ...(fits ? own.slice(1).map(() => '..') : []))
}

/**
 * The files from which one file takes sections, directly and through others, each at the path that its id gives below the
 * root, beside it, or at last below a further folder. Nothing else is read: a root may be somebody's whole home.
 */
export function takenPaths(world: World, path: string, [root = '.', ...further]: readonly string[], largest: number): readonly string[] {
  const whole = (one: string): string => resolve(world.environment.workingFolder(), one)
  const met = new Map([[whole(path), path]])
  for (const one of met.values()) {
    const bytes = readOwn(world, one, largest)
    if (!(bytes instanceof Uint8Array)) continue
    const ids = new TextDecoder().decode(bytes).matchAll(/\bfrom: *["']?([a-z0-9-]+(?:\/[a-z0-9-]+)*)/gu)
    for (const [, id = ''] of ids) {
      const below = (folder: string): string => join(folder, `${id}.yaml`)
      const places = [below(root), join(dirname(one), `${id.split('/').at(-1) ?? ''}.yaml`), ...further.map(below)]
      const found = places.find((place) => world.files.kind(place) === 'file')
      if (found !== undefined && !met.has(whole(found))) met.set(whole(found), found)
    }
  }
  return [...met.values()].slice(1)
}

/** An answers file may lie among checklists; a checklist with a fault may not pass for something else. */
export function isAnotherFormat(bytes: Uint8Array): boolean {
  return /^format: *["']?taut-(?!checklist\/|source\/)/mu.test(new TextDecoder().decode(bytes))
}
