// OpenSSH's own SSHSIG vectors: Ed25519 and ECDSA P-256 are taken, every other algorithm refused by its code.
import { expect, test } from '@jest/globals'
import { armor } from '../../src/sign/armor.ts'
import { parsePublicKey } from '../../src/sign/public-key.ts'
import { readSshsig, verifySshsig } from '../../src/sign/sshsig.ts'
import { describeVectors, vectorBytes, vectorText } from './vectors-folder.ts'

function file(name: string): string {
  return vectorText('sshsig', 'testdata', name)
}

/** Algorithm and blob, without the comment that OpenSSH puts after them. */
function keyLine(name: string): string {
  return file(name).trim().split(' ').slice(0, 2).join(' ')
}

describeVectors('OpenSSH unit tests of SSHSIG', () => {
  test.each(['ed25519', 'ecdsa'])('%s: the signature holds, for its namespace and its message alone', (name) => {
    const read = readSshsig(file(`${name}.sig`))
    if (typeof read === 'string') throw new Error(read)
    const message = vectorBytes('sshsig', 'testdata', 'signed-data')
    expect(verifySshsig(read, file('namespace').trim(), message)).toBeUndefined()
    expect(verifySshsig(read, 'result@taut', message)).toBe('signature-namespace')
    expect(verifySshsig(read, file('namespace').trim(), message.subarray(1))).toBe('signature-mismatch')
    expect(armor(read.blob)).toBe(file(`${name}.sig`))
    expect(parsePublicKey(keyLine(`${name}.pub`))).toMatchObject({ text: read.publicKey.text })
  })

  test.each(['rsa', 'ecdsa_sk', 'ecdsa_sk_webauthn', 'ed25519_sk', 'mldsa44-ed25519'])(
    '%s: key and signature are refused',
    (name) => {
      expect(parsePublicKey(keyLine(`${name}.pub`))).toBe('signature-algorithm')
      expect(readSshsig(file(`${name}.sig`))).toBe('signature-algorithm')
    },
  )
})
