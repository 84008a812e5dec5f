// Damaged checklists through reading, linting, compiling and planning: nothing throws, and nothing takes long.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { damaged, kinds } from './damage.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const load = (path) => import(pathToFileURL(join(root, 'dist', path)).href)

const { largestChecklist, readChecklist } = await load('format/checklist.js')
const { printCompiled, readCompiled } = await load('format/compiled.js')
const { authoringProblems } = await load('model/authoring.js')
const { citationProblems } = await load('model/citation.js')
const { compileChecklist } = await load('model/compile.js')
const { conditionsOver } = await load('model/condition.js')
const { levelOf, problemCodes } = await load('model/problem.js')
const { plannerFor } = await load('model/plan.js')
const { readLibrary } = await load('command/library.js')
const { systemWorld } = await load('world/system.js')

/** Milliseconds that one condition and one file may take. */
const longest = { condition: 50, file: 2000 }

const mostFailures = 10

function filesToDamage() {
  const below = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const shipped = below(join(root, 'checklists')).filter((path) => path.endsWith('.yaml') && !/sources|samples|\.tests\./u.test(path))
  const fixtures = below(join(root, 'test', 'fixtures')).filter((path) => path.endsWith('checklist.yaml'))
  return [...shipped, ...fixtures].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** Some value for every fact, of its kind and sometimes of another. */
function someFacts(facts, { below, oneOf }) {
  const valueOf = ({ type, options = [] }) => {
    const ids = options.map(({ id }) => id)
    if (below(12) === 0) return oneOf(['', 'x', true, [], '1e9', '__proto__'])
    return { choice: oneOf(ids) ?? 'x', choices: ids.filter(() => below(2) === 0), 'yes-no': below(2) === 0, number: oneOf(['0', '2', '5.5', '-1']), date: oneOf(['2019-12-31', '2026-01-01']), text: 'x' }[type]
  }
  return Object.fromEntries(facts.filter(() => below(10) > 0).map((fact) => [fact.id, valueOf(fact)]))
}

function conditionsIn({ facts, sections, rules }) {
  const items = sections.flatMap((section) => section.items)
  const limits = items.flatMap(({ reading, date }) => [...(reading?.limits ?? []), ...(date?.limits ?? [])])
  return [...new Set([...facts, ...sections, ...items, ...limits, ...rules].flatMap(({ when }) => when ?? []))]
}

export async function fuzzChecklists(chance, goesOn) {
  const files = filesToDamage()
  // Small files show as much, and far more of them fit into a minute.
  const small = files.filter(({ text }) => text.length < 40_000)
  const library = readLibrary(systemWorld(), join(root, 'checklists'))
  const counts = { files: 0, refused: 0, 'with problems': 0, compiled: 0, plans: 0, 'conditions evaluated': 0, 'slowest file, ms': 0, 'slowest condition, ms': 0 }
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, 0]))
  const codes = new Set()
  const failures = []

  const evaluate = (checklist, facts) => {
    const conditions = conditionsOver(checklist.facts)
    for (const condition of conditionsIn(checklist)) {
      const from = performance.now()
      conditions.holds(condition, { facts, day: '2026-11-03' })
      const took = performance.now() - from
      counts['conditions evaluated'] += 1
      counts['slowest condition, ms'] = Math.max(counts['slowest condition, ms'], Math.ceil(took))
      if (took > longest.condition) return `a condition took ${Math.round(took)} ms: ${condition}`
    }
    return undefined
  }

  const plan = (checklist) => {
    const text = printCompiled(checklist)
    const read = readCompiled(Buffer.from(text))
    if (!('value' in read)) return `what was compiled does not read back: ${JSON.stringify(read.problems.slice(0, 3))}`
    if (printCompiled(read.value) !== text) return 'what was compiled reads back as something else'
    const planner = plannerFor(checklist)
    for (let count = 0; count < 3; count += 1) {
      const facts = someFacts(checklist.facts, chance)
      const { items } = planner(facts, '2026-11-03')
      counts.plans += 1
      if (new Set(items.map(({ item }) => item.id)).size !== items.length) return 'a plan asks an item twice'
      const slow = evaluate(checklist, facts)
      if (slow !== undefined) return slow
    }
    return undefined
  }

  /** What is wrong with the program, or undefined. */
  const judge = (bytes) => {
    const read = readChecklist(bytes)
    if (!('locate' in read)) {
      counts.refused += 1
      return wrongIn(read, bytes)
    }
    const takeFrom = (id) => (id === read.value.id ? read.value : library.written(id))
    const found = [...authoringProblems(read.value, takeFrom), ...citationProblems(read.value, library.register, '2026-11-03')].map(read.locate)
    if (found.length > 0) counts['with problems'] += 1
    const wrong = wrongIn(found, bytes)
    if (wrong !== undefined || found.some((one) => levelOf(one) === 'error')) return wrong
    const checklist = compileChecklist(read.value, takeFrom, library.register)
    if (!('sections' in checklist)) return `lint finds nothing, and it does not compile: ${JSON.stringify(checklist)}`
    counts.compiled += 1
    return plan(checklist)
  }

  const wrongIn = (problems, bytes) => {
    const lines = bytes.toString('utf8').split(/\r\n|\n|\r/u).length
    for (const found of problems) {
      codes.add(found.code)
      if (!Object.hasOwn(problemCodes, found.code)) return `a code that is none: ${found.code}`
      const isPlaced = found.code === 'text-not-utf8' || (found.line >= 1 && found.line <= lines && found.column >= 1)
      if (!isPlaced) return `a problem without a place in the file: ${JSON.stringify(found)}`
    }
    return undefined
  }

  while (goesOn() && failures.length < mostFailures) {
    const { path, text } = chance.oneOf(chance.below(5) === 0 ? files : small)
    const { bytes, names } = damaged(text, chance)
    // Larger files, and empty ones, are refused before they are read.
    if (bytes.length === 0 || bytes.length > largestChecklist) continue
    counts.files += 1
    for (const name of names) byKind[name] += 1
    const from = performance.now()
    let wrong
    try {
      wrong = judge(bytes)
    } catch (error) {
      wrong = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    const took = performance.now() - from
    counts['slowest file, ms'] = Math.max(counts['slowest file, ms'], Math.round(took))
    if (took > longest.file) wrong ??= `it took ${Math.round(took)} ms`
    if (wrong !== undefined) failures.push(`file ${counts.files} (${path}; ${names.join(', ')}), ${bytes.length} bytes: ${wrong.slice(0, 2000)}`)
  }
  return { counts: { ...counts, 'codes brought about': codes.size, ...byKind }, failures }
}
