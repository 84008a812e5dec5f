// What is said when findings, conclusion, unit, inspectors, acknowledgement or times of an inspection are not in order.
import { correctOrDoubt, doNotRely } from './hints.ts'
import type { ProblemWords } from './problem-words.ts'

const findingProblems = {
  'finding-missing': {
    exit: 2,
    title: { zh: '{item} 存在隐患，但没有对应的隐患记录。', en: 'There is a hidden danger at {item}, and no finding for it.' },
    hint: doNotRely,
  },
  'finding-orphan': {
    exit: 2,
    title: { zh: '隐患记录 {finding} 在作答中没有对应的隐患，或者重复。', en: 'The finding {finding} follows from no answer, or stands twice.' },
    hint: doNotRely,
  },
  'finding-differs': {
    exit: 2,
    title: { zh: '隐患记录 {finding} 的“{member}”与检查表得出的不一致。', en: 'In the finding {finding}, "{member}" is not what the checklist leads to.' },
    hint: doNotRely,
  },
  'handling-reason-missing': {
    exit: 2,
    title: {
      zh: '{item} 是重大事故隐患，没有停产停业，也没有写明理由。',
      en: 'The major hidden danger at {item} does not stop work, and no reason is given.',
    },
    hint: { zh: '请选择停产停业，或写明不停产停业的理由。', en: 'Stop work, or write down why that is not needed.' },
  },
  'deadline-missing': {
    exit: 2,
    title: { zh: '{item} 的隐患选了限期整改，但没有整改期限。', en: 'The hidden danger at {item} is to be put right by a date, and no date is given.' },
    hint: { zh: '请填写整改期限。', en: 'Give the date.' },
  },
  'deadline-unexpected': {
    exit: 2,
    title: { zh: '{item} 的隐患已当场整改，不应再有整改期限。', en: 'The hidden danger at {item} was put right on the spot, and yet has a date.' },
    hint: { zh: '请删去期限，或改选其他处理方式。', en: 'Take the date out, or choose another handling.' },
  },
  'deadline-past': {
    exit: 2,
    title: { zh: '{item} 的整改期限 {day} 早于检查当天。', en: 'The date {day}, by which {item} is to be put right, lies before the day of the inspection.' },
    hint: { zh: '请填写检查当天或以后的日期。', en: 'Give the day of the inspection or a later one.' },
  },
  'responsible-missing': {
    exit: 2,
    title: { zh: '{item} 的隐患没有写明整改责任人。', en: 'Nobody is named who is to put right the hidden danger at {item}.' },
    hint: { zh: '请填写责任人的姓名和职务。', en: 'Give the name and post of a person.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const detailProblems = {
  'conclusion-differs': {
    exit: 2,
    title: { zh: '检查结论的“{member}”与按作答重新计算的不一致。', en: 'In the conclusion, "{member}" is not what the answers come to.' },
    hint: doNotRely,
  },
  'unit-code': {
    exit: 2,
    title: { zh: '被检查单位的统一社会信用代码缺失或有误：“{code}”。', en: 'The unified social credit code of the unit is missing or not right: "{code}".' },
    hint: {
      zh: '请对照营业执照核对全部 18 位；没有代码的，只写明原因。',
      en: 'Compare all 18 characters with the business licence; for a unit without a code, give the reason and nothing else.',
    },
  },
  'inspectors-too-few': {
    exit: 2,
    title: {
      zh: '监督检查需要 {need} 名检查人员，只写了 {have} 名。',
      en: 'An inspection by an authority needs {need} {need?inspector:inspectors}, and {have} {have?is:are} named.',
    },
    hint: { zh: '请写明全部检查人员。', en: 'Name everybody who inspected.' },
  },
  'inspector-repeated': {
    exit: 2,
    title: { zh: '检查人员 {id} 重复出现。', en: 'The inspector {id} is named more than once.' },
    hint: { zh: '每名检查人员只写一次。', en: 'Name each inspector once.' },
  },
  'acknowledgement-missing': {
    exit: 2,
    title: {
      zh: '监督检查没有记录被检查单位的确认情况。',
      en: 'An inspection by an authority needs the acknowledgement of the unit, and none is recorded.',
    },
    hint: {
      zh: '请记录单位的签名；拒绝签名的，写明原因和见证人；无人在场的，写明原因。',
      en: 'Record its signature, or its refusal with reason and witness, or its absence with the reason.',
    },
  },
  'acknowledgement-incomplete': {
    exit: 2,
    title: { zh: '被检查单位的确认（{kind}）缺少“{member}”。', en: 'The acknowledgement of the unit ({kind}) lacks "{member}".' },
    hint: {
      zh: '签名须有姓名和职务，纸质签名还须附照片；拒绝签名须有原因和见证人；无人在场须有原因。',
      en: 'A signature needs name and post, one on paper a photo as well; a refusal needs reason and witness, an absence its reason.',
    },
  },
  'minor-differs': {
    exit: 2,
    title: { zh: '结果写的格式修订号是 {minor}，按内容应为 {needed}。', en: 'The result says that it is of revision {minor} of its format; by what it holds it is of {needed}.' },
    hint: doNotRely,
  },
  'requirement-differs': {
    exit: 2,
    title: { zh: '结果要求的签名与检查的性质不符。', en: 'The signatures that the result asks for are not those that this kind of inspection needs.' },
    hint: doNotRely,
  },
  'time-order': {
    exit: 2,
    title: { zh: '这里的时间不在检查的起止时间之内，或者前后颠倒。', en: 'The time here lies outside the inspection, or runs backwards.' },
    hint: doNotRely,
  },
  'day-impossible': {
    exit: 2,
    title: { zh: '没有这个日期或时间：{day}。', en: 'There is no such day or time: {day}.' },
    hint: correctOrDoubt,
  },
  'day-differs': {
    exit: 2,
    title: { zh: '检查日期 {day} 与开始时间对不上。', en: 'The day of the inspection, {day}, does not fit the time at which it began.' },
    hint: doNotRely,
  },
  'trail-differs': {
    exit: 2,
    title: { zh: '过程记录与检查的开始时间或各项回答对不上。', en: 'The trail does not fit the beginning of the inspection, or knows nothing of an answer.' },
    hint: doNotRely,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const recordProblems = { ...findingProblems, ...detailProblems } as const satisfies Readonly<Record<string, ProblemWords>>
