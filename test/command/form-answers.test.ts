// Is the answers file that is handed out one that inspect reads, complains of where it is empty, and takes when it is full?
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { systemEnvironment } from '../../src/world/environment.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { boilerCompiled, boilerFacts, withBoilerRoom } from './boiler-room.ts'
import { filledIn } from './filling.ts'
import { diskWithKey, resultOn, run, runAlone } from './running.ts'

const page = readFileSync(systemEnvironment().shipped('checklists/samples/photos/signed-page.png'))
const lng = ['station=lng', 'tanks=yes', 'unloading=yes', 'fillsCylinders=no', 'sellsCylinders=no'].flatMap((fact) => ['--facts', fact])
const entries = { value: '0.1', date: '2026-11-01', evidence: 'page.png' }

/** Lines on which something is left empty. */
const blanksOf = (text: string) =>
  text.split('\n').flatMap((line, index) => {
    const isBlank = /^ *(?:- )?[A-Za-z]+:(?: \[\])? *(?:#.*)?$/u.test(line)
    const holdsMore = /^(?:unit|inspectors|facts|answers|acknowledgement):|^ {2}head:|^ {4}reading:|^ {2}[a-z]+\.[a-z.-]+:/u.test(line)
    return isBlank && !holdsMore ? [index + 1] : []
  })

const linesIn = (err: string) => [...err.matchAll(/^answers\.yaml:(\d+):\d+ /gmu)].map(([, line]) => Number(line))

describe.each([
  ['gas/station', ['gas/station', ...lng], [], 18, 0],
  // Nobody has published the boiler room, which is all that is wrong with its result.
  ['the boiler room', [boilerCompiled, ...boilerFacts], ['--checklists', 'own'], 7, 2],
] as const)('an answers file for %s', (_, args, own, items, exit) => {
  const handOut = async (language: string) =>
    run(['checklist', 'answers', ...args, '--lang', language, '--out', 'answers.yaml'], { files: withBoilerRoom(await diskWithKey()) })

  test.each(['zh', 'en'])('in %s is complained of exactly where it is empty, one sentence each', async (language) => {
    const { code, disk } = await handOut(language)
    expect(code).toBe(0)
    const blanks = blanksOf(disk.text('answers.yaml'))
    expect(blanks.length).toBeGreaterThan(items)
    const refused = await runAlone(['inspect', '--answers', 'answers.yaml', ...own], { files: disk })
    expect(refused.code).toBe(2)
    expect(linesIn(refused.err)).toEqual(blanks)
  }, 30_000)

  test.each(['zh', 'en'])('in %s becomes a valid result when it is filled in', async (language) => {
    const { disk } = await handOut(language)
    disk.seed('page.png', page)
    const filled = filledIn(disk.text('answers.yaml'), entries)
    expect(blanksOf(filled)).toEqual([])
    disk.seed('filled.yaml', filled)
    const { code, err } = await runAlone(['inspect', '--answers', 'filled.yaml', ...own], { files: disk })
    expect(code).toBe(exit)
    expect(err.match(/(?<= {2})[a-z]+(?:-[a-z]+)+(?= {2})/gu) ?? []).toEqual(exit === 0 ? [] : ['checklist-not-published'])
    const { body } = resultOn(disk)
    expect(body.answers).toHaveLength(items)
    expect(body.conclusion.verdict).toBe('pass')
  }, 30_000)
})

describe('an answers file', () => {
  test('without facts holds every item with its conditions, and every fact to fill in', async () => {
    const { code, out } = await run(['checklist', 'answers', boilerCompiled], { files: withBoilerRoom(memoryDisk()) })
    expect(code).toBe(0)
    expect(out.match(/^ {2}boiler\.[a-z]+:$/gmu)).toHaveLength(7)
    expect(out).toContain('only if: How many boilers are there? — 2 or more')
    expect(out).toMatch(/^ {2}piped: +# yes, no$/mu)
  })

  test('is never written over another file', async () => {
    const disk = memoryDisk()
    disk.seed('mine.yaml', 'mine')
    const { code, err } = await run(['checklist', 'answers', 'gas/station', '--out', 'mine.yaml'], { files: disk })
    expect([code, disk.text('mine.yaml')]).toEqual([4, 'mine'])
    expect(err).toContain('already')
  })
})
