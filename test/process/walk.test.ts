// Does an inspector on a fresh computer get from nothing to a signed result that verifies, with keys alone?
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { evidencePath } from '../../src/model/media-type.ts'
import { say } from '../../src/words/say.ts'
import { startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { drive, driverOf, keysFor } from './driver.ts'
import { clearPlaces, freshPlace, placeWithKey } from './homes.ts'
import { deedIn, eventsAt, resultIn } from './left-behind.ts'
import { bare, station, storyIn } from './story.ts'

const binary = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'taut.js')

const li = { name: '李娜', post: '站长' }
const zhao = { name: '赵敏', post: '设备主管' }

afterAll(clearPlaces)

describe('a first inspection on a fresh computer', () => {
  test.each(['zh', 'en'] as const)('leaves a signed result that verifies (%s)', async (language) => {
    const { folder, home } = freshPlace()
    const pty = startPty(['inspect', '--lang', language], { cwd: folder, env: { TAUT_HOME: home } })
    await drive(driverOf(pty), storyIn(language).reply)
    expect({ ...(await pty.exit), screen: pty.screen() }).toMatchObject({ code: 0, signal: 0 })
    expect(pty.look()).toMatchObject({ cursorShown: true, column: 0 })

    const { path, file } = resultIn(folder)
    expect(pty.screen()).toContain(say(language, 'written.path', { path: basename(path) }))
    expect(file).toMatchObject({
      body: {
        language,
        timezone: 'Asia/Shanghai',
        mode: 'interview',
        checklist: { id: 'gas/station' },
        unit: { name: '长沙芙蓉示例燃气有限公司', creditCode: '91430102MA4L00003M', region: '430102', head: { name: '王强', post: '总经理' } },
        place: '芙蓉储配站',
        kind: 'self-check',
        inspectors: [{ id: 'zhang.wei', name: '张伟' }],
        facts: { station: 'lng', tanks: true, unloading: true, fillsCylinders: false, sellsCylinders: false },
        findings: [
          { id: 'F1', item: 'gas.station.tank-level-alarm', level: 'major', handling: 'stop-work', deadline: '2099-12-31', responsible: li },
          { id: 'F2', item: 'gas.station.gas-alarm-buildings', level: 'major', handling: 'deadline', deadline: '2099-01-05', responsible: zhao },
        ],
        conclusion: { verdict: 'stop', counts: { items: 18, pass: 15, fail: 2, na: 1, unchecked: 0, major: 2, general: 0 } },
        acknowledgement: { kind: 'paper', ...li, remark: '情况属实，立即整改。', evidence: [{ name: 'signed-page.png', mediaType: 'image/png' }] },
      },
      signatures: [{ statement: { role: 'inspector', signer: 'zhang.wei', log: { seq: 1 } } }],
    })
    const pieces = [...file.body.answers.flatMap(({ evidence }) => evidence ?? []), ...(file.body.acknowledgement?.evidence ?? [])]
    expect(pieces.map((piece) => existsSync(join(folder, evidencePath(piece))))).toEqual([true, true, true])
    expect(readdirSync(join(home, 'drafts'))).toEqual([])
    expect(readFileSync(join(home, 'signing-log.jsonl'), 'utf8').split('\n')).toHaveLength(2)

    const env = { TAUT_HOME: home }
    const verified = runTaut(['verify', path, '--lang', language], { env })
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining(say(language, 'status.valid')), stderr: expect.stringContaining('zhang.wei') })
    const shown = runTaut(['show', path, '--lang', language], { env })
    expect(shown.code).toBe(0)
    const told = ['芙蓉储配站', say(language, 'verdict.stop'), '2号储罐高液位报警未接线', '2099-01-05', 'signed-page.png']
    expect(told.filter((text) => !shown.stdout.includes(text))).toEqual([])
  }, 30_000)

  test('may begin without a key, which is offered again before signing', async () => {
    const { folder, home } = freshPlace()
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], { cwd: folder, env: { TAUT_HOME: home } })
    const story = storyIn('zh')
    let offers = 0
    const reply: typeof story.reply = (asked) => {
      if (!asked.question.startsWith(bare(say('zh', 'key.offer')))) return story.reply(asked)
      offers += 1
      return say('zh', offers === 1 ? 'key.offer-no' : 'key.offer-yes')
    }
    await drive(driverOf(pty), reply)
    expect(await pty.exit).toMatchObject({ code: 0 })
    expect(offers).toBe(2)
    expect(runTaut(['verify', folder], { env: { TAUT_HOME: home } }).code).toBe(0)
  }, 30_000)
})

