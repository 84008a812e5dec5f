// Is a condition told in the words in which its facts are asked, and as it was written where there are none?
import { describe, expect, test } from '@jest/globals'
import type { Fact } from '../../src/model/generated/formats.ts'
import { conditionText } from '../../src/report/condition-text.ts'

const facts: readonly Fact[] = [
  {
    id: 'station',
    type: 'choice',
    ask: { zh: '哪一类？', en: 'Which kind?' },
    options: [{ id: 'lng', zh: '液化', en: 'Liquefied' }, { id: 'cng', zh: '压缩', en: 'Compressed' }],
  },
  { id: 'tanks', type: 'yes-no', ask: { zh: '有储罐吗？', en: 'Are there tanks?' } },
  { id: 'count', type: 'number', unit: 'm', ask: { zh: '多深？', en: 'How deep?' } },
  { id: 'built', type: 'date', ask: { zh: '哪天建成？', en: 'When was it built?' } },
  { id: 'kinds', type: 'choices', ask: { zh: '有哪些？', en: 'Which ones?' }, options: [{ id: 'heat', zh: '感温', en: 'heat' }, { id: 'smoke', zh: '感烟', en: 'smoke' }] },
]

describe('a condition', () => {
  test.each([
    ["facts.station == 'lng'", '仅当：哪一类？ 是 液化', 'only if: Which kind? — Liquefied'],
    ["'lng' != facts.station", '仅当：哪一类？ 不是 液化', 'only if: Which kind? — not Liquefied'],
    ["facts.station in ['lng', 'cng']", '仅当：哪一类？ 是以下之一：液化 / 压缩', 'only if: Which kind? — one of: Liquefied / Compressed'],
    ["!(facts.station in ['lng', 'cng'])", '仅当：哪一类？ 不是以下任何一个：液化 / 压缩', 'only if: Which kind? — none of: Liquefied / Compressed'],
    ['facts.tanks', '仅当：有储罐吗？ 是', 'only if: Are there tanks? — yes'],
    ['!facts.tanks', '仅当：有储罐吗？ 否', 'only if: Are there tanks? — no'],
    ['facts.tanks == false', '仅当：有储罐吗？ 否', 'only if: Are there tanks? — no'],
    ['facts.tanks != false', '仅当：有储罐吗？ 是', 'only if: Are there tanks? — yes'],
    ['facts.count >= 1.5', '仅当：多深？ 不小于 1.5 m', 'only if: How deep? — 1.5 m or more'],
    ['!(facts.count >= 1.5)', '仅当：多深？ 小于 1.5 m', 'only if: How deep? — less than 1.5 m'],
    ['2 < facts.count', '仅当：多深？ 大于 2 m', 'only if: How deep? — more than 2 m'],
    ['facts.count <= -3', '仅当：多深？ 不大于 -3 m', 'only if: How deep? — -3 m or less'],
    ["facts.built < '2000-01-01'", '仅当：哪天建成？ 早于 2000-01-01', 'only if: When was it built? — before 2000-01-01'],
    ["today >= '2026-07-01'", '仅当：检查当天 不早于 2026-07-01', 'only if: the day of the inspection — 2026-07-01 or later'],
    ["'heat' in facts.kinds", '仅当：有哪些？ 含 感温', 'only if: Which ones? — among them heat'],
    ["!('heat' in facts.kinds)", '仅当：有哪些？ 不含 感温', 'only if: Which ones? — heat not among them'],
    ["facts.station == 'lng' && facts.tanks", '仅当：哪一类？ 是 液化，且有储罐吗？ 是', 'only if: Which kind? — Liquefied; and Are there tanks? — yes'],
    [
      "facts.station == 'lng' && (facts.tanks || facts.count > 1)",
      '仅当：哪一类？ 是 液化，且（有储罐吗？ 是，或多深？ 大于 1 m）',
      'only if: Which kind? — Liquefied; and (Are there tanks? — yes; or How deep? — more than 1 m)',
    ],
    [
      "!(facts.station == 'lng' && facts.tanks)",
      '仅当：哪一类？ 不是 液化，或有储罐吗？ 否',
      'only if: Which kind? — not Liquefied; or Are there tanks? — no',
    ],
    // There are no words for these.
    ["facts.gone == 'lng'", "条件：facts.gone == 'lng'", "only when facts.gone == 'lng'"],
    ['facts.count == facts.count', '条件：facts.count == facts.count', 'only when facts.count == facts.count'],
    ['facts.', '条件：facts.', 'only when facts.'],
    ['true', '条件：true', 'only when true'],
  ])('%s', (when, zh, en) => {
    expect([conditionText(when, facts, 'zh'), conditionText(when, facts, 'en')]).toEqual([zh, en])
  })
})
