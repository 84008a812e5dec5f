// Would a report take the place of a file that it is made from?
import type { Files } from '../../world/world.ts'

const stdin = new TextEncoder().encode('-')

/** The first of some outputs that is one of the inputs, by what lies there and not by how it is spelled. Stdin is none. */
export function overInput(outputs: readonly string[], inputs: Iterable<Uint8Array>, files: Files): string | undefined {
  // Only a file that is there can be lost. A pipe or a device is not replaced.
  const there = outputs.filter((path) => files.kind(path) === 'file')
  const byIdentity = new Map(there.map((path) => [files.identity(path), path]))
  if (byIdentity.size === 0) return undefined
  for (const input of inputs) {
    const output = sameBytes(input, stdin) ? undefined : byIdentity.get(files.identity(input))
    if (output !== undefined) return output
  }
  return undefined
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
