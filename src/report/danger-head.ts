// What is said of a hidden danger before its handling is asked.
import type { Danger } from '../model/danger.ts'
import { say } from '../words/say.ts'
import { clauseText } from './clause-text.ts'
import type { Telling } from './telling.ts'

/** Its level in plain words, what was asked, its clause, and what a major one means for the verdict. */
export function dangerHead(danger: Danger, subject: string, { language, paint }: Telling): string {
  const clause = say(language, 'finding.clause', { clause: clauseText(danger.cites, language) })
  if (danger.level === 'general') return `${paint.strong(say(language, 'danger.general'))}\n${subject}\n${clause}`
  return `${paint.bad(say(language, 'danger.major'))}\n${subject}\n${clause}\n${say(language, 'danger.veto')}`
}
