// Are the generated files what the schemas make today?
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the generator would write, by path. It runs outside jest, whose module system the code formatter does not stand. */
function generated(): Readonly<Record<string, string>> {
  const generator = JSON.stringify(pathToFileURL(join(root, 'schemas/generate.mjs')).href)
  const program = `import { generate } from ${generator}\nprocess.stdout.write(JSON.stringify(Object.fromEntries(await generate())))`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`the generator failed: ${run.stderr}`)
  return JSON.parse(run.stdout) as Record<string, string>
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

describe('the generated files', () => {
  let files: Readonly<Record<string, string>> = {}

  beforeAll(() => {
    files = generated()
  }, 120_000)

  test('are what the schemas make: if not, run npm run generate', () => {
    const stale = Object.entries(files).filter(([path, text]) => readText(path) !== text)
    expect(stale.map(([path]) => `${path} is not up to date: run npm run generate`)).toEqual([])
  })

  test('are all still made: one that is not is to be deleted', () => {
    const present = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.includes('/generated/') && path.endsWith('.ts'))
    expect(present.sort()).toEqual(Object.keys(files).sort())
  })
})
