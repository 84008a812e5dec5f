// What is said of a number or a day in a file of answers or facts that cannot be read as one.
import type { ProblemWords } from './problem-words.ts'

const plainNumber = {
  zh: '请只填一个数，小数用点，如 0.75。',
  en: 'Write one number alone, with a point for decimals, as 0.75.',
} as const

export const typedProblems = {
  'number-comma': {
    exit: 2,
    title: { zh: '“{text}”里有逗号：小数用点，千位不分节。', en: '"{text}" has a comma in it: decimals take a point, and thousands run together.' },
    hint: plainNumber,
  },
  'number-unit': {
    exit: 2,
    title: { zh: '“{text}”的单位不是这里的单位 {unit}。', en: 'The unit in "{text}" is not the one asked for here, {unit}.' },
    hint: { zh: '请换算后填写，单位可以不写。', en: 'Convert the number; the unit may be left out.' },
  },
  'number-alone': {
    exit: 2,
    title: { zh: '这里只填数，“{text}”带了单位或文字。', en: 'A number alone belongs here, and "{text}" has a unit or words in it.' },
    hint: plainNumber,
  },
  'number-bound': {
    exit: 2,
    title: { zh: '“{text}”不是一个确定的数。', en: '"{text}" is not one definite number.' },
    hint: {
      zh: '仪器只显示“小于”“大于”某值的，填那个值，并在说明里写明。',
      en: 'Where the instrument shows only "below" or "above", enter that value and say so in the note.',
    },
  },
  'number-long': {
    exit: 2,
    title: { zh: '“{text}”的位数太多。', en: '"{text}" has too many digits.' },
    hint: { zh: '小数点前最多 12 位，后最多 6 位。', en: 'At most 12 before the point and 6 after it.' },
  },
  'number-unreadable': {
    exit: 2,
    title: { zh: '“{text}”不是一个数。', en: '"{text}" is not a number.' },
    hint: plainNumber,
  },
  'points-unreadable': {
    exit: 2,
    title: { zh: '“{text}”不能作为扣分。', en: '"{text}" cannot be a deduction.' },
    hint: { zh: '请填大于 0、最多两位小数的数，如 2.5；不扣分就不写 deduct。', en: 'Give a number above zero with at most two decimals, as 2.5; where nothing is deducted, leave "deduct" out.' },
  },
  'day-unreadable': {
    exit: 2,
    title: { zh: '“{text}”不是一个日期，或没有这一天。', en: '"{text}" is not a day, or no such day exists.' },
    hint: { zh: '请写成 2026-01-05，年在前。', en: 'Write it as 2026-01-05, the year first.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
