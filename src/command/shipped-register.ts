// The source register that comes with the program: the build has made one file of it, read in a tenth of the time.
import type { Register } from '../model/citation.ts'
import type { SourceDocument } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'

/** Largest file of the register as the build makes it, in bytes. */
const largestRegister = 16 * 1024 * 1024

/** By where the program lies, which stays while it runs: the file takes milliseconds to read, and a walk asks for it again and again. */
const known = new WeakMap<World['environment']['shipped'], Register>()

/** Undefined where the build has not made it. */
export function shippedRegister(world: World): Register | undefined {
  const register = known.get(world.environment.shipped) ?? readRegister(world)
  if (register !== undefined) known.set(world.environment.shipped, register)
  return register
}

function readRegister(world: World): Register | undefined {
  const path = world.environment.shipped('dist/checklists/sources.json')
  if (world.files.kind(path) !== 'file') return undefined
  const documents = JSON.parse(new TextDecoder().decode(world.files.read(path, largestRegister))) as readonly SourceDocument[]
  return new Map(documents.map((document) => [document.id, document]))
}
