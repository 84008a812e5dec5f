// What of one verified result is held against the others of a batch, short enough to keep for hundreds of thousands.
import type { AcrossFacts, Evidence, LoggedSignature, ResultBody } from '../../model/generated/formats.ts'
import { sha256 } from '../../sign/digest.ts'
import type { HoldingSignature } from '../signature-stage.ts'
import type { Verification } from '../verify-result.ts'
import { leastDigests, noteDigests, readingDigests } from './copying.ts'
import { paceOf } from './pace.ts'
import { presenceIn } from './presence.ts'

/** Photos that are kept of one result; of more, those with the least digests. */
const mostPhotos = 24

/**
 * The facts of a result that is valid or indeterminate and that somebody signed; undefined for any other, so that nobody
 * can put a good result in doubt by laying a made-up file beside it. They are plain JSON, of a few hundred bytes.
 */
export function acrossFacts(judged: Verification): AcrossFacts | undefined {
  const result = 'result' in judged ? judged.result : undefined
  if (result === undefined || result.signers.length === 0) return undefined
  const { file: { body }, bodyDigest, signers } = result
  const { id, checklist, conclusion, answers, supersedes } = body
  const times = presenceIn(body)
  const inspectors = new Set(signers.filter(({ statement }) => statement.role === 'inspector').map(({ statement }) => statement.signer))
  // Only where the checklist was at hand can a result be valid, and then its answers are those that were asked for.
  const pace = paceOf(body, judged.status === 'valid')
  return {
    edition: 1,
    id,
    body: half(bodyDigest),
    unit: unitDigest(body),
    checklist: `${checklist.id}@${checklist.version}`,
    na: [conclusion.counts.na, conclusion.counts.items],
    inspectors: [...inspectors].slice(0, 8).map((signer) => ({ signer, times })),
    signatures: signers.map(loggedSignature),
    ...filled('photos', leastDigests(photosOf(body), mostPhotos)),
    ...filled('notes', noteDigests(answers)),
    ...filled('readings', readingDigests(answers)),
    ...(pace === undefined ? {} : { pace }),
    ...(supersedes === undefined ? {} : { supersedes: { id: supersedes.id, body: half(supersedes.digest.sha256) } }),
  }
}

/** 128 bits: whoever could find two bodies with one such digest could show one of them and hide the other. */
function half(digest: string): string {
  return digest.slice(0, 32)
}

function unitDigest({ unit }: ResultBody): string {
  return sha256(unit.creditCode ?? `${unit.name}\n${unit.region}`).slice(0, 16)
}

function loggedSignature({ statement, publicKey, text }: HoldingSignature): LoggedSignature {
  const { device, seq, previous } = statement.log
  const key = publicKey.fingerprint.slice('SHA256:'.length).slice(0, 16)
  return [key, device, seq, half(sha256(text)), previous === undefined ? '' : half(previous.sha256)]
}

/** Documents are left out: a permit is shown at every inspection. */
function photosOf({ answers, acknowledgement }: ResultBody): readonly string[] {
  const pieces: Evidence[] = []
  for (const { evidence } of answers) if (evidence !== undefined) pieces.push(...evidence)
  pieces.push(...(acknowledgement?.evidence ?? []))
  return pieces.filter(({ mediaType }) => /^(?:image|video)\//u.test(mediaType)).map(({ digest }) => digest.sha256)
}

function filled<N extends string>(name: N, list: readonly string[]): Partial<Record<N, readonly string[]>> {
  return (list.length === 0 ? {} : { [name]: list }) as Partial<Record<N, readonly string[]>>
}
