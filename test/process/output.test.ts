// Is what is written fit for where it goes: colour for a terminal that wants it, plain text for pipes, no stack when nobody reads?
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { drive, driverOf } from './driver.ts'
import { clearPlaces, freshPlace, placeWithKey } from './homes.ts'
import { passphrase, storyIn } from './story.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const given = join(root, 'test', 'cases', 'given')
const good = [join(given, 'good.result.json'), '--trust', join(given, 'trust.json')]

const colour = /\u001b\[[\d;]*m/u

afterAll(clearPlaces)

describe('escape sequences', () => {
  test.each([
    ['a pipe', {}],
    ['a pipe with NO_COLOR', { NO_COLOR: '1' }],
    ['a pipe with FORCE_COLOR and NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }],
  ])('are not written to %s', (_where, env) => {
    for (const argv of [['verify', ...good], ['show', ...good], ['checklist', 'show', 'gas/station'], ['verify', 'gone', ...good], ['--help'], ['resume']]) {
      const { stdout, stderr } = runTaut(argv, { env: { NO_COLOR: '', ...env } })
      expect(stdout + stderr).not.toBe('')
      expect(stdout + stderr).not.toContain('\u001b')
    }
  }, 30_000)

  test('are written to a pipe that asks for them', () => {
    expect(runTaut(['verify', ...good], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stdout).toMatch(colour)
  })

  test('are written to a terminal, unless it does not want them', async () => {
    const outputOf = async (argv: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
      const pty = startPty(argv, { env })
      await pty.exit
      return pty.output()
    }
    expect(await outputOf(['verify', ...good], { NO_COLOR: '' })).toMatch(colour)
    expect(await outputOf(['verify', ...good], { NO_COLOR: '1' })).not.toContain('\u001b')
    expect(await outputOf(['verify', ...good, '--no-color'], { NO_COLOR: '' })).not.toContain('\u001b')
    expect(await outputOf(['verify', ...good], { NO_COLOR: '', TERM: 'dumb' })).not.toContain('\u001b')
  })

  test('in a walk without colour move the cursor and nothing else', async () => {
    const { folder, home } = freshPlace()
    for (const [argv, env] of [[[], { NO_COLOR: '1' }], [['--no-color'], { NO_COLOR: '' }]] as const) {
      const pty = startPty(['inspect', 'gas/station', ...argv], { cwd: folder, env: { TAUT_HOME: home, ...env } })
      const driver = driverOf(pty)
      await driver.next()
      driver.press('\u0003')
      await pty.exit
      expect(pty.output()).not.toMatch(colour)
    }
  })
})

describe('a reader that goes away', () => {
  const head = spawnSync('sh', ['-c', 'head -n 1'], { input: 'a\n' }).status === 0 ? test : test.skip

  head('ends the program without a word', () => {
    const { home } = freshPlace()
    const script = `node ${join(root, 'bin', 'taut.js')} checklist show gas/station --lang en | head -n 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { env: { PATH: process.env['PATH'] ?? '', TAUT_HOME: home }, encoding: 'utf8' })
    expect(stdout).toMatch(/^Gas stations and depots/u)
    expect(stderr).toBe('')
  })
})

describe('an output that takes no more', () => {
  const full = existsSync('/dev/full') ? test : test.skip

  full('is told in a sentence, with its exit code', () => {
    const script = `node ${join(root, 'bin', 'taut.js')} checklist show gas/station --lang zh > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', script], { env: { PATH: process.env['PATH'] ?? '', TAUT_HOME: freshPlace().home }, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 4, stderr: expect.stringMatching(/^taut: stdout 无法写入（ENOSPC）。\n提示：/u) })
  })

  const proc = existsSync('/proc/self') ? test : test.skip
  proc('is refused at once where no folder can be made', () => {
    const ran = runTaut(['checklist', 'answers', 'gas/station', '--out', '/proc/x/y', '--lang', 'en'])
    expect(ran).toMatchObject({ code: 4, stderr: expect.stringContaining('/proc/x/y') })
  })
})

describe('a narrow terminal', () => {
  test.each([40, 60])('of %i columns is walked to the end, and no line of a question is wider', async (cols) => {
    const { folder, home } = placeWithKey()
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], { cwd: folder, cols, rows: 60, env: { TAUT_HOME: home } })
    await drive(driverOf(pty), storyIn('zh').reply)
    expect({ ...(await pty.exit), screen: pty.screen() }).toMatchObject({ code: 0 })
  }, 30_000)
})

describe('a terminal without line editing', () => {
  test('is asked nothing', async () => {
    const pty = startPty(['inspect', 'gas/station', '--lang', 'en'], { env: { TERM: 'dumb' } })
    expect(await pty.exit).toMatchObject({ code: 3 })
    expect(pty.output()).toContain('There is no terminal to ask questions in.')
  })
})

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a demonstration, which leaves nothing behind', async (signal) => {
    const place = mkdtempSync(join(tmpdir(), 'taut-demo-ended-'))
    const child = spawn(process.execPath, [join(root, 'bin/taut.js'), 'demo'], { env: { PATH: process.env['PATH'], TMPDIR: place } })
    const ended = new Promise((resolve) => { child.once('close', resolve) })
    child.stdout.resume()
    while (readdirSync(place).length === 0 && child.exitCode === null) await new Promise((resolve) => { setTimeout(resolve, 2) })
    child.kill(signal)
    expect(await ended).not.toBe(0)
    expect(readdirSync(place)).toEqual([])
    rmSync(place, { recursive: true })
  })

  test.each(['SIGTERM', 'SIGHUP'] as const)('%s ends a walk, which goes on with what was answered', async (signal) => {
    const place = placeWithKey()
    const circumstances = { cwd: place.folder, env: { TAUT_HOME: place.home, TAUT_PASSPHRASE: passphrase } }
    const { reply, stepOf } = storyIn('zh')
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], circumstances)
    await drive(driverOf(pty), reply, (asked) => stepOf(asked) === 'fact tanks')
    pty.kill(signal)
    await pty.exit
    const resumed = startPty(['resume', '--lang', 'zh'], circumstances)
    const asked = await driverOf(resumed).next()
    expect(asked === undefined ? 'nothing' : stepOf(asked)).toBe('fact tanks')
    resumed.kill('SIGKILL')
    await resumed.exit
  }, 20_000)
})
