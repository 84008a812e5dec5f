// The threats that the design claims to stop, each mounted for real, and what is seen of it.
import { judgeFile } from '../../src/command/judge-file.ts'
import { homeIn } from '../../src/command/home.ts'
import { trustAt } from '../../src/command/trust-at-hand.ts'
import { readChecklist } from '../../src/format/checklist.ts'
import { canonicalize, printFile } from '../../src/format/canonical.ts'
import { readKey, printKey } from '../../src/format/key.ts'
import { printTrust } from '../../src/format/trust.ts'
import { conditionFindings } from '../../src/model/condition-faults.ts'
import { conditionsOver } from '../../src/model/condition.ts'
import { Failure } from '../../src/model/failure.ts'
import type { ResultFile, TrustBody } from '../../src/model/generated/formats.ts'
import { lockKey, unlockKey } from '../../src/sign/key-file.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { receiptNamespace } from '../../src/sign/statement.ts'
import { openTrust } from '../../src/sign/trust-list.ts'
import { successionProblems } from '../../src/sign/trust-succession.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { armoredWith } from '../sign/blobs.ts'
import { encode } from '../sign/edwards.ts'
import { blobOfPoint, lineOf } from '../sign/keys.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { boilerRoom, digestOf, shelfOf } from './bodies.ts'
import { set, setAll, without } from './edit.ts'
import { make, type Recipe, selfCheck, signedAt, supervision } from './make.ts'
import { first, openedTrust, root, second, stranger, trustBody } from './parties.ts'
import { altered, lacking, trusting } from './rows/row.ts'
import { following } from './rows/succession.ts'

/** The codes that an attack brings about; nothing where it goes through. */
export type Attack = () => Promise<readonly string[]>

export interface Threat {
  /** As the study of the threats names it. */
  readonly threat: string
  readonly how: string
  readonly attack: Attack
  /** The code that is seen of it. */
  readonly code: string
}

const check = selfCheck()
const visit = supervision()
const unreceived: Recipe = { ...visit, receivings: [] }

/** A result made by a recipe, changed after it was signed. */
const judged =
  (recipe: Recipe, after: (file: ResultFile) => ResultFile = (file) => file, text = (whole: string): string | Uint8Array => whole): Attack =>
  async () => {
    const { file, context } = await make(recipe)
    const { status, problems } = verifyResult(Buffer.from(text(printFile(after(file)))), context)
    return status === 'valid' ? [] : problems.map(({ code }) => code)
  }

const altering = (pointer: string, to: unknown, recipe = visit) => judged(recipe, (file) => set(file, pointer, to))
const listing = (changes: Readonly<Record<string, unknown>>, recipe = check) => judged(trusting(recipe, changes))

/** A trust list, opened as the program opens one. */
const list = (body: TrustBody, signer = root): Attack => async () => {
  const opened = openTrust(await signTrust(body, signer.signer, signer.id, body.issuedAt), canonicalize)
  return 'body' in opened ? [] : opened.map(({ code }) => code)
}

/** The failure that a command ends with. */
async function failing(act: () => unknown): Promise<readonly string[]> {
  try {
    await act()
    return []
  } catch (error) {
    if (error instanceof Failure) return [error.code, ...error.problems.map(({ code }) => code)]
    throw error
  }
}

/** A list on a disk where a newer one was judged by before. */
const rolledBack = (older: (text: string) => string): Attack => async () => {
  const { world, files } = memoryWorld()
  const home = homeIn(world)
  const old = await signTrust(trustBody, root.signer, root.id, trustBody.issuedAt)
  const body = following(await openedTrust(trustBody))
  files.seed(home.trust, printTrust(await signTrust(body, root.signer, root.id, body.issuedAt)))
  trustAt(world, home.trust, home)
  files.seed(home.trust, older(printTrust(old)))
  return failing(() => trustAt(world, home.trust, home))
}

