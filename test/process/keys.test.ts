// Is what is typed between two questions kept off the screen, and the terminal left as it was at every end?
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { startPty } from '../support/pty.ts'
import type { Pty } from '../support/pty.ts'
import { drive, driverOf } from './driver.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import { journalAt } from './left-behind.ts'
import { storyIn } from './story.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'taut-keys-'))
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** Two questions of the real interviewer with half a second of work between them. */
const slow = join(folder, 'slow.mjs')
writeFileSync(
  slow,
  `import { setTimeout as pause } from 'node:timers/promises'
import { systemWorld } from ${JSON.stringify(pathToFileURL(join(root, 'dist/world/system.js')).href)}
process.once('SIGINT', () => process.exit(130))
const one = await systemWorld().interviewer('en')
await one.write({ message: 'Name' })
console.log('working')
await pause(500)
console.log('done')
const typed = process.argv[2] === 'choose'
  ? await one.choose({ message: 'Which', choices: [{ value: 'a', label: 'first' }, { value: 'b', label: 'second' }] })
  : await one.secret({ message: 'Passphrase' })
console.log('got ' + typed)
`,
)

/** Runs another program, and tells how it ended and how it left the terminal. */
const shell = join(folder, 'shell.mjs')
writeFileSync(
  shell,
  `import { spawnSync } from 'node:child_process'
const { status, signal } = spawnSync(process.execPath, process.argv.slice(2), { stdio: 'inherit' })
console.log('ended ' + status + ' ' + signal)
spawnSync('stty', ['-a'], { stdio: 'inherit' })
`,
)
afterAll(() => {
  clearPlaces()
  rmSync(folder, { recursive: true, force: true })
})

async function isSane(pty: Pty): Promise<void> {
  await pty.exit
  for (const mode of ['icanon', 'isig', 'echo', 'icrnl', 'opost']) expect(pty.screen()).toMatch(new RegExp(`(?:^|\\s)${mode}(?:\\s|;|$)`, 'u'))
  expect(pty.look().cursorShown).toBe(true)
}

/** Until the program is going on again: what is typed before that is echoed by the terminal itself. An arrow means nothing to either. */
async function untilSilent(pty: Pty): Promise<void> {
  for (let from = -1; from < 0 || pty.output().slice(from).includes('^[[C'); ) {
    from = pty.output().length
    pty.write('\u001b[C')
    await pause(100)
  }
}

/** The slow program, at work between its questions. */
async function atWork(...args: readonly string[]): Promise<Pty> {
  const pty = startPty([slow, ...args], { program: shell })
  await pty.waitFor('Name')
  pty.write('Zhang\r')
  await pty.waitFor('working')
  return pty
}

describe('what is typed between two questions', () => {
  test('does not show, answers nothing, and is said to have been dropped', async () => {
    const pty = await atWork()
    pty.write('too early secret\r')
    await pty.waitFor('keys pressed before the question was there were dropped')
    expect(pty.output()).not.toContain('early secret')
    pty.write('in time\r')
    await pty.waitFor(/got in time[^]*ended 0 null/u)
    expect(pty.output()).not.toMatch(/in time[^]*in time/u)
    await isSane(pty)
  }, 20_000)

  test('chooses nothing', async () => {
    const pty = await atWork('choose')
    pty.write('1')
    await pty.waitFor('too fast')
    pty.write('2')
    await pty.waitFor('got b')
    await isSane(pty)
    expect(pty.screen()).not.toContain('got a')
  }, 20_000)

  test('stops the program all the same where it is Ctrl+C', async () => {
    const pty = await atWork()
    pty.write('\u0003')
    await pty.waitFor('ended 130 null')
    expect(pty.screen()).not.toContain('done')
    await isSane(pty)
  }, 20_000)

  const withJobs = hasBash ? test : test.skip
  withJobs('puts it aside where it is Ctrl+Z, and keeps still when it is taken up again', async () => {
    const pty = startPty(['--norc', '-i'], { command: 'bash', cwd: folder, env: { PS1: 'sh> ' } })
    await pty.waitFor('sh> ')
    pty.write(`'${process.execPath}' '${slow}'\r`)
    await pty.waitFor('Name')
    pty.write('Zhang\r')
    await pty.waitFor('working')
    pty.write('\u001a')
    await pty.waitFor(/Stopped[^]*sh> /u)
    pty.write('fg\r')
    await pty.waitFor('slow.mjs')
    await untilSilent(pty)
    const before = pty.output().length
    pty.write('hush hush')
    await pty.waitFor('Passphrase')
    expect(pty.output().slice(before)).not.toContain('hush')
    pty.write('in time\r')
    await pty.waitFor(/got in time[^]*sh> /u)
    pty.write('exit\r')
    await pty.exit
  }, 20_000)
})

describe('the terminal', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGINT'] as const)('is as it was after %s at a question', async (signal) => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('en')
    const pty = startPty([join(root, 'bin', 'taut.js'), 'inspect', 'gas/station', '--lang', 'en'], { program: shell, cwd: place.folder, env: { TAUT_HOME: place.home } })
    await drive(driverOf(pty), reply, (asked) => stepOf(asked) === 'item gas.station.licence')
    expect(pty.look().cursorShown).toBe(false)
    const [id] = readFileSync(join(dirname(journalAt(place) ?? ''), 'lock'), 'utf8').split(' ')
    process.kill(Number(id), signal)
    await pty.waitFor(signal === 'SIGINT' ? 'ended 130 null' : `ended null ${signal}`)
    await isSane(pty)
  }, 20_000)
})
