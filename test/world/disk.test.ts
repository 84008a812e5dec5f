// Does what is on the real disk stay whole, private and unblocked?
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemFiles } from '../../src/world/files.ts'

const files = systemFiles()
const posixTest = process.platform === 'win32' ? test.skip : test
const bytes = Buffer.from('abc')
const modeOf = (path: string) => statSync(path).mode & 0o777

let folder = ''
beforeEach(() => { folder = files.temporaryFolder() })
afterEach(() => { files.remove(folder) })

describe('reading', () => {
  posixTest('a named pipe is refused at once instead of waited for', () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    expect(() => files.read(path, 10)).toThrow(expect.objectContaining({ code: 'path-not-regular', detail: { path } }))
    expect(files.kind(path)).toBe('other')
  })

  posixTest('a device is refused', () => {
    expect(() => files.read('/dev/zero', 10)).toThrow(expect.objectContaining({ code: 'path-not-regular' }))
  })

  posixTest('a link to a file is followed, one that leads nowhere is not found, one in a circle is refused', () => {
    writeFileSync(join(folder, 'a'), bytes)
    symlinkSync('a', join(folder, 'link'))
    symlinkSync('nowhere', join(folder, 'broken'))
    symlinkSync('circle', join(folder, 'circle'))
    expect(Buffer.from(files.read(join(folder, 'link'), 10))).toEqual(bytes)
    expect(() => files.read(join(folder, 'broken'), 10)).toThrow(expect.objectContaining({ code: 'path-not-found' }))
    expect(() => files.read(join(folder, 'circle'), 10)).toThrow(expect.objectContaining({ code: 'path-circular', detail: { path: join(folder, 'circle') } }))
    expect(['link', 'broken', 'circle'].map((name) => files.kind(join(folder, name)))).toEqual(['file', 'none', 'other'])
  })

  test('a large file comes in pieces that are its own bytes', () => {
    const content = Buffer.alloc(2_500_000, 'abcdefg')
    writeFileSync(join(folder, 'a'), content)
    const pieces = [...files.chunks(join(folder, 'a'))]
    expect(pieces.map(({ length }) => length)).toEqual([1 << 20, 1 << 20, 2_500_000 - (1 << 21)])
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
  })
})

describe('writing', () => {
  posixTest('a secret is for its owner alone, other files are not', () => {
    files.writeNew(join(folder, 'home', 'key'), bytes, { secret: true })
    files.replace(join(folder, 'trust'), bytes, { secret: true })
    files.writeNew(join(folder, 'result'), bytes)
    files.openJournal(join(folder, 'draft'), 'new').close()
    expect(modeOf(join(folder, 'home'))).toBe(0o700)
    expect(['home/key', 'trust', 'draft'].map((name) => modeOf(join(folder, name)))).toEqual([0o600, 0o600, 0o600])
    expect(modeOf(join(folder, 'result')) & 0o644).toBe(0o644 & ~process.umask())
  })

  test('leaves the file alone in its folder', () => {
    files.writeNew(join(folder, 'a'), bytes)
    files.replace(join(folder, 'a'), bytes)
    files.copy(join(folder, 'a'), join(folder, 'b'))
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  posixTest('that fails at the last step leaves nothing, not even the folders it made', () => {
    const path = join(folder, 'x', 'y', 'n'.repeat(300))
    for (const write of [files.writeNew, files.replace]) {
      expect(() => { write(path, bytes) }).toThrow(expect.objectContaining({ code: 'cannot-write', detail: { path, why: 'ENAMETOOLONG' } }))
      expect(readdirSync(folder)).toEqual([])
    }
  })

  test('that fails leaves what was there', () => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    expect(() => { files.replace(join(folder, 'a'), bytes) }).toThrow(expect.objectContaining({ code: 'cannot-write' }))
    expect(readdirSync(folder, { recursive: true })).toEqual(['a', join('a', 'b')])
  })

  posixTest('a link that leads nowhere is not written through', () => {
    symlinkSync('elsewhere', join(folder, 'link'))
    expect(() => { files.writeNew(join(folder, 'link'), bytes) }).toThrow(expect.objectContaining({ code: 'path-exists' }))
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
  })

  test('a copy of something that is no file leaves no folder behind', () => {
    expect(() => { files.copy(folder, join(folder, 'evidence', 'a')) }).toThrow(expect.objectContaining({ code: 'path-not-regular' }))
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a journal', () => {
  test('that another program has written to takes no more', () => {
    const path = join(folder, 'draft')
    const journal = files.openJournal(path, 'new')
    journal.append('1')
    appendFileSync(path, '2\n')
    for (let tries = 0; tries < 2; tries += 1) {
      expect(() => { journal.append('3') }).toThrow(expect.objectContaining({ code: 'journal-write', detail: { path, why: 'EBUSY' } }))
    }
    journal.close()
    expect(readFileSync(path, 'utf8')).toBe('1\n2\n')
  })

  test('cannot be made where a folder would have to be a file', () => {
    writeFileSync(join(folder, 'a'), bytes)
    const path = join(folder, 'a', 'b')
    expect(() => files.openJournal(path, 'new')).toThrow(expect.objectContaining({ code: 'journal-write' }))
    expect(() => files.openJournal(path, 'existing')).toThrow(expect.objectContaining({ code: 'path-not-found' }))
  })

  posixTest('on a device is refused', () => {
    expect(() => files.openJournal('/dev/null', 'existing')).toThrow(expect.objectContaining({ code: 'path-not-regular' }))
  })
})
