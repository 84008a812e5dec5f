// A signature that has its place in the signing log and may not have reached its file yet, kept so that a stop costs no number.
import { join } from 'node:path'
import { canonicalize, printFile } from '../format/canonical.ts'
import type { Signature, SignatureStatement } from '../model/generated/formats.ts'
import { checkStatement, resultNamespace } from '../sign/statement.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'

const largest = 64 * 1024

function placeOf(home: Home, body: string): string {
  return join(home.folder, 'unwritten', `${body}.json`)
}

/** Kept under the digest of the body; one at a time is signed. Failure: cannot-write. */
export function keepUnwritten(world: World, home: Home, signature: Signature): void {
  const bytes = new TextEncoder().encode(printFile(signature))
  world.files.replace(placeOf(home, signature.statement.body.sha256), bytes, { secret: true })
}

/** Once it stands in its file. */
export function forgetUnwritten(world: World, home: Home, body: string): void {
  world.files.remove(placeOf(home, body))
}

/** The signature by this key that an earlier run made and says the same, but for when it was made; undefined where there is none. */
export function unwrittenLike(world: World, home: Home, wanted: SignatureStatement, key: string): Signature | undefined {
  const path = placeOf(home, wanted.body.sha256)
  if (world.files.kind(path) !== 'file') return undefined
  const kept = parsed(new TextDecoder().decode(world.files.read(path, largest)))
  if (kept === undefined) return undefined
  const checked = checkStatement(kept.sig, resultNamespace, canonicalize(kept.statement))
  const isOwn = typeof checked !== 'string' && checked.publicKey.text === key
  return isOwn && lasting(kept.statement) === lasting(wanted) ? kept : undefined
}

/** What is there may be torn; what holds under the signer's own key was made here and has the right form. */
function parsed(text: string): Signature | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isPair = typeof value === 'object' && value !== null && 'statement' in value && 'sig' in value
    return isPair && typeof value.sig === 'string' ? (value as Signature) : undefined
  } catch {
    return undefined
  }
}

function lasting({ signedAt: _signedAt, log: _log, anchor: _anchor, ...said }: SignatureStatement): string {
  return canonicalize(said)
}
