// How long a person waits for the first question of a walk by the largest checklist, as a multiple of a node process that does nothing.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { spawn } from '@lydell/node-pty'
import { summary, table } from './measure.mjs'

const first = 'Name of the inspected unit'

/** Lines of the table. `root` is the built package, `folder` a place for homes. */
export async function firstQuestion(root, folder, rounds) {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const index = JSON.parse(readFileSync(join(root, 'dist', 'checklists', 'index.json'), 'utf8'))
  const largest = index.filter(({ current }) => current).toSorted((a, b) => b.items - a.items)[0]
  const taut = join(root, 'bin', 'taut.js')
  const home = homeWithKey(taut, folder)
  const [nothing, asked] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const ended = await shown([empty], home, undefined)
    const question = await shown([taut, 'inspect', largest.id, '--lang', 'en'], home, first)
    // The draft of a walk whose terminal was closed.
    rmSync(join(home, 'drafts'), { recursive: true })
    if (round === 0) continue
    nothing.push(ended)
    asked.push(question)
  }
  const [without, withTaut] = [summary(nothing), summary(asked)]
  return table([
    ['on a terminal', 'least ms', 'median ms', 'by least', 'by median', 'reach', 'dream'],
    ['node empty.mjs, to its end', without.least.toFixed(1), without.median.toFixed(1), '1.00 ×', '1.00 ×', '', ''],
    [
      `first question of ${largest.id}, ${largest.items} items`,
      withTaut.least.toFixed(1),
      withTaut.median.toFixed(1),
      `${(withTaut.least / without.least).toFixed(2)} ×`,
      `${(withTaut.median / without.median).toFixed(2)} ×`,
      '3 ×',
      '2.2 ×',
    ],
  ])
}

/** A home with one key, so that none is offered before the walk. */
function homeWithKey(taut, folder) {
  const home = join(folder, 'home-walking')
  mkdirSync(home)
  const args = ['key', 'new', '--id', 'inspector.1', '--name', 'Inspector', '--org', 'Bench']
  const made = spawnSync(process.execPath, [taut, ...args], { env: { ...process.env, TAUT_HOME: home, TAUT_PASSPHRASE: 'of a bench only' }, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  return home
}

/** Milliseconds until a program has written what is waited for, or until its end. */
function shown(args, home, wanted) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const pty = spawn(process.execPath, args, { cols: 80, rows: 24, cwd: home, env: { ...process.env, TAUT_HOME: home, LC_ALL: 'C.UTF-8', NO_COLOR: '1' } })
    let written = ''
    let isSeen = wanted === undefined
    let took = 0
    pty.onData((piece) => {
      written += piece
      if (isSeen || !written.includes(wanted)) return
      isSeen = true
      took = performance.now() - start
      pty.kill()
    })
    pty.onExit(() => {
      if (!isSeen) reject(new Error(`no question was asked:\n${written}`))
      else resolve(wanted === undefined ? performance.now() - start : took)
    })
  })
}
