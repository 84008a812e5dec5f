// Measures how fast the built program is and prints it as ratios; writes only into a temporary folder, which it removes.
//
// node test/bench/bench.mjs [--quick] [--package DIR]     DIR: another built copy of the package to measure
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { coldStart } from './cold-start.mjs'
import { firstQuestion } from './first-question.mjs'
import { makeData, packageRoot } from './make-data.mjs'
import { throughput } from './throughput.mjs'
import { walks } from './walk.mjs'
import { trustSize } from './trust-size.mjs'

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, package: { type: 'string' } } })
const root = options.package === undefined ? packageRoot : resolve(options.package)
const { counts, starts, rounds, keys } = options.quick
  ? { counts: { shipped: 1, 20: 300, 45: 120, 200: 40 }, starts: 7, rounds: 2, keys: 40 }
  : { counts: { shipped: 1, 20: 40_000, 45: 12_000, 200: 4000 }, starts: 21, rounds: 3, keys: 200 }

if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) throw new Error('nothing is built: npm run build')
const folder = mkdtempSync(join(tmpdir(), 'taut-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

const say = (lines) => console.log(`${lines.join('\n')}\n`)
const processor = cpus()[0]?.model ?? 'unknown processor'
say([`${processor}, ${availableParallelism()} cores, node ${process.version}, ${process.platform} ${process.arch}`])
const data = await makeData(folder, counts, root)
say(coldStart(root, data, folder, starts))
say(await firstQuestion(root, folder, starts))
say(throughput(root, data, rounds))
say(await walks(root, folder, keys))
say(await trustSize(root, data, folder, rounds))
