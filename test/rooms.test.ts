// Does every file of src keep to its room: who may import whom, and which modules a room may touch?
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'

interface Room {
  /** Rooms whose code may be used. */
  readonly code: readonly string[]
  /** Rooms or files of which only types may be imported. */
  readonly types?: readonly string[]
  /** Rooms whose code may be used by import('…') alone, so that start-up does not load it. */
  readonly lazy?: readonly string[]
  /** Modules of node and of npm. */
  readonly modules: readonly RegExp[]
}

const rooms: Readonly<Record<string, Room>> = {
  words: { code: ['words'], modules: [/^fast-string-width$/u] },
  model: { code: ['model'], modules: [/^@marcbachmann\/cel-js$/u] },
  format: { code: ['model', 'format'], modules: [/^yaml$/u, /^ajv\/dist\/runtime\//u, /^node:buffer$/u] },
  sign: { code: ['model', 'format', 'sign'], modules: [/^node:(?:crypto|buffer|util)$/u] },
  verify: { code: ['model', 'format', 'sign', 'verify'], modules: [] },
  report: { code: ['model', 'words', 'report'], types: ['verify'], modules: [] },
  command: {
    code: ['model', 'format', 'sign', 'verify', 'report', 'words', 'command'],
    types: ['world/world.ts'],
    // Paths are text: joined and taken apart without touching a file.
    modules: [/^node:path$/u],
  },
  cli: {
    code: ['words', 'report', 'model', 'world', 'cli'],
    lazy: ['command'],
    modules: [/^commander$/u, /^chalk$/u, /^node:process$/u],
  },
  world: {
    code: ['model', 'words', 'world'],
    types: ['format', 'verify'],
    modules: [/^node:(?!(?:https?|http2|net|dgram|dns|tls)(?:\/|$))/u, /^@inquirer\/core$/u, /^inquirer$/u],
  },
}

/** Only verify may make a Verified, so nobody else may hold its maker. */
const maker = { name: 'asVerified', file: 'verify/verified.ts' }

/** Only the asker of the ssh-agent may open a socket, which is one of this machine and never of the network. */
const socket = { module: 'node:net', file: 'world/agent.ts' }

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

interface Import {
  readonly from: string
  readonly how: 'code' | 'types' | 'lazy'
  readonly names: readonly string[]
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every node of a syntax tree, wherever it hangs. */
function nodesIn(value: unknown): readonly Node[] {
  const found: Node[] = []
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (!isNode(next)) continue
    if (!Array.isArray(next)) found.push(next)
    open.push(...Object.values(next))
  }
  return found
}

const textOf = (node: unknown): string => (isNode(node) && typeof node['value'] === 'string' ? node['value'] : '')

/** An imported name as its own module calls it; a namespace or all of it is "*". */
function nameOf(specifier: Node): string {
  if (specifier['type'] === 'ImportNamespaceSpecifier') return '*'
  return textOf(specifier['imported']) || textOf(specifier['orig']) || textOf(specifier['local'])
}

/** What a node brings in from another file; inline `type` marks do not count, since the import itself stays. */
function importIn(node: Node): Import | undefined {
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : undefined
  const first = Array.isArray(node['arguments']) ? (node['arguments'][0] as unknown) : undefined
  const loaded = isNode(first) ? first['expression'] : undefined
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node['source'])) return undefined
      return { from: textOf(node['source']), how: node['typeOnly'] === true ? 'types' : 'code', names: specifiers?.map(nameOf) ?? ['*'] }
    case 'TsImportType':
      return { from: textOf(node['argument']), how: 'types', names: [] }
    case 'CallExpression':
      if (!isNode(node['callee']) || node['callee']['type'] !== 'Import') return undefined
      return { from: isNode(loaded) && loaded['type'] === 'StringLiteral' ? textOf(loaded) : '(computed)', how: 'lazy', names: ['*'] }
    default:
      return undefined
  }
}

/** What is wrong with one import of a file of a room, or undefined. */
function importBreach(path: string, { from, how, names }: Import): string | undefined {
  const roomName = path.split('/')[0] ?? ''
  const room = rooms[roomName]
  if (room === undefined) return 'is in no room'
  if (from === socket.module && path === socket.file) return undefined
  if (!from.startsWith('.')) return room.modules.some((known) => known.test(from)) ? undefined : `touches ${from}`
  const target = posix.join(posix.dirname(path), from)
  if (!target.endsWith('.ts')) return `imports ${from} without .ts`
  if (roomName !== 'verify' && (names.includes(maker.name) || (target === maker.file && names.includes('*')))) {
    return `could make a Verified through ${target}`
  }
  const allows = (places: readonly string[] = []) => places.some((place) => target === place || target.startsWith(`${place}/`))
  if (allows(room.code)) return undefined
  if (how === 'types' && (allows(room.types) || allows(room.lazy))) return undefined
  if (how === 'lazy' && allows(room.lazy)) return undefined
  return `imports ${how} of ${target}`
}

