// What has to be said of a mutated result, judged from the original and the mutated text alone, without the program's reading.
import { isDeepStrictEqual } from 'node:util'
import type { ResultFile } from '../../src/model/generated/formats.ts'
import { levelOf, type Problem, stageOf, type Stage } from '../../src/model/problem.ts'
import type { Verification } from '../../src/verify/verify-result.ts'

/** What a file may be refused for that reads the same to JSON.parse. */
const spellings: ReadonlySet<string> = new Set(['json-duplicate-member', 'number-not-safe'])

const readingStages: ReadonlySet<Stage> = new Set(['text', 'json', 'profile', 'format', 'schema'])

export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const serious = (found: Problem) => levelOf(found) === 'error' || levelOf(found) === 'indeterminate'

/** What is wrong with a verdict on a mutated file, or nothing. */
export function breachOf(
  original: ResultFile,
  bytes: Uint8Array,
  { status, problems }: Verification,
): string | undefined {
  const weighty = problems.filter(serious)
  const value = parsed(bytes)
  const told = problems.map(({ code, pointer = '' }) => `${code} ${pointer}`).join(', ')
  if (value !== undefined && isDeepStrictEqual(value, original)) {
    const isTold =
      status === 'valid'
        ? problems.some(({ code }) => code === 'reformatted')
        : weighty.every(({ code }) => spellings.has(code))
    return isTold ? undefined : `says the same, and is ${status}: ${told}`
  }
  const unseen = (list: 'signatures' | 'receipts') => unseenIn(list, original, value as ResultFile, problems, told)
  // Anybody can add a receipt, so that one which was tampered with is set aside, and said to be.
  if (status === 'valid')
    return isOnlyReceipts(original, value) ? unseen('receipts') : `is valid: ${told}`
  if (weighty.length === 0) return `is ${status}, and nothing says why`
  const stages = new Set(weighty.map(stageOf))
  const isNoJson = [...stages].every((stage) => stage === 'text' || stage === 'json')
  if (value === undefined) return isNoJson ? undefined : `is no JSON, and is told of as ${told}`
  if ([...stages].some((stage) => readingStages.has(stage))) return undefined
  return unseen('signatures') ?? unseen('receipts')
}

/** Whether nothing but the receipts is another, of which there are as many. */
function isOnlyReceipts(original: ResultFile, value: unknown): boolean {
  const mutated = value as ResultFile
  return (
    isDeepStrictEqual({ ...mutated, receipts: [] }, { ...original, receipts: [] }) &&
    mutated.receipts.length === original.receipts.length
  )
}

/** A file that could be read: every signature and receipt whose ground was changed must be told of by name. */
function unseenIn(
  list: 'signatures' | 'receipts',
  original: ResultFile,
  mutated: ResultFile,
  problems: readonly Problem[],
  told: string,
): string | undefined {
  const bodyChanged = !isDeepStrictEqual(original.body, mutated.body)
  if (original.signatures.length !== mutated.signatures.length) return undefined
  if (original[list].length !== mutated[list].length) return undefined
  for (const [index, was] of original[list].entries()) {
    const is = mutated[list][index]
    const pointer = `/${list}/${index}`
    const says = (code: string, place: string) =>
      problems.some((found) => found.code === code && found.pointer === pointer + place)
    const isSigChanged = was.sig !== is?.sig
    const isSaidChanged = !isDeepStrictEqual(was.statement, is?.statement)
    if (list === 'receipts') {
      const isAside = says('receipt-unusable', '/statement/authority')
      if ((bodyChanged || isSigChanged || isSaidChanged) && !isAside) return `${pointer} counts, but: ${told}`
      continue
    }
    if (isSigChanged && isSaidChanged) continue
    const isSigTold = problems.some((found) => stageOf(found) === 'signature' && found.pointer === `${pointer}/sig`)
    if (isSigChanged && !isSigTold) return `${pointer}/sig is another, but: ${told}`
    if (isSaidChanged && !says('signature-mismatch', '/sig')) return `${pointer}/statement is another, but: ${told}`
    if (isSigChanged || isSaidChanged) continue
    if (bodyChanged && !says('signature-body', '/statement/body'))
      return `the body is another for ${pointer}, but: ${told}`
  }
  return undefined
}
