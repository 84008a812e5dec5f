// taut checklist digest: the digest by which results name a checklist, whether its version is released, and its form to keep.
import { basename, dirname } from 'node:path'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { outdented } from '../report/hanging.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { keepForm, keptForms } from './kept-forms.ts'
import { rootOf } from './own-file.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'

export interface ChecklistDigestOptions {
  /** A path, an id or an id with a version; all on the shelf without it. */
  readonly checklist?: string
  readonly checklists?: readonly string[]
  /** The folder to keep the compiled form in: released/ there, and lock.json. */
  readonly out?: string
  readonly telling: Telling
}

interface Digested {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/**
 * 2 when a released version has another digest; then nothing is kept. Failure: usage, checklist-unknown, file-refused, and
 * those of reading a file and of keepForm.
 */
export async function run({ checklist: name, checklists, out, telling }: ChecklistDigestOptions, world: World): Promise<number> {
  const { language } = telling
  if (name === undefined && out !== undefined) throw new Failure('usage', { why: say(language, 'digest.which') })
  const shelf = await openShelf(world, checklists)
  const one = name === undefined ? undefined : await checklistAt(world, name, checklists)
  const found: readonly Digested[] = one === undefined ? [...shelf.entries, ...shelf.older()] : [{ ...one.checklist, digest: one.digest }]
  const keepers = [out, one?.path === undefined ? undefined : keeperOf(world, one.path, one.checklist.id)].filter((folder) => folder !== undefined)
  const unknown = one?.path !== undefined && one.source === undefined ? 'form' : 'unreleased'
  const exits = found.map((each) => tellDigest(each, knownDigests(each, shelf, keepers, world), out === undefined ? unknown : undefined, telling, world))
  world.terminal.err(tellProblems(shelf.problems(), telling))
  const exit = Math.max(0, ...exits)
  if (one !== undefined && out !== undefined && exit === 0) tellKept(one.checklist, out, telling, world)
  return exit
}

interface Known {
  /** Released with the program. */
  readonly released: string | undefined
  /** Kept in a folder of one's own. */
  readonly kept: string | undefined
}

function knownDigests({ id, version }: Digested, shelf: CheckedShelf, keepers: readonly string[], world: World): Known {
  const [there] = keepers.flatMap((folder) => keptForms(world, folder).digestOf(`${id}@${version}`) ?? [])
  return { released: shelf.released(id, version), kept: there ?? shelf.kept(id, version) }
}

/** The folder that keeps earlier versions of a file: the one its id counts from, or for a form in released/ the one above. */
function keeperOf(world: World, path: string, id: string): string | undefined {
  if (!path.endsWith('.json')) return rootOf(path, id, world)
  return basename(dirname(path)) === 'released' ? dirname(dirname(path)) : undefined
}

/** The digest for machines, where it stands for people; that it is not released, or not known to be, is said where it stays so. */
function tellDigest(
  { id, version, digest }: Digested,
  { released, kept }: Known,
  unknown: 'form' | 'unreleased' | undefined,
  telling: Telling,
  world: World,
): number {
  world.terminal.out(`${digest}  ${id}@${version}\n`)
  const known = [released, kept].filter((one) => one !== undefined)
  const other = known.find((one) => one !== digest)
  const standing = other !== undefined ? 'altered' : released !== undefined ? 'released' : kept !== undefined ? 'kept' : unknown
  if (standing === undefined) return 0
  const told = say(telling.language, `digest.${standing}`, { name: visible(`${id}@${version}`), digest: other ?? '' })
  tell(told, telling, world)
  return standing === 'altered' ? 2 : 0
}

function tellKept(checklist: Checklist, folder: string, telling: Telling, world: World): void {
  const path = visible(keepForm(world, folder, checklist))
  const name = visible(`${checklist.id}@${checklist.version}`)
  tell(say(telling.language, 'digest.kept-at', { path, name }), telling, world)
}

function tell(text: string, { columns }: Telling, world: World): void {
  world.terminal.err(`${outdented(text, columns).join('\n')}\n`)
}
