// Hints that several problems share.

/** For what is wrong in a file that only the program writes. */
export const askForOriginal = {
  zh: '请勿手工修改这个文件，应向发送方索取原件。',
  en: 'Do not repair this file by hand; ask its sender for the original.',
} as const

/** For what can be wrong in a file that a person writes as well as in one that is signed. */
export const correctOrAsk = {
  zh: '自己编写的文件请改正；已签名的文件请向发送方索取原件。',
  en: 'Correct it in a file that you write yourself; of a signed file, ask its sender for the original.',
} as const

/** In place of that one for a file in YAML, which people write and nobody signs. */
export const correctYours = {
  zh: '请在文件中改正。能识别 YAML 模式的编辑器会提示各处能写什么；检查表的写法另见 checklists/README.zh-CN.md。',
  en: 'Correct it in the file. Editors that know YAML schemas say what can stand where; so does checklists/README.md, for checklists.',
} as const

/** In place of the next one, likewise. */
export const correctThere = {
  zh: '请在文件中改正。',
  en: 'Correct it in the file.',
} as const

/** For what can be wrong in an answers file as well as in a signed result. */
export const correctOrDoubt = {
  zh: '答案文件请改正；已签名的结果有此问题的，不得采信。',
  en: 'Correct it in an answers file; do not rely on a signed result that has this fault.',
} as const

/** For what a result that was honestly made cannot have. */
export const doNotRely = {
  zh: '请勿采信该结果，应请签名人核实说明。',
  en: 'Do not rely on this result; ask those who signed it to clear this up.',
} as const

/** For what only a newer program can judge. */
export const useNewer = {
  zh: '请使用新版本的 taut。',
  en: 'Use a newer version of taut.',
} as const

/** For what the trust list does not allow. */
export const askIssuer = {
  zh: '如果本应允许，请联系信任清单的发布单位。',
  en: 'If this should be allowed, ask whoever issues the trust list.',
} as const

/** For a trust list that does not hold together. */
export const getTrustAnew = {
  zh: '请向信任清单的发布单位重新索取。',
  en: 'Get the list anew from whoever issues it.',
} as const
