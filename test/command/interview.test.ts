// Does an inspection by questions ask what it must, again where that is wanted, and nothing that it knows?
import { describe, expect, test } from '@jest/globals'
import { say } from '../../src/words/say.ts'
import { passphrase, photo, station } from '../process/story.ts'
import { answering, diskWithKey, journalsOn, resultOn, resultPathsOn, run, runAlone } from './running.ts'
import { escape } from '../support/scripted-interviewer.ts'

describe('inspect by questions', () => {
  test('needs a terminal before anything else', async () => {
    const { code, disk } = await runAlone(['inspect', 'gas/station'])
    expect(code).toBe(3)
    expect(disk.paths()).toEqual([])
  })

  test('signs with the passphrase of the variable without asking for it', async () => {
    const options = { answers: answering('zh'), files: await diskWithKey(), variables: { TAUT_PASSPHRASE: passphrase } }
    const { code, calls, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], options)
    expect(code).toBe(0)
    expect(calls.filter((call) => call.includes('口令'))).toEqual([])
    expect(resultPathsOn(disk)).toHaveLength(1)
  })

  test('asks an item again that the review wants, and then the danger at it', async () => {
    const story = answering('zh')
    let reviews = 0
    const again = (message: string, labels: readonly string[]): string | undefined => {
      if (message === '记录属实吗？') return (reviews += 1) === 1 ? '有一项要重新回答' : '属实，签收并签名'
      if (message === '跳到哪一项？') return '供出的燃气'
      if (reviews !== 1) return story(message, labels)
      const answers: Readonly<Record<string, string>> = {
        '供出的燃气，有标准要求的警示性臭味吗？': '不合格',
        '看到了什么问题？': '加臭机停用',
        '怎样处理？': '当场整改',
        '重大事故隐患不停产停业，理由是什么？': '当场恢复',
      }
      return answers[message] ?? (message.includes('为什么') ? '没有相机' : '')
    }
    const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: again, files: await diskWithKey() })
    expect(code).toBe(0)
    const { body } = resultOn(disk)
    expect(body.findings.at(-1)).toMatchObject({ id: 'F3', item: 'gas.station.odour', handling: 'on-the-spot', description: '加臭机停用' })
    expect(body.answers.find(({ item }) => item === 'gas.station.odour')).toMatchObject({ outcome: 'fail', reason: '没有相机' })
    expect(body.trail.events.filter(([, kind]) => kind === 'answer-changed')).toHaveLength(1)
  })

  test('can be stopped at any question, and the draft is there', async () => {
    const { code, disk, err } = await run(['inspect', 'gas/station'], { answers: [], files: await diskWithKey() })
    expect({ code, drafts: journalsOn(disk).length }).toEqual({ code: 130, drafts: 1 })
    expect(err).toContain('taut resume')
  })

  const first = '经营燃气，有在有效期内的燃气经营许可证吗？'
  const second = '建立安全风险分级管控制度了吗？'

  /** Answers the story, but to these questions, in their order, these. */
  const besides = (wishes: readonly (readonly [message: string, reply: string])[]) => {
    const story = answering('zh')
    const left = [...wishes]
    const asked: string[] = []
    const reply = (message: string, labels: readonly string[]): string | undefined => {
      asked.push(message)
      const [next] = left
      if (next?.[0] !== message) return story(message, labels)
      left.shift()
      return next[1]
    }
    return { reply, left, asked }
  }

  test('takes a note and a photo at an item that passes', async () => {
    const photoPath = photo('tank-alarm.png')
    const { reply, left } = besides([[first, 'note'], ['备注（没有就直接回车）', '证在办公室墙上'], [first, 'evidence'], ['照片或文件的路径（没有就直接回车）', photoPath], ['还有吗？文件路径（没有就直接回车）', ''], [first, '合格']])
    const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: reply, files: await diskWithKey() })
    expect({ code, left }).toEqual({ code: 0, left: [] })
    const [answer] = resultOn(disk).body.answers
    expect(answer).toMatchObject({ outcome: 'pass', note: '证在办公室墙上', evidence: [{ name: 'tank-alarm.png' }] })
  })

  test('goes back with the old answer kept by Enter, and changes it where another is given', async () => {
    const { reply, left, asked } = besides([[first, '合格'], [second, 'back'], [first, ''], [second, 'back'], [first, '未检查'], ['为什么没有检查？', '门锁着'], [second, '合格']])
    const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: reply, files: await diskWithKey() })
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(asked.filter((message) => message === first)).toHaveLength(3)
    const { body } = resultOn(disk)
    expect(body.answers[0]).toMatchObject({ outcome: 'unchecked', reason: '门锁着' })
    const changes = body.trail.events.filter(([, kind, subject]) => kind === 'answer-changed' && subject === body.answers[0]?.item)
    // What is kept as it is leaves no trace.
    expect(changes).toHaveLength(1)
  })

  test('goes back to the facts from the first item', async () => {
    const last = station.facts.at(-1)?.ask.zh ?? ''
    const { reply, left } = besides([[last, '否'], [first, 'back'], [last, '是'], [first, '合格']])
    const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: reply, files: await diskWithKey() })
    expect({ code, left }).toEqual({ code: 0, left: [] })
    const { body } = resultOn(disk)
    expect(body.facts).toMatchObject({ sellsCylinders: true })
    expect(body.trail.events.filter(([, kind]) => kind === 'fact-changed')).toHaveLength(1)
  })

  test('goes to an item by a word of it, shows the clause, walks on there and only then back, and stops for now', async () => {
    const there = '供出的燃气，有标准要求的警示性臭味吗？'
    const last = '除以上各项外，没有其他可能造成群死群伤或重大经济损失的严重违规，对吗？'
    const { reply, left, asked } = besides([[first, 'clause'], [first, 'go'], ['跳到哪一项？', '警示性臭味'], [there, '合格'], [last, '合格'], [first, 'stop']])
    const { code, disk, err } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: reply, files: await diskWithKey() })
    expect({ code, left, drafts: journalsOn(disk).length }).toEqual({ code: 130, left: [], drafts: 1 })
    expect(asked.slice(-4)).toEqual(['跳到哪一项？', there, last, first])
    expect(err).toContain('taut resume')
  })

  test('goes to a fact from any item, and asks first what it brought', async () => {
    const fact = station.facts.at(-1)?.ask.zh ?? ''
    const { reply, left, asked } = besides([[fact, '否'], [first, '合格'], [second, 'go'], ['跳到哪一项？', fact], [fact, '是']])
    const { code, disk } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: reply, files: await diskWithKey() })
    expect({ code, left }).toEqual({ code: 0, left: [] })
    expect(asked[asked.lastIndexOf(fact) + 1]).toBe(second)
    expect(resultOn(disk).body.facts).toMatchObject({ sellsCylinders: true })
  })

  test('has nothing to go back to at its first question, but at its second', async () => {
    const unit = say('zh', 'ask.unit-name').replace(/：$/u, '')
    const stopping = async (answers: string[]) => run(['inspect', 'gas/station', '--lang', 'zh'], { answers, files: await diskWithKey() })
    expect(await stopping([escape])).toMatchObject({ code: 1, err: expect.stringContaining(`"${unit}`) })
    const { code, calls } = await stopping(['长沙芙蓉示例燃气有限公司', escape])
    expect({ code, asked: calls.filter((call) => call.startsWith(`ask ${unit}`)).length }).toEqual({ code: 130, asked: 2 })
  })

  test('refuses a signer id that is there already where it is typed', async () => {
    const twice = [[say('zh', 'ask.inspector-name'), '李娜'], [say('zh', 'ask.inspector-id'), 'zhang.wei']] as const
    const story = answering('zh')
    const told = (message: string, labels: readonly string[]): string | undefined => {
      if (labels.some((label) => label.startsWith('监督检查'))) return labels.find((label) => label.startsWith('监督检查'))
      return twice.find(([asked]) => asked.startsWith(message))?.[1] ?? story(message, labels)
    }
    const { err } = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: told, files: await diskWithKey() })
    expect(err).toContain(`which was refused: ${say('zh', 'ask.inspector-twice', { id: 'zhang.wei' })}`)
  })
})
