// Does a real ssh-agent sign a result, with keys of both kinds, so that taut and ssh-keygen both take it; and many at once?
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalize } from '../../src/format/canonical.ts'
import { printTrust } from '../../src/format/trust.ts'
import type { LogLine, ResultFile, TrustBody } from '../../src/model/generated/formats.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { wireString } from '../../src/sign/wire.ts'
import { askAgent } from '../../src/world/agent.ts'
import { root, trustBody } from '../verify/parties.ts'
import { runTaut } from '../support/spawn.ts'
import { resultIn, resultsIn } from './left-behind.ts'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const binary = join(project, 'bin', 'taut.js')
const installed = ['ssh-agent', 'ssh-add'].every((program) => spawnSync(program, ['-h']).error === undefined)
const signed = installed && process.platform !== 'win32' ? describe : describe.skip
const note = installed ? '' : ' (skipped: ssh-agent is not installed)'

const folder = mkdtempSync(join(tmpdir(), 'taut-agent-'))
const socket = join(folder, 'agent.sock')
const home = join(folder, 'home')
const people = [
  { id: 'li.na', name: '李娜', kind: 'ed25519' },
  { id: 'wang.gang', name: '王刚', kind: 'ecdsa' },
  { id: 'chen.xi', name: '陈希', kind: 'ed25519' },
] as const
const nobody = { id: 'rsa', kind: 'rsa' }

const keygen = (...args: readonly string[]) => spawnSync('ssh-keygen', args, { cwd: folder, encoding: 'utf8' })
const lineOf = (id: string) => readFileSync(join(folder, `${id}.pub`), 'utf8').trim().split(' ').slice(0, 2).join(' ')
const fingerprintOf = (id: string) => keygen('-l', '-f', `${id}.pub`).stdout.split(' ')[1] ?? ''
const env = { TAUT_HOME: home, SSH_AUTH_SOCK: socket, LANG: 'en_US.UTF-8' }
const taut = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => runTaut(args, { cwd: folder, env: { ...env, ...more } })

/** taut in a process of its own, to its end. */
function tautBeside(args: readonly string[], where: string): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...args], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env, TAUT_HOME: where } })
    let err = ''
    child.stderr.on('data', (text) => { err += String(text) })
    child.on('close', (code) => resolve({ code, err }))
  })
}

