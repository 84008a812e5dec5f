// A trust list whose roots have signed it: who holds which key.
import type { EnrolledKey, Principal, TrustBody, TrustFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { sha256 } from './digest.ts'
import { fingerprintOf, fingerprintOfLine, publicKeyProblem } from './public-key.ts'
import { readRootSignatures, thresholdProblems } from './root-signatures.ts'

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
  /** Keys (their one line) of the roots that have signed it. */
  readonly signedBy: ReadonlySet<string>
  /** Whose a public key (its one line) is. */
  readonly holderOf: (publicKey: string) => Holder | undefined
}

/**
 * Opens a list that the format room has read. `canonical` gives the RFC 8785 text of a part of it; `canonicalBody` that of its
 * body, where it is at hand.
 * Problems: trust-threshold, trust-signature, trust-key-unusable, trust-key-shared, trust-duplicate-id.
 */
export function openTrust(
  file: TrustFile,
  canonical: (part: unknown) => string,
  canonicalBody: string | Uint8Array = canonical(file.body),
): TrustList | readonly Problem[] {
  const list = openProposal(file, canonical, canonicalBody)
  if (!('body' in list)) return list
  const few = thresholdProblems(list.body.roots, list.signedBy)
  return few.length > 0 ? few : list
}

/**
 * Opens a list that may still lack signatures of its roots: nothing may be judged by it. In all else it is as strict.
 * Problems: those of openTrust; trust-threshold where something else is wrong too, or where the threshold cannot be met.
 */
export function openProposal(
  file: TrustFile,
  canonical: (part: unknown) => string,
  canonicalBody: string | Uint8Array = canonical(file.body),
): TrustList | readonly Problem[] {
  const { body } = file
  const digest = sha256(canonicalBody)
  const holders = new Map<string, Holder>()
  const roots = body.roots.keys.map(({ key }) => key)
  const { signedBy, problems: inSignatures } = readRootSignatures(file, digest, canonical)
  const problems = [...rootKeyProblems(body), ...inSignatures, ...enrol(body, holders)]
  const neverMet = new Set(roots).size < body.roots.threshold
  if (problems.length > 0 || neverMet) return [...problems, ...thresholdProblems(body.roots, signedBy)]
  return {
    body,
    digest,
    fingerprint: fingerprintOfRoots(roots, body.roots.threshold, canonical),
    selfMade: roots.some((root) => holders.has(root)),
    signedBy,
    holderOf: (publicKey) => holders.get(publicKey),
  }
}

function rootKeyProblems({ roots }: TrustBody): readonly Problem[] {
  return roots.keys.flatMap(({ key, id }, index) => {
    const here = `/body/roots/keys/${index}/key`
    const again = roots.keys.findIndex((root) => root.key === key) !== index
    return again ? [problem('trust-key-shared', here, { id })] : keyProblem(key, here)
  })
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
  const why = publicKeyProblem(key)
  return why === undefined || why === 'signature-algorithm' ? [] : [problem('trust-key-unusable', pointer, { why })]
}

/** A single root is known by its own fingerprint; several by their keys and how many of them must sign. */
function fingerprintOfRoots(roots: readonly string[], threshold: number, canonical: (part: unknown) => string): string {
  const [only] = roots
  if (roots.length === 1 && only !== undefined) return fingerprintOfLine(only)
  return fingerprintOf(new TextEncoder().encode(canonical({ keys: [...roots].sort(), threshold })))
}
