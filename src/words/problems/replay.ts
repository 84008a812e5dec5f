// What is said when facts or answers do not fit the checklist.
import { correctOrDoubt, doNotRely } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

export const replayProblems = {
  'fact-unknown': {
    exit: 2,
    title: { zh: '基本情况“{fact}”不在应填之列。', en: 'The fact "{fact}" is not one that is asked for.' },
    hint: correctOrDoubt,
  },
  'fact-missing': {
    exit: 2,
    title: { zh: '缺少基本情况“{fact}”，可填：{values}。', en: 'The fact "{fact}" is missing; possible: {values}.' },
    hint: correctOrDoubt,
  },
  'fact-invalid': {
    exit: 2,
    title: { zh: '基本情况“{fact}”不能取这个值，可填：{values}。', en: 'The fact "{fact}" cannot have this value; possible: {values}.' },
    hint: correctOrDoubt,
  },
  'item-unknown': {
    exit: 2,
    title: { zh: '检查项 {item} 不在本次应查之列。', en: 'The item {item} is not one that is asked in this inspection.' },
    hint: correctOrDoubt,
  },
  'item-missing': {
    exit: 2,
    title: { zh: '应查的检查项 {item} 没有作答。', en: 'The item {item} has to be answered, and has no answer.' },
    hint: correctOrDoubt,
  },
  'item-repeated': {
    exit: 2,
    title: { zh: '检查项 {item} 重复作答。', en: 'The item {item} is answered more than once.' },
    hint: correctOrDoubt,
  },
  'item-order': {
    exit: 2,
    title: { zh: '检查项 {item} 的次序与检查表不符。', en: 'The item {item} does not stand in the place that the checklist gives it.' },
    hint: doNotRely,
  },
  'asked-differs': {
    exit: 2,
    title: { zh: '检查项 {item} 所记的问题与检查表的文字不同。', en: 'The question recorded for the item {item} is not the one in the checklist.' },
    hint: doNotRely,
  },
  'na-not-allowed': {
    exit: 2,
    title: { zh: '检查项 {item} 不允许选“不适用”。', en: 'The item {item} may not be answered "not applicable".' },
    hint: {
      zh: '请选合格或不合格；没有查到的，选“未检查”并写明原因。',
      en: 'Answer whether it passes or fails; what was not looked at is "not checked", with the reason.',
    },
  },
  'reason-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 选了“不适用”或“未检查”，但没有写明原因。', en: 'The item {item} is marked not applicable or not checked, and no reason is given.' },
    hint: { zh: '请写明原因。', en: 'Write down why.' },
  },
  'note-missing': {
    exit: 2,
    title: { zh: '{item} 不合格，但没有写明检查情况。', en: 'There is something wrong at {item}, and what was seen is not written down.' },
    hint: { zh: '请写明看到了什么问题、在什么部位。', en: 'Write down what was seen, and where.' },
  },
  'reading-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 需要测量值，但没有填写。', en: 'The item {item} asks for a reading, and none is given.' },
    hint: { zh: '请填写测量值；没有测量的，选“未检查”并写明原因。', en: 'Enter the reading; what was not measured is "not checked", with the reason.' },
  },
  'reading-unexpected': {
    exit: 2,
    title: { zh: '检查项 {item} 不应有测量值。', en: 'The item {item} has a reading where none belongs.' },
    hint: {
      zh: '只有需要测量、且判为合格或不合格的检查项，才填写测量值。',
      en: 'Only an item that asks for a reading, and passes or fails by it, has one.',
    },
  },
  'reading-unit': {
    exit: 2,
    title: { zh: '检查项 {item} 测量值的单位与检查表不符。', en: 'The reading of the item {item} is not in the unit that the checklist asks for.' },
    hint: { zh: '请换算成检查表规定的单位。', en: 'Convert it to the unit of the checklist.' },
  },
  'outcome-differs': {
    exit: 2,
    title: { zh: '检查项 {item} 的结果与所读的数值或日期得出的不一致。', en: 'The outcome of the item {item} is not the one that what was read there leads to.' },
    hint: { zh: '请核对所读的数值或日期；需要改判的，须写明理由。', en: 'Check what was read; to judge otherwise, give the reason.' },
  },
  'override-unfounded': {
    exit: 2,
    title: { zh: '检查项 {item} 记有改判，但与所读的数值或日期得出的结果对不上。', en: 'The item {item} sets an outcome aside that what was read does not lead to.' },
    hint: { zh: '请删去改判，或核对所读的数值或日期。', en: 'Take the change of outcome out, or check what was read.' },
  },
  'answered-by': {
    exit: 2,
    title: { zh: '检查项 {item} 所记的作答方式不成立。', en: 'The item {item} cannot have been answered in the way that is recorded.' },
    hint: {
      zh: '涉及重大事故隐患（含几项合判）、要读数值或日期、要佐证材料的检查项，须由检查人员逐项作答，不能采用默认答案。',
      en: 'Items that are major, count in a major rule, or need a reading, a day or evidence are answered by the inspector, never by default.',
    },
  },
  'evidence-demanded': {
    exit: 2,
    title: { zh: '检查项 {item} 缺少检查表要求的照片或文件。', en: 'The item {item} lacks the photo or document that the checklist demands.' },
    hint: { zh: '请补上；确实无法取得的，写明原因。', en: 'Add it, or write down why it could not be had.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
