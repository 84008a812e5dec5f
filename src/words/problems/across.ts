// What is said of results beside each other: what contradicts what, and what looks unlikely. Figures, and never a verdict on people.
import type { ProblemWords } from './problem-words.ts'

const askBoth = {
  zh: '请签名人说明，弄清之前这些结果都不要采信。',
  en: 'Ask those who signed; rely on none of these results until that is cleared up.',
} as const

const lookCloser = {
  zh: '这只是疑点，不是结论，请人工核查。',
  en: 'This is a doubt and no verdict; have a person look at it.',
} as const

const identityProblems = {
  'id-conflict': {
    exit: 2,
    title: { zh: '编号 {id} 有 {bodies} 份内容不同的结果，只能有一份是真的。', en: 'The id {id} stands on {bodies} results of different content, of which only one can be true.' },
    hint: askBoth,
  },
  'body-repeated': {
    exit: 0,
    title: { zh: '结果 {id} 有 {copies} 份文件，内容相同，只算一份。', en: 'The result {id} is there {copies} times, with the same content; it counts once.' },
  },
  superseded: {
    exit: 0,
    title: { zh: '结果 {old} 已由 {new} 更正并取代。', en: 'The result {old} is superseded by {new}.' },
  },
  'superseded-unseen': {
    exit: 0,
    title: { zh: '结果 {new} 取代 {old}，而后者不在这批文件中。', en: 'The result {new} supersedes {old}, which was not seen among these files.' },
  },
  'superseded-twice': {
    exit: 2,
    title: { zh: '结果 {id} 被 {results} 份结果取代，无法确定以哪一份为准。', en: 'The result {id} is superseded by {results} results, and which of them counts cannot be told.' },
    hint: askBoth,
  },
  'supersedes-differs': {
    exit: 2,
    title: {
      zh: '结果 {new} 声明取代 {old}，但所写的编号和摘要对不上同一份结果。',
      en: 'The result {new} says that it supersedes {old}, but the id and the digest that it names are not those of one result.',
    },
    hint: askBoth,
  },
  'supersedes-by-others': {
    exit: 0,
    title: {
      zh: '结果 {new} 声明取代 {old}，但没有一名检查人员同时签过这两份，因此两份都算。',
      en: 'The result {new} says that it supersedes {old}, but no inspector signed both; so both count.',
    },
    hint: { zh: '请原检查人员签署更正后的结果。', en: 'Have an inspector of the first result sign the correction.' },
  },
  'supersedes-other-unit': {
    exit: 0,
    title: {
      zh: '结果 {new} 取代 {old}，但两份写的不是同一个单位；{old} 的隐患从此不再列出。',
      en: 'The result {new} supersedes {old}, but they are of different units; the findings of {old} are no longer listed then.',
    },
    hint: lookCloser,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const logProblems = {
  'log-fork': {
    exit: 2,
    title: {
      zh: '密钥 SHA256:{key}… 在设备 {device} 上的第 {seq} 号签名有 {statements} 个，内容各不相同。',
      en: 'The key SHA256:{key}… signed {statements} different statements as number {seq} of the device {device}.',
    },
    hint: {
      zh: '可能有一份结果被另一份顶替，也可能设备从旧备份恢复过，请签名人说明。',
      en: 'One result may stand in for another that is hidden, or the device was restored from an old copy; ask the signer.',
    },
  },
  'log-previous-differs': {
    exit: 2,
    title: {
      zh: '密钥 SHA256:{key}… 在设备 {device} 上的第 {seq} 号签名，所接的前一号不是这批文件中的那一个。',
      en: 'Statement {seq} of the key SHA256:{key}… on the device {device} follows another statement than the one before it in these files.',
    },
    hint: {
      zh: '前一号可能有另一份结果没有提交，请签名人说明。',
      en: 'There may be another statement of the number before that was not handed in; ask the signer.',
    },
  },
  'log-gap': {
    exit: 0,
    title: {
      zh: '密钥 SHA256:{key}… 在设备 {device} 上的签名编号缺 {missing} 个：{ranges}。',
      en: 'Of the statements of the key SHA256:{key}… on the device {device} {missing} {missing?is:are} missing here: {ranges}.',
    },
    hint: {
      zh: '缺的结果可能在别处、尚未提交、无效，或被隐瞒，请向签名人索取。',
      en: 'What is missing may lie elsewhere, be on its way, not be valid or be withheld; ask the signer for it.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const plausibilityProblems = {
  'photo-repeated': {
    exit: 0,
    title: {
      zh: '{results} 次检查使用了相同的照片：照片 {photos} 张，涉及 {units} 个单位。',
      en: '{results} inspections of {units} {units?unit:units} have {photos} {photos?photo:photos} in common.',
    },
    hint: lookCloser,
  },
  'notes-repeated': {
    exit: 0,
    title: {
      zh: '{units} 个不同单位的 {results} 份结果，有连续三处以上的记录一字不差。',
      en: '{results} results of {units} different units have the very same notes, three or more in a row.',
    },
    hint: lookCloser,
  },
  'readings-repeated': {
    exit: 0,
    title: {
      zh: '{units} 个不同单位的 {results} 份结果，有连续四处以上的读数完全相同。',
      en: '{results} results of {units} different units have the very same readings, four or more in a row.',
    },
    hint: lookCloser,
  },
  'inspector-elsewhere': {
    exit: 0,
    title: {
      zh: '检查人员 {inspector} 从 {from} 到 {to}（{minutes} 分钟）同时在两个单位检查。',
      en: 'The inspector {inspector} was at work in two units at once, from {from} to {to} ({minutes} {minutes?minute:minutes}).',
    },
    hint: lookCloser,
  },
  'walk-too-fast': {
    exit: 0,
    title: {
      zh: '{answers} 个问题中有 {fast} 个答得比读题还快，全部作答共用 {seconds} 秒。',
      en: '{fast} of {answers} questions were answered faster than they can be read; all of them took {seconds} {seconds?second:seconds}.',
    },
    hint: lookCloser,
  },
  'na-share-unusual': {
    exit: 0,
    title: {
      zh: '不适用的占 {share}%，而同一检查表 {checklist} 的 {results} 份结果中位数是 {median}%。',
      en: 'Of the items {share} % are not applicable, where the median of {results} results by the checklist {checklist} is {median} %.',
    },
    hint: lookCloser,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const acrossProblems = { ...identityProblems, ...logProblems, ...plausibilityProblems } as const satisfies Readonly<
  Record<string, ProblemWords>
>
