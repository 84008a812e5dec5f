// Checklists whose id and version were released, by the program or by the author's own lock file.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { good } from './good.ts'

const station = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../checklists/gas/station.yaml'), 'utf8')
const lock = (name: string, digest: string) => JSON.stringify({ [name]: digest })
const other = '0'.repeat(64)

type Files = Readonly<Record<string, string>>

/** Files, and every problem then. */
export const release: readonly (readonly [string, Files, readonly string[]])[] = [
  ['is left as it is', { 'own/gas/station.yaml': station }, []],
  ['may have other comments and another layout', { 'own/gas/station.yaml': `# A copy.\n${station.replaceAll(/^ *#.*\n/gmu, '')}` }, []],
  ['is changed', { 'own/gas/station.yaml': station.replace('这是哪一类厂站？', '这是什么厂站？') }, ['own/gas/station.yaml released-text-changed 4:1']],
  [
    'is changed under another version',
    { 'own/gas/station.yaml': station.replace('这是哪一类厂站？', '这是什么厂站？').replace('version: "2026.1"', 'version: "2026.2"') },
    [],
  ],
  ['of one’s own is changed', { 'own/gas/x.yaml': good, 'own/lock.json': lock('gas/x@1', other) }, ['released-text-changed 3:1']],
  ['of one’s own has another version', { 'own/gas/x.yaml': good, 'own/lock.json': lock('gas/x@2', other) }, []],
  ['stands in a lock file that cannot be read', { 'own/gas/x.yaml': good, 'own/lock.json': '{' }, ['own/lock.json json-syntax 1:2']],
  ['stands in a lock file that is none', { 'own/gas/x.yaml': good, 'own/lock.json': '[]' }, ['own/lock.json schema-mismatch']],
]
