// The policy that --policy names: one that comes with the program, or a file.
import { Failure } from '../../model/failure.ts'
import { type Policy, standardPolicy, strictPolicy } from '../../model/policy.ts'
import type { World } from '../../world/world.ts'

/** Failure: file-refused, and those of reading a file. */
export async function policyNamed(world: World, name: string | undefined): Promise<Policy> {
  if (name === undefined || name === standardPolicy.name) return standardPolicy
  if (name === strictPolicy.name) return strictPolicy
  // YAML is loaded only for a policy of one's own.
  const { largestPolicy, readPolicy } = await import('../../format/policy.ts')
  const read = readPolicy(world.files.read(name, largestPolicy))
  if (!('counts' in read))
    throw new Failure(
      'file-refused',
      { path: name },
      read.map((found) => ({ ...found, file: name })),
    )
  return { name: read.name, counts: [...read.counts].sort() }
}
