// Compiles the checklists of this folder into dist/checklists, so that no run of the program reads YAML to start.
// `--release` writes what is new into lock.json and released/: from then on that id and version never change.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href)

const { readChecklist, readSource } = await load('format/checklist.js')
const { readCompiled, printCompiled } = await load('format/compiled.js')
const { compileChecklist } = await load('model/compile.js')
const { authoringProblems } = await load('model/authoring.js')
const { citationProblems } = await load('model/citation.js')
const { levelOf } = await load('model/problem.js')
const { sha256 } = await load('sign/digest.js')

const complaints = []
const complain = (path, problems) => {
  for (const { code, line, column, detail } of problems) {
    complaints.push(`${relative(root, path)}:${line ?? 1}:${column ?? 1} ${code} ${JSON.stringify(detail ?? {})}`)
  }
}

const skipped = new Set(['sources', 'samples', 'released'])
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return folder === here && skipped.has(entry.name) ? [] : filesIn(join(folder, entry.name))
    return entry.name.endsWith('.yaml') ? [join(folder, entry.name)] : []
  })

function readAll(paths, read) {
  const found = new Map()
  for (const path of paths) {
    const written = read(readFileSync(path))
    if ('locate' in written) found.set(written.value.id, { path, ...written })
    else complain(path, written)
  }
  return found
}

const sources = readAll(filesIn(join(here, 'sources')), readSource)
const written = readAll(filesIn(here), readChecklist)
const register = new Map([...sources].map(([id, { value }]) => [id, value]))
const library = (id) => written.get(id)?.value

const lockFile = join(here, 'lock.json')
const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
const current = []
for (const { path, value, locate } of written.values()) {
  const found = [...authoringProblems(value), ...citationProblems(value, register)].filter((one) => levelOf(one) === 'error')
  const checklist = found.length > 0 ? found : compileChecklist(value, library, register)
  if (!('sections' in checklist)) {
    complain(path, checklist.map(locate))
    continue
  }
  const text = printCompiled(checklist)
  const name = `${checklist.id}@${checklist.version}`
  const digest = sha256(text)
  if (lock[name] !== undefined && lock[name] !== digest) {
    complain(path, [{ ...locate({ code: 'text-changed', pointer: '/version' }), detail: { released: lock[name], now: digest } }])
  }
  current.push({ name, text, digest })
}
if (complaints.length > 0) {
  throw new Error(`the checklists cannot be built:\n${complaints.join('\n')}`)
}

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
  const { id, version, sector, title, scope, sections } = JSON.parse(text)
  writeFileSync(join(out, `${digest}.json`), text)
  return {
    id,
    version,
    digest,
    sector,
    title,
    ...(scope === undefined ? {} : { scope }),
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    released: lock[name] === digest,
    current: current.some((one) => one.digest === digest),
  }
})
index.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version < b.version ? -1 : 1))
writeFileSync(join(out, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
