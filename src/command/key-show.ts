// taut key show: one key as others need it: whose, its fingerprint, and the line to enrol.
import { Failure } from '../model/failure.ts'
import { visible } from '../model/text.ts'
import { padTo } from '../words/columns.ts'
import type { Telling } from '../report/telling.ts'
import { parsePublicKey, type PublicKey } from '../sign/public-key.ts'
import { say, type TextKey } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { agentKey } from './agent-keys.ts'
import { type Home, homeIn } from './home.ts'
import { keyPath, keysIn } from './keyring.ts'
import { knownKeyPath, knownKeysIn } from './known-keys.ts'
import { type Owner, ownerOf } from './signing-key.ts'

export interface KeyShowOptions {
  /** A signer id or a fingerprint; the only key there is where it is not given. */
  readonly key?: string
  readonly home?: string
  readonly telling: Telling
}

interface Shown {
  readonly owner: Owner | undefined
  readonly key: PublicKey
  readonly where: string
}

/** Failure: key-missing, key-ambiguous, key-broken, and those of the agent for a fingerprint that nobody here has. */
export async function run({ key, home, telling }: KeyShowOptions, world: World): Promise<number> {
  const shown = await find(world, homeIn(world, home), key, telling)
  world.terminal.out(`${keyLines(shown.owner, shown.key, shown.where, telling)}\n`)
  return 0
}

async function find(world: World, home: Home, wanted: string | undefined, { language }: Telling): Promise<Shown> {
  const files = keysIn(world, home).map((file) => ({ file, where: 'key.where-file', path: keyPath(home, file.signer.id) }) as const)
  const known = knownKeysIn(world, home).map((file) => ({ file, where: 'key.where-imported', path: knownKeyPath(home, file.signer.id) }) as const)
  const all = [...files, ...known].flatMap(({ file, where, path }): readonly Shown[] => {
    const key = parsePublicKey(file.public)
    return typeof key === 'string' ? [] : [{ owner: file.signer, key, where: say(language, where, { path: visible(path) }) }]
  })
  const fitting = all.filter(({ owner, key }) => wanted === undefined || owner?.id === wanted || key.fingerprint === wanted)
  const [only, ...others] = fitting
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) throw new Failure('key-ambiguous', { keys: fitting.map(({ key }) => key.fingerprint).join(', ') })
  if (wanted === undefined || !wanted.startsWith('SHA256:')) throw new Failure('key-missing')
  const key = await agentKey(world, wanted)
  return { owner: ownerOf(world, home, key), key, where: say(language, 'key.where-agent') }
}

/** Whose it is, where it lies, its fingerprint, and its line with the owner's id behind it; without a line feed at the end. */
export function keyLines(owner: Owner | undefined, key: PublicKey, where: string, { language, paint }: Telling): string {
  const person = owner === undefined ? [] : [owner.name, owner.org, owner.licence].filter((part) => part !== undefined)
  const fields: readonly (readonly [TextKey, string])[] = [
    ['key.field-signer', owner === undefined ? say(language, 'key.owner-unknown') : `${owner.id} (${visible(person.join(', '))})`],
    ['key.field-where', where],
    ['key.field-fingerprint', key.fingerprint],
  ]
  const lines = fields.map(([name, value]) => `${padTo(say(language, name), 14)}${value}`)
  // By itself in a line, so that it can be copied whatever the width.
  return [...lines, paint.strong(`${key.text}${owner === undefined ? '' : ` ${owner.id}`}`)].join('\n')
}
