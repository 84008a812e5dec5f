// Is one of many found by parts of its text, and can it be left?
import { describe, expect, test } from '@jest/globals'
import { asking, keys, widest } from './asking.ts'

const choices = [
  { value: 'licence', label: ' 1  [合格] 经营许可证在有效期内吗？  安全管理  gas.licence.2' },
  { value: 'alarm', label: ' 2  [·] 储罐液位超限时，会报警吗？  储罐  gas.tank-alarm' },
  { value: 'valve', label: '12  [·] 储罐的切断阀能远程关吗？  储罐  gas.tank-valve' },
] as const

describe('one of many', () => {
  test('is found by parts in any order, as they are typed', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.find({ message: '跳到哪一项？', choices })
    await press()
    expect(screen().lines.at(-1)).toBe('  （找到 3 项：输入几个字缩小范围，方向键选，回车确认，Esc 不跳）')
    await press(...'TANK 储')
    expect(screen().lines).toEqual([
      '? 跳到哪一项？TANK 储',
      '>  2  [·] 储罐液位超限时，会报警吗？  储罐  gas.tank-alarm',
      '  12  [·] 储罐的切断阀能远程关吗？  储罐  gas.tank-valve',
      '  （找到 2 项：输入几个字缩小范围，方向键选，回车确认，Esc 不跳）',
    ])
    await press(keys.down, keys.enter)
    expect(await answer).toBe('valve')
  })

  test('is found by what more there is of it, which shows of the one pointed at alone', async () => {
    const { interviewer, press, screen } = asking({ language: 'en', columns: 60 })
    const long = [
      { value: 'a', label: ' 1  [·] Do all roads and workings stay out of the required safety pillars?', more: 'Boundaries and pillars  mines.coal.pillar-entry' },
      { value: 'b', label: ' 2  [·] Are the pillars all intact?', more: 'Boundaries and pillars  mines.coal.pillar-damage' },
    ] as const
    const answer = interviewer.find({ message: 'Go to', choices: long })
    await press(...'boundaries')
    expect(screen().lines.slice(0, 5)).toEqual([
      '? Go to: boundaries',
      '>  1  [·] Do all roads and workings stay out of the',
      '      required safety pillars?',
      '      Boundaries and pillars  mines.coal.pillar-entry',
      '   2  [·] Are the pillars all intact?',
    ])
    await press(...' pillar-damage', keys.enter)
    expect(await answer).toBe('b')
  })

  test.each([
    ['its number', ['12', keys.enter], 'valve'],
    ['its number alone, before others that hold the digit', ['1', keys.enter], 'licence'],
    ['a number that stands in the text of an item before it', ['2', keys.enter], 'alarm'],
    ['full-width digits', ['１２', keys.enter], 'valve'],
    ['backspace after a slip', ['x', keys.backspace, keys.enter], 'licence'],
  ])('is found by %s', async (_name, pressed, value) => {
    const { interviewer, press } = asking()
    const answer = interviewer.find({ message: '跳到哪一项？', choices })
    await press(...pressed)
    expect(await answer).toBe(value)
  })

  test('is not there: that is said, and Enter goes nowhere', async () => {
    const { interviewer, press, screen } = asking({ language: 'en', columns: 60 })
    const answer = interviewer.find({ message: 'Go to which item?', choices })
    await press(...'zzz')
    expect(screen().lines.join(' ')).toContain('nothing like that')
    expect(widest(screen())).toBeLessThan(60)
    await press(keys.enter)
    expect(await answer).toBeUndefined()
  })

  test('is left by Esc', async () => {
    const { interviewer, press } = asking()
    const answer = interviewer.find({ message: '跳到哪一项？', choices })
    await press('\u001b')
    // A lone escape is told from the beginning of an arrow only after a while.
    await new Promise((resolve) => { setTimeout(resolve, 600) })
    expect(await answer).toBeUndefined()
  })
})
