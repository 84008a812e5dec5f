// The lock: one program at a time, and none for ever.
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { hold, isHeld, locked } from '../../src/world/lock.ts'

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'taut-lock-')), 'inner', 'a.lock')

describe('a lock', () => {
  test('lets nobody in while somebody works, and everybody after', async () => {
    const path = fresh()
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      inside += 1
      most = Math.max(most, inside)
      await pause(20)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => locked(path, work)))
    expect(most).toBe(1)
    expect(existsSync(path)).toBe(false)
  })

  test('is told to be held by another program that runs, and by nobody else; asking changes nothing', () => {
    const path = fresh()
    expect(isHeld(path)).toBe(false)
    const release = hold(path)
    expect(isHeld(path)).toBe(false)
    for (const [text, held] of [[`${process.ppid} ${hostname()}\n`, true], ['99999999 here -\n', false], [`${process.ppid} another-machine\n`, false]] as const) {
      writeFileSync(path, text)
      expect([text, isHeld(path)]).toEqual([text, held])
      expect(existsSync(path)).toBe(true)
    }
    release?.()
  })

  test('is given back when the work fails', async () => {
    const path = fresh()
    await expect(locked(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await locked(path, () => Promise.resolve('yes'))).toBe('yes')
  })

  test('that is held is given to nobody else until it is given back, and a release gives back nothing of others', () => {
    const path = fresh()
    const release = hold(path)
    expect(hold(path)).toBeUndefined()
    release?.()
    expect(existsSync(path)).toBe(false)
    const again = hold(path)
    writeFileSync(path, '1 another-machine -\n')
    again?.()
    expect(existsSync(path)).toBe(true)
    // What another machine holds cannot be known here; a journal looks after itself.
    expect(hold(path)).toBeDefined()
  })

  test('of a running program is not taken away, one that is empty only when it has been so for a while', () => {
    const path = fresh()
    hold(path)?.()
    writeFileSync(path, '1\n')
    expect(hold(path)).toBeUndefined()
    writeFileSync(path, '')
    expect(hold(path)).toBeUndefined()
    utimesSync(path, new Date(0), new Date(0))
    expect(hold(path)).toBeDefined()
  })

  test('that cannot be made is told like a draft that cannot be written', () => {
    const path = fresh()
    hold(path)?.()
    writeFileSync(join(dirname(path), 'file'), 'x')
    expect(() => hold(join(dirname(path), 'file', 'a.lock'))).toThrow(expect.objectContaining({ code: 'journal-write' }))
  })

  test('left behind by a program that is gone holds nobody up', async () => {
    const path = fresh()
    await locked(path, () => Promise.resolve())
    // Above every process id that Linux gives out.
    writeFileSync(path, '4194999\n')
    expect(await locked(path, () => Promise.resolve('in'))).toBe('in')
  })
})
