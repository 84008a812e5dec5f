// What is said when what was read at an item, or the points taken away there, do not hold.
import type { ProblemWords } from './problem-words.ts'

export const measureProblems = {
  'stated-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 的读数要与设计、核定等对照值比较，但没有填对照值。', en: 'The reading of the item {item} is held against a stated value, and none is given.' },
    hint: { zh: '请填对照值（stated）；拿不到的，选“未检查”并写明原因。', en: 'Give the stated value; where it cannot be had, the item is "not checked", with the reason.' },
  },
  'stated-unexpected': {
    exit: 2,
    title: { zh: '检查项 {item} 的读数不与对照值比较，却填了对照值。', en: 'The reading of the item {item} is not held against a stated value, and one is given.' },
    hint: { zh: '请删去对照值。', en: 'Take the stated value out.' },
  },
  'date-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 要填日期才能判合格，但没有填。', en: 'The item {item} passes by a day that is read, and none is given.' },
    hint: { zh: '请填日期；没有这个日期的，判不合格。', en: 'Give the day; where there is none, the item fails.' },
  },
  'date-unexpected': {
    exit: 2,
    title: { zh: '检查项 {item} 不应有日期。', en: 'The item {item} has a day where none belongs.' },
    hint: { zh: '只有要查日期、且判为合格或不合格的检查项，才填日期。', en: 'Only an item that asks for a day, and passes or fails, has one.' },
  },
  'date-in-future': {
    exit: 2,
    title: { zh: '检查项 {item} 所填的日期 {day} 在检查当天之后。', en: 'The day {day} read at the item {item} lies after the day of the inspection.' },
    hint: { zh: '已经做过的事不会在以后，请核对日期。', en: 'What was done lies in the past. Check the day.' },
  },
  'deduct-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 计分，判不合格却没有写扣几分。', en: 'The item {item} is scored; it fails and no points are deducted.' },
    hint: { zh: '请填扣分（deduct）。', en: 'Say how many points are deducted.' },
  },
  'deduct-unexpected': {
    exit: 2,
    title: { zh: '检查项 {item} 不计分或没有判不合格，却记了扣分。', en: 'Points are deducted at the item {item}, which is not scored or does not fail.' },
    hint: { zh: '请删去扣分。', en: 'Take the deduction out.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
