// The record of an inspection as a page to hand over: what was verified, by whom it was judged, and room for signatures.
import { levelOf, type Problem } from '../../model/problem.ts'
import type { JudgedBy } from '../../verify/judged-by.ts'
import type { ResultInHand, Verification } from '../../verify/verify-result.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Block, Detail, Form } from '../form/blocks.ts'
import { localTime } from '../local-time.ts'
import type { ChecklistAsked } from '../result-text.ts'
import { problemSentence } from '../tell-problem.ts'
import { acknowledgementBlocks, signatureBlocks } from './record-closing.ts'
import { inspectionBlocks } from './record-details.ts'
import { conclusionBlocks, findingBlocks, itemBlocks } from './record-findings.ts'

export interface ToRecord {
  readonly path: string
  /** The moment it was judged as of, in milliseconds since 1970. */
  readonly at: number
  readonly verification: Verification
  readonly result?: ResultInHand
  readonly asked?: ChecklistAsked
  readonly trust: JudgedBy
}

/** The record; of an invalid file it holds the verdict and the reasons alone, and says on every page that it is not valid. */
export function recordOf(told: ToRecord, language: Tongue): Form {
  const { verification, result, asked } = told
  const title = say(language, 'record.title')
  if (result === undefined)
    return {
      title,
      mark: say(language, 'record.mark-invalid'),
      warning: warningOf('invalid', language),
      blocks: [
        { kind: 'notes', lines: [say(language, 'record.nothing-told')] },
        { kind: 'list', lines: sentences(verification.problems, language) },
        ...verificationBlocks(told, language),
      ],
    }
  const { body } = result.file
  const status = verification.status
  return {
    title,
    mark: `${body.id}  sha256 ${result.bodyDigest.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')}`,
    ...(status === 'valid' ? {} : { warning: warningOf(status, language) }),
    blocks: [
      ...inspectionBlocks(body, asked, language),
      ...conclusionBlocks(body, asked, language),
      ...findingBlocks(body, asked, language),
      ...itemBlocks(body, asked, language),
      ...acknowledgementBlocks(body, language),
      ...verificationBlocks(told, language),
      ...signatureBlocks(body, language),
    ],
  }
}

function warningOf(status: 'invalid' | 'indeterminate', language: Tongue): { readonly text: string; readonly mark: string } {
  return { text: say(language, `record.${status}`), mark: say(language, `record.mark-${status}`) }
}

function verificationBlocks({ path, at, verification, result, trust }: ToRecord, language: Tongue): readonly Block[] {
  const { name, version, fingerprint, selfMade } = trust
  const list = say(language, 'record.list', { name, version, fingerprint })
  const wide = (key: Parameters<typeof say>[1], ...lines: readonly string[]): Detail => ({ name: say(language, key), lines, wide: true })
  const doubts = sentences(verification.problems, language)
  const time = new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z')
  return [
    { kind: 'heading', text: say(language, 'record.verification') },
    {
      kind: 'details',
      rows: [
        { name: say(language, 'record.verdict-of-file'), lines: [say(language, `status.${verification.status}`)] },
        { name: say(language, 'record.judged-at'), lines: [time] },
        wide('record.judged-by', list, ...(selfMade ? [say(language, 'record.self-made')] : [])),
        wide('record.file', path),
        ...(result === undefined ? [] : [wide('record.digest', result.bodyDigest), wide('record.signed', ...signerLines(result, language))]),
        ...(result === undefined || doubts.length === 0 ? [] : [wide('record.in-doubt', ...doubts)]),
      ],
    },
  ]
}

function signerLines({ signers, receivedAt, file }: ResultInHand, language: Tongue): readonly string[] {
  return signers.map(({ statement, publicKey, id }) => {
    const signedAt = localTime(statement.signedAt, file.body.timezone)
    const received = receivedAt.get(id)
    const time =
      received === undefined
        ? say(language, 'signer.claimed', { signedAt })
        : say(language, 'signer.proven', { signedAt, received: localTime(received, file.body.timezone) })
    const { name, signer, role } = statement
    const who = { name, signer, role: say(language, `role.${role}`) }
    return say(language, 'record.signed-at', { ...who, time, fingerprint: publicKey.fingerprint })
  })
}

/** What verification found, a sentence each; what only informs stands elsewhere. */
function sentences(problems: readonly Problem[], language: Tongue): readonly string[] {
  return problems
    .filter((found) => levelOf(found) !== 'info')
    .map((found) => `${found.code}  ${problemSentence(found, language)}`)
}
