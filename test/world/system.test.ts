// Does the real world find its place, its time and its terminal?
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { homeOf } from '../../src/world/environment.ts'
import { systemWorld } from '../../src/world/system.ts'
import { wantsColour } from '../../src/world/terminal.ts'

describe('the real world', () => {
  const { clock, environment, random, interviewer, terminal } = systemWorld()

  test('tells the time in whole milliseconds, and the zone by its name', () => {
    const before = clock.monotonic()
    expect(Number.isInteger(clock.now())).toBe(true)
    expect(Number.isInteger(before)).toBe(true)
    expect(clock.monotonic()).toBeGreaterThanOrEqual(before)
    expect(clock.timezone()).toMatch(/^\w+/u)
  })

  test('finds what comes with the program', () => {
    expect(existsSync(environment.shipped('schemas/result.schema.json'))).toBe(true)
    expect(environment.workingFolder()).toBe(process.cwd())
    expect(environment.variable('NO_SUCH_VARIABLE')).toBeUndefined()
  })

  test('is never twice the same by chance', () => {
    expect(random(32)).toHaveLength(32)
    expect(Buffer.from(random(32)).equals(random(32))).toBe(false)
  })

  test('does not ask where nobody can answer', async () => {
    if (terminal.interactive) return
    await expect(interviewer('zh')).rejects.toMatchObject({ name: 'Failure', code: 'no-terminal' })
  })
})

describe('the place for keys, trust list and drafts', () => {
  const user = resolve('/users/zhang')

  test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
    ['TAUT_HOME, wherever', 'win32', { TAUT_HOME: resolve('/own'), APPDATA: 'x' }, resolve('/own')],
    ['APPDATA on Windows', 'win32', { APPDATA: join(user, 'roaming') }, join(user, 'roaming', 'taut')],
    ['the same without the variable', 'win32', {}, join(user, 'AppData', 'Roaming', 'taut')],
    ['Application Support on macOS', 'darwin', { XDG_DATA_HOME: '/data' }, join(user, 'Library', 'Application Support', 'taut')],
    ['XDG_DATA_HOME elsewhere', 'linux', { XDG_DATA_HOME: '/data', TAUT_HOME: '' }, join('/data', 'taut')],
    ['.local/share where that is not absolute', 'linux', { XDG_DATA_HOME: 'data' }, join(user, '.local', 'share', 'taut')],
    ['.local/share', 'linux', {}, join(user, '.local', 'share', 'taut')],
  ])('is %s', (_name, platform, variables, home) => {
    expect(homeOf(platform, variables, user)).toBe(home)
  })
})

describe('colour', () => {
  test.each<[string, Record<string, string>, boolean, boolean]>([
    ['a terminal', { TERM: 'xterm' }, true, true],
    ['a pipe', { TERM: 'xterm' }, false, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ])('on %s', (_name, variables, isTerminal, wanted) => {
    expect(wantsColour(variables, isTerminal)).toBe(wanted)
  })
})
