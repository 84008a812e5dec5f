// What stands at the head of a script for shell completion.
export const completionTexts = {
  'completion.head': { zh: 'taut 的 {shell} 命令补全，由 taut completion {shell} 生成', en: 'Completion of taut for {shell}, made by taut completion {shell}' },
  'completion.load': { zh: '启用：{how}', en: 'Load it with: {how}' },
} as const