const revoked = (reason: 'retired' | 'compromised', at: string) => ({ '/principals/0/keys/0/revoked': { at, reason } })
const received: Recipe = { ...check, receivings: [{}] }
const weakPoint = encode(1n, 0)
const always = armoredWith({ key: blobOfPoint(weakPoint), raw: Buffer.concat([weakPoint, Buffer.alloc(32)]) })
const pinned = (version: string) => [{ id: boilerRoom.id, version, digest: { sha256: digestOf(boilerRoom) }, from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }]
const photo = [...check.evidence.keys()][0] ?? ''

const disk = (path: string): Attack => async () => {
  const { world, files } = memoryWorld()
  const { bytes, context, trust } = await make(check)
  files.seed('folder/a.result.json', bytes)
  files.seed('large.result.json', new Uint8Array(5 * 1024 * 1024))
  const { problems } = judgeFile(world, path, { trust, checklists: context.checklists, now: context.now })
  return problems.map(({ code }) => code)
}

export const threats: readonly Threat[] = [
  { threat: 'altered answer', how: 'a fail made a pass', attack: altering('/body/answers/0/outcome', 'pass'), code: 'signature-body' },
  { threat: 'dropped finding', how: 'taken out of a signed file', attack: judged(visit, (file) => without(file, '/body/findings/0')), code: 'signature-body' },
  { threat: 'dropped finding', how: 'left out before signing', attack: judged(lacking(check, '/findings/0')), code: 'finding-missing' },
  { threat: 'signature stripped', how: 'the first of three', attack: judged(unreceived, (file) => without(file, '/signatures/0')), code: 'signature-covered-missing' },
  { threat: 'signature stripped', how: 'the last of three', attack: judged(unreceived, (file) => without(file, '/signatures/2')), code: 'signature-missing' },
  { threat: 'signature stripped', how: 'all of them', attack: judged(unreceived, (file) => set(file, '/signatures', [])), code: 'signature-none' },
  { threat: 'role or remark changed', how: 'an inspector made the unit', attack: altering('/signatures/1/statement/role', 'inspected-party'), code: 'signature-mismatch' },
  { threat: 'role or remark changed', how: 'an objection taken out', attack: altering('/signatures/2/statement/remark', '同意'), code: 'signature-mismatch' },
  { threat: 'signatures re-ordered', how: 'the first two swapped', attack: judged(unreceived, (file) => ({ ...file, signatures: [1, 0, 2].flatMap((at) => file.signatures[at] ?? []) })), code: 'signature-order' },
  { threat: 'signatures swapped', how: 'each under the other statement', attack: judged(unreceived, (file) => setAll(file, { '/signatures/0/sig': file.signatures[1]?.sig, '/signatures/1/sig': file.signatures[0]?.sig })), code: 'signature-mismatch' },
  { threat: 'signature replayed', how: 'twice in one file', attack: judged(unreceived, (file) => ({ ...file, signatures: [...file.signatures, ...file.signatures.slice(2)] })), code: 'signature-repeated' },
  {
    threat: 'signature moved to another file',
    how: 'all signatures of another inspection',
    attack: async () => {
      const other = await make(altered(check, { '/place': '别处' }))
      return judged(check, (file) => ({ ...file, signatures: other.file.signatures }))()
    },
    code: 'signature-body',
  },
  { threat: 'signature re-attributed', how: 'to another name in the statement', attack: altering('/signatures/0/statement/signer', second.id), code: 'signature-mismatch' },
  { threat: 'signature re-attributed', how: 'signed in the name of another', attack: judged({ ...check, signings: [{ by: first, with: second.signer }] }), code: 'signer-mismatch' },
  { threat: 'requirement lowered', how: 'by the signer, in the body', attack: judged({ ...altered(unreceived, { '/requiredSignatures': [{ role: 'inspector', min: 1 }] }), signings: unreceived.signings.slice(0, 1) }), code: 'requirement-differs' },
  { threat: 'requirement lowered', how: 'below the floor of the trust list', attack: judged({ ...altered(unreceived, { '/requiredSignatures': [{ role: 'inspector', min: 1 }] }), signings: unreceived.signings.slice(0, 1) }), code: 'signature-missing' },
  { threat: 'moved to another purpose', how: 'made as a receipt', attack: judged({ ...check, signings: [{ by: first, namespace: receiptNamespace }] }), code: 'signature-namespace' },
  { threat: 'moved to another purpose', how: 'made for another tool', attack: altering('/signatures/0/sig', armoredWith({ key: first.signer.public.blob, namespace: 'git' }), check), code: 'signature-namespace' },
  { threat: 'old result under a new date', how: 'the day changed', attack: altering('/body/day', '2026-11-04'), code: 'signature-body' },
  { threat: 'stolen key', how: 'compromised, and no receipt', attack: listing(revoked('compromised', '2026-12-01T00:00:00Z')), code: 'key-compromised' },
  { threat: 'stolen key', how: 'compromised before the receipt', attack: listing(revoked('compromised', '2026-11-03T02:59:59Z'), received), code: 'key-compromised' },
  { threat: 'stolen key', how: 'retired before it signed', attack: listing(revoked('retired', signedAt)), code: 'key-retired' },
  { threat: 'stolen key', how: 'one of two inspectors', attack: judged({ ...unreceived, signings: unreceived.signings.slice(0, 1) }), code: 'signature-missing' },
  { threat: 'outside what was granted', how: 'another role', attack: listing({ '/principals/0/grants/0/roles': ['receipt'] }), code: 'grant-role' },
  { threat: 'outside what was granted', how: 'another region', attack: listing({ '/principals/0/grants/0/regions': ['4302'] }), code: 'grant-region' },
  { threat: 'outside what was granted', how: 'another sector', attack: listing({ '/principals/0/grants/0/sectors': ['gas'] }), code: 'grant-sector' },
  { threat: 'outside what was granted', how: 'another checklist', attack: listing({ '/principals/0/grants/0/checklists': ['gas/station'] }), code: 'grant-checklist' },
  { threat: 'outside what was granted', how: 'after its time', attack: listing({ '/principals/0/grants/0/until': signedAt }), code: 'grant-time' },
  { threat: 'outside what was granted', how: 'by nobody who is enrolled', attack: judged({ ...check, signings: [{ by: stranger }] }), code: 'signer-unknown' },
  { threat: 'outside what was granted', how: 'for the unit, by an inspector', attack: judged({ ...trusting(altered(unreceived, { '/acknowledgement/name': second.name }), { '/principals/1/grants/0/roles': ['inspector', 'inspected-party'] }), signings: [...unreceived.signings.slice(0, 1), { by: second, role: 'inspected-party' }] }), code: 'signer-same-person' },
  { threat: 'expired key', how: 'signed at its end', attack: listing({ '/principals/0/keys/0/until': signedAt }), code: 'key-expired' },
  { threat: 'expired key', how: 'signed before its beginning', attack: listing({ '/principals/0/keys/0/from': '2026-11-03T01:45:01Z' }), code: 'key-not-yet-valid' },
  { threat: 'back-dating', how: 'before the list that the statement names', attack: listing({ '/issuedAt': '2026-11-03T02:00:00Z' }), code: 'signed-before-anchor' },
  { threat: 'back-dating', how: 'before the end of the inspection', attack: judged(altered(check, { '/endedAt': '2026-11-03T02:00:00Z' })), code: 'signed-before-end' },
  { threat: 'forward-dating', how: 'later than now', attack: judged({ ...check, now: '2026-11-03T01:30:00Z' }), code: 'signed-in-future' },
  { threat: 'forward-dating', how: 'later than its receipt', attack: judged({ ...check, receivings: [{ receivedAt: '2026-11-03T01:00:00Z' }] }), code: 'receipt-before-signature' },
  { threat: 'checklist swapped or altered', how: 'another text under the same version', attack: judged({ ...check, shelf: { ...shelfOf([boilerRoom]), released: () => '0'.repeat(64) } }), code: 'checklist-altered' },
  { threat: 'checklist swapped or altered', how: 'one that nobody published', attack: judged({ ...check, shelf: { ...shelfOf([boilerRoom]), released: () => undefined } }), code: 'checklist-not-published' },
  { threat: 'checklist swapped or altered', how: 'one that was out of force', attack: listing({ '/checklists': pinned(boilerRoom.version) }), code: 'checklist-not-in-force' },
  { threat: 'attachment swapped', how: 'for another photo of the same size', attack: async () => judged({ ...check, evidence: new Map([...check.evidence].map(([path, bytes]) => [path, path === photo && bytes instanceof Uint8Array ? bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)) : bytes])) })(), code: 'evidence-digest' },
  { threat: 'weak public key', how: 'enrolled', attack: list(set(trustBody, '/principals/0/keys/0/key', lineOf(blobOfPoint(weakPoint)))), code: 'trust-key-unusable' },
  { threat: 'weak public key', how: 'as a root', attack: list(set(trustBody, '/roots/keys/1', { id: 'weak', key: lineOf(blobOfPoint(weakPoint)) })), code: 'trust-key-unusable' },
  { threat: 'weak public key', how: 'a signature that holds for everything', attack: altering('/signatures/0/sig', always, check), code: 'signature-key-weak' },
  { threat: 'trust list rolled back', how: 'an older version in its place', attack: rolledBack((text) => text), code: 'trust-rolled-back' },
  { threat: 'trust list rolled back', how: 'cut short', attack: rolledBack((text) => text.slice(0, 1000)), code: 'trust-broken' },
  { threat: 'trust list rolled back', how: 'cut down to nothing', attack: rolledBack(() => ''), code: 'trust-broken' },
  { threat: 'trust list forged', how: 'by somebody who is no root', attack: list(trustBody, stranger), code: 'trust-signature' },
  { threat: 'trust list forged', how: 'by one root of two', attack: list(set(trustBody, '/roots', { threshold: 2, keys: [root, second].map(({ id, signer }) => ({ id, key: signer.public.text })) })), code: 'trust-threshold' },
  {
    threat: 'trust list forged',
    how: 'a next version by other roots',
    attack: async () => {
      const before = await openedTrust(trustBody)
      const body = set(following(before), '/roots/keys', [{ id: stranger.id, key: stranger.signer.public.text }])
      const next = openTrust(await signTrust(body, stranger.signer, stranger.id, body.issuedAt), canonicalize)
      return 'body' in next ? successionProblems(before, next).map(({ code }) => code) : []
    },
    code: 'trust-former-roots',
  },
  { threat: 'duplicate keys', how: 'a second verdict', attack: judged(check, undefined, (text) => text.replace('"verdict":', '"verdict": "pass",\n      "verdict":')), code: 'json-duplicate-member' },
  { threat: 'prototype pollution', how: 'a member called __proto__', attack: judged(check, undefined, (text) => text.replace('"body": {', '"body": {\n    "__proto__": {},')), code: 'json-forbidden-member' },
  { threat: 'huge file', how: 'more than is read', attack: disk('large.result.json'), code: 'file-too-large' },
  { threat: 'deep nesting', how: '100,000 brackets', attack: judged(check, undefined, () => '['.repeat(100_000)), code: 'json-too-deep' },
  { threat: 'YAML bomb', how: 'aliases of aliases', attack: async () => codesIn(readChecklist(Buffer.from('a: &a [x, x]\nb: [*a, *a]\n'))), code: 'yaml-alias' },
  { threat: 'path traversal', how: 'a folder in place of a file', attack: disk('folder'), code: 'file-not-regular' },
  { threat: 'terminal escape', how: 'in a note', attack: altering('/body/place', '\u001b[2J'), code: 'control-character' },
  { threat: 'bidi injection', how: 'in a name', attack: altering('/signatures/0/statement/name', '\u202e甲'), code: 'hidden-character' },
  { threat: 'ReDoS in checklist patterns', how: 'a pattern in a condition', attack: async () => conditionFindings("facts.kind.matches('^(a+)+$')", { all: [], before: [], conditions: conditionsOver([]) }).map(({ code }) => code), code: 'condition-forbidden' },
  { threat: 'Unicode confusables', how: 'a Cyrillic letter in a signer id', attack: altering('/signatures/0/statement/signer', 'inspeсtor.a'), code: 'schema-mismatch' },
  { threat: 'encoding malleability', how: 'another spelling of the armor', attack: judged(check, (file) => set(file, '/signatures/0/sig', (file.signatures[0]?.sig ?? '').replace(/(?<=[\w+/=]{60})\n(?=[\w+/=])/u, ''))), code: 'signature-encoding' },
  { threat: 'key derivation weakened', how: 'N of 2', attack: () => keyWith(1), code: 'key-broken' },
  { threat: 'memory bomb in a key file', how: 'N of 2^30', attack: () => keyWith(30), code: 'key-broken' },
]

