// Does a choice of several tick what it should?
import { describe, expect, test } from '@jest/globals'
import { asking, keys } from './asking.ts'

const seen = [
  { value: 'gas', label: '可燃气体探测器' },
  { value: 'spray', label: '喷淋系统', more: '含消防水炮' },
  { value: 'earth', label: '防静电接地' },
] as const

describe('several of several', () => {
  test('digits and the space bar tick, Enter answers in the order of the choices', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.chooseSeveral({ message: '看到了哪些？', choices: seen })
    await press('3', '１')
    expect(screen().lines).toEqual(['? 看到了哪些？', '> [x] 1  可燃气体探测器', '  [ ] 2  喷淋系统', '  [x] 3  防静电接地', '  （数字或空格勾选一项或几项，回车确认）'])
    await press(keys.down, ' ', keys.down, '　')
    expect(screen().lines).toContain('> [ ] 3  防静电接地')
    await press(keys.enter)
    expect(await answer).toEqual(['gas', 'spray'])
    expect(screen().lines).toEqual(['? 看到了哪些？可燃气体探测器、喷淋系统'])
  })

  test('may be none, and begins with what is proposed', async () => {
    const { interviewer, press, screen } = asking({ language: 'en' })
    const answer = interviewer.chooseSeveral({ message: 'Seen', choices: seen, initial: ['spray'] })
    await press()
    expect(screen().lines[2]).toBe('  [x] 2  喷淋系统')
    await press('2', keys.enter)
    expect(await answer).toEqual([])
    expect(screen().lines).toEqual(['? Seen: (none)'])
  })

  test('of many, digits move and the space bar ticks', async () => {
    const { interviewer, press } = asking()
    const choices = Array.from({ length: 25 }, (_, index) => ({ value: String(index + 1), label: `第${index + 1}项` }))
    const answer = interviewer.chooseSeveral({ message: '选', choices })
    await press('1', '3', ' ', keys.home, ' ', keys.enter)
    expect(await answer).toEqual(['1', '13'])
  })
})

test('shows above the question what counts', async () => {
  const { interviewer, press, screen } = asking()
  const answer = interviewer.chooseSeveral({ message: '有哪些作业', choices: [{ value: 'a', label: '动火' }, { value: 'b', label: '吊装' }], above: '拿不准的都勾上。' })
  await press()
  expect(screen().lines.slice(0, 3)).toEqual(['', '拿不准的都勾上。', '? 有哪些作业：'])
  await press('1', keys.enter)
  expect(await answer).toEqual(['a'])
})
