// Does a real terminal show what the program writes, and the program get what is typed?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { startPty } from '../support/pty.ts'
import { screenOf } from '../support/screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-pty-test-'))
const program = join(folder, 'echo.mjs')
writeFileSync(
  program,
  `process.stdin.setRawMode(true)
process.stdout.write(process.argv.slice(2).join(' ') + ' ' + process.stdout.columns + ' 请输入\\n')
process.stdin.on('data', (keys) => {
  const text = String(keys)
  if (text === '\\u0003') process.exit(130)
  process.stdout.write('\\u001b[2K\\u001b[G\\u001b[31m得到 ' + text + '\\u001b[39m')
})
`,
)
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

describe('a terminal', () => {
  test('shows, takes keys, and tells how it ended', async () => {
    const pty = startPty(['inspect', '-x'], { program, cols: 60 })
    expect(await pty.waitFor('请输入')).toBe('inspect -x 60 请输入')
    pty.write('好')
    expect(await pty.waitFor(/得到 ./u)).toBe('inspect -x 60 请输入\n得到 好')
    pty.write('1')
    expect(await pty.waitFor('得到 1')).toBe(pty.screen())
    await expect(pty.waitFor('never', 50)).rejects.toThrow('no never within 50 ms; the screen:\ninspect -x 60 请输入\n得到 1')
    pty.write('\u0003')
    expect(await pty.exit).toEqual({ code: 130, signal: 0 })
    await expect(pty.waitFor('never')).rejects.toThrow('the program ended without never')
  })

  test('may be killed', async () => {
    const pty = startPty([], { program })
    await pty.waitFor('请输入')
    pty.kill('SIGKILL')
    expect(await pty.exit).toMatchObject({ signal: 9 })
  })
})

describe('a screen', () => {
  test('is what the sequences leave', () => {
    expect(screenOf('one\r\ntwo\u001b[1A\u001b[2K\u001b[Gnew')).toMatchObject({ lines: ['new', 'two'], row: 0, column: 3 })
    expect(screenOf('abc\u001b[2Dx\u001b[Kz')).toMatchObject({ lines: ['axz'] })
    expect(screenOf('a\r\nb\r\nc\u001b[2A\u001b[J')).toMatchObject({ lines: ['a'] })
    expect(screenOf('中文字', 5)).toMatchObject({ lines: ['中文', '字'], row: 1, column: 2 })
    expect(screenOf('\u001b[?25l\u001b[1mx\u001b[22m\u001b[3C。')).toMatchObject({ lines: ['x   。'], cursorShown: false })
    expect(() => screenOf('\u001b[5;5H')).toThrow('the screen does not know')
  })
})