function codesIn(read: unknown): readonly string[] {
  return Array.isArray(read) ? read.map((found: { readonly code: string }) => found.code) : []
}

async function keyWith(logN: number): Promise<readonly string[]> {
  const seed = Buffer.alloc(32, 1)
  const made = { seed, signer: { id: 'a', name: '甲', org: '局' }, createdAt: '2026-01-01T00:00:00Z', salt: Buffer.alloc(16), nonce: Buffer.alloc(12) }
  const file = await lockKey(made, 'some words in a row', 15)
  const forged = { ...file, kdf: { ...file.kdf, logN } }
  const read = readKey(Buffer.from(printKey(forged)))
  const opened = await unlockKey(forged, 'some words in a row')
  return [...('value' in read ? [] : read.problems.map(({ code }) => code)), ...(typeof opened === 'string' ? [opened] : [])]
}

/** Attacks that must come to nothing: what is honest is not taken for one. */
export const honest: readonly (readonly [string, Attack])[] = [
  ['an expired key, before it expired', listing({ '/principals/0/keys/0/until': '2026-11-03T01:45:01Z' })],
  ['a retired key, before it was retired', listing(revoked('retired', '2026-11-03T01:45:01Z'))],
  ['a compromised key, with a receipt from before', listing(revoked('compromised', '2026-11-03T03:00:01Z'), received)],
  ['a photo under a hostile name, which is never a path', judged(altered(check, namesOf('../../etc/passwd')))],
  ['a supervision with all its signatures', judged(visit)],
]

