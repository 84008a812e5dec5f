// Compiles the checklists of this folder into dist/checklists, so that no run of the program reads YAML to start.
// `--release` writes what is new into lock.json and released/: from then on that id and version never change.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href)

const { readLibrary } = await load('command/library.js')
const { readCompiled, printCompiled } = await load('format/compiled.js')
const { levelOf } = await load('model/problem.js')
const { lastDayOf } = await load('model/source-force.js')
const { sha256 } = await load('sign/digest.js')
const { systemWorld } = await load('world/system.js')

const lockFile = join(here, 'lock.json')
const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
const { ids, unread, problemsOf, compiled, register } = readLibrary(systemWorld(), here)
const errors = [...unread, ...ids.flatMap(problemsOf)].filter((found) => levelOf(found) === 'error')
const current = ids.flatMap((id) => compiled(id) ?? []).map((checklist) => {
  const text = printCompiled(checklist)
  return { name: `${checklist.id}@${checklist.version}`, text, digest: sha256(text) }
})
const complaints = [
  ...errors.map(({ file, line, column, code, detail }) => `${relative(root, file)}:${line ?? 1}:${column ?? 1} ${code} ${JSON.stringify(detail ?? {})}`),
  ...current
    .filter(({ name, digest }) => lock[name] !== undefined && lock[name] !== digest)
    .map(({ name }) => `${name} was released with another text; give it a new version`),
]
if (complaints.length > 0) throw new Error(`the checklists cannot be built:\n${complaints.join('\n')}`)

const fileOf = (name) => `${name.replaceAll('/', '_')}.json`
if (process.argv.includes('--release')) {
  for (const { name, text, digest } of current.filter((one) => lock[one.name] === undefined)) {
    lock[name] = digest
    writeFileSync(join(here, 'released', fileOf(name)), text)
  }
  writeFileSync(lockFile, `${JSON.stringify(lock, Object.keys(lock).sort(), 2)}\n`)
}

const out = join(root, 'dist', 'checklists')
mkdirSync(out, { recursive: true })
const released = Object.entries(lock).map(([name, digest]) => {
  const bytes = readFileSync(join(here, 'released', fileOf(name)))
  const read = readCompiled(bytes)
  if (!('value' in read)) throw new Error(`checklists/released/${fileOf(name)} is not a compiled checklist`)
  const text = printCompiled(read.value)
  if (sha256(text) !== digest) throw new Error(`checklists/released/${fileOf(name)} is not what lock.json names`)
  return { name, text, digest }
})
const shelved = new Map([...released, ...current].map((one) => [one.digest, one]))
const index = [...shelved.values()].map(({ name, text, digest }) => {
  const { id, version, sector, title, scope, sections, sources } = JSON.parse(text)
  const until = lastDayOf({ sources }, register)
  writeFileSync(join(out, `${digest}.json`), text)
  return {
    id,
    version,
    digest,
    sector,
    title,
    ...(scope === undefined ? {} : { scope }),
    ...(until === undefined ? {} : { until }),
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    released: lock[name] === digest,
    current: current.some((one) => one.digest === digest),
  }
})
index.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version < b.version ? -1 : 1))
// The register as one file, so that a folder of one's own is read without parsing the whole of it as YAML.
writeFileSync(join(out, 'sources.json'), JSON.stringify([...register.values()]))
// What an earlier build left is of no use to anybody.
const wanted = new Set([...shelved.keys()].map((digest) => `${digest}.json`))
for (const name of readdirSync(out)) if (/^[0-9a-f]{64}\.json$/u.test(name) && !wanted.has(name)) rmSync(join(out, name))
writeFileSync(join(out, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
