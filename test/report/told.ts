// The measured site as a result in hand, for what tells of results.
import { plannerFor } from '../../src/model/plan.ts'
import type { AnswersFile, ResultBody } from '../../src/model/generated/formats.ts'
import type { ChecklistAsked } from '../../src/report/result-text.ts'
import type { ResultInHand } from '../../src/verify/verify-result.ts'
import { bodyFrom, measuredSite, shelved, siteAnswers } from '../verify/bodies.ts'

/** The inspection of the measured site, with some answers changed. */
export function siteBody(answers: AnswersFile['answers'] = {}): ResultBody {
  return bodyFrom({ ...siteAnswers, answers: { ...siteAnswers.answers, ...answers } }, shelved(measuredSite))
}

export function askedBy(body: ResultBody): ChecklistAsked {
  return { checklist: measuredSite, plan: plannerFor(measuredSite)(body.facts, body.day) }
}

/** A result in hand that nobody has signed: who tells of it does not judge. */
export function inHand(body: ResultBody): ResultInHand {
  return {
    file: { format: 'taut-result/1', body, signatures: [], receipts: [] },
    bodyDigest: '0123456789abcdef'.repeat(4),
    signers: [],
    receivedAt: new Map(),
    receipts: [],
  }
}
