// Which of the words that can stand in a place was meant by one in Chinese, or by one that is written in another way.

/** What people write for a word of our formats: the Chinese term, and what English has beside it. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  pass: ['合格', '符合', '通过', '是', '正常', '无隐患', 'passed', 'ok', 'yes', 'true', 'good'],
  fail: ['不合格', '不符合', '未通过', '不通过', '否', '有隐患', '异常', 'failed', 'no', 'false', 'bad'],
  na: ['不适用', '不涉及', '无此项', '无关', 'n/a', 'not-applicable'],
  unchecked: ['未检查', '未查', '没查', '未检', '待查', 'not-checked'],
  major: ['重大', '重大隐患', '重大事故隐患'],
  general: ['一般', '一般隐患', '一般事故隐患', 'minor'],
  none: ['无', '没有', '不构成', 'no'],
  'on-the-spot': ['当场', '当场整改', '立即整改', '立行立改', '现场整改', 'immediately'],
  deadline: ['限期', '限期整改', '限时整改'],
  'stop-work': ['停工', '停产', '停产停业', '停业', '停止使用', '停产停业整顿', 'stop'],
  'self-check': ['自查', '单位自查', '企业自查', '自检', 'self'],
  supervision: ['监督检查', '执法检查', '行政检查', '督查', '检查'],
  observation: ['观察', '现场查看', '查看', '目视', '看现场', '现场', 'look', 'visual'],
  document: ['查阅资料', '查资料', '资料', '文件', '查文件', '台账', '查台账', 'documents', 'record'],
  interview: ['询问', '访谈', '问询', '提问', 'ask'],
  test: ['试验', '测试', '操作试验', '试运行'],
  measurement: ['测量', '检测', '实测', 'measure'],
  choice: ['单选', '单项选择', '选择'],
  choices: ['多选', '多项选择'],
  'yes-no': ['是否', '是非', '判断', 'boolean', 'bool', 'yesno', 'yes/no'],
  number: ['数字', '数值', '数', 'integer', 'decimal', 'numeric'],
  date: ['日期', 'day'],
  text: ['文字', '文本', '填空', 'string'],
  full: ['全文', '已读', '读过原文', '读过全文'],
  part: ['部分', '读过一部分', 'partial', 'partly'],
  memory: ['记忆', '凭记忆', 'from-memory'],
  'on-fail': ['不合格时', 'fail', 'failed'],
  always: ['总是', '每次', '必须', 'yes', 'true', 'required'],
  mines: ['矿山', '煤矿', '非煤矿山', 'mine', 'mining'],
  'hazardous-chemicals': ['危险化学品', '危化品', '危化', '化工', 'chemicals'],
  construction: ['建筑施工', '建筑', '施工', '房屋市政', 'building'],
  gas: ['燃气', '城镇燃气'],
  fire: ['消防', 'fire-safety'],
  common: ['通用', '公共'],
  other: ['其他', '其它', 'others'],
  'not-inspectable': ['无法检查', '不可检查'],
  'text-not-obtained': ['未取得原文', '没有原文'],
  signed: ['签字', '已签', '已签字'],
  paper: ['纸质', '纸面', '书面'],
  refused: ['拒签', '拒绝', '拒绝签字'],
  absent: ['不在场', '缺席', '未到场'],
  excellent: ['优良', '优'],
  qualified: ['合格'],
  unqualified: ['不合格'],
}

/** The members of a comparison and of a span, by what people write for them. */
const members: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fail: { '>': 'over', 超过: 'over', 大于: 'over', 高于: 'over', more: 'over', above: 'over', '>=': 'atLeast', '≥': 'atLeast', 达到: 'atLeast', 不少于: 'atLeast', 不低于: 'atLeast', min: 'atLeast', '<': 'under', 低于: 'under', 小于: 'under', 不足: 'under', below: 'under', less: 'under', '<=': 'atMost', '≤': 'atMost', 不超过: 'atMost', 不大于: 'atMost', max: 'atMost' },
  olderThan: { year: 'years', 年: 'years', month: 'months', 月: 'months', 个月: 'months', day: 'days', 日: 'days', 天: 'days' },
}

/** What was meant by a member that is not known, by the names that lead there. */
export function memberMeant(names: readonly string[]): string | undefined {
  const known = members[names.at(-2) ?? '']
  const name = (names.at(-1) ?? '').normalize('NFKC').trim()
  return known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined
}

/** The words among those allowed that one can have meant; none where nothing is known. */
export function wordsMeant(written: string, allowed: unknown): readonly string[] {
  const plain = plainOf(written)
  const words = Array.isArray(allowed) ? allowed.filter((one) => typeof one === 'string') : []
  const same = words.filter((word) => plainOf(word) === plain)
  return same.length > 0 ? same : words.filter((word) => Object.hasOwn(meanings, word) && meanings[word]?.some((one) => plainOf(one) === plain))
}

/** "On fail", "on_fail" and "on-fail" are one. */
function plainOf(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase().replaceAll(/[\s_-]+/gu, '-')
}
