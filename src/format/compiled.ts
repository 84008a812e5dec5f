// A checklist in its complete form: canonical JSON, checked again wherever it comes from.
import { isChecklistId } from '../model/checklist-id.ts'
import type { Checklist } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { canonicalize } from './canonical.ts'
import { validate } from './generated/compiled.ts'
import { locator } from './read-file.ts'
import { isProblem, readJson } from './read-json.ts'
import { type PlainRead, readPlain } from './read-plain.ts'

/** Largest compiled checklist, in bytes. */
export const largestCompiled = 4 * 1024 * 1024

/** The text whose SHA-256 is the checklist's digest. */
export function printCompiled(checklist: Checklist): string {
  return canonicalize(checklist)
}

/** The name of the file that keeps a released form: no id has the underscore that stands for its slashes. */
export function releasedName(id: string, version: string): string {
  return `${id.replaceAll('/', '_')}@${version}.json`
}

/** ID@VERSION of a file by its name; undefined for a name that no released form has. */
export function readReleasedName(file: string): string | undefined {
  const [, id = '', version = ''] = /^([^@]+)@([0-9][0-9A-Za-z.-]{0,31})\.json$/u.exec(file) ?? []
  return isChecklistId(id.replaceAll('_', '/')) ? `${id.replaceAll('_', '/')}@${version}` : undefined
}

/** A form that the build has checked and named by its digest: checking it again would cost every start what reading it does. */
export function parseShipped(bytes: Uint8Array): Checklist {
  return JSON.parse(new TextDecoder().decode(bytes)) as Checklist
}

/** Problems: those of readPlain. */
export function readCompiled(bytes: Uint8Array): PlainRead<Checklist> {
  return readPlain(bytes, validate)
}

/** Problems with the lines and columns of their pointers in a compiled checklist. */
export function placedInCompiled(bytes: Uint8Array, problems: readonly Problem[]): readonly Problem[] {
  const json = readJson(bytes)
  return isProblem(json) ? problems : problems.map(locator(json))
}
