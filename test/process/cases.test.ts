// Does the real binary do what every case says, each in a fresh folder? Those that script the interviewer run in process only.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseCase } from '../support/case-file.ts'
import { casePaths, readCaseText } from '../support/case-folder.ts'
import { playCase } from '../support/case-runner.ts'
import type { Stage } from '../support/case-runner.ts'
import { runTaut } from '../support/spawn.ts'

/** A folder to stand in and one for what the program keeps. */
function folderStage(folder: string, home: string): Stage {
  const place = (path: string) => (path.startsWith('~/') ? join(home, path.slice(2)) : join(folder, path))
  return {
    run: ({ args, env }) => runTaut(args, { cwd: folder, env: { HOME: home, TAUT_HOME: home, ...env } }),
    read: (path) => (isFile(place(path)) ? readFileSync(place(path)) : undefined),
    write: (path, bytes) => {
      mkdirSync(dirname(place(path)), { recursive: true })
      writeFileSync(place(path), bytes)
    },
    paths: () => [...pathsUnder(folder, ''), ...pathsUnder(home, '~/')],
  }
}

const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function pathsUnder(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .map((path) => prefix + path.replaceAll('\\', '/'))
}

const load = (path: string) => parseCase(`test/cases/${path}`, readCaseText(path))

/** A case that does not load is left in, so that its own test tells. */
function isForBinary(path: string): boolean {
  try {
    return !load(path).inProcess
  } catch {
    return true
  }
}

describe('the cases, by the real binary', () => {
  const paths = casePaths().filter(isForBinary)

  test('are there', () => {
    expect(paths).not.toEqual([])
  })

  for (const path of paths) {
    test(path, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'taut-case-'))
      const home = mkdtempSync(join(tmpdir(), 'taut-home-'))
      try {
        const { faults } = await playCase(load(path), folderStage(folder, home))
        expect(faults.join('\n\n')).toBe('')
      } finally {
        for (const used of [folder, home]) rmSync(used, { recursive: true, force: true })
      }
    }, 60_000)
  }
})
