// A key whose passphrase costs the least that the format allows: what is tested is what it signs, and scrypt has tests of its own.
import { printKey, readKey } from '../../src/format/key.ts'
import { lockKey } from '../../src/sign/key-file.ts'
import type { Disk } from './memory-disk.ts'
import { chance } from './memory-world.ts'

/** Locks the key at this path anew, which `key new` made in a memory world as the first thing by its chance. */
export async function makeQuick(disk: Disk, path: string, { seed, passphrase }: { readonly seed: string; readonly passphrase: string }): Promise<void> {
  const read = readKey(disk.bytes(path))
  if (!('value' in read)) throw new Error(`no key at ${path}`)
  const { signer, createdAt, kdf, secret } = read.value
  const [salt, nonce] = [kdf.salt, secret.nonce].map((text) => new Uint8Array(Buffer.from(text, 'base64')))
  const quick = await lockKey({ seed: chance(seed)(32), signer, createdAt, salt: salt ?? new Uint8Array(), nonce: nonce ?? new Uint8Array() }, passphrase, 15)
  if (quick.public !== read.value.public) throw new Error('the key was not made first by this chance')
  disk.seed(path, printKey(quick))
}
