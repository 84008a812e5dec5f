// Do README.md and README.zh-CN.md say what is so: commands, outputs, the screen, exit codes, places? UPDATE=1 copies outputs anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { problemTable } from '../../src/words/problem-table.ts'
import type { Tongue } from '../../src/words/say.ts'
import { homeOf } from '../../src/world/environment.ts'
import { bare } from '../process/story.ts'
import { runTaut } from '../support/spawn.ts'
import { codeIn, type Page, pageOf, rowsOf } from './page.ts'
import { faultsOf, hasShell, play, type Played, rewritten, root } from './play.ts'
import { screenAt, wordsAt } from './screen.ts'

const names = { en: 'README.md', zh: 'README.zh-CN.md' } as const
const read = (name: string) => readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n')
const page = (language: Tongue): Page => pageOf(names[language], read(names[language]))
const updating = process.env['UPDATE'] === '1'
const manifest = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>>; readonly engines: { readonly node: string } }

/** The commands there are, each with its flags, as their help has them. */
const commands = ((): ReadonlyMap<string, ReadonlySet<string>> => {
  const under = (path: readonly string[]): readonly (readonly [string, ReadonlySet<string>])[] => {
    const help = runTaut([...path, '--help'], { env: { LANG: 'C' } }).stdout
    const [options = '', list] = help.split(/^Commands:$/mu)
    const below = [...(list ?? '').matchAll(/^ {2}([a-z]+)/gmu)].map(([, name = '']) => name)
    const flags = new Set([...options.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gmu)].map(([, flag = '']) => flag))
    return below.length > 0 ? [[path.join(' '), flags], ...below.flatMap((name) => under([...path, name]))] : [[path.join(' '), flags]]
  }
  return new Map(under([]))
})()
const leaves = [...commands.keys()].filter((path) => ![...commands.keys()].some((other) => other !== path && other.startsWith(path)))

/** What a page says of commands that is not so. */
function commandFaults({ code }: Page): readonly string[] {
  const all = new Set([...commands.values()].flatMap((flags) => [...flags]))
  return code.flatMap((text) => {
    const flags = text.match(/(?<!\S)--[a-z-]+/gu) ?? []
    const called = callsIn(text)
    if (called.length === 0) return flags.filter((flag) => !all.has(flag)).map((flag) => `no command takes ${flag}`)
    return called.flatMap((words) => {
      const path = pathIn(words)
      const own = path === undefined ? undefined : commands.get(path)
      if (own === undefined) return [`there is no taut ${words.join(' ')}`]
      return words.filter((word) => word.startsWith('--') && !own.has(word)).map((flag) => `taut ${path} does not take ${flag}`)
    })
  })
}

/** The words after each `taut` in a command line or a piece of code. */
function callsIn(text: string): readonly (readonly string[])[] {
  return text.split(/[|;]|&&/u).flatMap((part) => (/^\s*taut\s+\S/u.test(part) ? [part.trim().split(/\s+/u).slice(1)] : []))
}

/** The longest beginning that is a command with no further ones below. */
function pathIn(words: readonly string[]): string | undefined {
  return [words.slice(0, 2), words.slice(0, 1)].map((path) => path.join(' ')).find((path) => leaves.includes(path))
}

/** What a page says of exit codes that is not so. */
function exitFaults(of: Page): readonly string[] {
  const rows = rowsOf(of).filter(([code = '']) => /^\d+$/u.test(code))
  const exits = new Map(Object.entries(problemTable).map(([code, { exit }]): [string, number] => [code, exit]))
  const told = rows.map(([code]) => Number(code))
  // 1 is a bug, of which no row tells.
  const wanted = [...new Set([1, ...exits.values()])].sort((a, b) => a - b)
  const missing = told.join() === wanted.join() ? [] : [`exit codes ${told.join()} and not ${wanted.join()}`]
  const wrong = rows.flatMap(([code = '', ...cells]) => cells.flatMap(codeIn).filter((name) => exits.get(name) !== Number(code)))
  return [...missing, ...wrong.map((name) => `${name} does not exit so`)]
}

const firstFault = (faults: readonly string[]) => faults.join('\n\n')

