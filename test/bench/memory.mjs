// How much memory verify takes at most, and what a file more costs: whole folders, everything checked, all cores.
//
// node test/bench/memory.mjs [FILES…]     10000 and 200000 by default: ten minutes, and 5 GB of the temporary folder
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { makeData, packageRoot } from './make-data.mjs'
import { peakMemory, table } from './measure.mjs'

/** Later than all results, of which the last are signed months after the first. */
const asOf = '2030-01-01T00:00:00Z'

/** A folder with the first so many results of another. */
function folderWith(paths, folder) {
  mkdirSync(folder)
  for (const path of paths) linkSync(path, join(folder, basename(path)))
  return folder
}

function measured(folder, files, { home, checklists }) {
  const start = performance.now()
  const peak = peakMemory([join(packageRoot, 'bin', 'taut.js'), 'verify', '--at', asOf, '--checklists', checklists, folder], home)
  return { files, peak, seconds: (performance.now() - start) / 1000 }
}

const counts = process.argv.slice(2).map(Number)
const wanted = (counts.length > 0 ? counts : [10_000, 200_000]).toSorted((a, b) => a - b)
const place = mkdtempSync(join(tmpdir(), 'taut-memory-'))
process.once('exit', () => {
  rmSync(place, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const data = await makeData(place, { 20: wanted.at(-1) })
const paths = readFileSync(data.sizes['20'].list, 'utf8').trim().split('\n')
const rows = wanted.map((files) => measured(folderWith(paths.slice(0, files), join(place, String(files))), files, data))
const told = rows.map(({ files, peak, seconds }, nth) => {
  const before = rows[nth - 1]
  const more = before === undefined ? '' : ((peak - before.peak) / (files - before.files)).toFixed(0)
  return [String(files), seconds.toFixed(1), (files / seconds).toFixed(0), (peak / 1e6).toFixed(0), more]
})
console.log(table([['files of 20 KB', 'seconds', 'files a second', 'MB at most', 'bytes a file more (reach 500, dream 200)'], ...told]).join('\n'))
