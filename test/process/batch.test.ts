// Many files and the real program: hostile names, what is no file, threads, reports, parts, Ctrl+C.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, closeSync, constants, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const given = join(root, 'test/cases/given')
const folder = mkdtempSync(join(tmpdir(), 'taut-batch-'))
const trust = join(given, 'trust.json')
const evidence = ['--evidence', given]
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verify = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--trust', trust, ...evidence, ...args], { cwd: folder })
const merge = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--merge', ...args], { cwd: folder })
const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
const filesOf = (text: string) => linesOf(text).filter(({ type }) => type === 'file')

/** Makes a folder with so many copies of a good result, of which some are altered. */
function batch(name: string, count: number, altered: readonly number[] = []): string {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  const good = readFileSync(join(given, 'good.result.json'), 'utf8')
  for (let index = 0; index < count; index += 1) {
    const path = join(place, `${String(index).padStart(4, '0')}.result.json`)
    writeFileSync(path, altered.includes(index) ? good.replace('"outcome": "fail"', '"outcome": "pass"') : good)
  }
  return place
}

beforeAll(() => {
  batch('in', 40, [7, 23])
})

describe('the same batch', () => {
  const reports = ['jsonl', 'csv', 'junit']
  const into = (name: string) => reports.flatMap((report) => ['--reporter', `${report}=${name}.${report}`])
  const told = (name: string, ...args: readonly string[]) => written(name, verify(...args, ...into(name)))
  const written = (name: string, { code }: { readonly code: number }) => {
    return { code, texts: reports.map((report) => readFileSync(join(folder, `${name}.${report}`), 'utf8')) }
  }

  let here: ReturnType<typeof told>

  beforeAll(() => {
    here = told('here', 'in', '--jobs', '0')
    for (const part of [1, 2, 3]) told(`part-${part}`, 'in', '--shard', `${part}/3`)
  })

  test('is told in the same bytes by any number of threads, and by any parts put together', () => {
    expect(here.code).toBe(2)
    expect(filesOf(here.texts[0] ?? '')).toHaveLength(40)
    for (const jobs of ['1', '2', '3']) expect(told(`by${jobs}`, 'in', '--jobs', jobs)).toEqual(here)
    expect(written('merged', merge('part-3.jsonl', 'part-1.jsonl', 'part-2.jsonl', ...into('merged')))).toEqual(here)
  })

  test('put together says that nothing was verified again, and which part is missing', () => {
    const { code, stderr } = merge('part-2.jsonl')
    expect(code).toBe(2)
    expect(stderr).toContain('verifies no result again')
    expect(stderr).toContain('Parts 1, 3 of 3 are missing.')
  })

  test('put together refuses what was cut off, what is given twice, and what was judged by something else', () => {
    const [jsonl = ''] = here.texts
    writeFileSync(join(folder, 'cut.jsonl'), jsonl.slice(0, -100))
    expect(merge('cut.jsonl').stderr).toContain('cannot be used: line')
    writeFileSync(join(folder, 'short.jsonl'), jsonl.split('\n').slice(1).join('\n'))
    expect(merge('short.jsonl').stderr).toContain('cannot be used: line')
    expect(merge('part-1.jsonl', 'part-1.jsonl').stderr).toContain('given twice')
    told('strict', 'in', '--shard', '2/3', '--policy', 'strict')
    const refused = merge('part-1.jsonl', 'strict.jsonl', '--reporter', 'jsonl=refused.jsonl')
    expect(refused).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'refused.jsonl'))).toBe(false)
  })
})

