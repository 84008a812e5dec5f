// Is a key made for its owner alone, never over another, and where it was wanted?
import { describe, expect, test } from '@jest/globals'
import { passphrase } from '../process/story.ts'
import { diskWithKey, home, run, runAlone } from './running.ts'

const zhang = ['--id', 'zhang.wei', '--name', '张伟', '--org', '示例燃气公司']

describe('key new', () => {
  test('makes a key for its owner alone, and a trust list with it', async () => {
    const { code, disk } = await runAlone(['key', 'new', ...zhang, '--licence', '4301020172'])
    expect(code).toBe(0)
    expect(disk.paths(home)).toEqual([`${home}/keys/zhang.wei.key.json`, `${home}/trust.json`])
    expect([disk.isSecret(`${home}/keys/zhang.wei.key.json`), disk.isSecret(`${home}/trust.json`)]).toEqual([true, false])
    expect(disk.text(`${home}/keys/zhang.wei.key.json`)).not.toContain(passphrase)
  })

  test('asks for what was not given, and for the passphrase twice', async () => {
    const answers = ['张伟', '示例燃气公司', '', 'a long passphrase', 'another', 'a long passphrase', 'a long passphrase']
    const { code, calls, out } = await run(['key', 'new', '--id', 'zhang.wei'], { answers })
    expect(code).toBe(0)
    expect(calls.filter((call) => call.startsWith('ask '))).toEqual([
      'ask Name of the inspector',
      'ask Organisation and department',
      'ask Enforcement licence number (Enter if there is none)',
      'ask A passphrase for the key (at least 8 characters, not shown)',
      'ask The passphrase once more',
      // The two were not the same, and which one was mistyped cannot be known.
      'ask A passphrase for the key (at least 8 characters, not shown)',
      'ask The passphrase once more',
    ])
    expect(out).toContain('trust.json')
  })

  test('tidies what was typed: full-width letters, capitals, gaps', async () => {
    const answers = [' 张伟 ', 'Ｚhang.Wei', passphrase, passphrase]
    const { code, disk } = await run(['key', 'new', '--org', '示例燃气公司', '--licence', '1'], { answers })
    expect(code).toBe(0)
    expect(disk.has(`${home}/keys/zhang.wei.key.json`)).toBe(true)
  })

  test.each([
    ['usage', ['key', 'new', '--id', 'zhang.wei'], {}],
    ['an id with a gap', ['key', 'new', '--id', 'zhang wei', '--name', '张伟', '--org', '示例'], {}],
    ['an id that leaves the folder', ['key', 'new', '--id', '../zhang', '--name', '张伟', '--org', '示例'], {}],
    ['an empty name', ['key', 'new', '--id', 'zhang.wei', '--name', '', '--org', '示例'], {}],
    ['a short passphrase', ['key', 'new', ...zhang], { TAUT_PASSPHRASE: 'short' }],
  ])('refuses %s and writes nothing', async (_what, argv, variables) => {
    const { code, disk } = await runAlone(argv, { variables })
    expect(code).toBe(3)
    expect(disk.paths()).toEqual([])
  })

  test('leaves a key that is there, and a trust list that is there', async () => {
    const disk = await diskWithKey()
    const [key, trust] = [`${home}/keys/zhang.wei.key.json`, `${home}/trust.json`].map((path) => disk.text(path))
    expect(await runAlone(['key', 'new', ...zhang], { files: disk })).toMatchObject({ code: 3 })
    expect(await runAlone(['key', 'new', '--id', 'li.na', '--name', '李娜', '--org', '示例'], { files: disk, seed: 'second' })).toMatchObject({ code: 0 })
    expect([disk.text(`${home}/keys/zhang.wei.key.json`), disk.text(`${home}/trust.json`)]).toEqual([key, trust])
    expect((await run(['key', 'list'], { files: disk })).out.split('\n').map((line) => line.split(' ')[0])).toEqual(['li.na', 'zhang.wei', ''])
  })
})

describe('--home', () => {
  test('keeps keys, trust list and drafts elsewhere', async () => {
    const { code, disk } = await runAlone(['key', 'new', ...zhang, '--home', 'stick/taut'])
    expect(code).toBe(0)
    expect(disk.paths()).toEqual(['/inspection/stick/taut/keys/zhang.wei.key.json', '/inspection/stick/taut/trust.json'])
    expect((await run(['key', 'list', '--home', 'stick/taut'], { files: disk })).out).toContain('zhang.wei')
  })
})

test.each([
  ['is cut short', 'ssh-ed25519 AAAA'],
  ['is unsafe', `ssh-ed25519 ${Buffer.concat([Buffer.from('0000000b7373682d6564323535313900000020', 'hex'), Buffer.of(1), Buffer.alloc(31)]).toString('base64')}`],
])('key list names a key file whose public key %s, as signing with it does', async (_what, altered) => {
  const disk = await diskWithKey()
  const path = `${home}/keys/zhang.wei.key.json`
  disk.seed(path, disk.text(path).replace(/"ssh-ed25519 [^"]*"/u, JSON.stringify(altered)))
  const { code, out, err } = await runAlone(['key', 'list'], { files: disk })
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toContain(`The key file ${path} is damaged.`)
})
