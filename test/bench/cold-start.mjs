// How long the program takes from nothing to its answer, as a multiple of a node process that does nothing.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { interleaved, summary, table, time } from './measure.mjs'

/** What is started, and what it may cost of an empty process: to reach, and to dream of. One more program is one more row. */
const programs = [
  { name: 'taut --version', args: () => ['--version'], reach: 1.5, dream: 1.2 },
  { name: 'taut --help', args: () => ['--help'] },
  { name: 'taut verify FILE', args: ({ file }) => ['verify', file], reach: 2.5, dream: 1.8 },
  { name: 'taut demo', args: () => ['demo'] },
]

/** Lines of the table. `data` is what makeData made; `root` the built package; `folder` a place for the empty program. */
export function coldStart(root, data, folder, rounds) {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const taut = join(root, 'bin', 'taut.js')
  const given = { file: data.sizes.shipped.first }
  const parts = [
    () => time([empty], data.home).milliseconds,
    ...programs.map(({ args }) => () => time([taut, ...args(given)], data.home).milliseconds),
  ]
  const [nothing, ...started] = interleaved(parts, rounds).map(summary)
  const figures = ({ least, median }) => [
    least.toFixed(1),
    median.toFixed(1),
    `${(least / nothing.least).toFixed(2)} ×`,
    `${(median / nothing.median).toFixed(2)} ×`,
  ]
  const goal = (bound) => (bound === undefined ? '' : `${bound} ×`)
  return table([
    ['start to end', 'least ms', 'median ms', 'by least', 'by median', 'reach', 'dream'],
    ['node empty.mjs', ...figures(nothing), '', ''],
    ...started.map((one, index) => [programs[index].name, ...figures(one), goal(programs[index].reach), goal(programs[index].dream)]),
  ])
}