/** Every name of evidence in the body of the self-check, changed. */
function namesOf(name: string): Readonly<Record<string, string>> {
  const found = check.body.answers.flatMap((answer, index) => (answer.evidence ?? []).map((_, nth) => [`/answers/${index}/evidence/${nth}/name`, name] as const))
  return Object.fromEntries(found)
}

/** What the study lists and this edition does not claim for a single file, with the words by which schemas/README.md says so. */
export const notClaimed: readonly (readonly [string, RegExp])[] = [
  ['whole result withheld', /\*\*Withheld results\*\*/u],
  ['old result copied under a new date and signed again', /\*\*Copies signed anew\*\*/u],
  ['byte copy submitted twice', /\*\*The same file twice\*\*/u],
  ['two versions of one inspection, the worse one hidden', /\*\*Two results of one inspection\*\*/u],
  ['back-dating within the bracket', /\*\*The laptop's clock\.\*\*/u],
  ['the end of the list of signatures', /\*\*The end of the list of signatures\.\*\*/u],
  ['confusables in names', /\*\*Names that look alike\.\*\*/u],
  ['collusion', /\*\*Collusion\*\*/u],
  ['false observations', /\*\*False observation:\*\*/u],
  ['malware on the laptop', /\*\*Malware\*\*/u],
  ['an intake office that lies', /With a receipt the time is as good as the intake office/u],
  ['a trust list that a machine sees for the first time', /\*\*A trust list seen for the first time\.\*\*/u],
]

