// The released forms that a folder keeps beside its checklists, so that results made with an older version stay checkable.
import { join } from 'node:path'
import { largestCompiled, printCompiled, readReleasedName, releasedName } from '../format/compiled.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { checkCompiled, type CompiledChecklist } from './compiled-file.ts'
import { type Lock, readLock, writeLock } from './lock-file.ts'
import { readOwn } from './own-file.ts'

export interface KeptForm {
  /** ID@VERSION, by the name of its file. */
  readonly name: string
  readonly path: string
  /** Of its bytes, which are the canonical form unless somebody has laid them out anew. */
  readonly digest: string
}

/** What a folder keeps. A form is read and checked when it is first wanted: to start, its name and its bytes are enough. */
export interface KeptForms {
  readonly forms: readonly KeptForm[]
  /** Those that are not the bytes whose digest the lock file names. */
  readonly unlocked: readonly KeptForm[]
  /** The digest under which ID@VERSION was released, by the lock file or by the form that is kept. */
  readonly digestOf: (name: string) => string | undefined
  /** The checklist of a form; undefined for one that is not what it should be, which problems then tells. */
  readonly read: (form: KeptForm) => CompiledChecklist | undefined
  readonly find: (digest: string) => Checklist | undefined
  /** What has been found wrong so far with the lock file and with forms: none of it hides another form. */
  readonly problems: () => readonly Problem[]
}

/**
 * The forms of a folder's released/. Problems: those of checkCompiled and of reading a file, released-name-differs,
 * released-form-altered, and those of the lock file.
 */
export function keptForms(world: World, folder: string): KeptForms {
  const lock = readLock(world, folder)
  const found = jsonIn(world, join(folder, 'released')).map((path) => formAt(world, path))
  const forms = found.flatMap((one) => ('code' in one ? [] : [one]))
  const unusable = found.flatMap((one) => ('code' in one ? [one] : []))
  const checked = new Map<string, CompiledChecklist | readonly Problem[]>()

  const read = (form: KeptForm): CompiledChecklist | undefined => {
    const known = checked.get(form.path) ?? checkForm(world, form, lock)
    checked.set(form.path, known)
    return 'checklist' in known ? known : undefined
  }
  // One that differs from the lock file is told of even where nobody wants it.
  const unlocked = forms.filter(({ name, digest }) => lock.digests.get(name) !== digest)
  for (const form of unlocked) if (lock.digests.has(form.name)) read(form)
  return {
    forms,
    unlocked,
    read,
    digestOf: (name) =>
      lock.digests.get(name) ?? forms.flatMap((form) => (form.name === name ? (read(form)?.digest ?? []) : []))[0],
    find: (digest) => {
      const one = forms.find((form) => form.digest === digest)
      // Laid out anew it is worth the same, but only reading tells.
      const wanted = one === undefined ? forms : [one]
      return wanted.map(read).find((form) => form?.digest === digest)?.checklist
    },
    problems: () => [...lock.problems, ...unusable, ...[...checked.values()].flatMap((one) => ('checklist' in one ? [] : one))],
  }
}

/**
 * Keeps the compiled form of a checklist in a folder, and its digest in the lock file; the path of the form. What is kept
 * already is left as it is. Failure: file-refused for a lock file that cannot be read, path-exists for a file that is there and is not this form, cannot-write.
 */
export function keepForm(world: World, folder: string, checklist: Checklist): string {
  const lock = readLock(world, folder)
  const [broken] = lock.problems
  if (broken !== undefined) throw new Failure('file-refused', { path: broken.file ?? folder }, [broken])
  const { forms } = keptForms(world, folder)
  const text = printCompiled(checklist)
  const [name, digest] = [`${checklist.id}@${checklist.version}`, sha256(text)]
  const known = forms.find((form) => form.name === name && form.digest === digest)
  const path = known?.path ?? join(folder, 'released', releasedName(checklist.id, checklist.version))
  if (known === undefined) world.files.writeNew(path, new TextEncoder().encode(text))
  if (!lock.digests.has(name)) writeLock(world, folder, lock, name, digest)
  return path
}

/** Paths of the JSON files below a folder. */
function jsonIn(world: World, folder: string): readonly string[] {
  if (world.files.kind(folder) !== 'folder') return []
  return world.files.list(folder).flatMap((name) => {
    const path = join(folder, name)
    // A link to a folder could lead in a circle.
    if (world.files.kind(path) === 'folder') return world.files.isLink(path) ? [] : jsonIn(world, path)
    return name.endsWith('.json') ? [path] : []
  })
}

function formAt(world: World, path: string): KeptForm | Problem {
  const bytes = readOwn(world, path, largestCompiled)
  if (!(bytes instanceof Uint8Array)) return bytes
  const name = readReleasedName(path.replace(/^.*[\\/]/u, ''))
  if (name === undefined) return { ...problem('released-name-differs', undefined, { expected: 'ID@VERSION.json' }), file: path }
  return { name, path, digest: sha256(bytes) }
}

function checkForm(world: World, { name, path }: KeptForm, { digests }: Lock): CompiledChecklist | readonly Problem[] {
  const bytes = readOwn(world, path, largestCompiled)
  if (!(bytes instanceof Uint8Array)) return [bytes]
  const form = checkCompiled(bytes)
  if (!('checklist' in form)) return form.map((one) => ({ ...one, file: path }))
  const { id, version } = form.checklist
  const locked = digests.get(name)
  const wrong = [
    ...(`${id}@${version}` === name ? [] : [problem('released-name-differs', undefined, { expected: releasedName(id, version) })]),
    ...(locked === undefined || locked === form.digest ? [] : [problem('released-form-altered', undefined, { name, digest: locked })]),
  ]
  return wrong.length > 0 ? wrong.map((one) => ({ ...one, file: path })) : form
}
