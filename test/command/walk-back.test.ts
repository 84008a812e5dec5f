// Can every question be left for the one before, and does a changed fact re-open only what depends on it?
import { describe, expect, test } from '@jest/globals'
import type { DraftEvent } from '../../src/model/generated/formats.ts'
import { escape } from '../support/scripted-interviewer.ts'
import { journalsOn, resultOn } from './running.ts'
import { walkSite } from './measured-site.ts'
import type { Disk } from '../support/memory-disk.ts'

const roof = '屋面有护栏吗？'
const stair = '楼梯有护栏吗？'
const seen = '看到了什么问题？'
const deadline = '整改期限（日期，或从今天起的天数，如 15 或 15天）'

/** What was answered without the moments. */
const answersOn = (disk: Disk) => resultOn(disk).body.answers.map(({ observedAt: _observedAt, ...answer }) => answer)

const eventsOn = (disk: Disk): readonly DraftEvent[] =>
  journalsOn(disk).flatMap((path) => disk.text(path).split('\n').slice(1, -1).map((line) => JSON.parse(line) as DraftEvent))

describe('a question', () => {
  test('that is typed can be left, and the one before comes with its answer', async () => {
    const { asked, disk } = await walkSite({ [roof]: ['fail', 'pass'], [seen]: escape })
    const at = asked.indexOf(roof)
    expect(asked.slice(at, at + 4)).toEqual([roof, seen, roof, stair])
    expect(resultOn(disk).body.findings).toEqual([])
  })

  test('of a step of several leads back one by one, each with what was answered before', async () => {
    const { asked, disk } = await walkSite({ 单位地址: ['样例路2号', ''], 单位主要负责人姓名: ['负责人', escape, '另一人'], 单位主要负责人职务: [escape, '总经理'] })
    expect(asked.slice(3, 10)).toEqual(['单位地址', '单位主要负责人姓名', '单位主要负责人职务', '单位主要负责人姓名', '单位地址', '单位主要负责人姓名', '单位主要负责人职务'])
    expect(resultOn(disk).body.unit).toMatchObject({ address: '样例路2号', head: { name: '另一人', post: '总经理' } })
  })

  test('at the beginning of a step leads to the step before, also from a fact to the details and from the handling to its item', async () => {
    const { asked, disk } = await walkSite({ '检查地点（厂站、车间、工地等）': ['一号工地', '三号工地'], 检查性质: [escape, 'self-check'], [roof]: ['fail', ''], '怎样处理？': [escape, 'on-the-spot'] })
    expect(asked.filter((message) => message === '检查性质')).toHaveLength(2)
    const at = asked.indexOf(roof)
    expect(asked.slice(at, at + 5)).toEqual([roof, seen, '照片或文件的路径（没有就直接回车）', '怎样处理？', '照片或文件的路径（没有就直接回车）'])
    expect(resultOn(disk).body).toMatchObject({ place: '三号工地', findings: [{ handling: 'on-the-spot' }] })
    expect(resultOn(disk).body.trail.events.filter(([, kind]) => kind === 'answer-changed')).toEqual([])
  })

  test('that was left stays left over a stop', async () => {
    const first = await walkSite({ [roof]: 'fail', [seen]: '没有护栏', [deadline]: escape, '怎样处理？': ['deadline', 'on-the-spot'], [stair]: 'stop' })
    expect(eventsOn(first.disk).map(({ kind }) => kind).filter((kind) => kind === 'taken-back')).toHaveLength(1)
    const { asked, disk } = await walkSite({}, first.disk, ['resume'])
    expect(asked[0]).toBe(stair)
    expect(resultOn(disk).body.findings).toMatchObject([{ description: '没有护栏', handling: 'on-the-spot' }])
  })

  test('keeps a note that was made at an item before it was left, also over a stop', async () => {
    const first = await walkSite({ [roof]: ['note', 'back'], '备注（没有就直接回车）': '北侧看过', '土堆半年内清运过吗？': ['read', 'stop'] })
    expect(first.code).toBe(130)
    expect(eventsOn(first.disk).filter(({ kind }) => kind === 'noted')).toMatchObject([{ item: 'site.edge-roof', note: '北侧看过' }])
    const { disk } = await walkSite({}, first.disk, ['resume'])
    expect(resultOn(disk).body.answers.find(({ item }) => item === 'site.edge-roof')).toMatchObject({ outcome: 'pass', note: '北侧看过' })
  })
})

