// Does the program do what a case says? One runner for the memory world and for the real binary.
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case, Check, Preparation, Step } from './case.ts'
import { streamFault } from './case-match.ts'
import { literally } from './case-words.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What a step came to. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Where a case is played: a folder of its own, and a way to run the program in it. Paths under ~/ lie in the program's own place. */
export interface Stage {
  readonly run: (step: Pick<Step, 'args' | 'env' | 'answers'>) => Outcome | Promise<Outcome>
  readonly read: (path: string) => Uint8Array | undefined
  readonly write: (path: string, bytes: Uint8Array) => void
  /** Every file, with / between folders. */
  readonly paths: () => readonly string[]
}

export interface Played {
  /** What is wrong, each with file and line; none if the case holds. */
  readonly faults: readonly string[]
  readonly outcomes: readonly Outcome[]
}

/** Plays a case from its first step to its last. */
export async function playCase(story: Case, stage: Stage): Promise<Played> {
  const faults: string[] = []
  const outcomes: Outcome[] = []
  const note = (line: number, fault: string | undefined) => {
    if (fault !== undefined) faults.push(`${story.path}:${line}: ${fault}`)
  }
  for (const [path, text] of story.files) stage.write(path, Buffer.from(text))
  for (const step of story.steps) {
    for (const { line, what } of step.preparations) note(line, prepare(what, stage))
    const outcome = await stage.run(step)
    outcomes.push(outcome)
    note(step.exitLine, outcome.code === step.exit ? undefined : exitFault(step, outcome))
    note(step.line, streamFault(step.streams[1], '1', outcome.stdout))
    note(step.line, streamFault(step.streams[2], '2', outcome.stderr))
    for (const { line, what } of step.checks) note(line, checkFault(what, stage))
  }
  return { faults, outcomes }
}

function exitFault(step: Step, { code, stderr }: Outcome): string {
  return `exit is ${code} and not ${step.exit}; stderr:\n${stderr}`
}

/** Does what stands before a step; what went wrong comes back. */
function prepare(what: Preparation, stage: Stage): string | undefined {
  if (what.kind === 'bring') return bring(what.from, what.to, stage)
  const path = what.kind === 'copy' ? what.from : what.path
  const bytes = stage.read(path)
  if (bytes === undefined) return `${path} is not there`
  if (what.kind === 'copy') stage.write(what.to, bytes)
  else {
    const text = Buffer.from(bytes).toString('utf8')
    if (!text.includes(what.old)) return `${path} does not hold ${JSON.stringify(what.old)}`
    const edited = what.every ? text.replaceAll(what.old, () => what.fresh) : text.replace(what.old, () => what.fresh)
    stage.write(path, Buffer.from(edited))
  }
  return undefined
}

/** Brings a file or a folder from the repository into the case. */
function bring(from: string, to: string, stage: Stage): string | undefined {
  const source = join(root, from)
  const stat = lstatSync(source, { throwIfNoEntry: false })
  if (stat === undefined) return `${from} is not in the repository`
  if (stat.isFile()) stage.write(to, readFileSync(source))
  else for (const name of readdirSync(source)) bring(posix.join(from, name), posix.join(to, name), stage)
  return undefined
}

function checkFault(what: Check, stage: Stage): string | undefined {
  const isThere = (path: string) => stage.paths().some((one) => one === path || one.startsWith(`${path}/`))
  switch (what.kind) {
    case 'exists':
      return isThere(what.path) ? undefined : `${what.path} is not there, but ${stage.paths().join(', ') || 'nothing'}`
    case 'absent':
      return isThere(what.path) ? `${what.path} is there` : undefined
    case 'same': {
      const [one, other] = [stage.read(what.path), stage.read(what.other)]
      if (one === undefined || other === undefined) return `${one === undefined ? what.path : what.other} is not there`
      return Buffer.compare(one, other) === 0 ? undefined : `${what.path} is not the same as ${what.other}`
    }
    case 'glob': {
      const found = stage.paths().filter((path) => globPattern(what.pattern).test(path))
      return found.length === what.count ? undefined : `${found.length} files match ${what.pattern}: ${stage.paths().join(', ')}`
    }
  }
}

/** * and ? stay inside a folder; ** does not. */
function globPattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*\*|\*|\?)/u)
  const put: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
  return new RegExp(`^${parts.map((part) => put[part] ?? literally(part)).join('')}$`, 'u')
}
