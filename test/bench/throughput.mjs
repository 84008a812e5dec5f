// How many files a second verify judges, as a share of what the frozen floor does with the same files.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interleaved, summary, table, time } from './measure.mjs'

const floor = fileURLToPath(new URL('floor.mjs', import.meta.url))

/** What is judged by how many workers, and the share of the floor to reach and to dream of. One more batch is one more row. */
const cores = availableParallelism()
const here = ['--jobs', '0']
const batches = [
  { size: '20', workers: cores, args: ['--jobs', String(cores)], reach: 0.6, dream: 0.9 },
  { size: '20', workers: 1, args: here, reach: 0.55, dream: 0.9 },
  { size: '45', workers: 1, args: here, reach: 0.55, dream: 0.9 },
  { size: '200', workers: 1, args: here, reach: 0.55, dream: 0.9 },
]

/** Lines of the table. */
export function throughput(root, data, rounds) {
  const heading = ['verify', 'answers', 'floor files/s', 'taut files/s', 'ms a file', 'by least', 'by median', 'reach', 'dream']
  return table([heading, ...batches.map((batch) => rowOf(batch, root, data, rounds))])
}

/**
 * The floor's clock runs while it works. Ours is the whole process, less one that judges a single file: what it takes to
 * start, to open the trust list and to read the checklists is not counted, and is told by the cold start.
 */
function rowOf({ size, workers, args, reach, dream }, root, data, rounds) {
  const { files, answers, folder, list, first } = data.sizes[size]
  const verify = [join(root, 'bin', 'taut.js'), 'verify', ...args, '--checklists', data.checklists]
  const judge = (path) => time([...verify, path], data.home, 'ignore').milliseconds
  const [floors, all, one] = interleaved(
    [
      () => JSON.parse(time([floor, String(workers), list], data.home).stdout).seconds * 1000,
      () => judge(folder),
      () => judge(first),
    ],
    rounds,
  ).map(summary)
  const [least, median] = ['least', 'median'].map((which) => ({
    floor: floors[which] / files,
    taut: (all[which] - one[which]) / (files - 1),
  }))
  return [
    `${files} of ${size} KB, workers: ${workers}`,
    String(answers),
    (1000 / least.floor).toFixed(0),
    (1000 / least.taut).toFixed(0),
    least.taut.toFixed(2),
    (least.floor / least.taut).toFixed(3),
    (median.floor / median.taut).toFixed(3),
    String(reach),
    String(dream),
  ]
}