describe.each(['en', 'zh'] as const)('the README in %s', (language) => {
  const played = hasShell ? test : test.skip

  played('shows what its commands print', () => {
    const before = page(language)
    const came = play(before, language)
    if (updating && faultsOf(before, came).length > 0) writeFileSync(join(root, before.name), rewritten(before, came))
    expect(firstFault(faultsOf(page(language), came))).toBe('')
    expect(before.steps.length).toBeGreaterThan(10)
  }, 60_000)

  test('shows a screen as it is', async () => {
    const screen = await screenAt('gas.station.tank-level-alarm', language)
    const { name, lines, screen: { line, shown } } = page(language)
    if (updating) writeFileSync(join(root, name), [...lines.slice(0, line), ...screen, ...lines.slice(line + shown.length)].join('\n'))
    expect(page(language).screen.shown).toEqual(screen)
  }, 60_000)

  test('shows a screen in the words of the catalogue and the checklist', () => {
    const words = wordsAt('gas.station.tank-level-alarm', language, 9, 18)
    const shown = bare(page(language).screen.shown.join(''))
    expect(words.filter((text) => !shown.includes(text))).toEqual([])
  })

  test('names every command, and no command or flag that there is not', () => {
    const of = page(language)
    expect(firstFault(commandFaults(of))).toBe('')
    const named = new Set(of.code.flatMap(callsIn).map(pathIn))
    expect(leaves.filter((path) => !named.has(path))).toEqual([])
    expect(leaves.length).toBeGreaterThan(5)
  })

  test('has the exit codes of the problem table', () => {
    expect(firstFault(exitFaults(page(language)))).toBe('')
  })

  test('names the places of each platform', () => {
    const { code } = page(language)
    const places = [homeOf('linux', {}, '~'), homeOf('linux', { XDG_DATA_HOME: '/data' }, '~'), homeOf('darwin', {}, '~'), homeOf('win32', { APPDATA: '%APPDATA%' }, '~')]
    const told = ['~/.local/share/taut', '$XDG_DATA_HOME/taut', '~/Library/Application Support/taut', String.raw`%APPDATA%\taut`]
    expect(places.map((place) => place.replaceAll('\\', '/'))).toEqual(told.map((place) => place.replace('$XDG_DATA_HOME', '/data').replaceAll('\\', '/')))
    expect(told.filter((place) => !code.includes(place))).toEqual([])
  })

  test('names codes, scripts, the engine and files that there are', () => {
    const { code, lines, links } = page(language)
    const codes = code.filter((text) => /^[a-z]+(?:-[a-z]+)+$/u.test(text) && text !== 'ssh-keygen')
    expect(codes.filter((text) => !(text in problemTable))).toEqual([])
    const scripts = code.flatMap((text) => [...text.matchAll(/npm (?:run )?([a-z]+)/gu)].map(([, name = '']) => name))
    expect(scripts.filter((name) => !(name in manifest.scripts) && !['install', 'link'].includes(name))).toEqual([])
    expect(code).toEqual(expect.arrayContaining(['npm install && npm start', 'npm test']))
    expect(lines.join('\n')).toContain(`Node.js ${manifest.engines.node.replace('>=', '')}`)
    const files = code.filter((text) => /^(?:checklists|schemas)\/\S+\.\w+$/u.test(text))
    expect([...links, ...files].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('begins with a link to the other', () => {
    expect(page(language).lines.slice(0, 5).join('\n')).toContain(`](${names[language === 'en' ? 'zh' : 'en']})`)
  })
})

describe('the two READMEs', () => {
  test('have as many sections, and the same commands', () => {
    const [en, zh] = [page('en'), page('zh')]
    expect(zh.sections).toHaveLength(en.sections.length)
    expect(zh.steps.map(({ command }) => command)).toEqual(en.steps.map(({ command }) => command))
    expect(rowsOf(zh).map((row) => row.flatMap(codeIn))).toEqual(rowsOf(en).map((row) => row.flatMap(codeIn)))
  })
})

describe('this test', () => {
  const en = () => page('en')
  const altered = (old: string | RegExp, fresh: string): Page => pageOf('altered', en().lines.join('\n').replace(old, () => fresh))
  /** What would come out if the page were right. */
  const asShown = ({ steps }: Page): Played => steps.map(({ shown }) => shown)

  test('finds a word, a line, an order and a digest that are not so', () => {
    const came = asShown(en())
    expect(faultsOf(en(), came)).toEqual([])
    expect(faultsOf(altered('2 fail', '1 fail'), came)).toHaveLength(1)
    expect(faultsOf(altered(/^valid .*\n/mu, ''), came)).not.toEqual([])
    const [, digest = ''] = /^([0-9a-f]{64}) {2}-$/mu.exec(en().lines.join('\n')) ?? []
    expect(faultsOf(altered(digest, 'f'.repeat(64)), came)).not.toEqual([])
    expect(faultsOf(altered(new RegExp(digest, 'gu'), 'f'.repeat(64)), came)).toEqual([])
  })

  test('finds a command, a flag and an exit code that are not so', () => {
    expect(commandFaults(altered('$ taut verify', '$ taut believe'))).not.toEqual([])
    expect(commandFaults(altered('--answers ', '--replies '))).not.toEqual([])
    expect(commandFaults(altered('`--at ', '`--as-of '))).not.toEqual([])
    expect(exitFaults(altered('| 130 |', '| 131 |'))).not.toEqual([])
    expect(exitFaults(altered('`cannot-write`', '`no-terminal`'))).not.toEqual([])
  })

  test('rewrites what is shown, and nothing else', () => {
    const came = asShown(en())
    expect(rewritten(en(), came)).toBe(en().lines.join('\n'))
    const stale = altered('2 fail', '1 fail')
    expect(rewritten(stale, came)).toBe(en().lines.join('\n'))
  })
})
