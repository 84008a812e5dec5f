// Puts an SSHSIG blob into OpenSSH's armor and takes it out again (PROTOCOL.sshsig, "Armored format").
import { Buffer } from 'node:buffer'
import type { ProblemCode } from '../model/problem.ts'

const begin = '-----BEGIN SSH SIGNATURE-----\n'
const end = '\n-----END SSH SIGNATURE-----\n'

/** The armored text as ssh-keygen writes it: base64 in lines of 70 columns, line feeds, one at the end. */
export function armor(blob: Uint8Array): string {
  const base64 = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('base64')
  let lines = base64.slice(0, 70)
  for (let at = 70; at < base64.length; at += 70) lines += `\n${base64.slice(at, at + 70)}`
  return begin + lines + end
}

/**
 * The blob in an armored text. Only the text that armor() would make of it is taken, so that a signature has one
 * spelling. Codes: signature-malformed (no armor), signature-encoding (another spelling).
 */
export function unarmor(text: string): Uint8Array | ProblemCode {
  if (!text.startsWith('-----BEGIN SSH SIGNATURE-----') || !text.includes('-----END SSH SIGNATURE-----')) {
    return 'signature-malformed'
  }
  const blob = Buffer.from(text.slice(begin.length, -end.length), 'base64')
  return armor(blob) === text ? blob : 'signature-encoding'
}
