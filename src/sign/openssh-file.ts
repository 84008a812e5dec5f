// Reads a public key file of OpenSSH, and tells a private one from it before anything of that is looked at.
import { parsePublicKey, type PublicKey } from './public-key.ts'

/** What keeps a file from being one: nothing in it is repeated but, perhaps, the name of an algorithm. */
export type PublicKeyFault =
  | { readonly fault: 'public-key-private' | 'public-key-malformed' | 'public-key-weak' }
  | { readonly fault: 'public-key-algorithm'; readonly algorithm: string }

/** OpenSSH, PEM of any kind, PuTTY, and the key files of age and minisign. */
const privateMarks = /PRIVATE KEY|PuTTY-User-Key-File|AGE-SECRET-KEY-|encrypted secret key/u

/** Names of algorithms as OpenSSH has them, with or without a certificate. */
const algorithmName = /^(?:ssh|ecdsa|sk-ssh|sk-ecdsa|mldsa\d*|rsa|webauthn)[a-z0-9-]*(?:@openssh\.com)?$/u

/** The key in the text of a .pub file: one line, with or without a comment, and nothing else but empty lines. */
export function readPublicKeyFile(text: string): PublicKey | PublicKeyFault {
  if (privateMarks.test(text)) return { fault: 'public-key-private' }
  const [line, ...others] = text.replace(/^\ufeff/u, '').split(/\r?\n/u).filter((one) => one.trim() !== '')
  if (line === undefined || others.length > 0) return { fault: 'public-key-malformed' }
  const words = line.trim().split(/[ \t]+/u)
  const key = parsePublicKey(words.slice(0, 2).join(' '))
  const algorithm = words.slice(0, 1).join('')
  if (typeof key !== 'string') return key
  if (key === 'signature-key-weak') return { fault: 'public-key-weak' }
  return key === 'signature-algorithm' && algorithmName.test(algorithm)
    ? { fault: 'public-key-algorithm', algorithm }
    : { fault: 'public-key-malformed' }
}
