// Can what is proposed to an optional question be left out, and is that shown?
import { describe, expect, test } from '@jest/globals'
import { createPlainInterviewer } from '../../src/world/plain/interviewer.ts'
import { typedAnswer } from '../../src/world/prompt/typed-answer.ts'
import { asking, keys } from './asking.ts'

const editing = process.env['TERM'] === 'dumb' ? test.skip : test
const question = { message: '执法证号（没有就直接回车）', proposing: '执法证号', initial: '4301020172', optional: true }

describe('an optional question that proposes something', () => {
  test('says that a dash leaves it empty, and no longer that Enter does', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.write(question)
    await press()
    expect(screen().lines).toEqual(['? 执法证号：[4301020172]', '  （直接回车采用方括号里的内容，Tab 键取来修改，输入 - 表示没有）'])
    await press('－', keys.enter)
    expect(await answer).toBe('')
    expect(screen().lines).toEqual(['? 执法证号：（无）'])
  })

  editing('is empty too once what was fetched has been erased', async () => {
    const { interviewer, press, screen } = asking({ language: 'en' })
    const answer = interviewer.write({ ...question, message: 'Licence number', proposing: 'Licence number', initial: '43' })
    await press(keys.tab, keys.backspace, keys.backspace)
    expect(screen().lines).toEqual(['? Licence number:'])
    await press(keys.enter)
    expect(await answer).toBe('')
  })

  test('asks as ever where nothing is proposed, and takes a dash as it is', async () => {
    const { interviewer, press, screen } = asking()
    const answer = interviewer.write({ message: '执法证号（没有就直接回车）', proposing: '执法证号', optional: true })
    await press('-')
    expect(screen().lines).toEqual(['? 执法证号（没有就直接回车）：-'])
    await press(keys.enter)
    expect(await answer).toBe('-')
  })

  test.each(['-', '－', '—', '——', ' - '])('is left empty by %j', (dash) => {
    expect([typedAnswer(dash, '43', true), typedAnswer(dash, '43'), typedAnswer(`${dash}1`, '43', true)]).toEqual(['', dash.trim(), `${dash}1`.trim()])
  })

  test.each([
    ['zh', '执法证号 （直接回车：4301020172；输入 - 表示没有）'],
    ['en', '执法证号 (Enter: 4301020172; - for none)'],
  ] as const)('says so line by line (%s)', async (language, told) => {
    const typed = ['-', '']
    const said: string[] = []
    const interviewer = createPlainInterviewer({ echoes: true, next: async () => typed.shift() }, (text) => { said.push(text) }, language)
    expect([await interviewer.write(question), await interviewer.write(question)]).toEqual(['', '4301020172'])
    expect(said[0]).toBe(`${told}\n> `)
  })
})
