// Does the review lead back row by row, and do the second inspector and the unit sign at the same screen?
import { describe, expect, test } from '@jest/globals'
import { readSshsig } from '../../src/sign/sshsig.ts'
import { photo } from '../process/story.ts'
import { copyOf, diskWithKey, home, journalsOn, logOn, resultOn, run } from './running.ts'
import { ctrlC, walkSite } from './measured-site.ts'
import type { Disk } from '../support/memory-disk.ts'
import { makeQuick } from '../support/quick-key.ts'

const roof = '屋面有护栏吗？'
const second = { id: 'li.ming', name: '李明', org: '样例建设有限公司' }
const secondPassphrase = 'another long passphrase'

let made: Disk | undefined

/** A disk with the keys of two inspectors, each with a passphrase of its own. */
async function diskWithTwo(): Promise<Disk> {
  if (made === undefined) {
    const disk = await diskWithKey()
    const { code, err } = await run(['key', 'new', '--id', second.id, '--name', second.name, '--org', second.org], { interactive: false, files: disk, variables: { TAUT_PASSPHRASE: secondPassphrase }, seed: 'second' })
    if (code !== 0) throw new Error(err)
    await makeQuick(disk, `${home}/keys/${second.id}.key.json`, { seed: 'second', passphrase: secondPassphrase })
    made = disk
  }
  return copyOf(made)
}

describe('the review', () => {
  test('lists everything not passed, leads from a row to its item, and is there again after it', async () => {
    const { asked, above, disk } = await walkSite({
      '有哪些作业？': 'lift',
      [roof]: ['fail', 'pass'],
      '楼梯有护栏吗？': 'na',
      '为什么不适用？': '单层',
      '制动器可靠吗？': 'unchecked',
      '为什么没有检查？': '停机',
      '记录属实吗？': ['item.site.edge-roof', 'finish'],
    })
    expect(asked.slice(-4)).toEqual(['记录属实吗？', roof, '记录属实吗？', '被检查单位怎样签收？'])
    const reviews = above.split('\n\n').filter((text) => text.startsWith('签名前请过目'))
    expect(reviews).toHaveLength(2)
    expect(reviews[0]).toMatch(/结论：须整改\n原因：有隐患 F1，1 项未检查\n[^]*不适用占 6\.3%，未检查占 6\.3%/u)
    expect(reviews[1]).toContain('结论：检查不完整')
    expect(resultOn(disk).body.findings).toEqual([])
  })

  test('leads from the row of a rule to its handling, with what it has', async () => {
    const { asked, disk } = await walkSite({
      [roof]: 'fail',
      '楼梯有护栏吗？': 'fail',
      '重大事故隐患不停产停业，理由是什么？': ['已围挡', ''],
      '怎样处理？': ['deadline', 'deadline', 'deadline', ''],
      '记录属实吗？': ['rule.site.unguarded', 'finish'],
      '整改期限（日期，或从今天起的天数，如 15 或 15天）': ['15', '15', '15', '20天'],
    })
    const at = asked.lastIndexOf('怎样处理？')
    expect(asked.slice(at - 1, at + 6)).toEqual(['记录属实吗？', '怎样处理？', '重大事故隐患不停产停业，理由是什么？', '整改期限（日期，或从今天起的天数，如 15 或 15天）', '谁负责整改？', '看到了什么问题？', '记录属实吗？'])
    expect(resultOn(disk).body.findings.find(({ rule }) => rule === 'site.unguarded')).toMatchObject({ deadline: '2026-11-23', reason: '已围挡' })
  })

  test('can be come back to from the acknowledgement', async () => {
    const { asked, disk } = await walkSite({ '被检查单位怎样签收？': ['\u001b', 'none'] })
    expect(asked.filter((message) => message === '记录属实吗？')).toHaveLength(2)
    expect(resultOn(disk).body.acknowledgement).toBeUndefined()
  })

  test('lets the handling of a finding be changed from its item with one key', async () => {
    const { asked, disk } = await walkSite({ [roof]: ['fail', 'handling'], '怎样处理？': ['deadline', 'on-the-spot'], '记录属实吗？': ['item.site.edge-roof', 'finish'] })
    expect(asked.slice(-5, -1)).toEqual(['记录属实吗？', roof, '怎样处理？', '记录属实吗？'])
    expect(resultOn(disk).body.findings).toMatchObject([{ handling: 'on-the-spot' }])
  })
})

describe('who is responsible', () => {
  test('is named once, and offered again with one key; the head of the unit is offered from the first', async () => {
    const { asked, disk } = await walkSite({
      '有哪些作业？': 'lift',
      [roof]: 'fail',
      '制动器可靠吗？': 'fail',
      '扣几分（应得 60 分）': '60',
      '谁负责整改？': ['other', ''],
      整改责任人姓名: '李娜',
      整改责任人职务: '工长',
    })
    expect(asked.filter((message) => message === '整改责任人姓名')).toHaveLength(1)
    expect(resultOn(disk).body.findings.map(({ responsible }) => responsible)).toEqual([{ name: '李娜', post: '工长' }, { name: '李娜', post: '工长' }])
  })
})

