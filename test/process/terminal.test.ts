// Does a walk outlive what happens to its terminal: made smaller, put aside with Ctrl+Z, out of disk?
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { spoken } from '../command/spoken.ts'
import { screenOf } from '../support/screen.ts'
import { startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { drive, driverOf } from './driver.ts'
import { clearPlaces, placeWithKey } from './homes.ts'
import { eventsAt, journalAt, resultIn } from './left-behind.ts'
import { passphrase, storyIn } from './story.ts'

const binary = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'taut.js')
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

afterAll(clearPlaces)

describe('a terminal', () => {
  test('that is made narrower has the next question drawn to its new width, and loses no answer', async () => {
    const place = placeWithKey()
    const { reply, stepOf } = storyIn('zh')
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], { cwd: place.folder, env: { TAUT_HOME: place.home } })
    await drive(driverOf(pty), reply, (asked) => stepOf(asked) === 'item gas.station.licence')
    const before = pty.output().length
    pty.resize(60, 20)
    // The signal that tells of it comes on a way of its own, which a key could overtake.
    await pause(200)
    pty.write('\u001b[B')
    await pty.waitFor(/先停下[^]*先停下/u)
    const drawn = screenOf(pty.output().slice(before), 200).lines
    expect(drawn.filter((line) => columnsOf(line) > 60)).toEqual([])
    pty.write('\r')
    await pty.waitFor('第 2 项')
    expect(eventsAt(place).filter(({ kind }) => kind === 'answer')).toHaveLength(1)
    pty.kill('SIGKILL')
    await pty.exit
  }, 30_000)

  const withJobs = hasBash ? test : test.skip
  withJobs('whose program is put aside with Ctrl+Z shows its question again when it is taken up', async () => {
    const place = placeWithKey()
    const env = { TAUT_HOME: place.home, PS1: 'sh> ' }
    const pty = startPty(['--norc', '-i'], { command: 'bash', cwd: place.folder, env })
    await pty.waitFor('sh> ')
    pty.write(`'${process.execPath}' '${binary}' inspect gas/station --lang zh\r`)
    await pty.waitFor('被检查单位名称')
    pty.write('长沙示例')
    await pty.waitFor('长沙示例')
    pty.write('\u001a')
    await pty.waitFor(/Stopped[^]*sh> /u)
    pty.write('fg\r')
    await pty.waitFor('被检查单位名称')
    pty.write('公司\r')
    await pty.waitFor('统一社会信用代码')
    expect(eventsAt(place)).toContainEqual(expect.objectContaining({ kind: 'reply', reply: '长沙示例公司' }))
    pty.kill('SIGKILL')
    await pty.exit
  }, 30_000)
})

describe('a full disk', () => {
  const shell = spawnSync('sh', ['-c', "trap '' XFSZ; ulimit -f 100"]).status === 0 ? test : test.skip

  shell('stops the walk with a sentence, and all that was answered is in the draft', async () => {
    const place = placeWithKey()
    const { lines, body } = await spoken()
    const env = { TAUT_HOME: place.home, TAUT_PASSPHRASE: passphrase }
    const count = 24
    const begun = ['inspect', 'gas/station', '--plain', '--lang', 'zh']
    expect(runTaut(begun, { cwd: place.folder, env, input: `${lines.slice(0, count).join('\n')}\n` })).toMatchObject({ code: 130 })
    const draft = journalAt(place) ?? ''
    const room = Math.ceil(statSync(draft).size / 512)
    // A limit on the size of files refuses as a full disk does, in the middle of a line.
    const script = `trap '' XFSZ; ulimit -f ${room}; exec '${process.execPath}' '${binary}' resume --plain`
    const rest = `${lines.slice(count).join('\n')}\n`
    const full = spawnSync('sh', ['-c', script], { cwd: place.folder, env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...env }, input: rest, encoding: 'utf8' })
    expect({ code: full.status, told: full.stderr.split('\n').slice(-3) }).toMatchObject({ code: 4, told: [expect.stringMatching(/journal\.jsonl.*EFBIG/u), expect.stringContaining('taut resume'), ''] })
    const kept = readFileSync(draft, 'utf8')
    expect(kept.endsWith('\n')).toBe(true)
    expect(runTaut(['resume', '--plain'], { cwd: place.folder, env, input: '' })).toMatchObject({ code: 130 })
    // Of the questions asked until the disk was full, the answer to the last one found no room.
    const known = count + (full.stderr.match(/^> /gmu) ?? []).length - 1
    expect(known).toBeGreaterThan(count)
    const done = runTaut(['resume', '--plain'], { cwd: place.folder, env, input: `${lines.slice(known).join('\n')}\n` })
    expect({ code: done.code, err: done.stderr.slice(-300) }).toMatchObject({ code: 0 })
    expect(resultIn(place.folder).file.body.answers.map(({ outcome }) => outcome)).toEqual(body.answers.map(({ outcome }) => outcome))
  }, 30_000)
})
