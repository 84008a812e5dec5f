// What lies around the file or folder that an author asks about: above it, beside it, closed to him, and at fault.
import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { Failure } from '../../src/model/failure.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { good, including, shared, source } from './lint/good.ts'
import { lint } from './lint/linted.ts'
import { run } from './running.ts'

const register = { 'own/sources/made-up.yaml': source }
const files = { 'own/gas/x.yaml': including, 'own/common/shared.yaml': shared, ...register }

function diskOf(given: Readonly<Record<string, string>>) {
  const disk = memoryDisk()
  for (const [path, text] of Object.entries(given)) disk.seed(path, text)
  return disk
}

describe('a folder below the one that ids count from', () => {
  test('is linted with the sources and the shared sections above it', async () => {
    expect(await lint(files, 'own/gas')).toMatchObject({ code: 0, found: [] })
    expect((await lint(files, 'own/gas')).err).toMatch(/^own\/gas: 1 checklist, 0 errors/u)
  })

  test('at any depth', async () => {
    const deep = { 'own/gas/city/x.yaml': including.replace('gas/x', 'gas/city/x'), 'own/common/shared.yaml': shared, ...register }
    expect(await lint(deep, 'own/gas/city')).toMatchObject({ code: 0, found: [] })
    expect(await lint(deep, 'own/gas')).toMatchObject({ code: 0, found: [] })
  })

  test('is held to the place that it has there, and to what was released there', async () => {
    const misplaced = { ...files, 'own/gas/y.yaml': good.replace('gas/x', 'fire/y') }
    expect((await lint(misplaced, 'own/gas')).found).toEqual(['own/gas/y.yaml id-differs-from-path 2:1'])
    const locked = { ...files, 'own/lock.json': JSON.stringify({ 'gas/x@1': 'ab'.repeat(32) }) }
    expect((await lint(locked, 'own/gas')).found).toEqual(['released-text-changed 3:1'])
  })

  test('has nothing told of what lies outside it', async () => {
    const faulty = { ...files, 'own/common/shared.yaml': shared.replace('free?', 'free'), 'own/fire/z.yaml': 'id: [' }
    expect(await lint(faulty, 'own/gas')).toMatchObject({ code: 0, found: [] })
  })

  test('can be named wherever a folder of checklists can', async () => {
    const disk = diskOf(files)
    const listed = await run(['checklist', 'list', '--checklists', 'own/gas', '--json'], { files: disk })
    expect(listed.out).toContain('"id":"gas/x"')
    expect(listed.out).not.toContain('"id":"common/shared"')
    expect(await run(['checklist', 'show', 'gas/x', '--checklists', 'own/gas'], { files: disk })).toMatchObject({ code: 0 })
    expect(await run(['checklist', 'coverage', 'made-up', '--checklists', 'own/gas'], { files: disk })).toMatchObject({ code: 0 })
  })

  test('is not looked above where no id says so', async () => {
    const own = { 'own/gas/x.yaml': including.replace('gas/x', 'x'), 'own/common/shared.yaml': shared, ...register }
    expect((await lint(own, 'own/gas')).found).toContain('include-missing 64:5')
  })
})

describe('a file after --checklists', () => {
  test('has its clauses counted, with those of what it takes over', async () => {
    const { code, out } = await run(['checklist', 'coverage', 'made-up', '--checklists', 'own/gas/x.yaml'], { files: diskOf(files) })
    expect(code).toBe(0)
    expect(out).toContain('gas/x  x.door')
    expect(out).toContain('common/shared  c.one')
  })
})

describe('a folder that cannot be looked into', () => {
  const lintedWith = async (closed: string) => {
    const { world, out, err } = memoryWorld({ files: diskOf({ ...files, 'own/closed/y.yaml': good }), variables: { LANG: 'en_US.UTF-8' } })
    const list = (path: string): readonly string[] => {
      if (path.replaceAll('\\', '/').endsWith(closed)) throw new Failure('path-unreadable', { path, why: 'EACCES' })
      return world.files.list(path)
    }
    const code = await main(['checklist', 'lint', 'own'], { ...world, files: { ...world.files, list } })
    return { code, out: out(), err: err() }
  }

  test('is told, and the rest is linted', async () => {
    const { code, out, err } = await lintedWith('own/closed')
    expect(code).toBe(2)
    expect(out).toMatch(/^own\/closed {2}folder-unreadable {2}This folder cannot be opened/u)
    expect(err).toMatch(/^own: 2 checklists, 1 error, 0 warnings/u)
  })

  test('is told where the sources stand in it', async () => {
    const { code, out } = await lintedWith('own/sources')
    expect(code).toBe(2)
    expect(out).toMatch(/^own\/sources {2}folder-unreadable/mu)
    expect(out).toMatch(/source-unknown/u)
  })

  test('ends the command where it is the one that was named', async () => {
    expect(await lintedWith('own')).toMatchObject({ code: 4, out: '' })
  })
})

describe('a fault that lies elsewhere', () => {
  test.each([
    ['a second file of an id', { 'own/gas/y.yaml': good }, /own\/gas\/y\.yaml:2:1 {2}duplicate-id {2}The id gas\/x is in use already, in own\/gas\/x\.yaml\.$/mu],
    ['a part that is taken over', { 'own/common/shared.yaml': shared.replace('id: both', 'id: first') }, /own\/gas\/x\.yaml:64:5 {2}duplicate-id {2}The id first is in use already, in gas\/x\.$/mu],
    ['faults of what is taken over', { 'own/common/shared.yaml': shared.replace('facts.floors', 'facts.storeys') }, /64:5 {2}include-faulty {2}.*condition-fact-unknown at own\/common\/shared\.yaml:23:16, and maybe more\.$/mu],
    ['a file that cannot be read', { 'own/common/shared.yaml': 'id: [' }, /64:5 {2}include-faulty {2}.*yaml-syntax at own\/common\/shared\.yaml:1:6, /mu],
  ])('%s is named', async (_, more, line) => {
    expect((await lint({ ...files, ...more })).out).toMatch(line)
  })
})
