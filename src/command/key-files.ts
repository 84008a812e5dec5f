// The files of one kind in the keys folder of a home, known by how their names end.
import { join } from 'node:path'
import { largestKey } from '../format/key.ts'
import type { PlainRead } from '../format/read-plain.ts'
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'

/** Everything of the kind, by name; nothing where there is no folder yet. Failure: key-broken, and those of reading a file. */
export function keyFilesIn<T>(world: World, home: Home, ending: string, parse: (bytes: Uint8Array) => PlainRead<T>): readonly T[] {
  if (world.files.kind(home.keys) !== 'folder') return []
  return world.files
    .list(home.keys)
    .filter((name) => name.endsWith(ending))
    .map((name) => keyFileAt(world, join(home.keys, name), parse))
}

/** One of them, wherever it lies. Failure: key-broken, and those of reading a file. */
export function keyFileAt<T>(world: World, path: string, parse: (bytes: Uint8Array) => PlainRead<T>): T {
  const read = parse(world.files.read(path, largestKey))
  if ('value' in read) return read.value
  throw new Failure(
    'key-broken',
    { path },
    read.problems.map((found) => ({ ...found, file: path })),
  )
}