/** An agent without keys that listens at a path. */
async function agentAt(path: string): Promise<ChildProcess> {
  const started = spawn('ssh-agent', ['-D', '-a', path], { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', SSH_ASKPASS: '/bin/false' } })
  for (let waited = 0; !existsSync(path) && waited < 5000; waited += 20) await pause(20)
  return started
}

/** Answers of the sample, with these people as its inspectors. */
function answersBy(name: string, ids: readonly string[]): string {
  const sample = readFileSync(join(project, 'checklists/samples/station-answers.yaml'), 'utf8')
  const lines = people.filter(({ id }) => ids.includes(id)).map((one) => `  - { id: ${one.id}, name: ${one.name}, org: 样例监管局 }`)
  writeFileSync(join(folder, name), sample.replace(/ {2}- \{ id: zhang\.wei.*\n/u, `${lines.join('\n')}\n`))
  return name
}

signed(`a real ssh-agent${note}`, () => {
  let agent: ChildProcess | undefined

  beforeAll(async () => {
    for (const { id, kind } of [...people, nobody]) keygen('-q', '-t', kind, '-N', '', '-C', '', '-f', id)
    agent = await agentAt(socket)
    const added = spawnSync('ssh-add', ['-q', ...people.map(({ id }) => id), nobody.id], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', SSH_AUTH_SOCK: socket }, encoding: 'utf8' })
    if (added.status !== 0) throw new Error(added.stderr)
    const body: TrustBody = {
      ...trustBody,
      principals: people.map(({ id, name }) => ({
        id,
        name,
        grants: [{ roles: ['inspector'], from: trustBody.issuedAt }],
        keys: [{ key: lineOf(id), from: trustBody.issuedAt }],
      })),
    }
    mkdirSync(home)
    writeFileSync(join(home, 'trust.json'), printTrust(await signTrust(body, root.signer, root.id, body.issuedAt)))
    cpSync(join(project, 'checklists/samples/photos'), join(folder, 'photos'), { recursive: true })
  }, 30_000)

  afterAll(() => {
    agent?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(people.slice(0, 2))('signs with the $kind key of $id, and ssh-keygen takes it', ({ id }) => {
    const done = taut(['inspect', '--answers', answersBy(`${id}.yaml`, [id]), '--key', fingerprintOf(id), '--out', `by-${id}`])
    expect(done).toMatchObject({ code: 0, stderr: '' })
    const { path, file } = resultIn(join(folder, `by-${id}`))
    expect(taut(['verify', path])).toMatchObject({ code: 0 })
    const [signature] = file.signatures
    writeFileSync(join(folder, 'allowed'), `${id} namespaces="result@taut" ${lineOf(id)}\n`)
    writeFileSync(join(folder, 'sig'), signature?.sig ?? '')
    const verified = (statement: unknown) =>
      spawnSync('ssh-keygen', ['-Y', 'verify', '-f', 'allowed', '-I', id, '-n', 'result@taut', '-s', 'sig'], { cwd: folder, input: canonicalize(statement) }).status
    expect(verified(signature?.statement)).toBe(0)
    expect(verified({ ...signature?.statement, name: 'x' })).not.toBe(0)
  })

  test('is asked for whichever of its keys an inspector has', () => {
    expect(taut(['inspect', '--answers', answersBy('agent.yaml', ['wang.gang']), '--key', 'agent', '--out', 'any'])).toMatchObject({ code: 0 })
    expect(resultIn(join(folder, 'any')).file.signatures[0]?.statement.signer).toBe('wang.gang')
  })

  test('shows its keys in key list, and which of them cannot sign', () => {
    const { stdout } = taut(['key', 'list'])
    for (const { id } of people) expect(stdout).toContain(`${fingerprintOf(id)}, in the ssh-agent`)
    expect(stdout).toContain(`(cannot sign results) ${fingerprintOf(nobody.id)}`)
    expect(taut(['key', 'show', fingerprintOf('li.na')]).stdout).toContain(`\n${lineOf('li.na')} li.na\n`)
  })

  test('without the key, with one of another kind, or not there at all, is told each in its own sentence', () => {
    const answers = answersBy('fails.yaml', ['li.na'])
    const told = (key: string, more = {}) => taut(['inspect', '--answers', answers, '--key', key, '--out', 'none'], more)
    expect(told(`SHA256:${'A'.repeat(43)}`)).toMatchObject({ code: 3, stderr: expect.stringContaining('does not hold the key') })
    expect(told(fingerprintOf(nobody.id))).toMatchObject({ code: 3, stderr: expect.stringContaining('ssh-rsa') })
    expect(told('agent', { SSH_AUTH_SOCK: '' })).toMatchObject({ code: 3, stderr: expect.stringContaining('no ssh-agent') })
    expect(told('agent', { SSH_AUTH_SOCK: join(folder, 'li.na') })).toMatchObject({ code: 3, stderr: expect.stringContaining('no ssh-agent') })
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('that asks its owner, who does not agree, refuses; and the draft waits', () => {
    const agentEnv = { PATH: process.env['PATH'] ?? '', SSH_AUTH_SOCK: socket }
    spawnSync('ssh-add', ['-q', '-c', 'chen.xi'], { cwd: folder, env: agentEnv })
    const args = ['--key', fingerprintOf('chen.xi'), '--out', 'asked']
    const refused = taut(['inspect', '--answers', answersBy('asked.yaml', ['chen.xi']), ...args])
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('refused to sign') })
    spawnSync('ssh-add', ['-q', '-d', 'chen.xi'], { cwd: folder, env: agentEnv })
    spawnSync('ssh-add', ['-q', 'chen.xi'], { cwd: folder, env: agentEnv })
    expect(taut(['resume', ...args])).toMatchObject({ code: 0 })
  })

  test('that is locked, and one that is empty, are told apart; and both are asked nothing that changes them', async () => {
    const say = (kind: number) => askAgent(socket, { message: Buffer.concat([Uint8Array.of(kind), wireString('a word')]), limitMs: 5000 })
    const told = (at: string) => taut(['inspect', '--answers', answersBy('locked.yaml', ['li.na']), '--key', 'agent'], { SSH_AUTH_SOCK: at })
    const loaded = () => spawnSync('ssh-add', ['-l'], { env: { PATH: process.env['PATH'] ?? '', SSH_AUTH_SOCK: socket }, encoding: 'utf8' }).stdout
    const before = loaded()
    expect([...(await say(22))]).toEqual([6])
    const locked = told(socket)
    expect([...(await say(23))]).toEqual([6])
    expect(loaded()).toBe(before)
    expect(locked).toMatchObject({ code: 3, stderr: expect.stringMatching(/locked.*\n.*ssh-add -X/u) })
    const other = join(folder, 'empty.sock')
    const empty = await agentAt(other)
    expect(told(other)).toMatchObject({ code: 3, stderr: expect.stringContaining('holds no key') })
    empty.kill()
  })

  test('signs one file for two people at once, and neither signature is lost', async () => {
    taut(['inspect', '--answers', answersBy('both.yaml', people.map(({ id }) => id)), '--key', fingerprintOf('li.na'), '--out', 'both'])
    const { path } = resultIn(join(folder, 'both'))
    const others = people.slice(1).map(({ id }) => {
      const own = join(folder, `home-${id}`)
      cpSync(join(home, 'trust.json'), join(own, 'trust.json'))
      return tautBeside(['sign', path, '--role', 'inspector', '--key', fingerprintOf(id)], own)
    })
    const done = await Promise.all(others)
    expect(done.map(({ code, err }) => (code === 0 ? 0 : err))).toEqual([0, 0])
    const file = JSON.parse(readFileSync(path, 'utf8')) as ResultFile
    expect(file.signatures.map(({ statement }) => statement.covers.length)).toEqual([0, 1, 2])
    expect(new Set(file.signatures.map(({ statement }) => statement.signer)).size).toBe(3)
    expect(taut(['verify', path])).toMatchObject({ code: 0 })
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('signs several results at once with one key, each under a number of its own', async () => {
    const own = join(folder, 'home-many')
    cpSync(join(home, 'trust.json'), join(own, 'trust.json'))
    const answers = answersBy('many.yaml', ['wang.gang'])
    const all = [1, 2, 3].map(() => tautBeside(['inspect', '--answers', answers, '--key', fingerprintOf('wang.gang'), '--out', 'many'], own))
    expect((await Promise.all(all)).map(({ code, err }) => (code === 0 ? 0 : err))).toEqual([0, 0, 0])
    const lines = readFileSync(join(own, 'signing-log.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as LogLine)
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3])
    const logs = resultsIn(join(folder, 'many')).map((path) => (JSON.parse(readFileSync(path, 'utf8')) as ResultFile).signatures[0]?.statement.log)
    const previous = logs.toSorted((a, b) => (a?.seq ?? 0) - (b?.seq ?? 0)).map((log) => log?.previous)
    expect(previous).toEqual([undefined, lines[0]?.statement, lines[1]?.statement])
  })
})
