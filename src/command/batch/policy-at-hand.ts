// The policy that --policy names: one that comes with the program, or a file.
import { Failure } from '../../model/failure.ts'
import { meant } from '../../model/nearest.ts'
import { type Policy, shippedPolicies, standardPolicy } from '../../model/policy.ts'
import { visible } from '../../model/text.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { World } from '../../world/world.ts'

/** Failure: usage for a word that names neither a policy nor a file, file-refused, and those of reading a file. */
export async function policyNamed(world: World, name: string | undefined, language: Tongue): Promise<Policy> {
  const known = shippedPolicies.find((policy) => policy.name === (name ?? standardPolicy.name))
  if (known !== undefined || name === undefined) return known ?? standardPolicy
  if (isWord(name) && world.files.kind(name) === 'none') throw new Failure('usage', { why: unknownPolicy(name, language) })
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

/** Without a folder or an extension it is not plain that a file was meant. */
function isWord(name: string): boolean {
  return /^[^./\\]+$/u.test(name)
}

function unknownPolicy(name: string, language: Tongue): string {
  const names = shippedPolicies.map((policy) => policy.name)
  const complaint = say(language, 'batch.policy-unknown', { policy: visible(name), known: names.join(', ') })
  const near = meant(name, names)
  return near === undefined ? complaint : say(language, 'usage.meant', { complaint, known: near })
}