/** What is wrong with the form of a file. */
function formBreaches(path: string, text: string, body: readonly Node[]): readonly string[] {
  const kinds = body.map((node) => node['type'])
  const moves = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']
  const all = nodesIn(body)
  const exported = body.filter((node) => node['type'] === 'ExportNamedDeclaration')
  const handsOnMaker = exported.some((node) => importIn(node)?.names.includes(maker.name))
  return [
    kinds.some((kind) => kind === 'ExportDefaultDeclaration' || kind === 'ExportDefaultExpression') ? 'has a default export' : '',
    kinds.length > 0 && kinds.every((kind) => moves.includes(String(kind))) ? 'only hands on what others export' : '',
    handsOnMaker ? `hands on ${maker.name}` : '',
    all.some((node) => node['type'] === 'TsEnumDeclaration') ? 'has an enum' : '',
    text.split('\n').length - 1 > 250 ? 'is longer than 250 lines' : '',
    /^\/\/ \S/u.test(text) ? '' : 'does not begin with a comment',
    path.split('/').length < 2 ? 'lies outside the rooms' : '',
  ].filter((fault) => fault !== '')
}

/** Everything that is wrong with one file, as sentences. */
function breachesOf(path: string, text: string): readonly string[] {
  const generated = path.includes('/generated/')
  // A generated file has nothing but long functions besides: what it imports stands in lines of its own.
  const told = generated ? text.split('\n').filter((line) => /^(?:import|export)\b.*\bfrom\b|\bimport *\(|\brequire\b *\(/u.test(line)).join('\n') : text
  const body: readonly unknown[] = parseSync(told, { syntax: 'typescript', target: 'es2022' }).body
  const nodes = body.filter(isNode)
  const imports = nodesIn(nodes).map(importIn).filter((found) => found !== undefined)
  const faults = [...imports.map((found) => importBreach(path, found)), ...(generated ? [] : formBreaches(path, text, nodes))]
  return faults.filter((fault) => fault !== undefined).map((fault) => `src/${path} ${fault}`)
}

describe('the files of src', () => {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))

  test('are there', () => {
    expect(paths).toContain('world/world.ts')
  })

  test('keep to the table of rooms', () => {
    expect(paths.sort().flatMap((path) => breachesOf(path, readFileSync(join(source, path), 'utf8')))).toEqual([])
  })
})

describe('the judge of rooms', () => {
  const of = (path: string, ...lines: string[]) => breachesOf(path, ['// A made-up file.', ...lines, 'export const x = 1', ''].join('\n'))

  test.each([
    ['model/a.ts', `import { readFileSync } from 'node:fs'`],
    ['model/a.ts', `import { say } from '../words/say.ts'`],
    ['words/a.ts', `import type { ProblemCode } from '../model/problem.ts'`],
    ['report/a.ts', `import { verifyFile } from '../verify/file.ts'`],
    ['report/a.ts', `import { type Verified } from '../verify/verified.ts'`],
    ['command/a.ts', `import { systemWorld } from '../world/system.ts'`],
    ['command/a.ts', `import { type World } from '../world/world.ts'`],
    ['cli/a.ts', `import { run } from '../command/verify.ts'`],
    ['cli/a.ts', `export const run = (name: string) => import(name)`],
    ['cli/a.ts', `export const run = () => import('../format/yaml.ts')`],
    ['world/a.ts', `import { request } from 'node:https'`],
    ['world/a.ts', `import { createConnection } from 'node:net'`],
    ['sign/agent.ts', `import { createConnection } from 'node:net'`],
    ['world/a.ts', `import 'node:dns/promises'`],
    ['world/a.ts', `import { verifyFile } from '../verify/file.ts'`],
    ['verify/a.ts', `import { createHash } from 'node:crypto'`],
    ['command/a.ts', `import { asVerified as v } from '../verify/verified.ts'`],
    ['command/a.ts', `import * as v from '../verify/verified.ts'`],
    ['verify/a.ts', `export { asVerified } from './verified.ts'`],
    ['sign/a.ts', `import { key } from './key.js'`],
    ['attic/a.ts', `import { key } from './key.ts'`],
    ['model/a.ts', 'enum Colour { red }'],
    ['model/a.ts', 'export default 1'],
    ['a.ts', ''],
  ])('finds fault with %s: %s', (path, line) => {
    expect(of(path, line)).toHaveLength(1)
  })

  test.each([
    ['words/a.ts', `import width from 'fast-string-width'`],
    ['report/a.ts', `import type { Verified } from '../verify/verified.ts'`],
    ['command/a.ts', `import type { World } from '../world/world.ts'`],
    ['cli/a.ts', `export const run = () => import('../command/verify.ts')`],
    ['cli/a.ts', `import type { Options } from '../command/verify.ts'`],
    ['world/a.ts', `import { readFileSync } from 'node:fs'`],
    ['world/agent.ts', `import { createConnection } from 'node:net'`],
    ['verify/a.ts', `import { asVerified } from './verified.ts'`],
    ['model/a.ts', `// import { readFileSync } from 'node:fs'`],
    ['model/a.ts', `export const text = "import('node:fs')"`],
  ])('lets %s: %s', (path, line) => {
    expect(of(path, line)).toEqual([])
  })

  test('finds a barrel, a file without a comment and a file that is too long', () => {
    const barrel = `// All.\nexport { a } from './b.ts'\n`
    const bare = 'export const a = 1\n'
    const long = `// Long.\n${bare}${'export {}\n'.repeat(249)}`
    expect(breachesOf('model/a.ts', barrel)).toEqual(['src/model/a.ts only hands on what others export'])
    expect(breachesOf('model/a.ts', bare)).toEqual(['src/model/a.ts does not begin with a comment'])
    expect(breachesOf('model/a.ts', long)).toEqual(['src/model/a.ts is longer than 250 lines'])
    expect(breachesOf('model/a.ts', long.replace('export {}\n', ''))).toEqual([])
  })
})
