// Codes that verification reports before there is a result to look at: of the file itself, and of the trust list.
import { gather } from '../../../src/command/batch/gather.ts'
import { judgeFile, notRead } from '../../../src/command/judge-file.ts'
import { canonicalize } from '../../../src/format/canonical.ts'
import { largestResult } from '../../../src/format/result.ts'
import { Failure } from '../../../src/model/failure.ts'
import type { TrustBody, TrustFile } from '../../../src/model/generated/formats.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { signTrust } from '../../../src/sign/make-trust.ts'
import { openTrust } from '../../../src/sign/trust-list.ts'
import { blobOfPoint, lineOf as keyLine } from '../../sign/keys.ts'
import { memoryWorld } from '../../support/memory-world.ts'
import type { Entry, FilePath, Files } from '../../../src/world/world.ts'
import { set, setAll } from '../edit.ts'
import { make, selfCheck } from '../make.ts'
import { first, root, second, stranger, trustBody } from '../parties.ts'

export interface OtherRow {
  readonly how: string
  readonly problems: () => Promise<readonly Problem[]>
  readonly told: readonly string[]
}

/** A file on a disk in memory, judged by its path. */
const onDisk = (how: string, path: string, code: string, level = 'error'): OtherRow => ({
  how,
  problems: async () => {
    const { world, files } = memoryWorld()
    const { bytes, context, trust } = await make(selfCheck())
    files.seed('good.result.json', bytes)
    files.seed('empty.result.json', '')
    files.seed('large.result.json', new Uint8Array(largestResult + 1))
    files.seed('folder/a.txt', 'a')
    const readShared: Files['readShared'] = (given, limit) => {
      if (given === 'locked.result.json') throw new Failure('path-unreadable', { path: given, why: 'EACCES' })
      if (given === 'circle.result.json') throw new Failure('path-circular', { path: given })
      if (given === 'growing.result.json') throw new Failure('path-changed', { path: given })
      return world.files.readShared(given, limit)
    }
    const { status, problems } = judgeFile({ ...world, files: { ...world.files, readShared } }, path, {
      trust,
      checklists: context.checklists,
      now: context.now,
    })
    if (status !== (level === 'error' ? 'invalid' : level)) throw new Error(`${path} is ${status}`)
    return problems
  },
  told: [`io ${level} ${code}`],
})

/** What gathering finds below a folder in which these names are links, and this folder is closed. */
const inFolder = (how: string, { links = [], closed }: { readonly links?: readonly string[]; readonly closed?: string }, code: string): OtherRow => ({
  how,
  problems: async () => {
    const { world, files } = memoryWorld()
    files.seed('in/sub/a.txt', 'a')
    const text = (path: FilePath): string => (typeof path === 'string' ? path : Buffer.from(path).toString())
    const isLink: Files['isLink'] = (path) => links.includes(text(path))
    function* entries(folder: FilePath): Iterable<Entry> {
      if (text(folder) === closed) throw new Failure('path-unreadable', { path: closed, why: 'EACCES' })
      for (const entry of world.files.entries(folder)) yield isLink(`${text(folder)}/${text(entry.name)}`) ? { ...entry, kind: 'link' } : entry
    }
    const found = gather({ ...world, files: { ...world.files, isLink, entries } }, ['in'], []).inOrder()
    return [...found.packed(0, found.length).unread.values()].flatMap((why) => notRead(why).problems)
  },
  told: [`io error ${code}`],
})

const fileRows: readonly OtherRow[] = [
  inFolder('a folder that may not be looked into', { closed: 'in/sub' }, 'folder-unreadable'),
  inFolder('a link to a folder', { links: ['in/sub'] }, 'link-to-folder'),
  onDisk('a link to itself', 'circle.result.json', 'link-circular'),
  onDisk('a file that is not there', 'gone.result.json', 'file-not-found'),
  onDisk('a file that may not be read', 'locked.result.json', 'file-unreadable'),
  onDisk('a folder', 'folder', 'file-not-regular'),
  onDisk('an empty file', 'empty.result.json', 'file-empty'),
  onDisk('a file of one byte too many', 'large.result.json', 'file-too-large'),
  onDisk('a file that is being written', 'growing.result.json', 'file-changed', 'indeterminate'),
]

