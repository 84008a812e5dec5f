// Can an auditor, years later, check a result with jq, sha256sum and ssh-keygen, and nothing of ours?
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ResultFile, TrustFile } from '../../src/model/generated/formats.ts'
import { runTaut } from '../support/spawn.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import type { Place } from './homes.ts'
import { resultIn } from './left-behind.ts'
import { passphrase } from './story.ts'

const sample = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'checklists', 'samples', 'station-answers.yaml')

/** What a program answers to a call that needs no file; undefined where it is not there. */
const statusOf = (program: string, args: readonly string[]) => spawnSync(program, args).status ?? undefined

// ssh-keygen without -Y is that of OpenSSH before 8.1.
const missing = [
  ...(statusOf('jq', ['--version']) === 0 ? [] : ['jq']),
  ...(statusOf('sha256sum', ['--version']) === 0 ? [] : ['sha256sum']),
  ...(statusOf('ssh-keygen', ['-Y', 'check-novalidate', '-n', 'file', '-s', 'none']) === 255 ? [] : ['ssh-keygen -Y']),
]
const audited = missing.length === 0 ? describe : describe.skip
const note = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} not installed)`

audited(`an auditor without taut${note}`, () => {
  let place: Place
  let path: string
  let file: ResultFile

  beforeAll(() => {
    place = placeWithKey()
    const env = { TAUT_HOME: place.home, TAUT_PASSPHRASE: passphrase }
    // Two results, so that the second statement names the one before it in the log.
    for (const out of ['first', 'second']) {
      const run = runTaut(['inspect', '--answers', sample, '--lang', 'zh', '--out', out], { cwd: place.folder, env })
      if (run.code !== 0) throw new Error(run.stderr)
    }
    ;({ path, file } = resultIn(join(place.folder, 'second')))
    const trust = JSON.parse(readFileSync(join(place.home, 'trust.json'), 'utf8')) as TrustFile
    const lines = trust.body.principals.flatMap(({ id, keys }) => keys.map(({ key }) => `${id} namespaces="result@taut,trust@taut" ${key}\n`))
    writeFileSync(join(place.folder, 'allowed_signers'), lines.join(''))
  }, 30_000)
  afterAll(clearPlaces)

  const jq = (filter: string, from = path): Buffer => spawnSync('jq', ['-cSj', filter, from]).stdout
  const sha256sum = (bytes: Uint8Array): string => spawnSync('sha256sum', { input: bytes, encoding: 'utf8' }).stdout.split(' ')[0] ?? ''
  /** Exit code of ssh-keygen on a statement and the signature beside it. */
  const verified = (statement: Uint8Array, { identity = 'zhang.wei', namespace = 'result@taut', from = path } = {}): number | null => {
    writeFileSync(join(place.folder, 'sig'), spawnSync('jq', ['-rj', '.signatures[0].sig', from]).stdout)
    const args = ['-Y', 'verify', '-f', 'allowed_signers', '-I', identity, '-n', namespace, '-s', 'sig']
    return spawnSync('ssh-keygen', args, { cwd: place.folder, input: statement }).status
  }

  test('finds the digest of the body in every statement', () => {
    const digest = sha256sum(jq('.body'))
    expect(digest).toMatch(/^[0-9a-f]{64}$/u)
    expect(file.signatures.map(({ statement }) => statement.body.sha256)).toEqual([digest])
  })

  test('finds each piece of evidence under its digest', () => {
    const digests = jq('[.. | objects | select(has("mediaType")) | .digest.sha256] | join("\n")').toString('utf8').split('\n')
    expect(digests).toHaveLength(3)
    for (const digest of digests) {
      expect(sha256sum(readFileSync(join(dirname(path), 'evidence', digest.slice(0, 2), `${digest}.png`)))).toBe(digest)
    }
  })

  test('has the signature accepted, for this signer and this purpose alone', () => {
    const statement = jq('.signatures[0].statement')
    expect(verified(statement)).toBe(0)
    expect(verified(statement, { identity: 'li.na' })).not.toBe(0)
    expect(verified(statement, { namespace: 'file' })).not.toBe(0)
  })

  test('has a statement refused in which anything was changed', () => {
    const statement = jq('.signatures[0].statement').toString('utf8')
    for (const altered of [statement.replace('zhang.wei', 'zhang.wej'), statement.replace('T', 't'), `${statement} `, statement.slice(0, -1)]) {
      expect(altered).not.toBe(statement)
      expect(verified(Buffer.from(altered))).not.toBe(0)
    }
  })

  test('sees by the digest that an answer was changed', () => {
    const altered = join(place.folder, 'altered.json')
    writeFileSync(altered, readFileSync(path, 'utf8').replace('"outcome": "fail"', '"outcome": "pass"'))
    expect(sha256sum(jq('.body', altered))).not.toBe(file.signatures[0]?.statement.body.sha256)
    expect(verified(jq('.signatures[0].statement', altered), { from: altered })).toBe(0)
  })

  test('follows the signing log from statement to statement', () => {
    const first = resultIn(join(place.folder, 'first'))
    const [one, two] = [first.file, file].map(({ signatures }) => signatures[0]?.statement.log)
    expect([one?.seq, two?.seq, one?.device]).toEqual([1, 2, two?.device])
    expect(two?.previous?.sha256).toBe(sha256sum(jq('.signatures[0].statement', first.path)))
  })

  test('checks the trust list in the same way', () => {
    const trust = join(place.home, 'trust.json')
    expect(jq('.signatures[0].statement.body.sha256', trust).toString('utf8')).toBe(sha256sum(jq('.body', trust)))
    expect(verified(jq('.signatures[0].statement', trust), { namespace: 'trust@taut', from: trust })).toBe(0)
    expect(file.signatures[0]?.statement.anchor.digest.sha256).toBe(sha256sum(jq('.body', trust)))
  })
})
