// A trust list whose roots have signed it: who holds which key.
import { Buffer } from 'node:buffer'
import type { EnrolledKey, Principal, TrustBody, TrustFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { sha256 } from './digest.ts'
import { fingerprintOf, parsePublicKey } from './public-key.ts'
import { checkStatement, trustNamespace } from './statement.ts'

export interface Holder {
  readonly principal: Principal
  readonly enrolled: EnrolledKey
}

export interface TrustList {
  readonly body: TrustBody
  /** SHA-256 of the RFC 8785 form of the body, in hexadecimal. */
  readonly digest: string
  /** Fingerprint of the root key, or of all root keys together where there are several. */
  readonly fingerprint: string
  /** The root vouches for itself: whoever made this list also signs results by it. */
  readonly selfMade: boolean
  /** Whose a public key (its one line) is. */
  readonly holderOf: (publicKey: string) => Holder | undefined
}

/**
 * Opens a list that the format room has read. `canonical` gives the RFC 8785 text of a part of it.
 * Problems: trust-threshold, trust-signature, trust-key-unusable, trust-key-shared, trust-duplicate-id.
 */
export function openTrust(file: TrustFile, canonical: (part: unknown) => string): TrustList | readonly Problem[] {
  const { body } = file
  const bodyText = canonical(body)
  const digest = sha256(bodyText)
  const holders = new Map<string, Holder>()
  const problems = [...rootProblems(file, digest, canonical), ...enrol(body, holders)]
  if (problems.length > 0) return problems
  const roots = body.roots.keys.map(({ key }) => key)
  return {
    body,
    digest,
    fingerprint: fingerprintOfRoots(roots, body.roots.threshold, canonical),
    selfMade: roots.some((root) => holders.has(root)),
    holderOf: (publicKey) => holders.get(publicKey),
  }
}

/** Every signature must hold and be a root's; as many different roots as the threshold says must have signed. */
function rootProblems(
  { body, signatures }: TrustFile,
  digest: string,
  canonical: (part: unknown) => string,
): readonly Problem[] {
  const roots = new Map(body.roots.keys.map(({ id, key }) => [key, id]))
  const unusable = body.roots.keys.flatMap(({ key, id }, index) => {
    const here = `/body/roots/keys/${index}/key`
    const again = body.roots.keys.findIndex((root) => root.key === key) !== index
    return again ? [problem('trust-key-shared', here, { id })] : keyProblem(key, here)
  })
  const signed = new Set<string>()
  const wrong = signatures.flatMap(({ statement, sig }, index) => {
    const checked = checkStatement(sig, trustNamespace, canonical(statement))
    const holds =
      typeof checked !== 'string' &&
      statement.body.sha256 === digest &&
      roots.get(checked.publicKey.text) === statement.root
    if (holds) signed.add(checked.publicKey.text)
    return holds ? [] : [problem('trust-signature', `/signatures/${index}`, { root: statement.root })]
  })
  const few = signed.size < body.roots.threshold || roots.size < body.roots.threshold
  const short = few
    ? [problem('trust-threshold', '/signatures', { have: signed.size, need: body.roots.threshold })]
    : []
  return [...unusable, ...wrong, ...short]
}

function enrol(body: TrustBody, holders: Map<string, Holder>): readonly Problem[] {
  const ids = new Set<string>()
  return body.principals.flatMap((principal, index) => {
    const pointer = `/body/principals/${index}`
    const twice = ids.has(principal.id) ? [problem('trust-duplicate-id', `${pointer}/id`, { id: principal.id })] : []
    ids.add(principal.id)
    const keys = principal.keys.flatMap((enrolled, nth) => {
      const here = `${pointer}/keys/${nth}/key`
      if (holders.has(enrolled.key)) return [problem('trust-key-shared', here, { id: principal.id })]
      holders.set(enrolled.key, { principal, enrolled })
      return keyProblem(enrolled.key, here)
    })
    return [...twice, ...keys]
  })
}

/** A key of an algorithm that this edition does not take can be listed: what it signs is refused by name. */
function keyProblem(key: string, pointer: string): readonly Problem[] {
  const read = parsePublicKey(key)
  return typeof read === 'string' && read !== 'signature-algorithm'
    ? [problem('trust-key-unusable', pointer, { why: read })]
    : []
}

/** A single root is known by its own fingerprint; several by their keys and how many of them must sign. */
function fingerprintOfRoots(roots: readonly string[], threshold: number, canonical: (part: unknown) => string): string {
  const [only] = roots
  if (roots.length === 1 && only !== undefined) return fingerprintOf(Buffer.from(only.split(' ')[1] ?? '', 'base64'))
  return fingerprintOf(new TextEncoder().encode(canonical({ keys: [...roots].sort(), threshold })))
}
