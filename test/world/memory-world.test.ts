// Does the world in memory behave as tests rely on it to?
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { workingFolder } from '../support/memory-disk.ts'
import { memoryWorld } from '../support/memory-world.ts'

const choices = [
  { value: 'pass', label: '合格' },
  { value: 'fail', label: '不合格' },
] as const

describe('the world in memory', () => {
  test('keeps what is done to it in order', async () => {
    const { world, calls } = memoryWorld({ answers: ['fail', '报警器未接线'] })
    const interviewer = await world.interviewer('zh')
    const journal = world.files.openJournal('draft.jsonl', 'new')
    journal.append(await interviewer.choose({ message: '结果', choices }))
    journal.append(await interviewer.write({ message: '说明' }))
    world.files.writeNew('result.json', new Uint8Array([1]))
    const [draft, result] = ['draft.jsonl', 'result.json'].map((name) => join(workingFolder, name))
    expect(calls).toEqual(['ask 结果', `append ${draft}`, `sync ${draft}`, 'ask 说明', `append ${draft}`, `sync ${draft}`, `write ${result}`])
  })

  test('refuses the sync it is told to refuse, and keeps the lines before it', () => {
    const { world, files, calls } = memoryWorld({ failSyncAt: 2 })
    const journal = world.files.openJournal('d', 'new')
    journal.append('1')
    expect(() => { journal.append('2') }).toThrow(expect.objectContaining({ code: 'journal-write', detail: { path: 'd', why: 'EIO' } }))
    expect(() => { journal.append('3') }).toThrow(expect.objectContaining({ code: 'journal-write' }))
    expect(files.text('d')).toBe('1\n')
    expect(calls.at(-1)).toBe(`append ${join(workingFolder, 'd')}`)
  })

  test('plays the person from a script, and presses Ctrl+C at its end', async () => {
    const { world, left } = memoryWorld({ answers: ['不合格', '1', '', '短', ' 够长的说明 ', '', 'pass, 2', '', 'geheim', 'left'] })
    const interviewer = await world.interviewer('zh')
    const check = (text: string) => (text.length < 3 ? '太短' : undefined)
    expect(await interviewer.choose({ message: '一', choices })).toBe('fail')
    expect(await interviewer.choose({ message: '二', choices })).toBe('pass')
    expect(await interviewer.choose({ message: '三', choices, initial: 'fail' })).toBe('fail')
    expect(await interviewer.write({ message: '四', check })).toBe('够长的说明')
    expect(await interviewer.write({ message: '五', initial: '原来的' })).toBe('原来的')
    expect(await interviewer.chooseSeveral({ message: '六', choices })).toEqual(['pass', 'fail'])
    expect(await interviewer.chooseSeveral({ message: '七', choices, initial: ['fail'] })).toEqual(['fail'])
    expect(await interviewer.secret({ message: '八', check })).toBe('geheim')
    expect(left()).toEqual(['left'])
    await expect(interviewer.choose({ message: '九', choices })).rejects.toThrow('the script answers "left" to "九"')
    await expect(interviewer.write({ message: '十' })).rejects.toMatchObject({ code: 'interrupted' })
  })

  test('has a clock that moves when it is told to and with every question', async () => {
    const { world, clock } = memoryWorld({ answers: ['1'], tickMs: 250 })
    expect(new Date(world.clock.now()).toISOString()).toBe('2026-11-03T01:00:00.000Z')
    expect(world.clock.now()).toBe(world.clock.now())
    await (await world.interviewer('zh')).choose({ message: '一', choices })
    clock.tick(50)
    expect(world.clock.monotonic()).toBe(300)
    clock.set('2027-01-01T00:00:00Z')
    expect(world.clock.now()).toBe(Date.UTC(2027, 0, 1))
    expect(world.clock.monotonic()).toBe(300)
  })

  test('has the same chance in every run, and another with another seed', () => {
    const bytes = () => memoryWorld().world.random(40)
    expect(bytes()).toEqual(bytes())
    expect(bytes()).toHaveLength(40)
    const { random } = memoryWorld().world
    expect(random(16)).not.toEqual(random(16))
    expect(memoryWorld({ seed: 'other' }).world.random(16)).not.toEqual(memoryWorld().world.random(16))
  })

  test('reads what comes with the program from the real disk and writes nothing there', () => {
    const { files, environment } = memoryWorld().world
    const path = environment.shipped('package.json')
    expect(JSON.parse(new TextDecoder().decode(files.read(path, 1_000_000)))).toMatchObject({ name: 'taut' })
    expect(files.kind(environment.shipped('schemas'))).toBe('folder')
    expect(files.list(environment.shipped('schemas'))).toContain('result.schema.json')
    const refused = expect.objectContaining({ code: 'cannot-write', detail: expect.objectContaining({ why: 'EROFS' }) })
    expect(() => { files.replace(path, new Uint8Array()) }).toThrow(refused)
    expect(() => { files.writeNew(environment.shipped('new'), new Uint8Array()) }).toThrow(refused)
    expect(() => { files.remove(environment.shipped('schemas')) }).toThrow(refused)
    expect(() => files.openJournal(environment.shipped('new'), 'new')).toThrow(expect.objectContaining({ code: 'journal-write' }))
  })

  test('lends its disk to a second run', () => {
    const first = memoryWorld()
    first.world.files.writeNew('a', new Uint8Array([7]), { secret: true })
    first.files.seed('b/c', 'text')
    const second = memoryWorld({ files: first.files })
    expect(second.world.files.read(join(workingFolder, 'a'), 9)).toEqual(new Uint8Array([7]))
    expect(second.files.text('b/c')).toBe('text')
    expect(second.files.isSecret('a')).toBe(true)
    expect(second.files.paths('b')).toEqual([join(workingFolder, 'b', 'c')])
    expect(second.files.has('z')).toBe(false)
    expect(() => second.files.bytes('z')).toThrow('the disk in memory has no z')
  })

  test('keeps what is said, and may have no terminal', async () => {
    const { world, out, err } = memoryWorld({ interactive: false, variables: { TAUT_HOME: '/elsewhere' }, columns: 60 })
    world.terminal.out('one\n')
    world.terminal.out('two\n')
    world.terminal.err('hint\n')
    expect([out(), err()]).toEqual(['one\ntwo\n', 'hint\n'])
    expect(world.terminal.columns()).toBe(60)
    expect(world.environment.home()).toBe('/elsewhere')
    await expect(world.interviewer('zh')).rejects.toMatchObject({ code: 'no-terminal' })
  })
})
