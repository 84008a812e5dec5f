// What the questions themselves say around an answer.
export const promptTexts = {
  'prompt.choose-keys': { zh: '（按数字即作答；也可用方向键选，回车确认）', en: '(a digit answers at once; or arrows, then Enter)' },
  'prompt.choose-keys-many': { zh: '（共 {count} 项：编号或方向键移动，回车确认）', en: '({count} in all: number or arrows, Enter confirms)' },
  'prompt.choose-hasty': { zh: '还没有选：请先按数字或方向键', en: 'nothing is chosen yet: press a digit or an arrow first' },
  'prompt.choose-early': { zh: '按得太快：刚才的键已略去，请再按一次', en: 'too fast: that key came before the question and was dropped; press again' },
  'prompt.several-keys': { zh: '（数字或空格勾选一项或几项，回车确认）', en: '(digits or space tick one or more, Enter confirms)' },
  'prompt.several-keys-many': { zh: '（共 {count} 项：编号或方向键移动，空格勾选，回车确认）', en: '({count} in all: number or arrows, space ticks, Enter confirms)' },
  'prompt.none': { zh: '（无）', en: '(none)' },
  'prompt.find-keys': { zh: '（找到 {count} 项：输入几个字缩小范围，方向键选，回车确认，Esc 不跳）', en: '({count} found: type parts of it, arrows, Enter; Esc stays here)' },
  'prompt.find-nothing': { zh: '（没有这样的项；退格重输，Esc 不跳）', en: '(nothing like that: backspace and try again, Esc stays here)' },
  'prompt.write-keys': { zh: '（直接回车采用方括号里的内容，Tab 键取来修改）', en: '(Enter takes what is in brackets, Tab edits it)' },
  'prompt.write-keys-optional': {
    zh: '（直接回车采用方括号里的内容，Tab 键取来修改，输入 - 表示没有）',
    en: '(Enter takes what is in brackets, Tab edits it, a single - leaves it empty)',
  },
  'prompt.typed-early': { zh: '问题出来以前按的键已略去，请重新输入', en: 'keys pressed before the question was there were dropped; please type it again' },
  'prompt.write-back': { zh: '（Esc 或空行按 ← 回上一问）', en: '(Esc, or ← in an empty line: the question before)' },
  'prompt.back': { zh: '← 回上一问', en: '← back' },
} as const
