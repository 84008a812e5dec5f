// Does a choice show what it should, and take the keys that people press?
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { say } from '../../src/words/say.ts'
import { asking, keys, widest } from './asking.ts'

const outcomes = [
  { value: 'pass', label: '合格' },
  { value: 'fail', label: '不合格', more: '重大事故隐患：一票否决' },
  { value: 'na', label: '不适用', more: '须写明理由' },
] as const

const many = Array.from({ length: 34 }, (_, index) => ({ value: `c${index + 1}`, label: `第${index + 1}号检查表` }))

const longText = '储罐的高高液位报警与进口紧急切断阀联锁是否接入、投用，并且在最近十二个月内做过一次有记录的试验（以联锁试验记录为准）？'

describe('one of several', () => {
  test('shows where we are, the question, the choices and the keys', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ above: '[3/42] 储罐区', message: '报警器是否正常', choices: outcomes, initial: 'fail' })
    await press()
    expect(screen().lines).toEqual([
      '',
      '[3/42] 储罐区',
      '? 报警器是否正常：',
      '  1  合格',
      '> 2  不合格',
      '  3  不适用',
      '',
      '  重大事故隐患：一票否决',
      '  （按数字即作答；也可用方向键选，回车确认）',
    ])
    expect(screen().cursorShown).toBe(false)
    await press(keys.enter)
    expect(await answer).toBe('fail')
    expect(screen().lines).toEqual(['? 报警器是否正常：不合格'])
    expect(screen().cursorShown).toBe(true)
  })

  test('says the same in English', async () => {
    const { interviewer, press, screen } = asking({ language: 'en' })
    const answer = interviewer.choose({ message: 'Outcome', choices: [{ value: 'pass', label: 'pass' }], initial: 'pass' })
    await press()
    expect(screen().lines).toEqual(['? Outcome:', '> 1  pass', '  (a digit answers at once; or arrows, then Enter)'])
    await press(keys.enter)
    expect(await answer).toBe('pass')
    expect(screen().lines).toEqual(['? Outcome: pass'])
  })

  test.each([
    ['a digit', ['3'], 'na'],
    ['a full-width digit', ['２'], 'fail'],
    ['an arrow from nowhere', [keys.down, keys.enter], 'pass'],
    ['an arrow up from nowhere', [keys.up, keys.enter], 'na'],
    ['arrows round the end', [keys.down, keys.down, keys.down, keys.down, keys.enter], 'pass'],
    ['End', [keys.end, keys.enter], 'na'],
    ['a digit that is no choice, then one that is', ['0', '9', '1'], 'pass'],
    ['letters, then a digit', ['x', '好', '2'], 'fail'],
  ])('takes %s', async (_name, pressed, value) => {
    const { interviewer, press } = asking()
    const answer = interviewer.choose({ message: '结果', choices: outcomes })
    await press(...pressed)
    expect(await answer).toBe(value)
  })

  test('an Enter answers nothing while nothing is pointed at', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ message: '结果', choices: outcomes })
    await press(keys.enter)
    expect(screen().lines.at(-1)).toBe('  还没有选：请先按数字或方向键')
    await press('1')
    expect(await answer).toBe('pass')
  })

  test('a digit ends its question, and what is typed in the same breath does not answer the next', async () => {
    const { interviewer, press, screen } = asking()
    const first = interviewer.choose({ message: '一', choices: outcomes })
    await press('12')
    expect(await first).toBe('pass')
    const second = interviewer.choose({ message: '二', choices: outcomes })
    await press('3')
    expect(await second).toBe('na')
    expect(screen().lines).toEqual(['? 一：合格', '? 二：不适用'])
  })
})

describe('one of many', () => {
  test('digits move, Enter answers', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ message: '检查表', choices: many })
    await press('1', '２')
    expect(screen().lines.find((line) => line.startsWith('>'))).toBe('> 12  第12号检查表')
    await press('9')
    expect(screen().lines.find((line) => line.startsWith('>'))).toBe('>  9  第9号检查表')
    await press('1', keys.backspace, '2', '8', keys.enter)
    expect(await answer).toBe('c28')
  })

  test('shows a page around the pointer, numbers in line', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ message: '检查表', choices: many, initial: 'c9' })
    await press()
    expect(screen().lines).toEqual([
      '? 检查表：',
      '  ...',
      ...[4, 5, 6, 7, 8].map((number) => `   ${number}  第${number}号检查表`),
      '>  9  第9号检查表',
      ...[10, 11, 12, 13].map((number) => `  ${number}  第${number}号检查表`),
      '  ...',
      '  （共 34 项：编号或方向键移动，回车确认）',
    ])
    await press(keys.end, keys.enter)
    expect(await answer).toBe('c34')
  })
})

