// Does a shell complete what there is, from the script that the program prints?
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { runTaut } from '../support/spawn.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-completion-'))
mkdirSync(join(folder, 'results'))
writeFileSync(join(folder, 'results.json'), '{}')
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const has = (shell: string) => (spawnSync(shell, ['-c', 'true']).status === 0 ? test : test.skip)

function scriptFor(shell: string, language = 'en'): string {
  const { code, stdout, stderr } = runTaut(['completion', shell, '--lang', language])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** What bash offers behind these words, of which the last is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const typed = words.map((word) => `'${word}'`).join(' ')
  const script = `${scriptFor('bash')}\nCOMP_WORDS=(taut ${typed}); COMP_CWORD=${words.length}; _taut 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

/** Names of the commands that a help lists. */
function commandsOf(...path: readonly string[]): readonly string[] {
  const help = runTaut([...path, '--help', '--lang', 'en']).stdout
  const list = help.slice(help.indexOf('Commands:')).split('\n')
  return list.flatMap((line) => /^ {2}([a-z]+) /u.exec(line)?.[1] ?? [])
}

describe('bash', () => {
  has('bash')('offers every command, and those below it', () => {
    expect(offered('')).toEqual(commandsOf())
    expect(offered('checklist', '')).toEqual(commandsOf('checklist'))
    expect(offered('--home', 'inspect', 'ch')).toEqual(['checklist'])
    expect(offered('--lang=zh', 'key', '')).toEqual(commandsOf('key'))
  }, 20_000)

  has('bash')('offers flags of the command and of the program, and the words that a flag takes', () => {
    expect(offered('show', '--')).toEqual(expect.arrayContaining(['--format', '--trust', '--lang', '--help']))
    expect(offered('drafts', '--')).not.toContain('--format')
    expect(offered('show', 'r.json', '--format', '')).toEqual(['text', 'markdown', 'html'])
    expect(offered('--lang', '')).toEqual(['zh', 'en'])
    expect(offered('--lang', '=', 'z')).toEqual(['zh'])
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell'])
    expect(offered('checklist', 'new', '--sector', 'fi')).toEqual(['fire'])
  }, 20_000)

  has('bash')('offers checklists, files and folders where they belong', () => {
    expect(offered('inspect', 'gas/')).toContain('gas/station')
    expect(offered('checklist', 'diff', 'gas/station', 'gas/')).toContain('gas/network')
    expect(offered('verify', 'res')).toEqual(['results', 'results.json'])
    expect(offered('verify', 'a', 'b', 'res')).toEqual(['results', 'results.json'])
    expect(offered('show', '--evidence', 'res')).toEqual(['results'])
    expect(offered('why', 'r.json', '')).toEqual([])
  }, 20_000)
})

describe('every script', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('for %s has all commands, and says in its language how it is loaded', (shell) => {
    const script = scriptFor(shell, 'zh')
    expect([...commandsOf(), ...commandsOf('checklist')].filter((name) => !script.includes(name))).toEqual([])
    expect(script).toMatch(/^# .*命令补全/mu)
    expect(script).not.toMatch(/undefined|\[object/u)
  }, 20_000)

  test.each(['zsh', 'fish', 'powershell'])('for %s has the descriptions', (shell) => {
    expect(scriptFor(shell, 'zh')).toContain('核验结果文件')
  })

  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    has(shell)(`is sound to ${shell}`, () => {
      expect(spawnSync(shell, ['-n'], { input: scriptFor(shell), encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    })
  }

  test('is there for these shells alone', () => {
    expect(runTaut(['completion', 'tcsh', '--lang', 'en'])).toMatchObject({ code: 3, stderr: expect.stringContaining('"shell" cannot be "tcsh"') })
  })
})
