// Which key signs a trust list: a key file, or one in the ssh-agent, as long as it is a root of the list.
import { Failure } from '../model/failure.ts'
import type { TrustBody } from '../model/generated/formats.ts'
import type { PublicKey } from '../sign/public-key.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { onlyKey, type Owner, ownerOf, type SigningKey, signingKeys } from './signing-key.ts'

/**
 * The root that is meant, or the only one there is here.
 * Failure: trust-not-root, key-missing, key-ambiguous, and those of signingKeys.
 */
export async function rootKey(world: World, home: Home, { roots }: TrustBody, wanted?: string): Promise<SigningKey> {
  const idOf = ({ text }: PublicKey): string | undefined => roots.keys.find(({ key }) => key === text)?.id
  // The list itself says whose its roots are, so that nobody has to import a key of the agent for that.
  const whose = (key: PublicKey): Owner | undefined => {
    const id = idOf(key)
    return id === undefined ? ownerOf(world, home, key) : { id, name: id }
  }
  const keys = await signingKeys(world, home, wanted, whose)
  const held = keys.filter((key) => idOf(key.public) !== undefined)
  const [first] = keys
  if (held.length === 0 && first !== undefined) throw new Failure('trust-not-root', { signer: first.owner.id })
  return onlyKey(held, undefined)
}