describe('what lies in a folder', () => {
  const place = join(folder, 'odd')
  const names = ['a\nb', '"quoted"', "it's", '\u001b[31mred', '\u009b31m', '=cmd|x', '\u202egnp', '甲', '-dash', ' space', '%s', '<&>']

  let ran: ReturnType<typeof verify>

  beforeAll(() => {
    mkdirSync(place)
    for (const name of names) copyFileSync(join(given, 'good.result.json'), join(place, `${name}.result.json`))
    writeFileSync(Buffer.concat([Buffer.from(`${place}/bad`), Buffer.from([0xff, 0xfe]), Buffer.from('.result.json')]), readFileSync(join(given, 'good.result.json')))
    symlinkSync('.', join(place, 'loop'))
    symlinkSync('self.result.json', join(place, 'self.result.json'))
    symlinkSync('nowhere', join(place, 'broken.result.json'))
    symlinkSync('/dev/zero', join(place, 'zero.result.json'))
    expect(spawnSync('mkfifo', [join(place, 'pipe.result.json')]).status).toBe(0)
    writeFileSync(join(place, 'empty.result.json'), '')
    mkdirSync(join(place, 'folder.result.json'))
    copyFileSync(join(given, 'good.result.json'), join(place, 'folder.result.json', 'inner.result.json'))
    copyFileSync(join(given, 'good.result.json'), join(place, 'OLD.RESULT.JSON'))
    ran = verify('odd', '--json', ...['pretty', 'csv', 'junit'].flatMap((name) => ['--reporter', `${name}=odd.${name}`]))
  })

  test('is judged or named, each once, and nothing on the way stops the run', () => {
    // One run tells in all ways.
    const { code, stdout } = ran
    expect(code).toBe(2)
    const files = filesOf(stdout)
    const status = (wanted: string) => files.filter((line) => line['status'] === wanted).map(({ path }) => String(path).slice(4).replace(/\.result\.json$/u, ''))
    expect(status('valid').sort()).toEqual([...names, 'bad\ufffd\ufffd', 'folder.result.json/inner', 'OLD.RESULT.JSON'].sort())
    const wrong = files.filter((line) => line['status'] !== 'valid').map(({ path, problems }) => [path, (problems as { code: string }[]).map(({ code: one }) => one).join()])
    expect(Object.fromEntries(wrong)).toEqual({
      'odd/loop': 'link-to-folder',
      'odd/self.result.json': 'link-circular',
      'odd/broken.result.json': 'file-not-found',
      'odd/zero.result.json': 'file-not-regular',
      'odd/pipe.result.json': 'file-not-regular',
      'odd/empty.result.json': 'file-empty',
    })
    const raw = files.find(({ pathBytes }) => pathBytes !== undefined)
    expect(Buffer.from(String(raw?.['pathBytes']), 'base64').toString('latin1')).toBe('odd/bad\u00ff\u00fe.result.json')
  })

  test.each([['pretty'], ['jsonl'], ['csv'], ['junit']])('is told by %s without anything that a terminal or a spreadsheet obeys', (reporter) => {
    const stdout = reporter === 'jsonl' ? ran.stdout : readFileSync(join(folder, `odd.${reporter}`), 'utf8')
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/u)
    expect(stdout.split('\r\n').filter((line) => reporter === 'csv' && /(?:^|,)"?[=+@-]/u.test(line))).toEqual([])
    expect(reporter !== 'junit' || stdout.includes('&lt;&amp;&gt;.result.json')).toBe(true)
  })

  test('can be listed by NUL or by lines, also with names that are no text', () => {
    const found = spawnSync('find', ['odd', '-type', 'f', '-size', '+0', '-print0'], { cwd: folder })
    const list = join(folder, 'list0')
    writeFileSync(list, found.stdout)
    expect(verify('--files-from', list, '--json').code).toBe(0)
    const asInput = runTaut(['verify', '--trust', trust, ...evidence, '--files-from', '-', '--reporter', 'jsonl'], { cwd: folder, input: found.stdout })
    expect(asInput.code).toBe(0)
    expect(filesOf(asInput.stdout)).toHaveLength(names.length + 3)
    // As a shell hands over <(…).
    const piped = spawnSync('bash', ['-c', 'exec "$0" "$@" --files-from <(cat list0)', process.execPath, join(root, 'bin/taut.js'), 'verify', '--trust', trust, ...evidence, '--json'], { cwd: folder })
    expect(piped.stdout.toString()).toBe(asInput.stdout)
  })
})

describe('wrong use and nothing to do', () => {
  test.each([
    [3, [], 'no path is given'],
    [3, ['in', '--trust', 'gone.json'], 'no trust list'],
    [3, ['in', '--jobs', 'many'], '--jobs'],
    [3, ['in', '--shard', '4/3'], '--shard'],
    [3, ['in', '--reporter', 'xml'], '--reporter'],
    [3, ['in', '--reporter', 'csv', '--reporter', 'jsonl'], 'stdout'],
    [2, ['--files-from', '/dev/null'], 'nothing passed'],
    [4, ['--files-from', 'in'], 'not an ordinary file'],
    [2, ['void'], 'no result file'],
    [4, ['in', '--reporter', 'csv=/dev/full'], '/dev/full'],
    [4, ['in', '--reporter', 'csv=in/0000.result.json/x.csv'], 'x.csv'],
  ])('ends with %d: verify %j', (code, args, told) => {
    mkdirSync(join(folder, 'void'), { recursive: true })
    const ran = verify(...args)
    expect(ran.stderr).toContain(told)
    expect(ran.code).toBe(code)
  })

  test('an empty list is no success', () => {
    writeFileSync(join(folder, 'empty-list'), '')
    expect(verify('--files-from', 'empty-list')).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing passed') as unknown })
  })
})

describe('a policy', () => {
  test('says which warnings count, and stands in the report', () => {
    mkdirSync(join(folder, 'loose'))
    const good = JSON.parse(readFileSync(join(given, 'good.result.json'), 'utf8')) as object
    writeFileSync(join(folder, 'loose', 'a.result.json'), JSON.stringify(good))
    writeFileSync(join(folder, 'own.yaml'), 'format: taut-policy/1\nname: 省厅\ncounts: [ reformatted ]\n')
    writeFileSync(join(folder, 'other.yaml'), 'format: taut-policy/1\nname: 县局\ncounts: [ trust-expired ]\n')
    writeFileSync(join(folder, 'wrong.yaml'), 'format: taut-policy/1\nname: x\ncounts: [ reformated ]\n')
    expect(verify('loose').code).toBe(0)
    expect(verify('loose', '--policy', 'strict').code).toBe(2)
    expect(verify('loose', '--policy', 'other.yaml').code).toBe(0)
    const own = verify('loose', '--policy', 'own.yaml', '--json')
    expect(own.code).toBe(2)
    expect(linesOf(own.stdout)).toMatchObject([{ status: 'invalid', policy: '省厅' }, { policy: { name: '省厅', counts: ['reformatted'] } }])
    expect(verify('loose', '--policy', 'wrong.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('wrong.yaml:3') as unknown })
  })
})

/** Opens a named pipe to write as soon as somebody has it open to read. */
async function opened(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 20) })
    }
  }
}

