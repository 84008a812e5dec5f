// Damaged results through verification: whatever is accepted says, in body and statements, what a signer signed.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { makeData } from '../bench/make-data.mjs'
import { damaged, kinds } from './damage-result.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href)

const { canonicalize } = await load('format/canonical.js')
const { largestResult, printResult } = await load('format/result.js')
const { levelOf, problemCodes } = await load('model/problem.js')
const { sha256 } = await load('sign/digest.js')
const { ed25519Signer } = await load('sign/ed25519.js')
const { signTrust } = await load('sign/make-trust.js')
const { rememberingKeyReader } = await load('sign/public-key.js')
const { signStatement } = await load('sign/statement.js')
const { openTrust } = await load('sign/trust-list.js')
const { verifyResult } = await load('verify/verify-result.js')
const { openShelf } = await load('command/shelf.js')
const { systemWorld } = await load('world/system.js')

/** Milliseconds and bytes of heap that one file may take. */
const longest = 2000
const mostHeap = 512 * 1024 * 1024
const mostFailures = 10
const now = Date.parse('2027-06-01T00:00:00Z')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

/** The same key for the same name every time, as those of make-data. */
const signerOf = (id) => ed25519Signer(createHash('sha256').update(`taut bench ${id}`).digest())

/** Results with three signatures and a receipt, the list that believes them, and the checklists they follow. */
async function seeds() {
  const folder = mkdtempSync(join(tmpdir(), 'taut-fuzz-'))
  try {
    const data = await makeData(folder, { shipped: 3, 20: 2 })
    const list = JSON.parse(readFileSync(join(data.home, 'trust.json'), 'utf8'))
    const office = { id: 'intake.office', signer: signerOf('intake.office') }
    const from = list.body.issuedAt
    const principals = [
      ...list.body.principals,
      { id: office.id, name: '受理处', grants: [{ roles: ['receipt'], from }], keys: [{ key: office.signer.public.text, from }] },
    ]
    const body = { ...list.body, version: 2, principals, history: [{ version: 1, issuedAt: from, digest: { sha256: sha256(canonicalize(list.body)) } }] }
    const trust = openTrust(await signTrust(body, signerOf('root.bench'), 'root.bench', from), canonicalize)
    if (!('body' in trust)) throw new Error(JSON.stringify(trust))
    const texts = []
    for (const { folder: results } of Object.values(data.sizes)) {
      for (const name of readdirSync(results)) {
        const file = JSON.parse(readFileSync(join(results, name), 'utf8'))
        texts.push(printResult(await withReceipt(file, office)))
      }
    }
    return { trust, texts, checklists: await openShelf(systemWorld(), [data.checklists]) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withReceipt(file, office) {
  const idOf = ({ sig }) => sha256(Buffer.from(sig.split('\n').slice(1, -2).join(''), 'base64'))
  const statement = {
    type: 'receipt',
    minor: 0,
    scheme: 'sshsig',
    authority: office.id,
    receivedAt: '2027-05-31T00:00:00Z',
    body: { sha256: sha256(canonicalize(file.body)) },
    covers: file.signatures.map((signature) => ({ sha256: idOf(signature) })),
    logLast: [],
  }
  return { ...file, receipts: [{ statement, sig: await signStatement(office.signer, 'receipt@taut', statement) }] }
}

/** What was signed, by whom: body and statements in their one form. */
function signedIn({ body, signatures, receipts }) {
  const said = (list) => list.map(({ statement }) => canonicalize(statement))
  return { body: canonicalize(body), signatures: said(signatures), receipts: said(receipts) }
}

export async function fuzzResults(chance, goesOn) {
  const { trust, texts, checklists } = await seeds()
  const keyOf = rememberingKeyReader()
  const context = { trust, checklists, now, evidence: () => 'missing' }
  const originals = texts.map((text) => signedIn(JSON.parse(text)))
  for (const text of texts) {
    const { status, problems } = verifyResult(Buffer.from(text), context, keyOf)
    if (status !== 'valid') throw new Error(`a seed is ${status}: ${JSON.stringify(problems)}`)
  }
  const counts = { mutants: 0, 'unchanged by chance': 0, valid: 0, 'valid in another layout': 0, 'valid without its receipt': 0, 'valid with its receipt twice': 0, 'valid with a receipt set aside': 0, indeterminate: 0, invalid: 0, 'slowest, ms': 0, 'most heap, MB': 0 }
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, 0]))
  const codes = new Set()
  const failures = []

  /** What is wrong with a verdict, or undefined. */
  const judge = (bytes, original) => {
    const verification = verifyResult(bytes, context, keyOf)
    counts[verification.status] += 1
    for (const found of verification.problems) {
      codes.add(found.code)
      if (!Object.hasOwn(problemCodes, found.code)) return `a code that is none: ${found.code}`
    }
    const worst = new Set(verification.problems.map(levelOf))
    if (verification.status !== 'valid') return worst.has('error') || worst.has('indeterminate') ? undefined : 'refused without a reason'
    if (worst.has('error') || worst.has('indeterminate')) return 'valid, with an objection'
    return wrongIn(verification, original)
  }

  /**
   * Accepted means: the body of the seed, and exactly its signatures in their order, all of which each seed demands. Receipts
   * can be taken away, which schemas/README.md says, or stand twice, which adds nothing; any other is set aside and said to be.
   */
  const wrongIn = ({ problems, result }, { body, signatures, receipts }) => {
    const got = signedIn(result.file)
    if (got.body !== body) return 'accepted with another body'
    if (result.bodyDigest !== sha256(body)) return 'accepted under another digest'
    if (got.signatures.join('\n') !== signatures.join('\n')) return 'accepted with other signatures'
    if (result.signers.map(({ statement }) => canonicalize(statement)).join('\n') !== signatures.join('\n')) return 'tells of other signers'
    if (result.receipts.some((statement) => !receipts.includes(canonicalize(statement)))) return 'believes a receipt that nobody gave'
    const strange = got.receipts.filter((statement) => !receipts.includes(statement)).length
    if (strange > problems.filter(({ code }) => code === 'receipt-unusable').length) return 'says nothing of a receipt that nobody gave'
    if (strange > 0) counts['valid with a receipt set aside'] += 1
    if (got.receipts.length < receipts.length) counts['valid without its receipt'] += 1
    if (got.receipts.length > receipts.length) counts['valid with its receipt twice'] += 1
    if (problems.some(({ code }) => code === 'reformatted')) counts['valid in another layout'] += 1
    return undefined
  }

  while (goesOn() && failures.length < mostFailures) {
    const at = chance.below(texts.length)
    const { bytes, names } = damaged(texts[at], chance.oneOf(texts), chance)
    // Larger files, and empty ones, are refused before they are read.
    if (bytes.length === 0 || bytes.length > largestResult) continue
    counts.mutants += 1
    for (const name of names) byKind[name] += 1
    if (bytes.toString('utf8') === texts[at]) counts['unchanged by chance'] += 1
    const from = performance.now()
    let wrong
    try {
      wrong = judge(bytes, originalOf(bytes, originals, at))
    } catch (error) {
      wrong = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    const took = performance.now() - from
    counts['slowest, ms'] = Math.max(counts['slowest, ms'], Math.round(took))
    if (took > longest) wrong ??= `it took ${Math.round(took)} ms`
    if (counts.mutants % 500 === 0) {
      // What could go at any time is not held against it.
      if (process.memoryUsage().heapUsed > mostHeap) collect()
      const heap = process.memoryUsage().heapUsed
      counts['most heap, MB'] = Math.max(counts['most heap, MB'], Math.round(heap / 1024 / 1024))
      if (heap > mostHeap) wrong ??= `the heap has grown to ${heap} bytes`
    }
    if (wrong !== undefined) failures.push(`mutant ${counts.mutants} (seed ${at}; ${names.join(', ')}), ${bytes.length} bytes: ${wrong.slice(0, 2000)}`)
  }
  return { counts: { ...counts, 'codes brought about': codes.size, ...byKind }, failures }
}

/** A body and all signatures of another seed make that seed, whole: it is then held against that one. */
function originalOf(bytes, originals, at) {
  try {
    const body = canonicalize(JSON.parse(bytes.toString('utf8')).body)
    return originals.find((one) => one.body === body) ?? originals[at]
  } catch {
    return originals[at]
  }
}
