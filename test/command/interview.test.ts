// Does an inspection by questions ask what it must, again where that is wanted, and nothing that it knows?
import { describe, expect, test } from '@jest/globals'
import { passphrase } from '../process/story.ts'
import { answering, diskWithKey, journalsOn, resultOn, resultPathsOn, run, runAlone } from './running.ts'

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
      if (message === '哪一项？') return labels.find((label) => label.startsWith('供出的燃气'))
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
})