describe('a long question', () => {
  const choices = [
    { value: 'pass', label: longText, more: longText },
    { value: 'fail', label: 'a label of many words that is a good deal wider than sixty columns, so that it must be broken somewhere', more: longText },
  ]

  test.each([60, 80])('stays within %d columns, and texts stand below themselves', async (columns) => {
    for (const language of ['zh', 'en'] as const) {
      const { interviewer, press, screen } = asking({ language, columns })
      const answer = interviewer.choose({ above: longText, message: longText, choices, initial: 'pass' })
      await press()
      expect(widest(screen())).toBeLessThan(columns)
      expect(screen().lines.filter((line) => !/^$|^[?>]? ? {2}|^[?>] |^\S/u.test(line))).toEqual([])
      await press(keys.down)
      expect(widest(screen())).toBeLessThan(columns)
      await press(keys.enter)
      expect(await answer).toBe('fail')
      expect(screen().lines).toHaveLength(1)
      expect(widest(screen())).toBeLessThan(columns)
    }
  })

  test('that is too high for the screen keeps its upper part above', async () => {
    const { interviewer, press, screen, output } = asking({ rows: 12 })
    const answer = interviewer.choose({ above: Array(8).fill('储罐区').join('\n'), message: '结果', choices: outcomes })
    await press(keys.down, keys.down)
    const drawn = screen().lines.length
    await press('1')
    expect(await answer).toBe('pass')
    expect(screen().lines.at(-1)).toBe('? 结果：合格')
    expect(drawn - screen().lines.length).toBeLessThan(12)
    expect(output().split('储罐区')).toHaveLength(9)
  })
})

describe('what may be done besides choosing', () => {
  const actions = [
    { value: 'note', digit: '5', letter: 'n', label: '备注' },
    { value: 'back', digit: '←', letter: 'b', label: '上一项' },
  ] as const

  test('stands at the foot', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ message: '结果', choices: outcomes, actions })
    await press()
    expect(screen().lines.slice(-2)).toEqual(['  （按数字即作答；也可用方向键选，回车确认）', '  5 备注   ← 上一项'])
    await press('5')
    expect(await answer).toBe('note')
    expect(screen().lines).toEqual(['? 结果：备注'])
  })

  test.each([
    ['a full-width digit', '５', 'note'],
    ['a letter', 'n', 'note'],
    ['a capital', 'N', 'note'],
    ['the left arrow', keys.left, 'back'],
  ])('takes %s', async (_name, key, value) => {
    const { interviewer, press } = asking()
    const answer = interviewer.choose({ message: '结果', choices: outcomes, actions })
    await press(key)
    expect(await answer).toBe(value)
  })
})

describe('a key that comes too early', () => {
  test('is dropped, and that is said; the next one counts', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.choose({ message: '结果', choices: outcomes, settle: 120 })
    await press('1', keys.down, keys.enter)
    expect(screen().lines.at(-1)).toBe('  按得太快：刚才的键已略去，请再按一次')
    await new Promise((resolve) => { setTimeout(resolve, 150) })
    await press('2')
    expect(await answer).toBe('fail')
  })

  test('says at the next question that keys of the same burst were dropped', async () => {
    const { interviewer, press, screen } = asking({ language: 'en' })
    const first = interviewer.choose({ message: 'First', choices: outcomes })
    await press('111')
    expect(await first).toBe('pass')
    const second = interviewer.choose({ message: 'Second', choices: outcomes, settle: 20 })
    await press()
    expect(screen().lines.join(' ')).toContain(say('en', 'prompt.choose-early', { count: 3 }))
    await pause(30)
    await press('2')
    expect(await second).toBe('fail')
  })
})
