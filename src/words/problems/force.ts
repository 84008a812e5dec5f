// What is said of a result whose checklist asked by laws and standards that were not in force on the day.
import type { ProblemWords } from './problem-words.ts'

export const forceProblems = {
  'criteria-not-in-force': {
    exit: 0,
    title: {
      zh: '检查日 {day}，{number} 尚未施行或已经失效，却有 {count} 项只按它检查；当天适用的依据：{instead}。',
      en: 'On {day} {number} was not, or no longer, in force, and {count} {count?item was:items were} asked by nothing else; what applied then: {instead}.',
    },
    hint: { zh: '结论中由这些项得出的部分，请按当天适用的依据复核。', en: 'Judge again by what applied then whatever in the verdict comes from these.' },
  },
  'criteria-left-out': {
    exit: 0,
    title: {
      zh: '检查日 {day}，{number} 尚未施行（{since} 起施行），有 {count} 项重大隐患没有检查；当天适用的依据：{instead}，检查表没有按它检查。',
      en: 'On {day} {number} was not in force yet (it is from {since}), so that {count} {count?question:questions} on major dangers {count?was:were} not asked; what applied then: {instead}, by which nothing was asked either.',
    },
    hint: {
      zh: '结论只说明所查的项，不说明没有重大隐患。',
      en: 'The verdict speaks of what was asked alone, and does not say that there is no major danger.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