describe('a changed fact', () => {
  const height = '脚手架多高？ (m)'
  const night = '夜间施工吗？'
  const flowed = '风量达到设计值吗？'
  const toFacts = { '记录属实吗？': ['details', 'finish'] }

  test('re-opens only what depends on it, says so, and the trail has it', async () => {
    const { asked, disk, err } = await walkSite({ ...toFacts, '哪一项？': 'facts.night', [night]: ['no', 'yes'], '设计照度是多少（lx）': '100' })
    const changed = asked.lastIndexOf(night)
    // By night the limit is no longer measured from the stated value, so that the reading has to be taken again; nothing else.
    expect(asked.slice(changed + 1).filter((message) => message.endsWith('吗？') && message !== '记录属实吗？')).toEqual(['照度够吗？'])
    expect(err).toContain('1 项的回答不再计入')
    const { trail } = resultOn(disk).body
    expect(trail.events.filter(([, kind]) => kind.startsWith('answer-') || kind === 'fact-changed').map(([, kind, subject]) => `${kind} ${subject}`)).toEqual([
      'fact-changed night',
      'answer-gone site.light',
      'answer-changed site.light',
    ])
  })

  test('that is changed back brings the answers back, as they were, without asking', async () => {
    const plain = await walkSite({})
    const { asked, disk, err } = await walkSite({
      '记录属实吗？': ['details', 'finish'],
      '哪一项？': 'facts.night',
      [night]: ['no', 'yes', 'no'],
      '照度够吗？': ['read', 'go'],
      '跳到哪一项？': flowed,
      [flowed]: ['read', 'back'],
    })
    expect(asked.filter((message) => message === '照度够吗？')).toHaveLength(2)
    expect(err).toContain('1 项的回答重新计入')
    expect(answersOn(disk)).toEqual(answersOn(plain.disk))
    expect(resultOn(disk).body.trail.events.filter(([, kind]) => kind === 'answer-gone' || kind === 'answer-back').map(([, kind, subject]) => `${kind} ${subject}`)).toEqual([
      'answer-gone site.light',
      'answer-back site.light',
    ])
  })

  test('does not offer to keep a reading that has to be judged anew', async () => {
    const { above } = await walkSite({ ...toFacts, '哪一项？': 'facts.night', [night]: ['no', 'yes'] })
    const reopened = above.split('\n\n').filter((text) => text.includes('第 2 项'))[1] ?? ''
    expect(reopened).toContain('现场情况改了，须重新回答')
    expect(reopened).not.toContain('按回车保留')
  })

  test('that is given again as it was leaves no trace', async () => {
    const { disk } = await walkSite({ ...toFacts, '哪一项？': `facts.height`, [height]: ['10', ''] })
    expect(resultOn(disk).body.trail.events.filter(([, kind]) => kind.endsWith('-changed'))).toEqual([])
  })
})

test('a reading that still fits is kept by Enter alone', async () => {
  const { asked, disk } = await walkSite({ '照度够吗？': ['back', 'read'], '风量达到设计值吗？': ['read', ''] })
  expect(asked.filter((message) => message === '实测风量是多少（m³/s）')).toHaveLength(1)
  expect(resultOn(disk).body.trail.events.filter(([, kind]) => kind === 'answer-changed')).toEqual([])
})

test('a note that stands can be left out again', async () => {
  const { disk } = await walkSite({ [roof]: ['note', 'note', 'pass'], '备注（没有就直接回车）': ['北侧看过', '-'] })
  expect(resultOn(disk).body.answers.find(({ item }) => item === 'site.edge-roof')).not.toHaveProperty('note')
})
