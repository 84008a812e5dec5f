// Does every step back lead to the question before, and does resume lead to where the person was?
import { describe, expect, test } from '@jest/globals'
import type { DraftEvent, DraftHead } from '../../src/model/generated/formats.ts'
import type { Disk } from '../support/memory-disk.ts'
import { escape } from '../support/scripted-interviewer.ts'
import type { Replying } from '../support/scripted-interviewer.ts'
import { ctrlC, walkSite } from './measured-site.ts'
import type { Replies } from './measured-site.ts'
import { journalsOn, resultOn } from './running.ts'

const roof = '屋面有护栏吗？'
const stair = '楼梯有护栏吗？'
const review = '记录属实吗？'
const photo = '照片或文件的路径（没有就直接回车）'

/** The checklist of the tests is published nowhere, so that its results are written and doubted. */
const written = 2

const story: Replies = { [roof]: 'fail', '被检查单位怎样签收？': 'refused', 拒签的理由: '不同意', 见证人姓名: '李娜' }

/** Leaves every question the first time it comes, but for the first of all and for items, which lead to the item before. */
function hesitant(steps: string[][]): (reply: Replying) => Replying {
  const seen: string[] = []
  let left: string | undefined
  return (reply) => (message, labels) => {
    if (left !== undefined) steps.push([left, message])
    left = undefined
    const isItem = labels.includes('未检查')
    const before = seen.at(-1)
    if (seen.includes(message)) return reply(message, labels)
    seen.push(message)
    if (before === undefined || isItem || message.startsWith('口令')) return reply(message, labels)
    left = message
    return escape
  }
}

const eventsOn = (disk: Disk): readonly DraftEvent[] =>
  journalsOn(disk).flatMap((path) => disk.text(path).split('\n').slice(1, -1).map((line) => JSON.parse(line) as DraftEvent))

describe('a step back', () => {
  test('leads to the question before at every question of a walk, and loses nothing', async () => {
    const straight = await walkSite(story)
    expect(straight.code).toBe(written)
    const follows = (from: string, to: string): boolean => straight.asked.some((message, at) => message === from && straight.asked[at - 1] === to)
    const steps: string[][] = []
    const { code, disk, err } = await walkSite(story, undefined, undefined, hesitant(steps))
    expect({ code, err: code === written ? '' : err }).toEqual({ code: written, err: '' })
    expect(steps.length).toBeGreaterThan(20)
    expect(steps.filter(([from = '', to = '']) => !follows(from, to))).toEqual([])
    const [is, was] = [resultOn(disk), resultOn(straight.disk)].map(({ body: { id: _id, startedAt: _startedAt, endedAt: _endedAt, trail: _trail, answers, ...body } }) => ({
      ...body,
      answers: answers.map(({ observedAt: _observedAt, ...answer }) => answer),
    }))
    expect(is).toEqual(was)
    // What was given again as it was is no change.
    expect(resultOn(disk).body.trail.events.filter(([, kind]) => kind.endsWith('-changed'))).toEqual([])
  })

  test('from the review leads to the last question about what was found last', async () => {
    const { asked } = await walkSite({ [review]: [escape, 'finish'], '警示标志清楚吗？': 'fail', '扣几分（应得 40 分）': '2' })
    const at = asked.indexOf(review)
    expect(asked.slice(at - 1, at + 3)).toEqual([photo, review, photo, review])
  })
})

describe('resume', () => {
  const stops: readonly (readonly [string, Replies, string])[] = [
    ['an item gone back to', { [stair]: 'back', [roof]: ['pass', ctrlC] }, roof],
    ['an item jumped to', { [stair]: 'go', '跳到哪一项？': '照度', '照度够吗？': ctrlC }, '照度够吗？'],
    ['a question gone back to within an item that was answered', { [roof]: 'fail', '怎样处理？': escape, [photo]: ['', ctrlC] }, photo],
    ['the last question of the details gone back to', { '检查地点（厂站、车间、工地等）': escape, 单位主要负责人职务: ['总经理', ctrlC] }, '单位主要负责人职务'],
    ['a fact gone back to from the review', { [review]: 'details', '哪一项？': 'facts.night', '夜间施工吗？': ['no', ctrlC] }, '夜间施工吗？'],
    ['a handling taken up again from the item after it', { [roof]: ['fail', '9'], [stair]: 'back', '怎样处理？': ['deadline', ctrlC] }, '怎样处理？'],
  ]

  /** Ctrl+C is pressed at the question that comes next. */
  const stopping = (replies: Replies) => (reply: Replying): Replying => (message, labels) => {
    const answer = reply(message, labels)
    void replies
    return answer === ctrlC ? undefined : answer
  }

  test.each(stops)('lands on %s', async (_what, replies, where) => {
    const first = await walkSite(replies, undefined, undefined, stopping(replies))
    expect({ code: first.code, last: first.asked.at(-1) }).toEqual({ code: 130, last: where })
    const { asked, code, disk } = await walkSite({}, first.disk, ['resume'])
    expect(asked[0]).toBe(where)
    expect(code).toBe(written)
    expect(resultOn(disk).body.answers.every(({ outcome }) => outcome !== 'unchecked')).toBe(true)
  })

  test('goes on at what is open, once what was gone to was kept', async () => {
    const first = await walkSite({ [stair]: ['back', ctrlC], [roof]: ['pass', ''] }, undefined, undefined, stopping({}))
    expect(first.code).toBe(130)
    expect(eventsOn(first.disk).flatMap((event) => (event.kind === 'went' ? [event.to] : []))).toEqual([{ step: 'item', of: 'site.edge-roof' }, undefined])
    const { asked } = await walkSite({}, first.disk, ['resume'])
    expect(asked[0]).toBe(stair)
  })

  test('of a draft of an earlier edition goes on as it did, and writes nothing there that this edition does not know', async () => {
    const first = await walkSite({ [stair]: ctrlC })
    const [path = ''] = journalsOn(first.disk)
    const [head = '', ...events] = first.disk.text(path).split('\n')
    first.disk.seed(path, [JSON.stringify({ ...(JSON.parse(head) as DraftHead), minor: 1 }), ...events].join('\n'))
    const second = await walkSite({ [stair]: 'back', [roof]: ctrlC }, first.disk, ['resume'], stopping({}))
    expect({ code: second.code, last: second.asked.at(-1) }).toEqual({ code: 130, last: roof })
    expect(eventsOn(second.disk).filter(({ kind }) => kind === 'went')).toEqual([])
    const { asked, code } = await walkSite({}, second.disk, ['resume'])
    expect({ first: asked[0], code }).toEqual({ first: stair, code: written })
  })
})
