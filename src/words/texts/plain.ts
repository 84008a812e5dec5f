// What is said around questions that are asked line by line.
export const plainTexts = {
  'plain.how': {
    zh: '逐行提问：每个问题输入一行，按回车；输入 < 回到上一个问题。输入结束或按 Ctrl+C 即停下，已答的都保存在草稿里，可用 taut resume --plain 继续。',
    en: 'One line for each question, then Enter; < goes back to the question before. The end of the input or Ctrl+C stops; all answers are kept in the draft, and taut resume --plain goes on with it.',
  },
  'plain.choose': { zh: '输入编号或名称：', en: 'Number or name:' },
  'plain.choose-initial': { zh: '输入编号或名称（直接回车：{label}）：', en: 'Number or name (Enter: {label}):' },
  'plain.more': { zh: '说明各是什么', en: 'say more about each' },
  'plain.several': { zh: '输入一个或几个编号，用逗号或空格隔开；0 表示都没有（直接回车：{labels}）：', en: 'Numbers, parted by commas or spaces; 0 for none (Enter: {labels}):' },
  'plain.write-initial': { zh: '（直接回车：{initial}）', en: '(Enter: {initial})' },
  'plain.write-optional': { zh: '（直接回车：{initial}；输入 - 表示没有）', en: '(Enter: {initial}; - for none)' },
  'plain.other': { zh: '（输入 > 改用 {other}）', en: '(> for {other})' },
  'plain.secret': { zh: '（输入不显示）', en: '(what you type is not shown)' },
  'plain.find': { zh: '输入序号或其中几个字；直接回车则不跳：', en: 'Number, or parts of it; Enter stays here:' },
  'plain.found': { zh: '有 {count} 项符合，请输入序号，或再多写几个字：', en: '{count} {count?fits:fit}; enter its number, or more of it:' },
  'plain.not-offered': { zh: '这里没有“{line}”，请重新输入。', en: 'There is no "{line}" here. Please enter it again.' },
  'plain.not-chosen': { zh: '这一行是空的，请输入编号或名称。', en: 'That line is empty. Please enter a number or a name.' },
  'plain.not-found': { zh: '没有含“{line}”的项，请重新输入。', en: 'Nothing has "{line}" in it. Please enter it again.' },
} as const
