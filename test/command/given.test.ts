// Are the files that cases bring from test/cases/given such as the program writes? UPDATE=1 writes them anew.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { ResultBody, ResultFile } from '../../src/model/generated/formats.ts'
import { inspector, passphrase } from '../process/story.ts'
import type { Disk } from '../support/memory-disk.ts'
import { workingFolder } from '../support/memory-disk.ts'
import { makeQuick } from '../support/quick-key.ts'
import { home, resultPathsOn, runAlone } from './running.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const given = join(root, 'test', 'cases', 'given')
const sample = join(root, 'checklists', 'samples', 'station-answers.yaml')

/** Long ago, so that no clock takes it for the future. */
const start = '2025-03-03T01:00:00Z'

let disk: Disk

/** Which file is made of what lies where on the disk in memory. */
function madeFiles(): ReadonlyMap<string, Uint8Array> {
  const [good = '', waits = ''] = resultPathsOn(disk)
  const evidence = disk.paths(join(workingFolder, 'evidence'))
  return new Map([
    ['good.result.json', disk.bytes(good)],
    ['waits.result.json', disk.bytes(waits)],
    ['trust.json', disk.bytes(`${home}/trust.json`)],
    ['zhang.wei.key.json', disk.bytes(`${home}/keys/zhang.wei.key.json`)],
    ...evidence.map((path) => [path.slice(workingFolder.length + 1), disk.bytes(path)] as const),
  ])
}

beforeAll(async () => {
  const made = await runAlone(['key', 'new', '--id', inspector.id, '--name', inspector.name, '--org', inspector.org], { start, seed: 'given' })
  disk = made.disk
  await makeQuick(disk, `${home}/keys/${inspector.id}.key.json`, { seed: 'given', passphrase })
  const inspected = await runAlone(['inspect', '--answers', sample, '--lang', 'zh'], { files: disk, start: '2025-03-03T02:00:00Z', seed: 'good' })
  expect(inspected).toMatchObject({ code: 0, err: '' })
  const supervised = readFileSync(sample, 'utf8')
    .replace('kind: self-check', 'kind: supervision')
    .replace('facts:', '  - { id: li.na, name: 李娜, licence: "4301020173", org: 示例应急管理局 }\nfacts:')
  disk.seed('checked/answers.yaml', supervised)
  for (const name of ['tank-alarm', 'regulator-room', 'signed-page']) {
    disk.seed(`checked/photos/${name}.png`, readFileSync(join(dirname(sample), 'photos', `${name}.png`)))
  }
  const waits = await runAlone(['inspect', '--answers', 'checked/answers.yaml', '--lang', 'zh'], { files: disk, start: '2025-03-03T03:00:00Z', seed: 'waits' })
  expect(waits).toMatchObject({ code: 0 })
  if (process.env['UPDATE'] !== '1') return
  rmSync(join(given, 'evidence'), { recursive: true, force: true })
  for (const [name, bytes] of madeFiles()) {
    mkdirSync(dirname(join(given, name)), { recursive: true })
    writeFileSync(join(given, name), bytes)
  }
})

/** What must not change unnoticed: of a result its body without the version of the program, of another file its bytes. */
function lastingOf(name: string, bytes: Uint8Array): Omit<ResultBody, 'tool'> | string {
  if (!name.endsWith('.result.json')) return Buffer.from(bytes).toString('base64')
  const { body } = JSON.parse(new TextDecoder().decode(bytes)) as ResultFile
  const { tool: _tool, ...rest } = body
  return rest
}

describe('the files that cases bring', () => {
  test('are what the program writes', () => {
    for (const [name, bytes] of madeFiles()) expect(lastingOf(name, readFileSync(join(given, name)))).toEqual(lastingOf(name, bytes))
  })
})