type Change = (file: TrustFile) => TrustFile | Promise<TrustFile>

const list = (how: string, body: TrustBody, told: readonly string[], after: Change = (file) => file): OtherRow => ({
  how,
  problems: async () => {
    const opened = openTrust(await after(await signTrust(body, root.signer, root.id, body.issuedAt)), canonicalize)
    if ('body' in opened) throw new Error('the list opens')
    return opened
  },
  told: told.map((line) => `trust error ${line}`),
})

const changed = (changes: Readonly<Record<string, unknown>>) => setAll(trustBody, changes)
const key = ({ signer }: typeof first) => signer.public.text
const rootKey = ({ id, signer }: typeof first) => ({ id, key: signer.public.text })
const weak = keyLine(blobOfPoint(Buffer.alloc(32)))

/** The list with the signature of another beside the root's. */
const signedToo = (by: typeof first) => async (file: TrustFile) => ({
  ...file,
  signatures: [...file.signatures, ...(await signTrust(file.body, by.signer, by.id, file.body.issuedAt)).signatures],
})

const listRows: readonly OtherRow[] = [
  list(
    'two roots wanted, and one has signed',
    changed({ '/roots': { threshold: 2, keys: [rootKey(root), rootKey(stranger)] } }),
    ['trust-threshold /signatures'],
  ),
  list(
    'two roots wanted, and one has signed twice',
    changed({ '/roots': { threshold: 2, keys: [rootKey(root), rootKey(stranger)] } }),
    ['trust-threshold /signatures'],
    signedToo(root),
  ),
  list(
    'one root under two names',
    changed({ '/roots': { threshold: 2, keys: [rootKey(root), { ...rootKey(root), id: 'root.b' }] } }),
    ['trust-key-shared /body/roots/keys/1/key', 'trust-signature /signatures/0', 'trust-threshold /signatures'],
  ),
  list(
    'two roots wanted, and there is only one',
    changed({ '/roots': { threshold: 2, keys: [rootKey(root)] } }),
    ['trust-threshold /signatures'],
  ),
  list('no signature of a root', changed({ '/roots/keys': [rootKey(stranger)] }), [
    'trust-signature /signatures/0',
    'trust-threshold /signatures',
  ]),
  list('a signature of nobody beside the root’s', trustBody, ['trust-signature /signatures/1'], signedToo(stranger)),
  list(
    'another body than the one that was signed',
    trustBody,
    ['trust-signature /signatures/0', 'trust-threshold /signatures'],
    (file) => set(file, '/body/version', 4),
  ),
  list(
    'a signature that was altered',
    trustBody,
    ['trust-signature /signatures/0', 'trust-threshold /signatures'],
    (file) => set(file, '/signatures/0/statement/signedAt', '2026-02-02T00:00:00Z'),
  ),
  list(
    'a root in the name of another',
    trustBody,
    ['trust-signature /signatures/0', 'trust-threshold /signatures'],
    async (file) => signTrust(file.body, root.signer, 'root.b', file.body.issuedAt),
  ),
  list('a weak key', changed({ '/principals/0/keys/0/key': weak }), [
    'trust-key-unusable /body/principals/0/keys/0/key',
  ]),
  list('a weak key among the roots', changed({ '/roots/keys': [rootKey(root), { id: 'weak', key: weak }] }), [
    'trust-key-unusable /body/roots/keys/1/key',
  ]),
  list('a key of two', changed({ '/principals/1/keys/0/key': key(first) }), [
    'trust-key-shared /body/principals/1/keys/0/key',
  ]),
  list('a key twice', changed({ '/principals/1/keys/1': { key: key(second), from: trustBody.issuedAt } }), [
    'trust-key-shared /body/principals/1/keys/1/key',
  ]),
  list('two of one id', changed({ '/principals/1/id': first.id }), ['trust-duplicate-id /body/principals/1/id']),
]

export const otherRows: readonly OtherRow[] = [...fileRows, ...listRows]
