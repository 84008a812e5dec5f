// Mistakes in limits and questions, and where lint tells of each.
import type { Mistake } from './mistake.ts'

export const limitsAndQuestions: readonly Mistake[] = [
  ['a limit from 5 up and below 3', [['{ over: "0.5" }', '{ over: "5", under: "3" }']], ['limit-never-met 54:17']],
  ['a limit over 5 and at most 5', [['{ over: "0.5" }', '{ over: "5.0", atMost: "5" }']], ['limit-never-met 54:17']],
  [
    'a limit given twice',
    [['{ atLeast: "1.0" }, hazard: major', '{ atLeast: "1.0", over: "2" }, hazard: major']],
    ['limit-comparison-twice 53:25'],
  ],
  [
    'a limit within a graver one',
    [
      [`{ over: "0.5" }, when: "'fan' in facts.gear"`, `{ over: "1.0" }, when: "'fan' in facts.gear"`],
    ],
    ['limit-covered 54:17'],
  ],
  [
    'a limit twice',
    [
      ['{ fail: { atLeast: "1.0" }, hazard: major }', '{ fail: { atLeast: "1.0" }, hazard: major }\n            - { fail: { atLeast: "1.00" }, hazard: major }'],
    ],
    ['limit-covered 54:17'],
  ],
  ['a limit without comparisons', [['{ over: "0.5" }', '{}']], ['schema-mismatch 54:17']],
  ['a figure in words', [['{ over: "0.5" }', '{ over: half }']], ['schema-mismatch 54:25']],
  ['a figure that is none', [['{ over: "0.5" }', '{ over: 0,5 }']], ['schema-mismatch 54:33']],
  [
    'a bound by a stated value that is not asked for',
    [['{ over: "0.5" }', '{ over: { times: "1.1" } }']],
    ['stated-not-declared 54:25'],
  ],
  [
    'a stated value without use',
    [['unit: "%"\n', 'unit: "%"\n          stated: { quantity: { zh: 设计值, en: design value } }\n']],
    ['stated-unused 52:11'],
  ],
  [
    'a reading and a day',
    [
      ['        date:\n          quantity: { zh: 有效期, en: valid until }\n          limits: [{ fail: { past: true } }]', '        date:\n          quantity: { zh: 有效期, en: valid until }\n          limits: [{ fail: { past: true } }]\n        reading: { quantity: { zh: 值, en: value }, unit: m, limits: [{ fail: { over: "1" } }] }'],
    ],
    ['reading-and-date 61:9'],
  ],
  ['a reading that nobody takes', [['look: [measurement]', 'look: [observation]']], ['look-without-reading 46:9']],
  ['a value counted by eye', [['look: [measurement]', 'look: [observation]'], ['unit: "%"\n', 'unit: "%"\n          instrument: false\n']], []],
  [
    'a day limit within another',
    [
      ['[{ fail: { past: true } }]', '[{ fail: { past: true } }, { fail: { olderThan: { years: 1 } } }]'],
    ],
    ['limit-covered 63:48'],
  ],
  [
    'a question in the negative',
    [['zh: 门向外开吗？, en: Does the door open outwards?', 'zh: 门没有锁好吗？, en: Is the door not open?']],
    ['question-negative 28:16', 'question-negative 28:29'],
  ],
  ['is it not', [['zh: 灯亮吗？', 'zh: 是否未装灯？']], ['question-negative 34:16']],
  ['without', [['Does the light work?', 'Is it without light?']], ['question-negative 34:26']],
  [
    'two questions in one',
    [['zh: 灯亮吗？, en: Does the light work?', 'zh: 灯亮吗，干净吗？, en: Does it work? Is it clean?']],
    ['question-double 34:16', 'question-double 34:30'],
  ],
  [
    'no question mark',
    [['zh: 灯亮吗？, en: Does the light work?', 'zh: 灯亮, en: The light works']],
    ['question-mark-missing 34:16', 'question-mark-missing 34:24'],
  ],
  ['a text in one language', [[', en: Does the light work?', '']], ['schema-mismatch 34:9']],
  ['Chinese that is none', [['zh: 灯亮吗？', 'zh: Light?']], ['text-not-chinese 34:16']],
  ['English that is Chinese', [['en: Does the light work?', 'en: 灯亮吗?']], ['text-not-english 34:26']],
  ['the same question twice', [['zh: 灯亮吗？', 'zh: 门向外开吗？']], ['question-repeated 34:16']],
  [
    'a question that is too long',
    [
      ['zh: 灯亮吗？, en: Does the light work?', `zh: ${'灯'.repeat(61)}亮吗？, en: Does ${'the '.repeat(44)}light work?`],
    ],
    ['question-too-long 34:16', 'question-too-long 34:86'],
  ],
]
