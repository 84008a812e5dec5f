// Do the files of this machine and those in memory keep the same promises?
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { systemFiles } from '../../src/world/files.ts'
import type { Files } from '../../src/world/world.ts'
import { memoryWorld } from '../support/memory-world.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const all = Number.MAX_SAFE_INTEGER

const made: string[] = []
const real = systemFiles()

afterAll(() => {
  for (const folder of made) real.remove(folder)
})

describe.each<[string, () => Files]>([
  ['the file system', systemFiles],
  ['the disk in memory', () => memoryWorld().world.files],
])('%s', (_name, make) => {
  const files = make()
  const folder = () => {
    const path = files.temporaryFolder()
    made.push(path)
    return path
  }
  const text = (path: string) => new TextDecoder().decode(files.read(path, all))

  test('reads back what was written, in folders made for it', () => {
    const path = join(folder(), '结果', '2026', 'a.json')
    files.writeNew(path, bytesOf('{}\n'))
    expect(text(path)).toBe('{}\n')
    expect(Buffer.concat([...files.chunks(path)]).toString()).toBe('{}\n')
  })

  test('makes a file bit by bit whole or not at all, and a fresh one where none is', () => {
    const [path, other] = [join(folder(), 'a.csv'), join(folder(), 'b.csv')]
    const output = files.openOutput(path, { fresh: true })
    output.write('one\n')
    expect(files.kind(path)).toBe('none')
    output.write('two\n')
    output.finish()
    expect(text(path)).toBe('one\ntwo\n')
    expect(() => files.openOutput(path, { fresh: true })).toThrow(expect.objectContaining({ code: 'path-exists' }))
    const half = files.openOutput(other, { fresh: true })
    half.write('half')
    half.abandon()
    expect(files.kind(other)).toBe('none')
    const late = files.openOutput(other, { fresh: true })
    late.write('late')
    files.writeNew(other, bytesOf('first'))
    expect(() => { late.finish() }).toThrow(expect.objectContaining({ code: 'path-exists' }))
    late.abandon()
    expect(text(other)).toBe('first')
    expect(files.list(join(other, '..'))).toEqual(['b.csv'])
  })

  test('tells one file from another however it is spelled, also where nothing is yet', () => {
    const place = folder()
    files.writeNew(join(place, 'in', 'a'), bytesOf('a'))
    files.writeNew(join(place, 'in', 'b'), bytesOf('a'))
    const same = (one: string, two: string) => files.identity(`${place}${one}`) === files.identity(`${place}${two}`)
    expect(same('/in/a', '//in/./a')).toBe(true)
    expect(same('/in/a', '/in/../in/a')).toBe(true)
    expect(same('/in/a', '/in/b')).toBe(false)
    expect(same('/new/c', '/new//./c')).toBe(true)
    expect(same('/new/c', '/c')).toBe(false)
  })

  test('never overwrites a new file, and replaces only when told to', () => {
    const path = join(folder(), 'a.json')
    files.writeNew(path, bytesOf('one'))
    expect(() => { files.writeNew(path, bytesOf('two')) }).toThrow(expect.objectContaining({ code: 'path-exists', detail: { path } }))
    expect(text(path)).toBe('one')
    files.replace(path, bytesOf('two'))
    expect(text(path)).toBe('two')
    files.replace(join(folder(), 'new', 'b.json'), bytesOf('b'))
  })

  test('a copy leaves what is there already', () => {
    const [from, to] = [join(folder(), 'a.jpg'), join(folder(), 'evidence', 'ab', 'b.jpg')]
    files.writeNew(from, bytesOf('one'))
    files.copy(from, to)
    expect(text(to)).toBe('one')
    files.replace(from, bytesOf('two'))
    files.copy(from, to)
    expect(text(to)).toBe('one')
    expect(() => { files.copy(join(from, 'nothing'), join(to, '..', 'c.jpg')) }).toThrow(expect.objectContaining({ code: 'path-not-found' }))
    expect(files.list(join(to, '..'))).toEqual(['b.jpg'])
  })

  test('says what is wrong with a path that cannot be read', () => {
    const here = folder()
    const path = join(here, 'a')
    files.writeNew(path, bytesOf('12345'))
    files.replace(join(here, 'empty'), new Uint8Array())
    const refused = (given: string, limit = all) => {
      try {
        return new TextDecoder().decode(files.read(given, limit))
      } catch (error) {
        return error
      }
    }
    expect(refused(path, 5)).toBe('12345')
    expect(refused(path, 4)).toMatchObject({ code: 'path-too-large', detail: { path, limit: 4 } })
    expect(refused(join(here, 'b'))).toMatchObject({ code: 'path-not-found', detail: { path: join(here, 'b') } })
    expect(refused(join(path, 'b'))).toMatchObject({ code: 'path-not-found' })
    expect(refused(here)).toMatchObject({ code: 'path-not-regular', detail: { path: here } })
    expect(refused(join(here, 'empty'))).toMatchObject({ code: 'path-empty' })
    expect(() => [...files.chunks(here)]).toThrow(expect.objectContaining({ code: 'path-not-regular' }))
    expect(() => [...files.chunks(join(here, 'empty'))]).toThrow(expect.objectContaining({ code: 'path-empty' }))
  })

  test('says what is wrong with a path that cannot be written', () => {
    const here = folder()
    files.writeNew(join(here, 'a'), bytesOf('1'))
    expect(() => { files.writeNew(join(here, 'a', 'b'), bytesOf('2')) }).toThrow(expect.objectContaining({ code: 'cannot-write' }))
    expect(() => { files.replace(here, bytesOf('2')) }).toThrow(expect.objectContaining({ code: 'cannot-write' }))
    expect(files.list(here)).toEqual(['a'])
  })

  test('lists names by code unit and knows what is what', () => {
    const here = folder()
    for (const name of ['b', 'a10', 'a9', '甲', 'Z']) files.writeNew(join(here, name), bytesOf('1'))
    files.writeNew(join(here, 'c', 'deep'), bytesOf('1'))
    expect(files.list(here)).toEqual(['Z', 'a10', 'a9', 'b', 'c', '甲'])
    expect([here, join(here, 'c'), join(here, 'b'), join(here, 'x'), join(here, 'b', 'x')].map(files.kind)).toEqual(['folder', 'folder', 'file', 'none', 'none'])
    expect(() => files.list(join(here, 'x'))).toThrow(expect.objectContaining({ code: 'path-not-found' }))
    expect(() => files.list(join(here, 'b'))).toThrow(expect.objectContaining({ code: 'path-unreadable' }))
  })

  test('removes what is there, and does not mind what is not', () => {
    const here = folder()
    files.writeNew(join(here, 'c', 'deep'), bytesOf('1'))
    files.remove(join(here, 'x'))
    files.remove(here)
    expect(files.kind(here)).toBe('none')
    expect(folder()).not.toBe(folder())
  })

  test('keeps a journal line by line', () => {
    const path = join(folder(), 'drafts', 'a.jsonl')
    const journal = files.openJournal(path, 'new')
    journal.append('{"n":1}')
    expect(text(path)).toBe('{"n":1}\n')
    journal.append('{"地":"罐区"}')
    journal.close()
    expect(() => { journal.append('late') }).toThrow(expect.objectContaining({ code: 'journal-write', detail: { path, why: 'EBADF' } }))
    journal.close()
    expect(text(path)).toBe('{"n":1}\n{"地":"罐区"}\n')

    expect(() => files.openJournal(path, 'new')).toThrow(expect.objectContaining({ code: 'path-exists' }))
    const again = files.openJournal(path, 'existing')
    again.truncate(8)
    again.append('{"n":2}')
    again.close()
    expect(text(path)).toBe('{"n":1}\n{"n":2}\n')
  })

  test('opens a journal only where there is one', () => {
    const here = folder()
    expect(() => files.openJournal(join(here, 'a'), 'existing')).toThrow(expect.objectContaining({ code: 'path-not-found' }))
    expect(() => files.openJournal(here, 'existing')).toThrow(expect.objectContaining({ code: 'path-not-regular' }))
    expect(files.list(here)).toEqual([])
  })
})
