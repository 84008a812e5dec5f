// Are lines taken one by one from any stream, and does each mean what it says?
import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { GoneBack } from '../../src/model/gone-back.ts'
import { createPlainInterviewer } from '../../src/world/plain/interviewer.ts'
import { linesOf } from '../../src/world/plain/lines.ts'
import { severalMeantBy } from '../../src/world/plain/meant.ts'

async function allOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const input = new PassThrough()
  const lines = linesOf(input)
  const read: string[] = []
  for (const chunk of chunks) input.write(chunk)
  input.end()
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) read.push(line)
  return read
}

describe('lines', () => {
  test('end with a feed, a return or both, and the last one with the input', async () => {
    expect(await allOf('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c', 'd'])
    expect(await allOf('a\r', '\nb\r', 'c\n\n', 'd\n')).toEqual(['a', 'b', 'c', '', 'd'])
  })

  test('are put together from pieces, also within a character', async () => {
    const bytes = new TextEncoder().encode('储罐\n')
    expect(await allOf(bytes.subarray(0, 2), bytes.subarray(2, 4), bytes.subarray(4))).toEqual(['储罐'])
  })

  test('wait for more, and leave the stream alone between questions', async () => {
    const input = new PassThrough()
    const lines = linesOf(input)
    const waiting = lines.next()
    await pause(5)
    input.write('late\n')
    expect(await waiting).toBe('late')
    expect(input.isPaused()).toBe(true)
  })

  test('typed in secret on a terminal are taken key by key, with the keys that erase and those that leave', async () => {
    const modes: boolean[] = []
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) })
    const lines = linesOf(input)
    input.write('pasx\u007fs wort\bd\r')
    expect(await lines.next(true)).toBe('pass word')
    expect(modes).toEqual([true, false])
    const left = lines.next(true)
    input.write('abc\u0003')
    expect(await left).toBeUndefined()
    expect(modes).toEqual([true, false, true, false])
  })
})

const choices = [{ value: 'lift', label: 'Lift, crane' }, { value: 'pit', label: '基坑' }, { value: 'other', label: 'Other', more: 'all else' }] as const

/** What the interviewer says and comes to, where these lines are typed. */
async function asking<T>(lines: readonly string[], ask: (interviewer: ReturnType<typeof createPlainInterviewer>) => Promise<T>) {
  let said = ''
  const left = [...lines]
  const interviewer = createPlainInterviewer({ echoes: true, next: async () => left.shift() }, (text) => { said += text }, 'en')
  return { answer: await ask(interviewer), said, left }
}

describe('a line', () => {
  test.each([
    ['2', 'pit'],
    ['２', 'pit'],
    [' 基坑 ', 'pit'],
    ['LIFT, Crane', 'lift'],
    ['other', 'other'],
  ])('%j chooses %s', async (line, meant) => {
    expect(await asking([line], (one) => one.choose({ message: 'Which?', choices }))).toMatchObject({ answer: meant, left: [] })
  })

  test('that is empty takes what is proposed, and else is told', async () => {
    expect(await asking([''], (one) => one.choose({ message: 'Which?', choices, initial: 'pit' }))).toMatchObject({ answer: 'pit' })
    const { said } = await asking(['', '1'], (one) => one.choose({ message: 'Which?', choices }))
    expect(said).toContain('! That line is empty')
  })

  test('goes back to the question before, where there is one', async () => {
    const back = (lines: readonly string[], allowed: boolean) => asking(lines, (one) => one.write({ message: 'Note', back: allowed }).catch((error: unknown) => (error instanceof GoneBack ? 'gone back' : 'failed')))
    expect((await back(['<'], true)).answer).toBe('gone back')
    expect((await back(['＜'], true)).answer).toBe('gone back')
    expect((await back(['<'], false)).answer).toBe('<')
    const chosen = await asking(['<'], (one) => one.choose({ message: 'Which?', choices, actions: [{ value: 'leave', digit: '←', letter: 'b', label: 'back' }], back: true }))
    expect(chosen.answer).toBe('leave')
  })

  test('that is empty keeps the answer that stands, and is told what it was taken for', async () => {
    const kept = await asking([''], (one) => one.choose({ message: 'Which?', heading: 'kind', choices, actions: [{ value: 'keep', digit: '5', letter: 'k', label: 'keep it' }], enter: 'keep' }))
    expect(kept.answer).toBe('keep')
    expect(kept.said).toContain('(Enter: keep it)')
    expect(kept.said).toContain('kind')
    expect((await asking(['15'], (one) => one.write({ message: 'By', reads: (text) => `in ${text} days` }))).said).toContain('in 15 days')
  })

  test('that is a question mark has more told of each choice', async () => {
    const { said, answer } = await asking(['?', '3'], (one) => one.choose({ message: 'Which?', choices }))
    expect({ answer, more: said.includes('all else') }).toEqual({ answer: 'other', more: true })
  })

  test.each([
    ['1 3', ['lift', 'other']],
    ['3，1', ['lift', 'other']],
    ['3、2', ['pit', 'other']],
    ['lift, crane', ['lift']],
    ['0', []],
    ['4', undefined],
    ['1 4', undefined],
  ])('%j ticks %j', (line, meant) => {
    expect(severalMeantBy(line, choices)).toEqual(meant)
  })

  test('finds by number first, then by parts, and narrows down', async () => {
    const items = ['1  roof', '2  room 12', '12  door of the roof'].map((label, index) => ({ value: String(index), label }))
    const find = (lines: readonly string[]) => asking(lines, (one) => one.find({ message: 'Where?', choices: items }))
    expect((await find(['12'])).answer).toBe('2')
    expect((await find(['roof', 'door'])).answer).toBe('2')
    expect((await find(['nowhere', ''])).answer).toBeUndefined()
    expect((await find(['nowhere', ''])).said).toContain('! Nothing has "nowhere" in it')
  })

  test('that fails its check is told why, and asked again', async () => {
    const { answer, said } = await asking(['x', ''], (one) => one.write({ message: 'Number', initial: '7', check: (text) => (/^\d$/u.test(text) ? undefined : 'no number') }))
    expect(answer).toBe('7')
    expect(said).toContain('! no number\nNumber (Enter: 7)')
  })
})
