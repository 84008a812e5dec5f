// Why a verdict is what it is, in a line.
import type { Because, Conclusion } from '../model/generated/formats.ts'
import { commaMark, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

/** The findings by their numbers, and how much is open; undefined where nothing keeps the verdict from being better. */
export function becauseText({ verdict, because }: Conclusion, language: Tongue): string | undefined {
  const findings = because.flatMap(({ finding }) => (finding === undefined ? [] : [finding])).join(listMark(language))
  const count = (member: keyof Because): number => because.filter((one) => one[member] !== undefined).length
  const [unchecked, undecided, grade] = [count('unchecked'), count('undecided'), count('grade')]
  const reasons = [
    ...(findings === '' ? [] : [say(language, verdict === 'stop' ? 'because.stop' : 'because.findings', { findings })]),
    ...(grade === 0 ? [] : [say(language, 'because.grade')]),
    ...(unchecked === 0 ? [] : [say(language, 'because.unchecked', { unchecked })]),
    ...(undecided === 0 ? [] : [say(language, 'because.undecided', { undecided })]),
  ]
  return reasons.length === 0 ? undefined : say(language, 'because.line', { reasons: reasons.join(commaMark(language)) })
}
