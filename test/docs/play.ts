// Does what a README page shows come out when its commands are run, one after the other in one folder?
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tongue } from '../../src/words/say.ts'
import { changing } from '../support/case-match.ts'
import { wordsOf } from '../support/case-words.ts'
import { runTaut } from '../support/spawn.ts'
import type { Page, Step } from './page.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Whose computer the page is about. */
const shownHome = '/home/zhang'

/** What came out of each step, as lines; undefined for one whose tool is not installed. */
export type Played = readonly (readonly string[] | undefined)[]

/** Runs the steps of a page in a fresh folder with a fresh home. */
export function play({ steps }: Page, language: Tongue): Played {
  const folder = mkdtempSync(join(tmpdir(), 'taut-readme-'))
  try {
    const stage = prepare(folder, language)
    return steps.map(({ command }) => (isInstalled(command) ? linesOf(run(command, stage), stage.home) : undefined))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Stage {
  readonly cwd: string
  readonly home: string
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/** The page on checklists. */
export const tutorials = { en: 'checklists/README.md', zh: 'checklists/README.zh-CN.md' } as const

/** Where the page on checklists has its whole examples saved, by their ids. */
const places: Readonly<Record<string, string>> = {
  'gas/tank-round': 'mine/tank-round.yaml',
  'yard-rules': 'yard/sources/yard-rules.yaml',
  yard: 'yard/yard.yaml',
}

/** The YAML blocks of the page on checklists: whole files have an id, the others show a part of one. */
export function examples(language: Tongue): readonly { readonly id: string; readonly text: string }[] {
  const page = readFileSync(join(root, tutorials[language]), 'utf8').replaceAll('\r\n', '\n')
  return [...page.matchAll(/```yaml\n(.*?)```/gsu)].map(([, text = '']) => ({ id: /^id: (\S+)$/mu.exec(text)?.[1] ?? '', text }))
}

/** The folder of taut as far as a page uses it, with the examples of the page on checklists saved in it. */
function prepare(folder: string, language: Tongue): Stage {
  const [cwd, home, bin] = [join(folder, 'taut'), join(folder, 'home'), join(folder, 'bin')]
  cpSync(join(root, 'checklists'), join(cwd, 'checklists'), { recursive: true })
  for (const made of [join(cwd, 'mine'), join(cwd, 'yard', 'sources'), home, bin]) mkdirSync(made, { recursive: true })
  const whole = examples(language).filter(({ id }) => id !== '')
  for (const { id, text } of whole) writeFileSync(join(cwd, places[id] ?? refuse(`${id} has no place`)), text)
  writeFileSync(join(bin, 'taut'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'taut.js')}' "$@"\n`, { mode: 0o755 })
  const env = { HOME: home, TAUT_HOME: join(home, '.local', 'share', 'taut'), LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' }
  return { cwd, home, path: `${bin}:${process.env['PATH'] ?? ''}`, env }
}

/** Both streams, in the order in which the program writes to them. */
function run(command: string, { cwd, path, env }: Stage): string {
  if (isPlain(command)) {
    const { stdout, stderr } = runTaut(wordsOf(command, refuse).slice(1), { cwd, env })
    return stdout + stderr
  }
  const { stdout, error } = spawnSync('sh', ['-c', `exec 2>&1; ${command}`], { cwd, encoding: 'utf8', env: { PATH: path, NO_COLOR: '1', TZ: 'Asia/Shanghai', ...env } })
  if (error !== undefined) throw error
  return stdout
}

function refuse(why: string): never {
  throw new Error(why)
}

/** A command of taut alone, for which no shell is needed. */
const isPlain = (command: string) => /^taut [^*?|<>;&$~]*$/u.test(command)

const ends = (line: string, status: number) => spawnSync('sh', ['-c', line], { input: '' }).status === status

/** Steps that prepare others need a shell; without one nothing can be played. */
export const hasShell = ends('exit 0', 0)

const missing = [
  ...['jq', 'sha256sum'].filter((name) => !ends(`command -v ${name}`, 0)),
  // Without a signature to check, an ssh-keygen that knows -Y ends with 255.
  ...(ends('ssh-keygen -Y check-novalidate -n file -s none', 255) ? [] : ['ssh-keygen']),
]

function isInstalled(command: string): boolean {
  const words = command.split(/[^\w-]+/u)
  return !missing.some((name) => words.includes(name))
}

function linesOf(output: string, home: string): readonly string[] {
  const text = output.replaceAll(home, shownHome)
  return text === '' ? [] : text.replace(/\n$/u, '').split('\n')
}

const omission = '...'

/** Of what came out as many first and last lines as are shown around the omission. */
function cutAs(shown: readonly string[], came: readonly string[]): readonly string[] {
  const gap = shown.indexOf(omission)
  const last = shown.length - gap - 1
  return gap < 0 || came.length <= gap + last ? came : [...came.slice(0, gap), omission, ...came.slice(came.length - last)]
}

/** Puts what changes from run to run by its kind; of what may come again also which one it is, so that it must be the same again. */
function namer(): (line: string) => string {
  const known = new Map<string, string>()
  const named = (kind: string) => (value: string): string => {
    const name = known.get(value) ?? `{${kind} ${[...known.values()].filter((one) => one.startsWith(`{${kind} `)).length + 1}}`
    known.set(value, name)
    return name
  }
  const patterns = Object.entries(changing).map(([kind, pattern]) => [kind, new RegExp(`(?<![0-9A-Za-z])${pattern}(?![0-9A-Za-z])`, 'gu')] as const)
  return (line) => {
    const undated = line.replace(/\b20\d{6}(?=-[a-z]+-)/gu, '{day}')
    return patterns.reduce((text, [kind, pattern]) => text.replace(pattern, kind === 'time' ? () => '{time}' : named(kind)), undated)
  }
}

/** What a page shows that did not come out, each with its line. */
export function faultsOf({ name, steps }: Page, played: Played): readonly string[] {
  const [ofPage, ofRun] = [namer(), namer()]
  return steps.flatMap(({ line, command, shown }, index) => {
    const came = played[index]
    if (came === undefined) return []
    const cut = cutAs(shown, came)
    const [expected, found] = [shown.map(ofPage), cut.map(ofRun)]
    if (expected.length === found.length && expected.every((one, nth) => one === found[nth])) return []
    return [`${name}:${line + 1}: $ ${command}\nshown:\n${indented(shown)}\ncame out:\n${indented(cut)}`]
  })
}

const indented = (lines: readonly string[]) => (lines.length === 0 ? '  nothing' : lines.map((line) => `  ${line}`).join('\n'))

/** The page with what came out in place of what is shown. */
export function rewritten({ lines, steps }: Page, played: Played): string {
  const fresh = new Map<number, { readonly step: Step; readonly came: readonly string[] }>()
  for (const [index, step] of steps.entries()) {
    const came = played[index]
    if (came !== undefined) fresh.set(step.line, { step, came })
  }
  const made: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    made.push(lines[index] ?? '')
    const found = fresh.get(index)
    if (found !== undefined) {
      made.push(...cutAs(found.step.shown, found.came))
      index += found.step.shown.length
    }
  }
  return made.join('\n')
}
