// Runs programs, times them, and tells of the times what a noisy machine leaves to be told: the least and the median.
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** How programs under measurement are run: in words that do not depend on who runs the benchmark. */
function environmentWith(home) {
  return { ...process.env, TAUT_HOME: home, LC_ALL: 'C.UTF-8', NO_COLOR: '1' }
}

/** Milliseconds that a node process takes from start to end, and what it printed. Ends the run when it fails. */
export function time(args, home, stdout = 'pipe') {
  const options = { env: environmentWith(home), stdio: ['ignore', stdout, 'pipe'], maxBuffer: 2 ** 28 }
  const start = performance.now()
  const ended = spawnSync(process.execPath, args, options)
  const milliseconds = performance.now() - start
  if (ended.status !== 0) {
    throw new Error(`node ${args.join(' ')}\nended with ${ended.status ?? ended.signal}\n${ended.stdout ?? ''}${ended.stderr}`)
  }
  return { milliseconds, stdout: ended.stdout === null ? '' : ended.stdout.toString() }
}

/** Has a node process tell at its end, on its fourth stream, what it took of the machine. */
const telling =
  'data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";' +
  'if(isMainThread)process.once("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))'

/** What a node process with all its threads took of the machine, its output thrown away. Ends the run when it fails. */
function usage(args, home) {
  const ended = spawnSync(process.execPath, ['--import', telling, ...args], { env: environmentWith(home), stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  if (ended.status !== 0) throw new Error(`node ${args.join(' ')}\nended with ${ended.status ?? ended.signal}\n${ended.stderr}`)
  return JSON.parse(ended.output[3].toString())
}

/** Milliseconds of processor time of a node process with all its threads. */
export function processorTime(args, home) {
  const { userCPUTime, systemCPUTime } = usage(args, home)
  return (userCPUTime + systemCPUTime) / 1000
}

/** Bytes that a node process held at most. */
export function peakMemory(args, home) {
  return usage(args, home).maxRSS * 1024
}

/** Least and median of some figures. */
export function summary(figures) {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { least: sorted[0], median }
}

/**
 * Plays all parts in turn, round after round, so that whatever else the machine does falls on all of them alike; every
 * round begins with another part. Gives the figures of each part, of the rounds after the first, which only warms up.
 */
export function interleaved(parts, rounds) {
  const figures = parts.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (let step = 0; step < parts.length; step += 1) {
      const part = (round + step) % parts.length
      const figure = parts[part]()
      if (round > 0) figures[part].push(figure)
    }
  }
  return figures
}

/** Lines of a table: the first column to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const placed = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))
  return rows.map((row) => row.map(placed).join('  ').trimEnd())
}
