// A bureau with two roots, an inspector and an intake office, on disks of their own.
import { createHash } from 'node:crypto'
import { printKey } from '../../src/format/key.ts'
import type { Inspector } from '../../src/model/generated/formats.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { lockKey } from '../../src/sign/key-file.ts'
import { passphrase } from '../process/story.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { at, memoryDisk, type Disk } from '../support/memory-disk.ts'
import type { MemoryOptions } from '../support/memory-world.ts'
import { copyOf, home, type Run, runAlone } from './running.ts'

export const trust = `${home}/trust.json`
export const proposal = `${home}/trust.proposal.json`

/** The one line of a made-up person's key, with a comment as ssh-keygen writes it. */
export function lineOf(byte: number): string {
  return `${ed25519Signer(Buffer.alloc(32, byte)).public.text} somebody@somewhere`
}

export const fingerprintOf = (byte: number): string => ed25519Signer(Buffer.alloc(32, byte)).public.fingerprint

const made = new Map<string, Promise<Disk>>()

/** A copy of what was made once under a name: keys take long to unlock, on purpose. */
async function once(name: string, make: () => Promise<Disk>): Promise<Disk> {
  const disk = made.get(name) ?? make()
  made.set(name, disk)
  return copyOf(await disk)
}

/** A disk that holds a key, of the least cost that a key file may have, and the list that `key new` made with it. */
export async function rootDisk(id: string): Promise<Disk> {
  return once(id, async () => {
    const disk = memoryDisk()
    const signer: Inspector = { id, name: '根', org: '应急管理局' }
    const seed = seedOf(id)
    const key = await lockKey({ seed, signer, createdAt: '2026-11-01T00:00:00Z', salt: seed.subarray(16), nonce: seed.subarray(20) }, passphrase, 15)
    disk.seed(`${home}/keys/${id}.key.json`, printKey(key))
    const { code, err } = await runAlone(['key', 'new', '--id', id, '--name', signer.name, '--org', signer.org], { files: disk })
    if (code !== 0) throw new Error(err)
    if (inAgent.includes(id)) await moveIntoAgent(disk, signer)
    return disk
  })
}

/** Their keys lie in the ssh-agent, which signs at once; that of root.b stays in its file, so that lists are signed in both ways. */
const inAgent = ['root.a', 'root.c']

const seedOf = (id: string) => createHash('sha256').update(id).digest()
const agent = memoryAgent(inAgent.map((id) => ed25519Signer(seedOf(id))))

/** Puts the public half, as `key import` writes it, in the place of the key file. */
async function moveIntoAgent(disk: Disk, { id, name, org }: Inspector): Promise<void> {
  disk.entries.delete(`${home}/keys/${id}.key.json`)
  disk.seed('imported.pub', publicOf(id))
  const { code, err } = await runAlone(['key', 'import', 'imported.pub', '--id', id, '--name', name, '--org', org], { files: disk })
  if (code !== 0) throw new Error(err)
  disk.entries.delete(at('imported.pub'))
}

/** The public key of a root. */
export const publicOf = (id: string): string => ed25519Signer(seedOf(id)).public.text

/** Runs a command of the trust list on a disk, in English unless told otherwise. */
export function on(disk: Disk, argv: readonly string[], options: MemoryOptions = {}): Promise<Run> {
  return runAlone(['trust', ...argv], { files: disk, agent, start: '2026-11-03T01:00:00Z', ...options, variables: { TAUT_PASSPHRASE: passphrase, ...options.variables } })
}

/** The same, where it must be done; later by a minute each time, as people are. */
export async function done(disk: Disk, argv: readonly string[], options: MemoryOptions = {}): Promise<Run> {
  const ran = await on(disk, argv, options)
  if (ran.code !== 0) throw new Error(`${argv.join(' ')}: ${ran.code} ${ran.out}${ran.err}`)
  return ran
}

/** A list of one root, with nobody in it yet. */
export async function oneRoot(): Promise<Disk> {
  return once('one root', async () => {
    const disk = await rootDisk('root.a')
    await done(disk, ['init', '--name', '芙蓉区应急管理局'])
    return disk
  })
}

export const zhang = ['enrol', 'zhang.wei', '--name', '张伟', '--public-key', lineOf(1), '--role', 'inspector']

/** The same list with somebody enrolled; old.json is the version before. */
export async function twoVersions(): Promise<Disk> {
  return once('two versions', async () => {
    const disk = await oneRoot()
    disk.seed('old.json', disk.bytes(trust))
    await done(disk, zhang)
    return disk
  })
}

/** Two roots who both hold version 1, which both have signed. */
export async function twoRoots(): Promise<{ readonly a: Disk; readonly b: Disk }> {
  const both = async (): Promise<Disk> => {
    const [a, b] = [await rootDisk('root.a'), await rootDisk('root.b')]
    await done(a, ['init', '--name', '局', '--threshold', '2', '--root', `root.b=${publicOf('root.b')}`])
    b.seed('sent.json', a.bytes(proposal))
    await done(b, ['sign', 'sent.json'])
    return b
  }
  const b = await once('two roots', both)
  const a = await rootDisk('root.a')
  a.seed('back.json', b.bytes(trust))
  await done(a, ['adopt', 'back.json', '--fingerprint', (await shown(b)).fingerprint])
  return { a, b }
}

export interface Enrolled {
  readonly version: number
  readonly fingerprint: string
  readonly people: readonly { readonly id: string; readonly keys: readonly object[]; readonly grants: readonly object[] }[]
  readonly checklists: readonly { readonly id: string; readonly until?: string; readonly digest: { readonly sha256: string } }[]
  readonly history: readonly object[]
  readonly roots: readonly { readonly id: string; readonly signed: boolean }[]
}

/** What `trust show --json` says. */
export async function shown(disk: Disk, path = trust): Promise<Enrolled> {
  return JSON.parse((await done(disk, ['show', path, '--json'])).out) as Enrolled
}
