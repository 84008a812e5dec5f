// What a new version of a trust list changes, and whether it is in force.
import type { Problem } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { say, type Tongue } from '../words/say.ts'
import type { Telling } from './telling.ts'
import { problemSentence } from './tell-problem.ts'
import { checklistLine, personLines, policyLines, rootLines } from './trust-lines.ts'
import { trustHead } from './trust-text.ts'
import type { TrustView } from './trust-view.ts'

/** Every fact that came and went, a line each: of a first version, all of it. */
export function trustChangeText(former: TrustView | undefined, view: TrustView, telling: Telling): string {
  const { language, paint } = telling
  // Of a first version the head says what it is called.
  const isRenamed = former !== undefined && former.name !== view.name
  const factsOf = (one: TrustView): readonly string[] => [...(isRenamed ? [say(language, 'trust.name', { name: visible(one.name) })] : []), ...facts(one, language)]
  const [before, now] = [former === undefined ? [] : factsOf(former), factsOf(view)]
  const [old, fresh] = [new Set(before), new Set(now)]
  const gone = before.filter((line) => !fresh.has(line)).map((line) => paint.bad(`- ${line}`))
  const come = now.filter((line) => !old.has(line)).map((line) => paint.good(`+ ${line}`))
  return `${[...trustHead(view, telling), ...gone, ...come].join('\n')}\n`
}

/** Each fact with whom it is about, so that lines of two people never look alike. */
function facts(view: TrustView, language: Tongue): readonly string[] {
  const { expires } = view
  return [
    ...rootLines(view, language).map((line) => `${say(language, 'trust.roots')}  ${line}`),
    ...(expires === undefined ? [] : [say(language, 'trust.expires', { expires })]),
    ...policyLines(view, language),
    ...view.people.flatMap((person) => {
      const [head, ...rest] = personLines(person, language)
      return [head, ...rest.map((line) => `${person.id}  ${line}`)]
    }),
    ...view.checklists.map((one) => checklistLine(one, language)),
  ]
}

/** The list has its place. */
export function trustInForceText({ version }: TrustView, path: string, { language, paint }: Telling): string {
  return `${paint.good(say(language, 'trust.in-force', { version, path: visible(path) }))}\n`
}

/** The list waits: for whose signatures, and what they do with it. */
export function trustProposedText({ version }: TrustView, path: string, lacking: readonly Problem[], { language, paint }: Telling): string {
  const shown = visible(path)
  const why = lacking.map((found) => `  ${problemSentence(found, language)}`)
  const how = lacking.length === 0 ? 'trust.proposed-complete' : 'trust.proposed-lacks'
  return `${[paint.doubtful(say(language, 'trust.proposed', { version, path: shown })), ...why, say(language, how, { path: shown })].join('\n')}\n`
}
