// Keys from passphrases.
import { Buffer } from 'node:buffer'
import { scryptSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { deriveKey, isAllowedCost, type Stretch } from '../../src/sign/passphrase.ts'

const salt = Buffer.alloc(16, 1)

test('is scrypt with r 8 and p 1 over the UTF-8 of the NFKC form', async () => {
  const key = await deriveKey('ﬁre 火', salt, 15)
  expect(key).toEqual(scryptSync('fire 火', salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }))
})

test('a cost has to be a whole number from 15 to 20', () => {
  expect([14, 15, 17.5, 20, 21, Number.NaN].map(isAllowedCost)).toEqual([false, true, false, true, false, false])
})

test('asks for the memory that scrypt needs', async () => {
  const needed = 128 * 8 * (2 ** 15 + 3)
  const asked: (number | undefined)[] = []
  const record: Stretch = (_passphrase, _salt, _length, options, done) => {
    asked.push(options.maxmem)
    done(null, Buffer.alloc(32))
  }
  await deriveKey('', salt, 15, record)
  expect(asked).toEqual([needed])
  expect(scryptSync('', salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: needed })).toHaveLength(32)
})

test('wipes the passphrase, and rejects where the system has not the memory', async () => {
  const seen: Uint8Array[] = []
  const exhausted: Stretch = (passphrase, _salt, _length, _options, done) => {
    seen.push(passphrase)
    expect(Buffer.from(passphrase).toString()).toBe('secret')
    done(new Error('no memory'), Buffer.alloc(0))
  }
  await expect(deriveKey('secret', salt, 20, exhausted)).rejects.toThrow('no memory')
  expect(seen.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['000000000000'])
})
