// The measured site on a disk, and answers to its questions: what a test says, else whatever passes.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readChecklist, readSource } from '../../src/format/checklist.ts'
import { printCompiled } from '../../src/format/compiled.ts'
import { isWritten } from '../../src/format/read-written.ts'
import { compileChecklist } from '../../src/model/compile.ts'
import type { Disk } from '../support/memory-disk.ts'
import type { Replying } from '../support/scripted-interviewer.ts'
import { home, keyInAgent, run } from './running.ts'
import type { Run } from './running.ts'
import { inspector, passphrase } from '../process/story.ts'

const fixture = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'measured-site')

const compiled = ((): string => {
  const [written, rules] = [readChecklist(readFileSync(join(fixture, 'checklist.yaml'))), readSource(readFileSync(join(fixture, 'source.yaml')))]
  if (!isWritten(written) || !isWritten(rules)) throw new Error('the measured site cannot be read')
  const whole = compileChecklist(written.value, () => undefined, new Map([[rules.value.id, rules.value]]))
  if (!('sections' in whole)) throw new Error('the measured site cannot be compiled')
  return printCompiled(whole)
})()

/** What is answered to a question; several in turn, the last again and again. */
export type Replies = Readonly<Record<string, string | readonly string[]>>

/** Ends the program at a question. */
export const ctrlC = '\u0003'

const usual: Replies = {
  被检查单位名称: '样例建设有限公司',
  '统一社会信用代码（没有就直接回车）': '91430102MA4L00003M',
  '行政区划代码（6 位，如 430102）': '430102',
  单位地址: '样例路2号',
  单位主要负责人姓名: '负责人',
  单位主要负责人职务: '总经理',
  '检查地点（厂站、车间、工地等）': '二号工地',
  检查性质: 'self-check',
  '还有其他检查人员吗？': 'no',
  '有哪些作业？': '',
  '脚手架多高？ (m)': '10',
  '方案允许多高？ (m)': '20',
  '哪天开工？': '2026-11-03',
  '夜间施工吗？': 'no',
  '风量达到设计值吗？': 'read',
  '实测风量是多少（m³/s）': '10',
  '设计风量是多少（m³/s）': '10',
  '照度够吗？': 'read',
  '照度是多少（lx）': '100',
  '设计照度是多少（lx）': '100',
  '安全带半年内试验过吗？': 'read',
  '上次试验日期（如 2026-03-31）': '2026-10-01',
  '许可在有效期内吗？': 'read',
  '有效期至（如 2026-03-31）': '2027-10-01',
  '土堆半年内清运过吗？': 'read',
  '上次清运日期（如 2026-03-31）': '2026-10-01',
  '仪器名称和编号（没有就直接回车）': '',
  '记录属实吗？': 'finish',
  '怎样处理？': 'deadline',
  '整改期限（日期，或从今天起的天数，如 15 或 15天）': '15',
  '谁负责整改？': '',
  '看到了什么问题？': '看见了',
  '被检查单位怎样签收？': 'none',
}

/** Answers the walk; the messages are noted in their order, with what was answered. */
export function replying(replies: Replies): { readonly reply: Replying; readonly asked: string[] } {
  const given: Record<string, number> = {}
  const asked: string[] = []
  const reply: Replying = (message, labels) => {
    asked.push(message)
    const known = replies[message] ?? usual[message]
    const nth = (given[message] = (given[message] ?? -1) + 1)
    if (known === ctrlC) return undefined
    if (known !== undefined) return typeof known === 'string' ? known : (known[Math.min(nth, known.length - 1)] ?? '')
    if (message.includes(' 判为“')) return 'read'
    return labels.includes('合格') ? 'pass' : ''
  }
  return { reply, asked }
}

export interface Walked extends Run {
  readonly asked: readonly string[]
  /** What stood above questions. */
  readonly above: string
}

/** A walk through the measured site in Chinese, signed by the agent unless a disk is given that has a key; who answers can be made to do something else now and then. */
export async function walkSite(replies: Replies, given?: Disk, argv: readonly string[] = ['inspect', 'site.json'], made: (reply: Replying) => Replying = (reply) => reply): Promise<Walked> {
  const quick = await keyInAgent()
  const disk = given ?? quick.disk
  const agent = disk.has(`${home}/keys/${inspector.id}.key.json`) ? {} : { agent: quick.agent }
  disk.seed('site.json', compiled)
  const { reply, asked } = replying(replies)
  const ended = await run([...argv, '--lang', 'zh'], { answers: made(reply), files: disk, ...agent, variables: { TAUT_PASSPHRASE: passphrase } })
  return { ...ended, asked, above: ended.calls.flatMap((call) => (call.startsWith('above ') ? [call.slice(6)] : [])).join('\n\n') }
}
