// The keys in the ssh-agent: asked for, and made to sign.
import { Failure } from '../model/failure.ts'
import {
  type AgentFault,
  type AgentIdentity,
  identitiesRequest,
  readIdentities,
  readSignature,
  signRequest,
} from '../sign/agent-messages.ts'
import type { PublicKey } from '../sign/public-key.ts'
import type { Signer } from '../sign/signer.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'

const listLimit = 5000

/** Less than another program waits for the signing lock, which is held meanwhile. */
const signLimit = 50_000

/** The keys that the agent shows. Failure: agent-missing, agent-timeout, agent-broken, agent-refused, agent-empty. */
export async function agentIdentities(world: World): Promise<readonly AgentIdentity[]> {
  const identities = whole(readIdentities(await world.agent({ message: identitiesRequest(), limitMs: listLimit })))
  if (identities.length === 0) throw new Failure('agent-empty')
  return identities
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
 * Failures of signing: agent-missing, agent-timeout, agent-broken, agent-refused.
 */
export function agentSigner(world: World, key: PublicKey, language: Tongue): Signer {
  const slow = (): void => world.terminal.err(`${say(language, 'key.touch')}\n`)
  return {
    public: key,
    sign: async (bytes) => {
      const reply = await world.agent({ message: signRequest(key, bytes), limitMs: signLimit, slow })
      return whole(readSignature(reply, key, bytes))
    },
  }
}

function whole<T extends object>(read: T | AgentFault): T {
  if (typeof read === 'string') throw new Failure(read)
  return read
}
