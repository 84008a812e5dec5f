// The keys of a trust list in the format of ssh-keygen (ALLOWED SIGNERS in its manual).
import { shifted } from '../model/calendar.ts'
import type { EnrolledKey, Grant, TrustBody } from '../model/generated/formats.ts'

const resultNamespace = 'result@taut'
const receiptNamespace = 'receipt@taut'
const trustNamespace = 'trust@taut'

/**
 * A line for each key and each term in which it counts for something. What ssh-keygen has no words for is left out on the
 * safe side: it knows no regions and sectors, so that a line allows more of those, and no receipts, so that a compromised
 * key has no line at all. Then nothing of it is accepted, and no revocation list (KRL) is needed beside this file.
 */
export function allowedSigners({ name, version, roots, principals }: TrustBody, fingerprint: string): string {
  const lines = [
    // Another layout of the name would begin a line of its own; a name is one line in the format.
    `# ${name}, ${version}, ${fingerprint}`,
    '# ssh-keygen knows neither regions, sectors and checklists nor receipts: taut verify judges by those as well.',
    ...roots.keys.map(({ id, key }) => `${id} namespaces="${trustNamespace}" ${key}`),
    ...principals.flatMap(({ id, keys, grants }) => keys.flatMap((enrolled) => linesOf(id, enrolled, grants))),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(id: string, enrolled: EnrolledKey, grants: readonly Grant[]): readonly string[] {
  const { key, revoked } = enrolled
  if (revoked?.reason === 'compromised') return [`# ${id}: compromised since ${revoked.since ?? revoked.at}: ${key}`]
  const terms = new Map<string, Set<string>>()
  for (const { roles, from, until } of grants) {
    const term = termOf([enrolled.from, from], [enrolled.until, revoked?.at, until])
    if (term === undefined) continue
    const namespaces = roles.map((role) => (role === 'receipt' ? receiptNamespace : resultNamespace))
    terms.set(term, new Set([...(terms.get(term) ?? []), ...namespaces]))
  }
  return [...terms].map(([term, namespaces]) => `${id} namespaces="${[...namespaces].sort().join(',')}",${term} ${key}`)
}

/** Both ends where all bounds hold; nothing where they never do. */
function termOf(froms: readonly string[], untils: readonly (string | undefined)[]): string | undefined {
  const from = froms.toSorted().at(-1) ?? ''
  const until = untils.filter((one) => one !== undefined).toSorted()[0]
  if (until === undefined) return `valid-after="${plain(from)}"`
  // Ours ends before `until`, theirs at it.
  return from < until ? `valid-after="${plain(from)}",valid-before="${plain(shifted(until, -1))}"` : undefined
}

/** 20261103010000Z: without the Z ssh-keygen would take it for the local time of the auditor. */
function plain(time: string): string {
  return time.replaceAll(/[-:T]/gu, '')
}
