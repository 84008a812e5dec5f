// What lint says to the author of a checklist about conditions, facts, what is taken over, and rules.
import type { ProblemWords } from './problem-words.ts'

const conditionProblems = {
  'condition-incomplete': {
    exit: 2,
    title: {
      zh: '条件没有写完，末尾缺少内容、括号或引号。',
      en: 'The condition breaks off: something, a bracket or a quotation mark is missing at its end.',
    },
    hint: { zh: '请补齐条件，括号和引号要成对。', en: 'Complete it, and close every bracket and quotation mark.' },
  },
  'condition-too-large': {
    exit: 2,
    title: { zh: '条件太长或括号嵌套太深（与引用处的条件合并计算）。', en: 'The condition is too long or nested too deeply, together with that of the section that takes it over.' },
    hint: { zh: '请简化条件，或拆成几个章节、几个检查项。', en: 'Put it more simply, or split the section or item.' },
  },
  'condition-fact-unknown': {
    exit: 2,
    title: { zh: '条件用到的基本情况 {fact} 不存在。', en: 'The condition speaks of the fact {fact}, which does not exist.' },
    hint: { zh: '请核对名称，或在 facts 下加上这项基本情况。', en: 'Check the name, or add the fact under "facts".' },
  },
  'condition-fact-later': {
    exit: 2,
    title: { zh: '条件用到的基本情况 {fact} 这时还没有问到。', en: 'The condition speaks of the fact {fact}, which has not been asked by then.' },
    hint: { zh: '基本情况按顺序询问，请把被用到的那一项移到前面。', en: 'Facts are asked in order; move the one that is needed up.' },
  },
  'condition-option-unknown': {
    exit: 2,
    title: { zh: '{option} 不是基本情况 {fact} 的选项（可选：{options}）。', en: '{option} is no option of the fact {fact}, which has {options}.' },
    hint: { zh: '请核对选项的编号。', en: 'Check the id of the option.' },
  },
  'condition-comparison': {
    exit: 2,
    title: { zh: '条件中 {expression} 的两边类型不同，或不能这样比较。', en: 'The two sides of {expression} are of different types, or cannot be compared in this way.' },
    hint: {
      zh: '选择题与带引号的选项比较，数字与不带引号的数比较，日期与带引号的日期比较；多选用 in。',
      en: 'Compare a choice with an option in quotes, a number with a bare number, a day with a day in quotes; ask several choices by "in".',
    },
  },
  'condition-operand': {
    exit: 2,
    title: { zh: '条件中 {expression} 不能作为比较的一边。', en: 'In a condition, {expression} cannot be one side of a comparison.' },
    hint: { zh: '比较的两边只能是基本情况、today 或具体的值。', en: 'Compare only facts, today and plain values, and join comparisons by && and ||.' },
  },
  'condition-not-truth': {
    exit: 2,
    title: { zh: '条件中 {expression} 不是“是”或“否”。', en: 'In a condition, {expression} is neither true nor false.' },
    hint: { zh: '请写成比较，如与某个选项或数值相等；只有是否题可以单独使用。', en: 'Compare it with something; only a yes-no fact can stand alone.' },
  },
  'condition-number-in-list': {
    exit: 2,
    title: { zh: '条件中 {expression} 把数字放进了列表，不予接受。', en: 'In a condition, {expression} puts numbers into a list, which is not accepted.' },
    hint: { zh: '请改用 ==、<、> 等比较，并用 || 连接。', en: 'Compare by ==, < or > instead, and join by ||.' },
  },
  'condition-fact-first': {
    exit: 2,
    title: { zh: '条件中 {expression} 把数写在了前面，请写成 {better}。', en: 'In {expression} the number stands first; write {better}.' },
    hint: { zh: '与数比大小时，基本情况写在前面，数写在后面。', en: 'Where a fact is compared with a number, the fact comes first.' },
  },
  'condition-never': {
    exit: 2,
    title: {
      zh: '这里的条件永远不成立：没有哪种基本情况能同时满足它和所在章节的条件。',
      en: 'The condition here never holds: no facts meet it together with those of the place it stands in.',
    },
    hint: { zh: '请核对各条件中的选项和数值，看是否自相矛盾，或与 facts 自身的条件矛盾。', en: 'Look for conditions that contradict each other, those of the facts included.' },
  },
  'condition-always': {
    exit: 0,
    title: { zh: '这里的条件总是成立，写不写都一样。', en: 'The condition here always holds, so that it changes nothing.' },
    hint: { zh: '请删去，或核对本来要写的条件。', en: 'Take it out, or check what was meant.' },
  },
  'condition-untried': {
    exit: 0,
    title: {
      zh: '这里的条件牵涉的基本情况太多，没有查清它能否成立；类似的其他条件不再一一提示。',
      en: 'Whether this condition can hold was not found out: too many combinations of facts would have to be tried. Others like it are not told one by one.',
    },
    hint: { zh: '不一定有错；请用 tests 写明有哪些基本情况时会问到。', en: 'Nothing need be wrong; say in "tests" under which facts it is asked.' },
  },
  'day-not-real': {
    exit: 2,
    title: { zh: '没有 {day} 这个日期。', en: 'There is no day {day}.' },
    hint: { zh: '请写成 2026-01-31 的形式，并核对日历。', en: 'Write it like 2026-01-31, and look at the calendar.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const factProblems = {
  'fact-id-reserved': {
    exit: 2,
    title: { zh: '{id} 是条件里的用语，不能用作基本情况的编号。', en: '{id} is a word of conditions and cannot be the id of a fact.' },
    hint: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'fact-differs': {
    exit: 2,
    title: { zh: '基本情况 {id} 在几份检查表中的写法不一致。', en: 'The fact {id} is declared differently in checklists that belong together.' },
    hint: { zh: '请改成一致，或换一个编号。', en: 'Declare it alike in all of them, or give it another id.' },
  },
  'fact-unused': {
    exit: 0,
    title: { zh: '问了基本情况 {id}，但没有任何条件用到它。', en: 'The fact {id} is asked, and no condition uses it.' },
    hint: { zh: '请在条件中使用，或不再询问。', en: 'Use it in a condition, or do not ask it.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const includeProblems = {
  'include-faulty': {
    exit: 2,
    title: { zh: '这里引用的检查表 {id} 本身有误。', en: 'The checklist {id}, which is taken over here, has faults of its own.' },
    hint: { zh: '请先改正那份检查表。', en: 'Correct that checklist first.' },
  },
  'include-repeated': {
    exit: 2,
    title: { zh: '检查表 {id} 被引用了不止一次。', en: 'The checklist {id} is taken over more than once, straight or by way of others.' },
    hint: { zh: '请只引用一次。', en: 'Take it over once.' },
  },
  'include-empty': {
    exit: 2,
    title: { zh: '从检查表 {id} 引用的检查项全部被去掉了。', en: 'All items that are taken over from the checklist {id} are left out again.' },
    hint: { zh: '请去掉这处引用，或保留一些检查项。', en: 'Do not take it over, or keep some of its items.' },
  },
  'switched-off-counted': {
    exit: 2,
    title: { zh: '{id} 在引用时被去掉了，但 {by} 少了它就不能照原样判定。', en: 'What is left out here, {id}, is needed by {by}, which cannot judge as it should without it.' },
    hint: {
      zh: '请保留，或改动本表中用到它的判定规则、评分表；引用来的判定规则可在 without 中用 rule 一并去掉并写明理由。',
      en: 'Keep it, or change the rule or sheet of this checklist; a rule that is taken over can be left out too, by "rule" under "without" and with a reason.',
    },
  },
  'id-differs-from-path': {
    exit: 0,
    title: { zh: '编号 {id} 与文件的位置不符，按位置应为 {expected}。', en: 'The id {id} does not go with the place of the file, which says {expected}.' },
    hint: { zh: '请移动或改名，使路径就是编号。', en: 'Move or rename the file, so that its path is its id.' },
  },
  'released-text-changed': {
    exit: 2,
    title: { zh: '{id} 的版本 {version} 已经发布，其内容不能再改。', en: 'Version {version} of {id} has been released, and its text cannot change any more.' },
    hint: { zh: '请换一个新的版本号。', en: 'Give the changed checklist a new version.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

const ruleProblems = {
  'count-shape': {
    exit: 2,
    title: { zh: '判定规则 {id} 的 count 须且只能写明 of 和 tagged 中的一个。', en: 'The "count" of the rule {id} must have either "of" or "tagged", and not both.' },
    hint: { zh: '请只留一个。', en: 'Keep one of the two.' },
  },
  'count-too-high': {
    exit: 2,
    title: { zh: '判定规则 {id} 要求 {atLeast} 项不合格，但一共只有 {members} 项。', en: 'The rule {id} asks for {atLeast} of only {members} {members?item:items}.' },
    hint: { zh: '请核对数目和所列的检查项。', en: 'Check the number and the items.' },
  },
  'rule-member-repeated': {
    exit: 2,
    title: { zh: '判定规则重复列出了 {id}。', en: 'The rule lists {id} more than once.' },
    hint: { zh: '请只列一次。', en: 'List it once.' },
  },
  'rule-later': {
    exit: 2,
    title: { zh: '判定规则用到的规则 {id} 没有排在它前面。', en: 'The rule counts the rule {id}, which does not stand before it.' },
    hint: { zh: '判定规则只能计入排在它前面的规则，请调整顺序。', en: 'A rule may count only rules that stand before it; change the order.' },
  },
  'rule-never-met': {
    exit: 2,
    title: { zh: '判定规则 {id} 永远不会成立：没有哪种基本情况会同时查到足够的检查项。', en: 'The rule {id} can never be met: under no facts are enough of its items asked together.' },
    hint: { zh: '请核对这些检查项和所在章节的条件。', en: 'Look at the conditions of these items and of their sections.' },
  },
  'tag-unknown': {
    exit: 2,
    title: { zh: '没有检查项带有标签 {tag}。', en: 'No item carries the tag {tag}.' },
    hint: { zh: '请核对标签，或给检查项加上 tags。', en: 'Check the tag, or add it to "tags" of the items.' },
  },
  'hazard-none-uncounted': {
    exit: 0,
    title: { zh: '{id} 不合格时不算隐患，也没有判定规则计入它。', en: 'A fail at {id} is no danger by itself, and no rule counts it.' },
    hint: { zh: '请写明 hazard 的级别，或在判定规则中计入。', en: 'Say how grave it is, or count it in a rule.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const lintingProblems = { ...conditionProblems, ...factProblems, ...includeProblems, ...ruleProblems } as const satisfies Readonly<
  Record<string, ProblemWords>
>
