// What stands in the skeleton of a checklist: comments for its author, in the author's language, and texts to be replaced.
export const skeletonTexts = {
  'skeleton.head': {
    zh: '这是一份检查表的样稿，现在就能用，但内容都是举例：请逐条换成您的。每条文字都要写中文和英文。写法详见 checklists/README.zh-CN.md。',
    en: 'The skeleton of a checklist. It can be used as it stands, but all in it is an example: replace it piece by piece. Every text stands in Chinese and in English. checklists/README.md says more.',
  },
  'skeleton.id': {
    zh: '编号就是文件的路径；版本要加引号，改了一个字就换一个版本。',
    en: 'The id is the path of the file. The version stands in quotes; a changed word is a new version.',
  },
  'skeleton.scope': { zh: '这份检查表查什么，不查什么。可以不写。', en: 'What the checklist is for, and what it is not for. May be left out.' },
  'skeleton.sources': {
    zh: '引用的依据，每份都要登记在 sources 文件夹里。taut checklist coverage {source} 列出一份依据的全部条款。',
    en: 'The sources that are cited, each entered in a folder "sources". taut checklist coverage {source} lists all clauses of one.',
  },
  'skeleton.facts': {
    zh: '基本情况：最先问，决定后面问什么。类型有 yes-no、choice、choices、number、date、text。',
    en: 'Facts are asked first, and decide what else is asked: yes-no, choice, choices, number, date or text.',
  },
  'skeleton.item': {
    zh: '一项只查一件事，“合格”就是安全的状态。编号一经使用就不再改。查法 look 可写 observation、document、interview、test、measurement。',
    en: 'One item is one thing, put so that "pass" is the safe state. Its id is for ever. It is found out by observation, document, interview, test or measurement.',
  },
  'skeleton.cites': {
    zh: '所依据的条款。read 说明您怎样知道它：full 读过全文，part 读过一部分，memory 凭记忆；不能高于登记的程度。本条登记为：{subject}',
    en: 'The clause it rests on. "read" says how you know it: full, part, or from memory, and never more than the register does. This one is registered as: {subject}',
  },
  'skeleton.hazard': {
    zh: '不合格算什么：major 重大事故隐患，general 一般事故隐患，none 单独不算。',
    en: 'What a fail is: a major hidden danger, a general one, or none by itself.',
  },
  'skeleton.when': { zh: '只在基本情况符合时才问。', en: 'Asked only where the facts are so.' },
  'skeleton.reading': {
    zh: '读数：over 超过，atLeast 达到，under 低于，atMost 不超过，数字加引号。条款没有给出的数字，不要当限值。',
    en: 'A value that is read off: over, atLeast, under or atMost, the number in quotes. A figure that the clause does not give is no limit.',
  },
  'skeleton.date': {
    zh: '日期：olderThan 早于检查当天多久算不合格；有效期用 past: true。',
    en: 'A day: olderThan says how long before the inspection is too long; for the last valid day write past: true.',
  },
  'skeleton.rules': {
    zh: '判定规则：几项合起来算什么。allOf 全部不合格，anyOf 任一不合格，count 达到几项不合格。',
    en: 'Rules judge over several items: all of them fail (allOf), any (anyOf), or so many (count).',
  },
  'skeleton.tests': {
    zh: '您的预期：这样的情况、这样的回答（没写的都算合格），应该问哪些，得出什么。taut checklist lint 会照着试。',
    en: 'What you expect: under these facts and answers (pass where nothing is said), what is asked and what comes of it. taut checklist lint tries it.',
  },
  'skeleton.title-text': { zh: '检查表的名称', en: 'Title of the checklist' },
  'skeleton.scope-text': { zh: '查设备的管理和状态。', en: 'For the papers and the state of the equipment.' },
  'skeleton.fact-ask': { zh: '现场有这种设备吗？', en: 'Is there such equipment here?' },
  'skeleton.papers-title': { zh: '制度', en: 'Papers' },
  'skeleton.item-ask': { zh: '有安全操作规程吗？', en: 'Are there safe operating rules?' },
  'skeleton.item-guide': { zh: '请出示正在使用的那一份。', en: 'Ask for the copy that is in use.' },
  'skeleton.equipment-title': { zh: '设备', en: 'Equipment' },
  'skeleton.reading-ask': { zh: '工作压力在允许范围内吗？', en: 'Is the working pressure within its limit?' },
  'skeleton.reading-quantity': { zh: '工作压力', en: 'working pressure' },
  'skeleton.date-ask': { zh: '设备按期检验了吗？', en: 'Was the equipment tested in time?' },
  'skeleton.date-quantity': { zh: '上次检验日期', en: 'day of the last test' },
  'skeleton.rule-title': { zh: '超压运行，又没有按期检验', en: 'Over its pressure and not tested in time' },
  'skeleton.test-none': { zh: '没有设备的，不问设备', en: 'nothing is asked about equipment that is not there' },
  'skeleton.test-both': { zh: '超压又没有检验，算重大', en: 'over its pressure and not tested is major' },
} as const
