// What is asked of an ssh-agent, and what of its replies is taken.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bindRequest, identitiesRequest, isDone, readIdentities, readSignature, signRequest } from '../../src/sign/agent-messages.ts'
import { wireString, wireUint32 } from '../../src/sign/wire.ts'
import { identitiesReply, signatureReply } from '../support/memory-agent.ts'
import { blobOfPoint, signerNumber } from './keys.ts'
import { p256Number } from './p256.ts'

const signers = [signerNumber(3), p256Number(3)] as const
const [ed25519, p256] = signers
const bytes = Buffer.from('what is to be signed')

test('requests are laid out as the protocol has them', () => {
  expect([...identitiesRequest()]).toEqual([11])
  const expected = Buffer.concat([Uint8Array.of(13), wireString(p256.public.blob), wireString(bytes), wireUint32(0)])
  expect(Buffer.from(signRequest(p256.public, bytes))).toEqual(expected)
})

describe('what an agent grants unless it is locked', () => {
  test('is asked with a signature of the host over the session', async () => {
    const session = Buffer.from('a session')
    const signature = Buffer.concat([wireString('ssh-ed25519'), wireString(await ed25519.sign(session))])
    const parts = ['session-bind@openssh.com', ed25519.public.blob, session, signature].map((part) => wireString(part))
    expect(Buffer.from(await bindRequest(ed25519, session))).toEqual(Buffer.concat([Uint8Array.of(27), ...parts, Uint8Array.of(0)]))
  })

  test.each([
    [[6], true],
    [[5], false],
    [[28], false],
    [[6, 0], false],
    [[], false],
  ])('is granted by the reply %j: %s', (reply, granted) => {
    expect(isDone(Uint8Array.from(reply))).toBe(granted)
  })
})

describe('identities', () => {
  test('are read with their fingerprints, and those that cannot sign here say why', () => {
    const dss = Buffer.concat([wireString('ssh-dss'), wireString('x')])
    const weak = blobOfPoint(Buffer.alloc(32))
    const read = readIdentities(identitiesReply([ed25519.public.blob, p256.public.blob, dss, weak, Buffer.alloc(0)]))
    if (typeof read === 'string') throw new Error(read)
    expect(read.map(({ key }) => (typeof key === 'string' ? key : key.text))).toEqual([
      ed25519.public.text,
      p256.public.text,
      'signature-algorithm',
      'signature-key-weak',
      'signature-malformed',
    ])
    expect(read.map(({ algorithm }) => algorithm)).toEqual(['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-dss', 'ssh-ed25519', ''])
    expect(read[1]?.fingerprint).toBe(p256.public.fingerprint)
  })

  test.each([
    ['a refusal', Uint8Array.of(5), 'agent-list-refused'],
    ['nothing', new Uint8Array(), 'agent-broken'],
    ['another reply', signatureReply('ssh-ed25519', Buffer.alloc(64)), 'agent-broken'],
    ['a refusal with something after it', Uint8Array.of(5, 0), 'agent-broken'],
    ['more keys than it sends', Buffer.concat([Uint8Array.of(12), wireUint32(2), wireString('a'), wireString('b')]), 'agent-broken'],
    ['fewer keys than it sends', Buffer.concat([identitiesReply([ed25519.public.blob]), Uint8Array.of(0)]), 'agent-broken'],
    ['four thousand million keys', Buffer.concat([Uint8Array.of(12), wireUint32(0xffffffff)]), 'agent-broken'],
  ])('in %s are none', (_, reply, fault) => {
    expect(readIdentities(reply)).toBe(fault)
  })

  test('that a locked agent does not show are an empty list', () => {
    expect(readIdentities(identitiesReply([]))).toEqual([])
  })
})

describe('a signature', () => {
  test.each(signers.map((signer) => [signer.public.algorithm, signer] as const))('of %s is taken', async (name, signer) => {
    const raw = await signer.sign(bytes)
    expect(readSignature(signatureReply(name, raw), signer.public, bytes)).toEqual(new Uint8Array(raw))
  })

  test('that is another key’s, over other bytes, or of another name is not', async () => {
    const raw = await ed25519.sign(bytes)
    const taken = (reply: Uint8Array, key = ed25519.public, over: Uint8Array = bytes) => readSignature(reply, key, over)
    expect(taken(signatureReply('ssh-ed25519', raw), signerNumber(4).public)).toBe('agent-broken')
    expect(taken(signatureReply('ssh-ed25519', raw), ed25519.public, Buffer.from('other'))).toBe('agent-broken')
    expect(taken(signatureReply('ssh-rsa', raw))).toBe('agent-broken')
    expect(taken(signatureReply('ssh-ed25519', raw), p256.public)).toBe('agent-broken')
    expect(taken(signatureReply('ssh-ed25519', Buffer.alloc(64)))).toBe('agent-broken')
    expect(taken(Buffer.concat([signatureReply('ssh-ed25519', raw), Uint8Array.of(0)]))).toBe('agent-broken')
    expect(taken(identitiesReply([]))).toBe('agent-broken')
    expect(taken(Uint8Array.of(5))).toBe('agent-refused')
  })
})

test('no reply makes the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(5, 11, 12, 14), (rest, kind) => {
      const reply = Buffer.concat([Uint8Array.of(kind), rest])
      readIdentities(reply)
      expect(isDone(reply)).toBe(false)
      const signature = readSignature(reply, ed25519.public, bytes)
      expect(typeof signature).toBe('string')
    }),
  )
})
