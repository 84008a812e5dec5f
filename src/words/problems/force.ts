// What is said of a result whose checklist asked by laws and standards that were not in force on the day.
import type { ProblemWords } from './problem-words.ts'

export const forceProblems = {
  'criteria-not-in-force': {
    exit: 0,
    title: {
      zh: '检查日 {day}，{number} 尚未施行或已经失效，却有 {count} 项只按它检查；当天适用的依据：{instead}；按它检查的检查表：{checklists}。',
      en: 'On {day} {number} was not, or no longer, in force, and {count} {count?item was:items were} asked by nothing else; what applied then: {instead}; checklists that ask by it: {checklists}.',
    },
    hint: { zh: '结论中由这些项得出的部分，请按当天适用的依据复核。', en: 'Judge again by what applied then whatever in the verdict comes from these.' },
  },
  'criteria-left-out': {
    exit: 0,
    title: {
      zh: '检查日 {day}，{number} 尚未施行（{since} 起施行），有 {count} 项重大隐患没有检查，也没有按别的依据检查；当天适用的依据：{instead}；按它检查的检查表：{checklists}。',
      en: 'On {day} {number} was not in force yet (it is from {since}), so that {count} {count?question:questions} on major dangers {count?was:were} not asked, nor anything in {count?its:their} place; what applied then: {instead}; checklists that ask by it: {checklists}.',
    },
    hint: {
      zh: '结论只说明所查的项，不说明没有重大隐患。',
      en: 'The verdict speaks of what was asked alone, and does not say that there is no major danger.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
