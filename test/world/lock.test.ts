// The lock: one program at a time, and none for ever.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { locked } from '../../src/world/lock.ts'

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

  test('is given back when the work fails', async () => {
    const path = fresh()
    await expect(locked(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await locked(path, () => Promise.resolve('yes'))).toBe('yes')
  })

  test('left behind by a program that is gone holds nobody up', async () => {
    const path = fresh()
    await locked(path, () => Promise.resolve())
    // Above every process id that Linux gives out.
    writeFileSync(path, '4194999\n')
    expect(await locked(path, () => Promise.resolve('in'))).toBe('in')
  })
})
