// Whether a question asks for what should not be, so that yes and no are easily taken for each other.

const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`

/** Turns of phrase that hold a word of denial and deny nothing that should be there. */
const harmlessInChinese = new RegExp(
  oneOf(
    `不${oneOf('少于', '多于', '超过', '低于', '高于', '大于', '小于', '早于', '晚于', '得', '应', '宜', '可燃', '燃', '锈', '停', '同', '断', '间断', '含', '溢', '漏')}`,
    `无${oneOf('需', '关', '线', '人机', '机', '毒', '缝', '障碍', '烟', '菌', '尘', '损', '轨', '压', '水')}`,
    `未${oneOf('成年', '来', '满')}`,
    '没有其他',
  ),
  'gu',
)

const harmlessInEnglish = new RegExp(
  oneOf(
    `\\bnot ${oneOf('less', 'more', 'lower', 'higher', 'later', 'earlier', 'fewer', 'greater', 'over', 'under', 'above', 'below', 'exceed', 'exceeding', 'only')}\\b`,
    `\\bno ${oneOf('less', 'more', 'fewer', 'later', 'lower', 'higher', 'earlier', 'other')}\\b`,
    '\\bnon-\\w+',
    '\\bno\\. ?\\d',
    '\\bof no\\b',
    '\\bwhether or not\\b',
  ),
  'giu',
)

/** What had better not be there: asking for its absence is asking for the safe state. */
const harm = oneOf(
  '油污|泄漏|渗漏|漏|堵塞|占用|锁闭|杂物|积水|积尘|积液|明火|火源|损坏|破损|变形|裂纹|裂缝|腐蚀|锈蚀|松动|脱落|遮挡',
  '障碍|易燃|可燃|危险|异常|异味|隐患|违章|违规|超载|老化|裸露|断裂|缺损|磨损|卡阻|下沉|沉降|坍塌|其他',
)
const harmAbsent = new RegExp(`${oneOf('没有', '无', '不')}[^，。？]{0,16}${harm}`, 'gu')

/** "…, is that so?" and "is there or is there not" leave no doubt about what yes means. */
const plainlyAsked = /对吗？|有没有|是不是|能不能|会不会/u

export function isNegativeInChinese(text: string): boolean {
  if (!/[没未无不]/u.test(text) || plainlyAsked.test(text)) return false
  // What comes before the last comma says where and when; only what is asked in the end counts.
  const asked = text.replace(/[？?].*$/u, '').replace(/^.*[，；]/u, '')
  const bare = asked.replace(harmlessInChinese, '').replace(harmAbsent, '')
  // A denial that only describes a thing ("places not known") denies nothing that is asked.
  return /(?:^|是否|都|均|也|已|就)[没未无不]/u.test(bare) || /[没未无不]/u.test(bare.replace(/^.*的/u, ''))
}

const denial = /\b(?:not|no|without|never|lacks?|lacking|none|cannot)\b|n['’]t\b/iu

/** "Where a place is not known, are …": what is asked begins after the comma. */
const aside = new RegExp(
  `^.*,\\s+(?=${oneOf('is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'had', 'can', 'could', 'will', 'would', 'should', 'may', 'must')}\\b)`,
  'isu',
)

export function isNegativeInEnglish(text: string): boolean {
  return denial.test(text) && denial.test(text.replace(aside, '').replace(harmlessInEnglish, ''))
}
