// Does anything that a run leaves behind, or says, hold the passphrase or the private key?
import { Buffer } from 'node:buffer'
import { createDecipheriv } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from '@jest/globals'
import { canonicalize } from '../../src/format/canonical.ts'
import type { KeyFile } from '../../src/model/generated/formats.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { deriveKey } from '../../src/sign/passphrase.ts'
import { startPty } from '../support/pty.ts'
import { type Ran, runTaut } from '../support/spawn.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import { resultIn } from './left-behind.ts'
import { passphrase } from './story.ts'

afterAll(clearPlaces)

const sample = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'checklists', 'samples', 'station-answers.yaml')

/** The seed in a key file, by the page on formats and not by the program's own way. */
async function seedIn(path: string): Promise<Buffer> {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFile
  const { data, ...rest } = file.secret
  const sealed = Buffer.from(data, 'base64')
  const key = await deriveKey(passphrase, Buffer.from(file.kdf.salt, 'base64'), file.kdf.logN)
  const lock = createDecipheriv('aes-256-gcm', key, Buffer.from(rest.nonce, 'base64'))
  lock.setAAD(Buffer.from(canonicalize({ ...file, secret: rest })))
  lock.setAuthTag(sealed.subarray(32))
  const seed = Buffer.concat([lock.update(sealed.subarray(0, 32)), lock.final()])
  if (ed25519Signer(seed).public.text !== file.public) throw new Error('that is not the seed')
  return seed
}

/** A secret in every dress in which it could be written by mistake. */
function dressesOf(secret: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(secret)
  const spelled = [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('base64'), bytes.toString('base64url')]
  return [bytes, ...spelled.map((text) => Buffer.from(text.replace(/=+$/u, ''))), Buffer.from(bytes.toString('latin1'), 'utf16le')]
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}

test('neither is in any file, on a screen, or among the arguments', async () => {
  const place = placeWithKey()
  const env = { TAUT_HOME: place.home, LANG: 'en_US.UTF-8' }
  const file = join(place.home, '..', '..', `${Date.now()}.passphrase`)
  writeFileSync(file, `${passphrase}\n`)
  const said: Ran[] = []
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}, code = 0) => {
    const ran = runTaut(args, { cwd: place.folder, env: { ...env, ...more } })
    expect({ args, ...ran }).toMatchObject({ code })
    said.push(ran)
  }
  const given = { TAUT_PASSPHRASE: passphrase }
  run(['inspect', '--answers', sample, '--passphrase-file', file, '--out', 'results'])
  const { path } = resultIn(join(place.folder, 'results'))
  run(['sign', path, '--role', 'receipt'], given, 2)
  run(['sign', path, '--role', 'inspector'], { TAUT_PASSPHRASE: 'not the passphrase' }, 2)
  run(['key', 'new', '--id', 'li.na', '--name', '李娜', '--org', '示例'], given)
  run(['sign', path, '--role', 'receipt', '--key', 'li.na'], given)
  run(['inspect', '--answers', sample, '--key', 'zhang.wei', '--out', path], given, 4)
  run(['resume'], given, 0)
  for (const args of [['key', 'list'], ['key', 'show', 'li.na'], ['verify', 'results'], ['show', path]]) run(args)
  run(['key', 'import', join(place.home, 'keys', 'li.na.key.json'), '--id', 'a', '--name', 'a', '--org', 'a'], {}, 3)

  // At a terminal it is typed, wrong and right, and shows nowhere.
  const pty = startPty(['sign', path, '--role', 'receipt', '--key', 'li.na'], { cwd: place.folder, env })
  await pty.waitFor('Sign it now?')
  pty.write('1')
  await pty.waitFor('Passphrase of the key')
  pty.write('not the passphrase\r')
  // Between two questions a terminal shows what is typed; the first question is drawn anew with every key.
  await pty.waitFor('That is not the passphrase')
  await pty.waitFor('Passphrase of the key')
  pty.write(`${passphrase}\r`)
  expect(await pty.exit).toMatchObject({ code: 0 })

  const seeds = await Promise.all(['zhang.wei', 'li.na'].map((id) => seedIn(join(place.home, 'keys', `${id}.key.json`))))
  const secrets = [Buffer.from(passphrase), ...seeds].flatMap(dressesOf)
  const screens = [...said.flatMap(({ stdout, stderr }) => [stdout, stderr]), pty.output()]
  const left = filesBelow(place.folder)
  expect(left.length).toBeGreaterThan(8)
  const holds = (bytes: Buffer) => secrets.some((secret) => bytes.includes(secret))
  expect(left.filter((one) => holds(readFileSync(one)))).toEqual([])
  expect(screens.filter((screen) => holds(Buffer.from(screen)))).toEqual([])
  // The search finds what is there.
  expect(holds(readFileSync(file))).toBe(true)
  expect(holds(Buffer.from(`x${seeds[0]?.toString('base64') ?? ''}`))).toBe(true)
}, 60_000)
