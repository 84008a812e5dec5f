// What a large trust list costs: the start of verify with 20,000 people, and each result judged by it.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { interleaved, processorTime, summary, table } from './measure.mjs'

const people = 20_000
/** Results that are judged by each list. */
const most = 4000
/** Milliseconds that the large list may take more than the small one. */
const reach = 500

/**
 * Lines of the table. The large list is the version after the small one of `data`, with more people, who sign nothing: both
 * know the list that the signers knew, so that of every result both say the same. Processor time of one thread.
 */
export async function trustSize(root, data, folder, rounds) {
  const home = join(folder, 'large-home')
  const list = await writeLarge(root, data.home, home)
  const empty = join(folder, 'empty-trust.mjs')
  writeFileSync(empty, '')
  const { list: listed, first } = data.sizes['20']
  const paths = readFileSync(listed, 'utf8').trim().split('\n').slice(0, most)
  const some = join(folder, 'some.txt')
  writeFileSync(some, `${paths.join('\n')}\n`)
  const program = [join(root, 'bin', 'taut.js'), 'verify', '--jobs', '0', '--checklists', data.checklists]
  const verify = (where, ...given) => () => processorTime([...program, ...given], where)
  const parts = [() => processorTime([empty], data.home), verify(data.home, first), verify(home, first), verify(data.home, '--files-from', some), verify(home, '--files-from', some)]
  const [nothing, small, large, smallAll, largeAll] = interleaved(parts, rounds).map(summary)
  const each = (all, one) => ['least', 'median'].map((which) => ((all[which] - one[which]) / (paths.length - 1)).toFixed(2))
  const row = (name, one, all) => [name, one.least.toFixed(0), one.median.toFixed(0), `${(one.least / nothing.least).toFixed(2)} ×`, ...each(all, one)]
  return [
    ...table([
      ['verify one file', 'least ms', 'median ms', 'of an empty process', 'each further file', 'by median'],
      row(`list of ${JSON.parse(readFileSync(join(data.home, 'trust.json'), 'utf8')).body.principals.length} people`, small, smallAll),
      row(`list of ${people} people, ${(list / 1e6).toFixed(1)} MB`, large, largeAll),
    ]),
    `loading the large list: ${(large.least - small.least).toFixed(0)} ms more by least, ${(large.median - small.median).toFixed(0)} by median (reach ${reach})`,
  ]
}

async function writeLarge(root, from, to) {
  const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href)
  const [{ canonicalize }, { printTrust }, { sha256 }, { ed25519Signer }, { signTrust }] = await Promise.all(
    ['format/canonical.js', 'format/trust.js', 'sign/digest.js', 'sign/ed25519.js', 'sign/make-trust.js'].map(load),
  )
  const signerOf = (id) => ed25519Signer(createHash('sha256').update(`taut bench ${id}`).digest())
  const { body } = JSON.parse(readFileSync(join(from, 'trust.json'), 'utf8'))
  const since = body.issuedAt
  const further = Array.from({ length: people - body.principals.length }, (_, index) => ({
    id: `person.${index}`,
    name: `人员${index}`,
    org: '长沙市芙蓉区应急管理局',
    licence: String(4_301_000_000 + index),
    grants: [{ roles: ['inspector'], regions: ['4301'], sectors: ['gas', 'fire'], from: since }],
    keys: [{ key: signerOf(`person.${index}`).public.text, from: since }],
  }))
  const previous = { version: body.version, digest: { sha256: sha256(canonicalize(body)) } }
  const next = { version: body.version + 1, previous, history: [{ ...previous, issuedAt: since }], principals: [...further, ...body.principals] }
  const file = await signTrust({ ...body, ...next }, signerOf('root.bench'), 'root.bench', since)
  const text = printTrust(file)
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'trust.json'), text)
  return Buffer.byteLength(text)
}
