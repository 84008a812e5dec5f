// What is said to the author of a checklist, of the register of sources or of an answers file.
import type { ProblemWords } from './problem-words.ts'

const checklistProblems = {
  'duplicate-id': {
    exit: 2,
    title: { zh: '编号 {id} 重复使用。', en: 'The id {id} is used more than once.' },
    hint: { zh: '每个基本情况、章节、检查项和判定规则都要有自己的编号。', en: 'Give each fact, section, item and rule an id of its own.' },
  },
  'section-incomplete': {
    exit: 2,
    title: {
      zh: '这个章节要么写明自己的 id、title 和 items，要么只用 from 引用别的检查表。',
      en: 'A section has either id, title and items of its own, or "from" to take them over from another checklist.',
    },
    hint: { zh: '请补齐或改为引用；without 只能与 from 一起用。', en: 'Complete it, or take it over; "without" goes only with "from".' },
  },
  'include-missing': {
    exit: 2,
    title: { zh: '这里引用的检查表 {id} 不存在。', en: 'The checklist {id}, which is taken over here, is not there.' },
    hint: { zh: '请核对编号；路径就是编号，common/emergency 在 common/emergency.yaml 中。', en: 'Check the id, which is the path: common/emergency stands in common/emergency.yaml.' },
  },
  'include-circle': {
    exit: 2,
    title: { zh: '检查表 {id} 经过引用又引回了自身。', en: 'The checklist {id} takes itself over, straight or by way of others.' },
    hint: { zh: '请去掉其中一处 from。', en: 'Take one of the lines "from" out.' },
  },
  'switched-off-unknown': {
    exit: 2,
    title: { zh: '要去掉的 {id} 不在所引用的检查表中。', en: 'What is to be left out, {id}, is not in the checklist that is taken over.' },
    hint: { zh: '请核对编号；检查项写 item，判定规则写 rule。', en: 'Check the id; "item" leaves out an item, "rule" a rule.' },
  },
  'options-missing': {
    exit: 2,
    title: { zh: '基本情况 {id} 是选择题，但没有列出选项。', en: 'The fact {id} is a choice, and has no options.' },
    hint: { zh: '请在 options 下列出选项。', en: 'List them under "options".' },
  },
  'options-unexpected': {
    exit: 2,
    title: { zh: '基本情况 {id} 不是选择题，却列出了选项。', en: 'The fact {id} has options, and is not a choice.' },
    hint: { zh: '请删去选项，或把类型改为 choice 或 choices。', en: 'Take the options out, or change the type to "choice" or "choices".' },
  },
  'condition-invalid': {
    exit: 2,
    title: { zh: '条件从 {why} 起无法理解。', en: 'The condition cannot be understood from {why} on.' },
    hint: {
      zh: "条件只能使用前面问过的基本情况，写法如 facts.station == 'lng'。",
      en: "Use only facts that are asked before, as in facts.station == 'lng'.",
    },
  },
  'condition-forbidden': {
    exit: 2,
    title: { zh: '条件里不能使用 {why}。', en: 'A condition may not use {why}.' },
    hint: { zh: '条件只能比较基本情况，并用 && 和 || 连接，不能用函数。', en: 'A condition compares facts and joins the comparisons by && and ||, without functions.' },
  },
  'rule-shape': {
    exit: 2,
    title: { zh: '判定规则 {id} 须且只能写明 allOf、anyOf、count 中的一个。', en: 'The rule {id} must have exactly one of "allOf", "anyOf" and "count".' },
    hint: { zh: '请只留一个，需要几个的，分成几条规则。', en: 'Keep one, and make several rules where several are meant.' },
  },
  'rule-item-unknown': {
    exit: 2,
    title: { zh: '判定规则用到的检查项 {id} 不在检查表中。', en: 'The rule names the item {id}, which is not in the checklist.' },
    hint: { zh: '请核对检查项的编号。', en: 'Check the id of the item.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const sourceProblems = {
  'source-unknown': {
    exit: 2,
    title: { zh: '依据 {source} 没有登记。', en: 'The source {source} is not in the register of sources.' },
    hint: { zh: '请核对编号，或在 sources 文件夹中登记。', en: 'Check the id, or enter the source in the folder "sources".' },
  },
  'source-not-listed': {
    exit: 2,
    title: {
      zh: '这里引用了依据 {source} 的条款 {clause}，但检查表的 sources 没有列出该依据。',
      en: 'Clause {clause} of the source {source} is cited here, and the checklist does not list that source.',
    },
    hint: { zh: '请在检查表开头的 sources 中列出。', en: 'Add it to "sources" at the head of the checklist.' },
  },
  'source-unused': {
    exit: 0,
    title: { zh: '列出了依据 {source}，但没有任何地方引用。', en: 'The source {source} is listed, and nothing cites it.' },
    hint: { zh: '请引用它，或从 sources 中删去。', en: 'Cite it, or take it out of "sources".' },
  },
  'clause-unknown': {
    exit: 2,
    title: { zh: '依据 {source} 没有登记条款 {clause}。', en: 'The register has no clause {clause} of the source {source}.' },
    hint: { zh: '请核对条款号，或先登记该条款。', en: 'Check the number of the clause, or enter the clause in the register first.' },
  },
  'claim-exceeds-register': {
    exit: 2,
    title: {
      zh: '对依据 {source} 条款 {clause} 的 read 标记高于登记的程度。',
      en: 'The mark "read" claims more of clause {clause} of the source {source} than the register does.',
    },
    hint: { zh: '请先读过正式文本并改登记，再改检查表。', en: 'Once the official text has been read, raise the mark in the register first.' },
  },
  'source-not-in-force': {
    exit: 0,
    title: { zh: '依据 {source} 在 {day} 已经失效，或尚未施行。', en: 'The source {source} is not, or not yet, in force on {day}.' },
    hint: { zh: '请核对是否已有新的依据。', en: 'Check whether another source has taken its place.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const answersProblems = {
  'answers-other-checklist': {
    exit: 2,
    title: { zh: '这份答案是为检查表 {given} 写的，不是 {checklist}。', en: 'These answers are for the checklist {given}, not for {checklist}.' },
    hint: { zh: '请用对应的检查表，或改正 checklist。', en: 'Name the checklist that they are for, or correct "checklist".' },
  },
  'answer-unknown-item': {
    exit: 2,
    title: { zh: '本次检查没有名为 {item} 的检查项或判定规则。', en: 'This inspection has no item or rule {item}.' },
    hint: { zh: '请对照检查表核对编号。', en: 'Compare the id with the checklist.' },
  },
  'answer-not-applicable': {
    exit: 2,
    title: { zh: '按所填的基本情况，检查项 {item} 不用查。', en: 'By the facts that are given, the item {item} is not asked.' },
    hint: { zh: '请删去这个答案，或改正基本情况。', en: 'Take the answer out, or correct the facts.' },
  },
  'answer-missing': {
    exit: 2,
    title: { zh: '检查项 {item} 没有答案，也没有可用的默认答案。', en: 'The item {item} has no answer, and no default fills it.' },
    hint: {
      zh: '请作答；重大事故隐患、需要测量或佐证材料的检查项不能采用默认答案。',
      en: 'Answer it; a default never fills items that are major or need a reading or evidence.',
    },
  },
  'deduct-above-points': {
    exit: 2,
    title: {
      zh: '检查项 {item} 扣 {deduct} 分，超过了应得的 {points} 分。',
      en: 'At the item {item} {deduct} points are deducted, more than the {points} that it is worth.',
    },
    hint: { zh: '扣分不能超过该项的应得分，请核对。', en: 'No more can be deducted than the item is worth. Please compare.' },
  },
  'answer-shape': {
    exit: 2,
    title: {
      zh: '检查项 {item} 的答案没有写明结果，也没有可据以判定的测量值。',
      en: 'The answer to the item {item} gives neither an outcome nor a reading to judge by.',
    },
    hint: {
      zh: '请填写 outcome（pass、fail、na 或 unchecked），或检查表要求的测量值。',
      en: 'Give "outcome" (pass, fail, na or unchecked), or the reading that the checklist asks for.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const authoringProblems = { ...checklistProblems, ...sourceProblems, ...answersProblems } as const satisfies Readonly<Record<string, ProblemWords>>
