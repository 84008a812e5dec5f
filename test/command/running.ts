// Runs the program in process on a disk in memory, with a key at hand.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'
import type { LogLine, ResultFile } from '../../src/model/generated/formats.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import type { Tongue } from '../../src/words/say.ts'
import type { World } from '../../src/world/world.ts'
import { bare, inspector, labelMeant, passphrase, storyIn } from '../process/story.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { at, memoryDisk } from '../support/memory-disk.ts'
import type { Disk } from '../support/memory-disk.ts'
import { chance, memoryWorld } from '../support/memory-world.ts'
import type { MemoryOptions } from '../support/memory-world.ts'
import type { Replying } from '../support/scripted-interviewer.ts'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly calls: readonly string[]
  readonly disk: Disk
}

/** The program's own place on the disk in memory. */
export const home = '/home/inspector/taut'

/** Runs the program to its end; it speaks English unless it is told otherwise. */
export async function run(argv: readonly string[], options: MemoryOptions = {}): Promise<Run> {
  const { world, out, err, calls, files } = memoryWorld({ ...options, variables: { LANG: 'en_US.UTF-8', ...options.variables } })
  const code = await main(argv, world)
  return { code, out: out(), err: err(), calls, disk: files }
}

/** The same without anybody at a terminal, and with the passphrase. */
export async function runAlone(argv: readonly string[], options: MemoryOptions = {}): Promise<Run> {
  return run(argv, { interactive: false, ...options, variables: { TAUT_PASSPHRASE: passphrase, ...options.variables } })
}

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')

/** A disk of one's own that holds the inspector's key and trust list, as `key new` wrote them (given.test.ts): making a key takes its time. */
export async function diskWithKey(): Promise<Disk> {
  const disk = memoryDisk()
  const put = async (name: string, path: string, secret: boolean) => {
    disk.entries.set(at(path), { bytes: await readFile(join(given, name)), secret })
  }
  await put(`${inspector.id}.key.json`, `${home}/keys/${inspector.id}.key.json`, true)
  await put('trust.json', `${home}/trust.json`, false)
  return disk
}

/** The same key in the ssh-agent, where nothing need be unlocked to sign; the disk has its public half, as `key import` wrote it. */
export async function keyInAgent(): Promise<{ readonly disk: Disk; readonly agent: World['agent'] }> {
  const signer = ed25519Signer(chance('given')(32))
  importing ??= diskWithImported(signer.public.text)
  return { disk: copyOf(await importing), agent: memoryAgent([signer]) }
}

let importing: Promise<Disk> | undefined

async function diskWithImported(publicKey: string): Promise<Disk> {
  const disk = await diskWithKey()
  disk.entries.delete(at(`${home}/keys/${inspector.id}.key.json`))
  disk.seed('imported.pub', publicKey)
  const { code, err } = await runAlone(['key', 'import', 'imported.pub', '--id', inspector.id, '--name', inspector.name, '--org', inspector.org], { files: disk })
  if (code !== 0) throw new Error(err)
  disk.entries.delete(at('imported.pub'))
  return disk
}

/** Another disk with the same on it. */
export function copyOf(disk: Disk): Disk {
  const copy = memoryDisk()
  for (const [path, entry] of disk.entries) copy.entries.set(path, entry)
  for (const folder of disk.folders) copy.folders.add(folder)
  return copy
}

/** Who answers as the story has it, down to the question at which `stop` says so: there Ctrl+C is pressed. */
export function answering(language: Tongue = 'zh', stop: (step: string) => boolean = () => false, item = ''): Replying {
  const { reply, stepOf } = storyIn(language, item)
  return (message, labels) => {
    const asked = { question: bare(message), choices: labels.map(bare) }
    if (stop(stepOf(asked))) return undefined
    const answer = reply(asked)
    return labels.length === 0 ? answer : labels[labelMeant(asked.choices, bare(answer))]
  }
}

/** Paths of the results on a disk. */
export function resultPathsOn(disk: Disk): readonly string[] {
  return disk.paths().filter((path) => path.endsWith('.result.json'))
}

export function resultAt(disk: Disk, path: string): ResultFile {
  return JSON.parse(disk.text(path)) as ResultFile
}

/** The only result on a disk. */
export function resultOn(disk: Disk): ResultFile {
  const paths = resultPathsOn(disk)
  if (paths.length !== 1) throw new Error(`there are ${paths.length} results`)
  return resultAt(disk, paths[0] ?? '')
}

/** Lines of the signing log. */
export function logOn(disk: Disk): readonly LogLine[] {
  return disk.text(`${home}/signing-log.jsonl`).split('\n').slice(0, -1).map((line) => JSON.parse(line) as LogLine)
}

/** Journals of unfinished inspections. */
export function journalsOn(disk: Disk): readonly string[] {
  return disk.paths(`${home}/drafts`).filter((path) => path.endsWith('journal.jsonl'))
}
