// Do the main screens of the walk look as they did when a person last looked at them? UPDATE=1 writes them anew: look before you keep them.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { askDeadline } from '../../src/command/ask/deadline.ts'
import { askTreatment } from '../../src/command/ask/danger.ts'
import { askItem } from '../../src/command/ask/item.ts'
import { askReview } from '../../src/command/ask/review.ts'
import type { Asking } from '../../src/command/ask/asking.ts'
import { dangersOf } from '../../src/model/danger.ts'
import { describeSoFar } from '../../src/model/progress.ts'
import type { ResultBody } from '../../src/model/generated/formats.ts'
import { beginSession } from '../../src/model/session.ts'
import type { Session } from '../../src/model/session.ts'
import { tool } from '../../src/model/tool.ts'
import { dangerHead } from '../../src/report/danger-head.ts'
import { itemHead } from '../../src/report/item-head.ts'
import { noPaint } from '../../src/report/paint.ts'
import { columnsOf } from '../../src/words/columns.ts'
import type { Tongue } from '../../src/words/say.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { bodyFrom, digestOf, measuredSite, shelved, siteAnswers } from '../verify/bodies.ts'
import { asking as terminalOf, keys } from '../world/asking.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const body = bodyFrom(siteAnswers, shelved(measuredSite))
const long = '二层西侧楼梯口没有护栏，长约三米，现场工人上下频繁；据工长说是昨天拆模时临时拆下，一直没有装回去，已当场要求拉设警示带并安排专人看守。'

const factsOf = ({ facts }: ResultBody) => Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))

/** The measured site with its answers, as it stands before the review. */
function sessionIn(language: Tongue): Session {
  const head = { format: 'taut-draft/1', type: 'inspection', minor: 1, id: body.id, startedAt: body.startedAt, timezone: body.timezone, day: body.day, checklist: measuredSite, digest: { sha256: digestOf(measuredSite) }, language, mode: 'interview', tool } as const
  const answers = body.answers.map((answer) => ({ ...answer, asked: measuredSite.sections.flatMap(({ items }) => items).find(({ id }) => id === answer.item)?.ask[language] ?? '', ...(answer.item === 'site.edge-stair' ? { note: long } : {}) }))
  return {
    ...beginSession(head),
    details: { unit: body.unit, place: body.place, kind: body.kind, inspectors: body.inspectors },
    facts: factsOf(body),
    answers: new Map(answers.map((answer) => [answer.item, answer])),
    treatments: new Map(body.findings.map(({ item, rule, id: _id, level: _level, cites: _cites, category: _category, ...treatment }) => [item ?? rule ?? '', { ...treatment, ...(item === 'site.edge-stair' ? { description: long } : {}) }])),
  }
}

/** The screens in their order, each as it stands once it is drawn and some keys were pressed. */
async function screensIn(language: Tongue, columns: number): Promise<readonly (readonly [string, string])[]> {
  const session = sessionIn(language)
  const plan = shelved(measuredSite).planner(session.facts, session.head.day)
  const telling = { language, columns, paint: noPaint }
  const { world } = memoryWorld()
  const shown = async (ask: (asking: Asking) => Promise<unknown>, ...pressed: readonly string[]): Promise<string> => {
    const terminal = terminalOf({ language, columns, rows: 40 })
    const asking: Asking = { interviewer: { ...terminal.interviewer, write: (question) => terminal.interviewer.write({ ...question, back: true }) }, language, world, checklist: measuredSite, tell: () => {}, now: () => body.endedAt, instruments: () => [], folder: '/' }
    const asked = ask(asking).catch(() => undefined)
    await terminal.press(...pressed)
    const { lines } = terminal.screen()
    await terminal.hangUp()
    await asked
    return lines.join('\n')
  }
  const at = (id: string, before: boolean) => async (asking: Asking) => {
    const number = plan.items.findIndex(({ item }) => item.id === id) + 1
    const planned = plan.items[number - 1]
    if (planned === undefined) throw new Error(id)
    const progress = { number, ...describeSoFar(session, plan) }
    const above = (clause: boolean) => itemHead(measuredSite, planned, progress, telling, clause)
    return askItem(asking, { planned, above, before: before ? session.answers.get(id) : undefined, stands: before, noted: undefined, treated: before })
  }
  const danger = (id: string) => (asking: Asking) => {
    const found = dangersOf(measuredSite, plan, session.answers, session.treatments).find((one) => one.id === id)
    if (found === undefined) throw new Error(id)
    return askTreatment(asking, { danger: found, description: long, before: undefined, today: body.day, people: [], above: dangerHead(found, { checklist: measuredSite, plan, answers: session.answers }, telling) })
  }
  return [
    ['an item with a reading, by limits of their own', await shown(at('site.flow', false))],
    ['an item that was answered, seen again', await shown(at('site.edge-stair', true))],
    ['a deadline, typed as days', await shown((asking) => askDeadline(asking.interviewer, language, { open: false, proposed: '2026-11-18', today: body.day }), '1', '5', '天')],
    ['a deadline that cannot be', await shown((asking) => askDeadline(asking.interviewer, language, { open: false, proposed: '2026-11-18', today: body.day }), '1', '5', '日', keys.enter)],
    ['a danger that a reading shows', await shown(danger('site.flow'))],
    ['a major danger by a rule over several', await shown(danger('site.dust'))],
    ['the review', await shown((asking) => askReview(asking.interviewer, session, plan, telling))],
    ['the review, further down', await shown((asking) => askReview(asking.interviewer, session, plan, telling), keys.end)],
  ]
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each([60, 80, 132])('at %i columns', async (columns) => {
    const screens = await screensIn(language, columns)
    const tooWide = screens.flatMap(([, screen]) => screen.split('\n')).filter((line) => columnsOf(line) > columns - 1)
    expect(tooWide).toEqual([])
    const drawn = screens.map(([title, screen]) => `=== ${title}\n${screen}\n`).join('\n')
    const path = join(folder, `${language}-${columns}.txt`)
    if (process.env['UPDATE'] === '1') writeFileSync(path, drawn)
    expect(drawn).toBe(readFileSync(path, 'utf8'))
  })
})
