// How is a case file read? Text in, a case out; what asserts nothing does not load.
import type { Case, Check, ExpectedLine, Placed, Preparation, Step, StreamName } from './case.ts'
import { answersOf, onePath, pathOf, twoPaths, unescaped, wordsOf } from './case-words.ts'
import type { Refuse } from './case-words.ts'

/** A step while its lines are being read. */
interface OpenStep {
  line: number
  args: readonly string[] | undefined
  exit: number | undefined
  exitLine: number
  readonly preparations: Placed<Preparation>[]
  readonly env: Record<string, string>
  readonly answers: string[]
  readonly streams: Record<StreamName, { readonly lines: ExpectedLine[]; open: boolean }>
  readonly checks: Placed<Check>[]
}

/** Reads the rest of a line into the step it belongs to. */
type Reader = (step: OpenStep, line: number, rest: string, refuse: Refuse) => void

/** Reads a case; an error names the file and the line. */
export function parseCase(path: string, source: string): Case {
  const refuseAt = (line: number) => (why: string): never => {
    throw new Error(`${path}:${line}: ${why}`)
  }
  const text = source.replaceAll('\r\n', '\n')
  const lines = text.replace(/\n$/u, '').split('\n')
  const firstFile = lines.findIndex((line) => fileNameIn(line) !== undefined)
  const script = firstFile === -1 ? lines : lines.slice(0, firstFile)
  if (!/^# \S/u.test(lines[0] ?? '')) refuseAt(1)('does not say why it exists: begin with a line # why')
  const steps = stepsOf(script, refuseAt)
  if (steps.length === 0) refuseAt(1)('has no step: a step begins with $')
  const inProcess = script.includes('in-process')
  const keyed = steps.find((step) => step.answers.length > 0)
  if (keyed !== undefined && !inProcess) refuseAt(keyed.line)('has keys, which no pipe can press: add the line in-process')
  const files = filesOf(lines.slice(script.length), (offset) => refuseAt(script.length + offset))
  return { path, text, inProcess, steps, files }
}

function stepsOf(script: readonly string[], refuseAt: (line: number) => Refuse): readonly Step[] {
  const steps: OpenStep[] = []
  for (const [index, content] of script.entries()) {
    const line = index + 1
    if (content.trim() === '' || content.startsWith('#') || content === 'in-process') continue
    const [word = ''] = content.split(' ', 1)
    const refuse = refuseAt(line)
    const prepares = preparing.get(word)
    const reader = prepares ?? judging.get(word) ?? refuse(`is unknown: ${content}`)
    const begins = prepares !== undefined || word === '$'
    let step = steps.at(-1)
    if (step === undefined || (begins && step.args !== undefined)) {
      step = newStep(line)
      steps.push(step)
    }
    if (!begins && step.args === undefined) refuse('stands before the $ it judges')
    reader(step, line, content.slice(word.length + 1), refuse)
  }
  return steps.map((step) => closed(step, refuseAt(step.line)))
}

const newStep = (line: number): OpenStep => ({
  line,
  args: undefined,
  exit: undefined,
  exitLine: 0,
  preparations: [],
  env: {},
  answers: [],
  streams: { 1: { lines: [], open: false }, 2: { lines: [], open: false } },
  checks: [],
})

function closed(step: OpenStep, refuse: Refuse): Step {
  const args = step.args ?? refuse('prepares a step that does not come')
  const exit = step.exit ?? refuse('has no exit')
  const asserted = step.streams[1].lines.length + step.streams[2].lines.length + step.checks.length
  if (asserted === 0) refuse('asserts nothing: list what it says (1>, 2>) or look at a file')
  return { ...step, args, exit }
}

/** Lines that stand before the $ they prepare. */
const preparing: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['env', (step, _line, rest, refuse) => {
    const [, name = '', value = ''] = /^([A-Z][A-Z0-9_]*)=(.*)$/u.exec(rest) ?? refuse('is not env NAME=value')
    step.env[name] = value
  }],
  ['keys:', (step, _line, rest, refuse) => {
    step.answers.push(...answersOf(rest, refuse))
  }],
  ...(['copy', 'bring'] as const).map((kind): [string, Reader] => [kind, (step, line, rest, refuse) => {
    const [from, to] = twoPaths(rest, refuse)
    step.preparations.push({ line, what: { kind, from, to } })
  }]),
  ['edit', (step, line, rest, refuse) => {
    const parts = /^(\S+) s([^\w\s])((?:\\.|(?!\2).)+)\2((?:\\.|(?!\2).)*)\2(g?)$/u.exec(rest)
    const [, path = '', , old = '', fresh = '', every] = parts ?? refuse('is not edit FILE s/old/new/')
    const what = { path: pathOf(path, refuse), old: unescaped(old), fresh: unescaped(fresh), every: every === 'g' }
    step.preparations.push({ line, what: { kind: 'edit', ...what } })
  }],
])

/** The $ and the lines after it, which say what is to come of it. */
const judging: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['$', (step, line, rest, refuse) => {
    step.line = line
    step.args = wordsOf(rest, refuse)
  }],
  ['exit', (step, line, rest, refuse) => {
    if (step.exit !== undefined) refuse('is the second exit of one step')
    step.exit = /^\d{1,3}$/u.test(rest) ? Number(rest) : refuse('is not exit N')
    step.exitLine = line
  }],
  ...(['exists', 'absent'] as const).map((kind): [string, Reader] => [kind, (step, line, rest, refuse) => {
    step.checks.push({ line, what: { kind, path: onePath(rest, refuse) } })
  }]),
  ['same', (step, line, rest, refuse) => {
    const [path, other] = twoPaths(rest, refuse)
    step.checks.push({ line, what: { kind: 'same', path, other } })
  }],
  ['glob', (step, line, rest, refuse) => {
    const [, pattern = '', count = ''] = /^(\S+) (\d+)$/u.exec(rest) ?? refuse('is not glob PATTERN N')
    step.checks.push({ line, what: { kind: 'glob', pattern: pathOf(pattern, refuse), count: Number(count) } })
  }],
  ...(['1', '2'] as const).flatMap((name): [string, Reader][] => [
    [`${name}>`, (step, line, text) => {
      step.streams[name].lines.push({ line, kind: 'text', text })
    }],
    [`${name}~`, (step, line, text, refuse) => {
      if (patternOf(text, refuse).test('')) refuse('would match any line')
      step.streams[name].lines.push({ line, kind: 'pattern', text })
    }],
    [`${name}...`, (step) => {
      step.streams[name].open = true
    }],
  ]),
])

function patternOf(text: string, refuse: Refuse): RegExp {
  try {
    return new RegExp(text, 'u')
  } catch {
    return refuse('is not a regular expression')
  }
}

const fileNameIn = (line: string): string | undefined => /^-- (\S.*) --$/u.exec(line)?.[1]

/** The files that stand behind the steps, each under its name. */
function filesOf(lines: readonly string[], refuseAt: (offset: number) => Refuse): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  let current = ''
  for (const [index, line] of lines.entries()) {
    const name = fileNameIn(line)
    if (name === undefined) files.set(current, `${files.get(current) ?? ''}${line}\n`)
    else {
      current = pathOf(name, refuseAt(index + 1))
      if (files.has(current)) refuseAt(index + 1)(`is the second file ${name}`)
      files.set(current, '')
    }
  }
  return files
}
