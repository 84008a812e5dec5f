// Is every piece of evidence at hand, and still the one that was taken in?
import type { Evidence, ResultBody } from '../model/generated/formats.ts'
import { evidencePath, hasMarksOf } from '../model/media-type.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { EvidenceLookup } from './context.ts'

/** Problems: evidence-not-at-hand and evidence-unreadable (indeterminate), evidence-size, evidence-digest, evidence-type. */
export function evidenceProblems(body: ResultBody, lookUp: EvidenceLookup): readonly Problem[] {
  return piecesOf(body).flatMap(({ piece, pointer }) => {
    const path = evidencePath(piece)
    const about = { path, name: piece.name }
    const found = lookUp(path)
    if (found === 'missing') return [problem('evidence-not-at-hand', pointer, about)]
    if (found === 'unreadable') return [problem('evidence-unreadable', pointer, about)]
    if (found.bytes !== piece.bytes) return [problem('evidence-size', `${pointer}/bytes`, about)]
    if (found.sha256 !== piece.digest.sha256) return [problem('evidence-digest', `${pointer}/digest`, about)]
    return hasMarksOf(piece.mediaType, found.head)
      ? []
      : [problem('evidence-type', `${pointer}/mediaType`, { ...about, type: piece.mediaType })]
  })
}

function piecesOf(body: ResultBody): readonly { readonly piece: Evidence; readonly pointer: string }[] {
  const pieces: { readonly piece: Evidence; readonly pointer: string }[] = []
  const put = (evidence: readonly Evidence[], pointer: string): void => {
    for (const [index, piece] of evidence.entries()) pieces.push({ piece, pointer: `${pointer}/evidence/${index}` })
  }
  for (const [index, { evidence }] of body.answers.entries()) if (evidence !== undefined) put(evidence, `/body/answers/${index}`)
  put(body.acknowledgement?.evidence ?? [], '/body/acknowledgement')
  return pieces
}