describe('while it runs', () => {
  test('files come, go and change, and each is judged or named', async () => {
    const place = batch('busy', 120)
    cpSync(join(given, 'evidence'), join(place, 'evidence'), { recursive: true })
    const child = spawn(process.execPath, [join(root, 'bin/taut.js'), 'verify', '--trust', trust, ...evidence, '--json', '--jobs', '2', 'busy'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (piece: Buffer) => {
      if (out === '') {
        rmSync(join(place, '0119.result.json'))
        writeFileSync(join(place, '0118.result.json'), '')
        appendFileSync(join(place, '0117.result.json'), 'x')
      }
      out += piece.toString()
    })
    const code = await new Promise((resolve) => {
      child.once('close', resolve)
    })
    expect([0, 2]).toContain(code)
    expect(filesOf(out)).toHaveLength(120)
  })

  test('Ctrl+C ends it also while it waits for a list', async () => {
    const list = join(folder, 'late')
    expect(spawnSync('mkfifo', [list]).status).toBe(0)
    const pty = startPty(['verify', '--trust', trust, '--files-from', '-', '--files-from', 'late'], { cwd: folder })
    // The first list ends; a pipe can be opened to write when somebody reads it.
    pty.write('in\r\u0004')
    const writer = await opened(list)
    // Between two reads the program hears a signal itself, and would wait on: a person presses again.
    const pressing = setInterval(() => { pty.write('\u0003') }, 100)
    expect(await pty.exit).toMatchObject({ signal: 2 })
    clearInterval(pressing)
    closeSync(writer)
  })

  test('Ctrl+C ends it with what was done so far, stated as unfinished', async () => {
    batch('long', 1500)
    const pty = startPty(['verify', '--lang', 'en', '--trust', trust, ...evidence, '--reporter', 'jsonl=long.jsonl', '--jobs', '2', 'long'], { cwd: folder })
    await pty.waitFor('files/s')
    pty.write('\u0003')
    expect(await pty.exit).toMatchObject({ code: 130 })
    expect(pty.screen()).toMatch(/Interrupted: \d+ of 1500 files were verified/u)
    const lines = linesOf(readFileSync(join(folder, 'long.jsonl'), 'utf8'))
    const summary = lines.at(-1)
    expect(summary).toMatchObject({ type: 'summary', finished: false })
    expect(lines.filter(({ type }) => type === 'file')).toHaveLength(Number(summary?.['files']))
    expect(merge('long.jsonl')).toMatchObject({ code: 2, stderr: expect.stringContaining('unfinished') as unknown })
    expect(readdirSync(folder).filter((name) => name.startsWith('.taut-'))).toEqual([])
  })
})
