// The keys in the ssh-agent: asked for, and made to sign.
import { Failure } from '../model/failure.ts'
import {
  type AgentFault,
  type AgentIdentity,
  bindRequest,
  identitiesRequest,
  isDone,
  readIdentities,
  readSignature,
  signRequest,
} from '../sign/agent-messages.ts'
import { ed25519Signer } from '../sign/ed25519.ts'
import type { PublicKey } from '../sign/public-key.ts'
import type { Signer } from '../sign/signer.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'

const listLimit = 5000

/** Less than another program waits for the signing lock, which is held meanwhile. */
const signLimit = 50_000

/** The keys that the agent shows. Failure: agent-missing, agent-timeout, agent-broken, agent-list-refused, agent-empty, agent-locked. */
export async function agentIdentities(world: World): Promise<readonly AgentIdentity[]> {
  const identities = whole(readIdentities(await world.agent({ message: identitiesRequest(), limitMs: listLimit })))
  if (identities.length === 0) throw new Failure((await isUnlocked(world)) ? 'agent-empty' : 'agent-locked')
  return identities
}

/** A locked agent shows no key, as an empty one does, but grants nothing either. One that does not know what is asked does not tell. */
async function isUnlocked(world: World): Promise<boolean> {
  const message = await bindRequest(ed25519Signer(world.random(32)), world.random(32))
  try {
    return isDone(await world.agent({ message, limitMs: listLimit }))
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

/** The key of a fingerprint. Failure: agent-key-missing, agent-key-algorithm, and those of agentIdentities. */
export async function agentKey(world: World, fingerprint: string): Promise<PublicKey> {
  const found = (await agentIdentities(world)).find((one) => one.fingerprint === fingerprint)
  if (found === undefined) throw new Failure('agent-key-missing', { key: fingerprint })
  if (typeof found.key === 'string') throw new Failure('agent-key-algorithm', { algorithm: found.algorithm })
  return found.key
}

/**
 * Signs through the agent, and says to touch the key when that takes more than a second.
 * Failures of signing: agent-missing, agent-timeout, agent-broken, agent-refused; those of agentKey where the key is gone by then.
 */
export function agentSigner(world: World, key: PublicKey, language: Tongue): Signer {
  const slow = (): void => world.terminal.err(`${say(language, 'key.touch')}\n`)
  return {
    public: key,
    sign: async (bytes) => {
      const reply = await world.agent({ message: signRequest(key, bytes), limitMs: signLimit, slow })
      const read = readSignature(reply, key, bytes)
      // An agent that was locked, or lost the key, since it was asked for it refuses as well: then that is what is told.
      if (read === 'agent-refused') await agentKey(world, key.fingerprint)
      return whole(read)
    },
  }
}

function whole<T extends object>(read: T | AgentFault): T {
  if (typeof read === 'string') throw new Failure(read)
  return read
}
