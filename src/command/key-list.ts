// taut key list: the signing keys of this machine, by what they show to everybody.
import { parsePublicKey } from '../sign/public-key.ts'
import type { Telling } from '../report/telling.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { keysIn } from './keyring.ts'

export interface KeyListOptions {
  readonly home?: string
  readonly telling: Telling
}

/** Failure: key-broken. */
export function run({ home, telling: { language } }: KeyListOptions, world: World): number {
  const keys = keysIn(world, homeIn(world, home))
  if (keys.length === 0) world.terminal.err(`${say(language, 'key.none')}\n`)
  for (const { signer, public: text, createdAt } of keys) {
    const key = parsePublicKey(text)
    const fingerprint = typeof key === 'string' ? key : key.fingerprint
    world.terminal.out(
      `${say(language, 'key.line', { signer: signer.id, name: visible(signer.name), fingerprint, createdAt })}\n`,
    )
  }
  return 0
}