describe('the second inspector', () => {
  const both = { 检查性质: 'supervision', '哪一位检查人员？': ['zhang.wei', 'li.ming'], '被检查单位怎样签收？': 'absent', '为什么无人签收？': '无人在场' }
  const signs = '检查人员 李明（li.ming）现在签名吗？'

  test('signs at the same screen with his own key and passphrase, over the first', async () => {
    const { disk, asked, err } = await walkSite({ ...both, [signs]: 'here', '密钥 li.ming 的口令': ['not it at all', secondPassphrase] }, await diskWithTwo())
    expect({ asked: asked.slice(-3), err }).toMatchObject({ asked: [signs, '密钥 li.ming 的口令', '密钥 li.ming 的口令'] })
    const { signatures } = resultOn(disk)
    expect(signatures.map(({ statement }) => statement.signer)).toEqual(['zhang.wei', 'li.ming'])
    const first = readSshsig(signatures[0]?.sig ?? '')
    expect(signatures[1]?.statement.covers).toEqual([{ sha256: typeof first === 'string' ? '' : first.id }])
    expect(logOn(disk)).toHaveLength(2)
    expect(err).not.toContain('signature-')
  })

  test('may sign later, and the file says that it waits', async () => {
    const { disk, err } = await walkSite({ ...both, [signs]: 'later' }, await diskWithTwo())
    expect(resultOn(disk).signatures).toHaveLength(1)
    expect(err).toContain('signature-missing')
  })

  test('who cannot unlock the key loses nobody anything', async () => {
    const { disk, err } = await walkSite({ ...both, [signs]: 'here', '密钥 li.ming 的口令': 'not it at all' }, await diskWithTwo())
    expect(resultOn(disk).signatures).toHaveLength(1)
    expect(err).toContain('口令三次不对')
  })

  test('signs from a key file that lies elsewhere, which must be his', async () => {
    const disk = await diskWithTwo()
    disk.seed('stick/li.key.json', disk.text(`${home}/keys/li.ming.key.json`))
    const path = '密钥文件的路径（回车：以后再签）'
    const walked = await walkSite({ ...both, [signs]: 'elsewhere', [path]: ['nothing.json', `${home}/keys/zhang.wei.key.json`, 'stick/li.key.json'], '密钥 li.ming 的口令': secondPassphrase }, disk)
    expect(walked.asked.filter((message) => message === path)).toHaveLength(3)
    expect(resultOn(walked.disk).signatures).toHaveLength(2)
  })

  test('is asked again when the program stopped between the two signatures', async () => {
    const stopped = await walkSite({ ...both, [signs]: ctrlC }, await diskWithTwo())
    expect({ code: stopped.code, drafts: journalsOn(stopped.disk), log: logOn(stopped.disk) }).toMatchObject({ code: 130, drafts: [expect.any(String)], log: [{ seq: 1 }] })
    const { asked, disk } = await walkSite({ [signs]: 'here', '密钥 li.ming 的口令': secondPassphrase }, stopped.disk, ['resume'])
    expect(asked).toEqual([signs, '密钥 li.ming 的口令'])
    expect(resultOn(disk).signatures.map(({ statement }) => statement.covers.length)).toEqual([0, 1])
  })
})

test('the unit signs with a key at the same screen, over the inspectors', async () => {
  const disk = await diskWithTwo()
  const { err } = await walkSite(
    {
      '被检查单位怎样签收？': 'signed',
      签收人姓名: '李明',
      签收人职务: '站长',
      '单位的意见（没有就直接回车）': '',
      '李明 现在替被检查单位签名吗？': 'here',
      '被检查单位的意见': 'agreed',
      '哪一位检查人员？': 'zhang.wei',
      '密钥 li.ming 的口令': secondPassphrase,
    },
    disk,
  )
  const { signatures } = resultOn(disk)
  expect(signatures.map(({ statement }) => [statement.role, statement.intent, statement.covers.length])).toEqual([
    ['inspector', 'performed-inspection', 0],
    ['inspected-party', 'agreed', 1],
  ])
  expect(err).not.toContain('signature-')
})

test('the last screen says in three lines what was written, where, and how to check it', async () => {
  const { out, disk } = await walkSite({ [roof]: 'fail', '照片或文件的路径（没有就直接回车）': [photo('signed-page.png'), ''] })
  const [what = '', where = '', check = ''] = out.trimEnd().split('\n')
  expect(out.trimEnd().split('\n')).toHaveLength(3)
  const path = disk.paths().find((one) => one.endsWith('.result.json')) ?? ''
  expect(what).toBe('结论：须整改；隐患 1 条，其中重大 0 条；签名：张伟')
  expect([where, check].every((line) => line.includes(path.slice(path.lastIndexOf('/') + 1)))).toBe(true)
  expect(check).toContain('taut verify ')
  expect(journalsOn(disk)).toEqual([])
})
