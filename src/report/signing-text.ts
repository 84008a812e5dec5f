// What is told of a result to somebody who is about to sign it.
import type { ReceiptStatement, SignerRole } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import { padTo, wrapTo } from '../words/columns.ts'
import { say, type TextKey } from '../words/say.ts'
import { localTime } from './local-time.ts'
import type { Telling } from './telling.ts'

/** Who is about to sign, and as what. */
export interface AboutToSign {
  readonly role: SignerRole | 'receipt'
  readonly name: string
  readonly id: string
  readonly fingerprint: string
}

/** The result in a few lines: unit, what came of it, who has signed, digest; and then who is to sign. Ends with a line feed. */
export function signingText({ file, bodyDigest, signers, receipts }: ResultInHand, signing: AboutToSign, telling: Telling): string {
  const { language, columns, paint } = telling
  const { body } = file
  const { counts, verdict } = body.conclusion
  const told: readonly (readonly [TextKey, string])[] = [
    ['show.unit', `${body.unit.name} (${body.unit.creditCode ?? body.unit.noCreditCode ?? ''})`],
    ['show.place', body.place],
    ['show.kind', `${say(language, `kind.${body.kind}`)}, ${body.checklist.id} ${body.checklist.version}`],
    ['show.times', `${localTime(body.startedAt, body.timezone)} – ${localTime(body.endedAt, body.timezone)} (${body.timezone})`],
    ['sign.counts', say(language, 'conclusion.counts', { ...counts })],
    ['sign.findings', say(language, 'conclusion.findings', { findings: body.findings.length, ...counts })],
    ...signers.map(({ statement: { role, name, signer, signedAt } }): readonly [TextKey, string] => [
      'sign.signed',
      `${name} (${signer}), ${say(language, `role.${role}`)}, ${localTime(signedAt, body.timezone)}`,
    ]),
    ...receipts.map((receipt): readonly [TextKey, string] => ['sign.received', receiptWords(receipt, body.timezone)]),
    ['sign.as', `${signing.name} (${signing.id}), ${say(language, signing.role === 'receipt' ? 'role.receipt' : `role.${signing.role}`)}`],
  ]
  const width = 14
  const fields = told.flatMap(([key, text]) => {
    const [first = '', ...rest] = wrapTo(visible(text), Math.max(20, columns - width))
    return [`${padTo(say(language, key), width)}${first}`, ...rest.map((line) => `${' '.repeat(width)}${line}`)]
  })
  // Digest and fingerprint stand in one line each, whatever the width, so that they can be compared.
  const lines = [
    paint.strong(say(language, 'sign.title')),
    paint.strong(say(language, `verdict.${verdict}`)),
    ...fields,
    paint.faint(`  ${signing.fingerprint}`),
    `${say(language, 'show.digest')}  ${bodyDigest}`,
  ]
  return `${lines.join('\n')}\n`
}

function receiptWords({ authority, receivedAt }: ReceiptStatement, timezone: string): string {
  return `${authority}, ${localTime(receivedAt, timezone)}`
}
