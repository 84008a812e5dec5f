// Does the program do what every case says, played in process on a memory world? UPDATE=1 rewrites what is listed.
import { writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { main } from '../src/cli/main.ts'
import type { World } from '../src/world/world.ts'
import type { Case } from './support/case.ts'
import { parseCase } from './support/case-file.ts'
import { caseFolder, casePaths, readCaseText } from './support/case-folder.ts'
import { playCase } from './support/case-runner.ts'
import type { Played, Stage } from './support/case-runner.ts'
import { updatedText } from './support/case-update.ts'
import { memoryWorld } from './support/memory-world.ts'

/** A fresh memory world; a step without keys has no terminal, as when the real binary is run with pipes. */
function memoryStage(story: Case): Stage {
  const { world } = memoryWorld({ answers: story.steps.flatMap(({ answers }) => [...answers]) })
  const { files, environment } = world
  const place = (path: string) =>
    path.startsWith('~/') ? posix.join(environment.home(), path.slice(2)) : posix.join(environment.workingFolder(), path)
  return {
    run: async ({ args, env, answers }) => {
      let stdout = ''
      let stderr = ''
      const stepWorld: World = {
        ...world,
        environment: { ...environment, variable: (name) => env[name] ?? environment.variable(name) },
        terminal: {
          ...world.terminal,
          interactive: answers.length > 0,
          out: (text) => {
            stdout += text
          },
          err: (text) => {
            stderr += text
          },
        },
      }
      return { code: await main(args, stepWorld), stdout, stderr }
    },
    read: (path) => (files.kind(place(path)) === 'file' ? files.read(place(path), Number.MAX_SAFE_INTEGER) : undefined),
    write: (path, bytes) => files.replace(place(path), bytes),
    paths: () => [...pathsUnder(world, environment.workingFolder(), ''), ...pathsUnder(world, environment.home(), '~/')],
  }
}

function pathsUnder(world: World, folder: string, prefix: string): readonly string[] {
  if (world.files.kind(folder) !== 'folder') return []
  return world.files.list(folder).flatMap((name) => {
    const path = posix.join(folder, name)
    return world.files.kind(path) === 'folder' ? pathsUnder(world, path, `${prefix}${name}/`) : [`${prefix}${name}`]
  })
}

/** Plays a case; with UPDATE=1 one that fails is rewritten and must then hold on a second playing. */
async function played(path: string): Promise<Played> {
  const play = (story: Case) => playCase(story, memoryStage(story))
  const story = parseCase(`test/cases/${path}`, readCaseText(path))
  const first = await play(story)
  if (process.env['UPDATE'] !== '1' || first.faults.length === 0) return first
  const text = updatedText(story, first.outcomes)
  writeFileSync(join(caseFolder, path), text)
  return play(parseCase(story.path, text))
}

describe('the cases, in process', () => {
  const paths = casePaths()

  test('are there', () => {
    expect(paths).not.toEqual([])
  })

  for (const path of paths) {
    test(path, async () => {
      const { faults } = await played(path)
      expect(faults.join('\n\n')).toBe('')
    })
  }
})
