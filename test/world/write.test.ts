// Does a line of text come in as it was meant, and does a secret stay one?
import { describe, expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { afterCursor, asking, keys, widest } from './asking.ts'

/** On a dumb terminal node's editor knows no arrows, and there the program does not ask. */
const editing = process.env['TERM'] === 'dumb' ? test.skip : test

describe('a line of text', () => {
  editing('is edited, trimmed and made NFC', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.write({ message: '说明' })
    await press('  高液位', '报敬', keys.backspace, '警', keys.left, keys.left, '的声光', 'e\u0301 ')
    expect(screen().lines).toEqual(['? 说明：  高液位的声光\u00e9 报警'])
    await press(keys.enter)
    expect(await answer).toBe('高液位的声光\u00e9 报警')
    expect(screen().lines).toEqual(['? 说明：高液位的声光\u00e9 报警'])
  })

  test('empty takes what is proposed in brackets', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.write({ message: '单位名称', initial: '某某燃气有限公司' })
    await press()
    expect(screen().lines).toEqual(['? 单位名称：[某某燃气有限公司]', '  （直接回车采用方括号里的内容，Tab 键取来修改）'])
    expect(screen()).toMatchObject({ row: 0, column: columnsOf('? 单位名称：[某某燃气有限公司] '), cursorShown: true })
    await press(keys.enter)
    expect(await answer).toBe('某某燃气有限公司')
    expect(screen().lines).toEqual(['? 单位名称：某某燃气有限公司'])
  })

  editing('Tab fetches what is proposed, to be changed', async () => {
    const { interviewer, press, screen } = asking({ language: 'en' })
    const answer = interviewer.write({ message: 'Unit?', initial: 'Some Gas Ltd' })
    await press(keys.tab, keys.backspace, keys.backspace, keys.backspace, 'Co')
    expect(screen().lines).toEqual(['? Unit? Some Gas Co'])
    await press(keys.enter)
    expect(await answer).toBe('Some Gas Co')
  })

  test('that is refused is shown why, and given back', async () => {
    const { interviewer, press, screen } = asking({ colour: true })
    const answer = interviewer.write({ message: '说明', check: (text) => (text.length < 3 ? '至少三个字' : undefined) })
    await press('坏', keys.enter)
    expect(screen().lines).toEqual(['? 说明：坏', '! 至少三个字'])
    expect(screen()).toMatchObject({ row: 0, column: columnsOf('? 说明：坏') })
    await press('了一半')
    expect(screen().lines).toEqual(['? 说明：坏了一半'])
    await press(keys.enter)
    expect(await answer).toBe('坏了一半')
  })

  editing.each([60, 80])('that is long stays within %d columns, with the cursor where it belongs', async (columns) => {
    const { interviewer, press, screen } = asking({ columns })
    const answer = interviewer.write({ message: '现场情况（写明位置、看到了什么、怎样复查）', initial: '同上一次检查，未见变化' })
    const text = '没有：该单位是个体经营户，正在办理变更登记，经办人说本月内能取得新的营业执照（受理号 2026-0315），届时补录。'
    await press(...text)
    expect(screen().lines.join('').replaceAll(' ', '')).toBe(`?现场情况（写明位置、看到了什么、怎样复查）：${text}`.replaceAll(' ', ''))
    expect(widest(screen())).toBeLessThan(columns)
    expect(screen()).toMatchObject({ row: screen().lines.length - 1, column: columnsOf(screen().lines.at(-1) ?? '') })
    await press(...Array<string>(40).fill(keys.left))
    const { row, lines } = screen()
    const below = lines.slice(row + 1).map((line) => line.slice(2))
    expect(afterCursor(screen()) + below.join('')).toBe(text.slice(-40))
    await press('※', keys.enter)
    expect(await answer).toBe(`${text.slice(0, -40)}※${text.slice(-40)}`)
    expect(screen().lines).toHaveLength(1)
  })
})

describe('a secret', () => {
  test('shows a star for each character and then nothing', async () => {
    const { interviewer, press, screen, output } = asking()
    const answer = interviewer.secret({ message: '口令', check: (text) => (text.length < 8 ? '至少八个字符' : undefined) })
    await press('q', 'w', keys.enter)
    expect(screen().lines).toEqual(['? 口令：', '! 至少八个字符'])
    await press(...' 秘密 zyxv')
    expect(screen().lines).toEqual(['? 口令：********'])
    await press(keys.enter)
    expect(await answer).toBe(' 秘密 zyxv')
    expect(screen().lines).toEqual(['? 口令：'])
    expect(output()).not.toMatch(/[秘密zyxvqw]/u)
  })
})

describe('a person who leaves', () => {
  test.each([
    ['Ctrl+C', keys.ctrlC],
    ['Ctrl+D', keys.ctrlD],
  ])('with %s interrupts every question', async (_name, key) => {
    const choices = [{ value: 'a', label: 'a' }]
    const questions = [
      (one: ReturnType<typeof asking>) => one.interviewer.choose({ message: '选', choices }),
      (one: ReturnType<typeof asking>) => one.interviewer.chooseSeveral({ message: '选', choices }),
      (one: ReturnType<typeof asking>) => one.interviewer.write({ message: '写' }),
      (one: ReturnType<typeof asking>) => one.interviewer.secret({ message: '写' }),
    ]
    for (const ask of questions) {
      const one = asking()
      const left = ask(one).catch((error: unknown) => error)
      await one.press(key)
      expect(await left).toMatchObject({ name: 'Failure', code: 'interrupted' })
      expect(one.screen().cursorShown).toBe(true)
    }
  })

  test('by closing the terminal interrupts this question and the next', async () => {
    const { interviewer, hangUp } = asking()
    const left = interviewer.write({ message: '写' }).catch((error: unknown) => error)
    await hangUp()
    expect(await left).toMatchObject({ code: 'interrupted' })
    await expect(interviewer.write({ message: '写' })).rejects.toMatchObject({ code: 'interrupted' })
  })
})

describe('colour', () => {
  test('is only there where it is wanted', async () => {
    for (const colour of [false, true]) {
      const { interviewer, press, output } = asking({ colour })
      const answer = interviewer.choose({ message: '选', choices: [{ value: 'a', label: 'a' }] })
      await press('1')
      await answer
      expect(/\u001b\[\d+m/u.test(output())).toBe(colour)
    }
  })
})