describe('Ctrl+C in the middle', () => {
  /** Runs taut, and tells how it ended and what it left of the terminal. */
  const shell = mkdtempSync(join(tmpdir(), 'taut-shell-'))
  const program = join(shell, 'shell.mjs')
  writeFileSync(
    program,
    `import { spawnSync } from 'node:child_process'
const { status, signal } = spawnSync(process.execPath, [${JSON.stringify(binary)}, ...process.argv.slice(2)], { stdio: 'inherit' })
console.log('ended ' + status + ' ' + signal)
spawnSync('stty', ['-a'], { stdio: 'inherit' })
`,
  )
  afterAll(() => { rmSync(shell, { recursive: true, force: true }) })

  test.each(['zh', 'en'] as const)('ends with 130, says how to go on, and leaves the terminal as it was (%s)', async (language) => {
    const place = placeWithKey()
    const circumstances = { cwd: place.folder, env: { TAUT_HOME: place.home } }
    const ninth = station.sections[1]?.items[2]
    const message = bare(ninth?.ask[language] ?? '')
    const pty = startPty(['inspect', 'gas/station', '--lang', language], { ...circumstances, program })
    const driver = driverOf(pty)
    await drive(driver, storyIn(language).reply, ({ question }) => question.startsWith(message))
    driver.press('\u0003')
    await pty.exit
    const screen = pty.screen()
    expect(screen).toContain('ended 130 null')
    expect(screen).toContain('taut resume')
    expect(screen).toMatch(/^speed .* 80 columns|columns 80/mu)
    for (const mode of ['icanon', 'isig', 'echo', 'icrnl', 'opost']) expect(screen).toMatch(new RegExp(`(?:^|\\s)${mode}(?:\\s|;|$)`, 'u'))
    expect(pty.look().cursorShown).toBe(true)

    const before = eventsAt(place)
    expect(before.flatMap(deedIn)).toHaveLength(4 + 5 + 7)
    const resumed = startPty(['resume', '--lang', language], circumstances)
    const onward = driverOf(resumed)
    const first = await onward.next()
    expect(first?.question).toContain(message)
    if (first !== undefined) onward.press(keysFor(first, storyIn(language).reply(first)))
    await drive(onward, storyIn(language).reply)
    expect(await resumed.exit).toMatchObject({ code: 0 })
    expect(resultIn(place.folder).file.body.trail.segments).toHaveLength(2)
    expect(runTaut(['verify', place.folder], circumstances)).toMatchObject({ code: 0 })
  }, 30_000)

  test('at the passphrase keeps what was confirmed', async () => {
    const place = placeWithKey()
    const circumstances = { cwd: place.folder, env: { TAUT_HOME: place.home } }
    const story = storyIn('zh')
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], circumstances)
    const driver = driverOf(pty)
    await drive(driver, story.reply, (asked) => story.stepOf(asked) === 'sign')
    driver.press('\u0003')
    expect(await pty.exit).toEqual({ code: 130, signal: 0 })
    const resumed = startPty(['resume', '--lang', 'zh'], circumstances)
    const asked: string[] = []
    await drive(driverOf(resumed), (question) => {
      asked.push(story.stepOf(question))
      return story.reply(question)
    })
    expect(asked).toEqual(['sign'])
    expect(await resumed.exit).toMatchObject({ code: 0 })
  }, 30_000)

  test('before anything was begun leaves nothing behind', async () => {
    const place = freshPlace()
    const pty = startPty(['inspect', '--lang', 'en'], { cwd: place.folder, env: { TAUT_HOME: place.home } })
    const driver = driverOf(pty)
    await driver.next()
    driver.press('\u0003')
    expect(await pty.exit).toMatchObject({ code: 130 })
    expect(existsSync(place.home)).toBe(false)
  })
})

describe('a wrong passphrase', () => {
  test('may be typed again, three times in all, and costs nothing but the signature', async () => {
    const place = placeWithKey()
    const circumstances = { cwd: place.folder, env: { TAUT_HOME: place.home } }
    const story = storyIn('zh')
    const pty = startPty(['inspect', 'gas/station', '--lang', 'zh'], circumstances)
    await drive(driverOf(pty), (asked) => (story.stepOf(asked) === 'sign' ? 'not the passphrase' : story.reply(asked)))
    expect(await pty.exit).toMatchObject({ code: 3 })
    expect(pty.screen().split(say('zh', 'key.wrong-passphrase'))).toHaveLength(3)
    expect(eventsAt(place).flatMap(deedIn).at(-1)).toBe('end')
    const resumed = startPty(['resume', '--lang', 'zh'], circumstances)
    await drive(driverOf(resumed), story.reply)
    expect(await resumed.exit).toMatchObject({ code: 0 })
  }, 30_000)
})
