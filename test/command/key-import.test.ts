// Is a public key taken with its owner, a private one left alone, and the key found again by whoever signs?
import { Buffer } from 'node:buffer'
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { encode } from '../sign/edwards.ts'
import { blobOfPoint, lineOf, signerNumber } from '../sign/keys.ts'
import { p256Number } from '../sign/p256.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { home, run } from './running.ts'

const [ed25519, p256] = [signerNumber(40), p256Number(40)]
const who = ['--id', 'li.na', '--name', '李娜', '--org', '样例监管局']

function importing(text: string | Uint8Array, argv = who) {
  const disk = memoryDisk()
  disk.seed('given.pub', text)
  return run(['key', 'import', 'given.pub', ...argv], { files: disk, interactive: false })
}

describe('a public key', () => {
  test.each([
    ['as ssh-keygen writes it', `${ed25519.public.text} li na@laptop\n`, ed25519],
    ['without a comment', ed25519.public.text, ed25519],
    ['from Windows', `\ufeff${ed25519.public.text} x\r\n\r\n`, ed25519],
    ['on P-256', `${p256.public.text} PIV AUTH pubkey\n`, p256],
  ])('%s is kept, and told as others need it', async (_, text, { public: key }) => {
    const { code, out, disk } = await importing(text)
    expect(code).toBe(0)
    expect(out).toContain(key.fingerprint)
    expect(out.endsWith(`\n${key.text} li.na\n`)).toBe(true)
    expect(JSON.parse(disk.text(`${home}/keys/li.na.pub.json`))).toMatchObject({ public: key.text, signer: { id: 'li.na', name: '李娜' } })
    const shown = await run(['key', 'show', 'li.na'], { files: disk })
    expect(shown.out).toContain(`${key.text} li.na\n`)
    expect((await run(['key', 'list'], { files: disk })).out).toContain('its private key is not here')
    expect((await run(['key', 'list'], { files: disk, agent: memoryAgent([ed25519, p256]) })).out).toContain(`${key.fingerprint}, in the ssh-agent`)
  })

  test('never takes the place of one that is there', async () => {
    const { disk } = await importing(ed25519.public.text)
    disk.seed('given.pub', p256.public.text)
    expect(await run(['key', 'import', 'given.pub', ...who], { files: disk, interactive: false })).toMatchObject({ code: 3 })
    expect(disk.text(`${home}/keys/li.na.pub.json`)).toContain(ed25519.public.text)
  })

  test('needs an owner', async () => {
    expect(await importing(ed25519.public.text, ['--id', 'li.na'])).toMatchObject({ code: 3, err: expect.stringContaining('--name') })
    expect(await importing(ed25519.public.text, ['--id', '../x', '--name', 'a', '--org', 'b'])).toMatchObject({ code: 3 })
    expect(await importing(ed25519.public.text, ['--id', 'a', '--name', '', '--org', 'b'])).toMatchObject({ code: 3 })
  })
})

describe('is refused', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const identity = blobOfPoint(encode(1n, 0))
  const p384 = 'ecdsa-sha2-nistp384 AAAA'

  test.each([
    ['a private key', pem, 'private key'],
    ['a private key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n', 'private key'],
    ['a private key after a public one', `${ed25519.public.text}\n${pem}`, 'private key'],
    ['a key of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\n', 'private key'],
    ['a weak key', `${lineOf(identity)} x`, 'unsafe'],
    ['a key of another kind', p384, 'ecdsa-sha2-nistp384'],
    ['a key of a token that wants touching', 'sk-ssh-ed25519@openssh.com AAAA', 'sk-ssh-ed25519@openssh.com'],
    ['two keys', `${ed25519.public.text}\n${p256.public.text}\n`, 'no public key'],
    ['a key with options before it', `restrict ${ed25519.public.text}`, 'no public key'],
    ['a damaged key', ed25519.public.text.slice(0, -4), 'no public key'],
    ['something else', 'hello', 'no public key'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'no public key'],
  ])('%s', async (_, text, told) => {
    const { code, out, err, disk } = await importing(text)
    expect([code, out, err.includes(told)]).toEqual([3, '', true])
    expect(disk.paths()).toEqual(['/inspection/given.pub'])
    const inner = String(text).split('\n').filter((line) => /^[A-Za-z0-9+/=]{20,}$/u.test(line))
    expect(inner.filter((line) => err.includes(line))).toEqual([])
  })

  test('nothing at all', async () => {
    expect(await run(['key', 'import', 'gone.pub', ...who], { interactive: false })).toMatchObject({ code: 4 })
  })
})

describe('key show', () => {
  test('needs to know which, and finds one in the agent by its fingerprint', async () => {
    expect(await run(['key', 'show'])).toMatchObject({ code: 3 })
    expect(await run(['key', 'show', 'nobody'])).toMatchObject({ code: 3 })
    const agent = memoryAgent([p256])
    const shown = await run(['key', 'show', p256.public.fingerprint], { agent })
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('nobody known') })
    expect(await run(['key', 'show', ed25519.public.fingerprint], { agent })).toMatchObject({ code: 3, err: expect.stringContaining('does not hold') })
  })
})
