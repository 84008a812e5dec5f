// taut key list: the keys that can sign here, by what they show to everybody: key files, imported ones, those in the agent.
import { Failure } from '../model/failure.ts'
import { visible } from '../model/text.ts'
import { tellFailure } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import type { AgentIdentity } from '../sign/agent-messages.ts'
import { parsePublicKey } from '../sign/public-key.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { agentIdentities } from './agent-keys.ts'
import { type Home, homeIn } from './home.ts'
import { keyPath, keysIn } from './keyring.ts'
import { knownKeyPath, knownKeysIn } from './known-keys.ts'
import { ownerOf } from './signing-key.ts'

export interface KeyListOptions {
  readonly home?: string
  readonly telling: Telling
}

/** Failure: key-broken. That there is no agent is fine; one that does not answer as it should is told. */
export async function run({ home: folder, telling }: KeyListOptions, world: World): Promise<number> {
  const { language } = telling
  const home = homeIn(world, folder)
  const files = keysIn(world, home).map((file) => ({ ...file, fingerprint: fingerprintOf(file.public, keyPath(home, file.signer.id)) }))
  const known = knownKeysIn(world, home).map((file) => ({ ...file, fingerprint: fingerprintOf(file.public, knownKeyPath(home, file.signer.id)) }))
  const identities = await shownByAgent(world, telling, known.length > 0)
  const inAgent = identities.filter(({ fingerprint }) => !files.some((file) => file.fingerprint === fingerprint))
  const elsewhere = known.filter((one) => !inAgent.some(({ fingerprint }) => one.fingerprint === fingerprint))
  const lines = [
    ...files.map(({ signer, fingerprint, createdAt }) =>
      say(language, 'key.line', { signer: signer.id, name: visible(signer.name), fingerprint, createdAt }),
    ),
    ...inAgent.map((identity) => agentLine(world, home, identity, language)),
    ...elsewhere.map(({ signer, fingerprint }) =>
      say(language, 'key.line-imported', { signer: signer.id, name: visible(signer.name), fingerprint }),
    ),
  ]
  if (lines.length === 0) world.terminal.err(`${say(language, 'key.none')}\n`)
  for (const line of lines) world.terminal.out(`${line}\n`)
  return 0
}

/** Failure: key-broken; a damaged or unsafe key has no fingerprint that anybody should compare. */
function fingerprintOf(text: string, path: string): string {
  const key = parsePublicKey(text)
  if (typeof key === 'string') throw new Failure('key-broken', { path })
  return key.fingerprint
}

/**
 * None where there is no agent or it shows none: most computers have no use for one. That it seems to be locked is told
 * where a key that may lie in it is known.
 */
async function shownByAgent(world: World, telling: Telling, isMissed: boolean): Promise<readonly AgentIdentity[]> {
  try {
    return await agentIdentities(world)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const isUsual = error.code === 'agent-missing' || error.code === 'agent-empty' || (error.code === 'agent-locked' && !isMissed)
    if (!isUsual) world.terminal.err(tellFailure(error, telling))
    return []
  }
}

function agentLine(world: World, home: Home, { key, fingerprint, algorithm }: AgentIdentity, language: Tongue): string {
  if (typeof key === 'string') return say(language, 'key.line-agent-unusable', { fingerprint, algorithm: visible(algorithm) })
  const owner = ownerOf(world, home, key)
  return owner === undefined
    ? say(language, 'key.line-agent-unknown', { fingerprint })
    : say(language, 'key.line-agent', { signer: owner.id, name: visible(owner.name), fingerprint })
}
