// What a checklist asks under the facts that a person gives after --facts: one by one, or in files.
import { largestFacts, readFacts } from '../format/facts.ts'
import { isWritten } from '../format/read-written.ts'
import { type Asked, askedInFull, askedUnder } from '../model/asked.ts'
import { Failure } from '../model/failure.ts'
import { factsGiven } from '../model/facts-given.ts'
import type { Checklist, FactAnswer } from '../model/generated/formats.ts'
import { plannerFor } from '../model/plan.ts'
import { type Problem, problem } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { today } from './today.ts'

/** What a command is told that tells of a checklist under facts. */
export interface AskedOptions {
  /** A path, an id or an id with a version. */
  readonly checklist: string
  readonly checklists?: readonly string[]
  readonly facts?: readonly string[]
  readonly telling: Telling
}

type Given = Readonly<Record<string, FactAnswer>>

export interface Asking {
  readonly checklist: Checklist
  /** Each NAME=VALUE or a path; undefined where nothing was given. */
  readonly words: readonly string[] | undefined
  readonly language: Tongue
}

/**
 * Everything it asks where no facts are given, else what is left under them. What is given one by one counts before what
 * a file says. Failure: facts-refused with every problem, usage, and those of reading a file.
 */
export function askedBy(world: World, { checklist, words, language }: Asking): Asked {
  if (words === undefined) return askedInFull(checklist)
  const files = words.filter((word) => assignment(word) === undefined).map((word) => factsIn(world, word, language))
  const said = [...files.map(({ value }) => value), factsSaid(words, checklist, language)]
  const given: Given = Object.fromEntries(said.flatMap((facts) => Object.entries(facts)))
  const taken = factsGiven(given, checklist, plannerFor(checklist), today(world))
  if ('plan' in taken) return askedUnder(checklist, taken.plan, taken.facts)
  const placed = taken.problems.map((found) => files.findLast(({ holds }) => holds(found))?.place(found) ?? unplaced(found))
  throw new Failure('facts-refused', {}, placed)
}

/** A pointer leads nowhere on a command line. */
function unplaced({ code, detail }: Problem): Problem {
  return problem(code, undefined, detail)
}

interface FactsFile {
  readonly value: Given
  /** Whether the fact that a problem is about stands in this file. */
  readonly holds: (found: Problem) => boolean
  readonly place: (found: Problem) => Problem
}

function factsIn(world: World, path: string, language: Tongue): FactsFile {
  if (!/[\\/]|\.\w+$/u.test(path) && world.files.kind(path) === 'none')
    throw new Failure('usage', { why: say(language, 'fact.neither', { word: visible(path) }) })
  const read = readFacts(world.files.read(path, largestFacts))
  if (!isWritten(read)) throw new Failure('file-refused', { path }, read.map((found) => ({ ...found, file: path })))
  return {
    value: read.value,
    holds: ({ detail }) => Object.hasOwn(read.value, String(detail?.['fact'])),
    place: (found) => ({ ...read.locate(found), file: path }),
  }
}

function assignment(word: string): readonly [string, string] | undefined {
  const parts = /^([A-Za-z][A-Za-z0-9]*)[=＝](.*)$/su.exec(word)
  return parts === null ? undefined : [parts[1] ?? '', (parts[2] ?? '').trim()]
}

/** What stands after --facts as NAME=VALUE; several choices add up, another value of anything else is a slip. */
function factsSaid(words: readonly string[], checklist: Checklist, language: Tongue): Given {
  const said = new Map<string, FactAnswer>()
  const pairs = words.map(assignment).filter((pair) => pair !== undefined)
  for (const [id, text] of pairs) {
    const several = checklist.facts.find((fact) => fact.id === id)?.type === 'choices'
    const before = said.get(id)
    if (several) said.set(id, [...(typeof before === 'object' ? before : []), ...choicesIn(text)])
    else if (before === undefined || before === text) said.set(id, text)
    else throw new Failure('usage', { why: say(language, 'fact.twice', { fact: id }) })
  }
  return Object.fromEntries(said)
}

function choicesIn(text: string): readonly string[] {
  return text.split(/[,，、]/u).map((one) => one.trim()).filter((one) => one !== '')
}
