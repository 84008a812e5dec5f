// A trust list in words: its roots, who may sign what, and which checklists it publishes.
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import type { Telling } from './telling.ts'
import { checklistLine, personLines, policyLines, rootLines } from './trust-lines.ts'
import type { TrustView } from './trust-view.ts'

/** The whole list. Ends with a line feed. */
export function trustText(view: TrustView, telling: Telling): string {
  const { language, paint } = telling
  const heading = (text: string): readonly string[] => ['', paint.strong(text)]
  const signed = view.roots.filter((root) => root.signed).map(({ id }) => id).join(', ')
  const lines = [
    ...trustHead(view, telling),
    ...(view.selfMade ? [paint.doubtful(say(language, 'trust.self-made'))] : []),
    ...heading(say(language, 'trust.roots')),
    ...rootLines(view, language).map((line) => `  ${line}`),
    `  ${say(language, 'trust.signed-by', { signed })}`,
    ...heading(say(language, 'trust.policy')),
    ...policyLines(view, language).map((line) => `  ${line}`),
    ...heading(say(language, 'trust.people', { count: view.people.length })),
    ...view.people.flatMap((person) => {
      const [head, ...rest] = personLines(person, language)
      return [`  ${head}`, ...rest.map((line) => `    ${line}`)]
    }),
    ...heading(say(language, 'trust.published', { count: view.checklists.length })),
    ...view.checklists.map((one) => `  ${checklistLine(one, language)}`),
    ...(view.history.length === 0 ? [] : heading(say(language, 'trust.earlier'))),
    ...view.history.map(({ version, issuedAt, digest }) => `  ${version}  ${issuedAt}  sha256 ${digest.sha256}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Name, version, fingerprint and term. */
export function trustHead({ name, version, fingerprint, issuedAt, expires }: TrustView, { language, paint }: Telling): readonly string[] {
  return [
    paint.strong(say(language, 'trust.head', { name: visible(name), version })),
    fingerprint,
    say(language, 'trust.issued', { issuedAt }),
    ...(expires === undefined ? [] : [say(language, 'trust.expires', { expires })]),
  ]
}
