// Which cases are there?
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const caseFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases')

/** Every case under test/cases, found and never listed by hand. */
export function casePaths(): readonly string[] {
  return readdirSync(caseFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.case'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

export function readCaseText(path: string): string {
  return readFileSync(join(caseFolder, path), 'utf8')
}
