// Mistakes in scores, in what is taken over and in the register of sources, and where lint tells of each.
import type { Mistake } from './mistake.ts'

export const inScores: readonly Mistake[] = [
  [
    'points that no sheet counts',
    [[', s.three]', ']']],
    ['points-uncounted 28:9', 'points-sum 36:74'],
  ],
  ['an item that does not exist', [['s.two, s.three]', 's.two, s.three, s.four]']], ['score-item-unknown 36:100']],
  ['an item without points', [['        points: "0.5"\n', '']], ['points-missing 35:91']],
  ['an item counted twice', [['[s.one]', '[s.one, s.one]']], ['points-sum 36:54', 'score-item-repeated 36:73']],
  ['guarantee items that come to 59', [['points: "60"', 'points: "59"']], ['points-sum 36:54']],
  ['general items that come to 41', [['"39.5"', '"40.5"']], ['points-sum 36:74']],
  ['one kind alone that comes to less than 100', [['guarantee: [s.one], general: [s.two,', 'general: [s.one,']], ['points-uncounted 22:9', 'points-sum 36:54']],
  ['one kind alone', [['guarantee: [s.one], general: [s.two,', 'general: [s.one, s.two,']], []],
  ['weights that come to 90', [['weight: "100"', 'weight: "90"']], ['weights-sum 31:3']],
  ['a sheet by the id of its line', [['id: sheet', 'id: line']], ['duplicate-id 36:13']],
  ['a clause that is not registered', [['  cites: [{ source: made-up, clause: "1", read: full }]\n', '  cites: [{ source: made-up, clause: "7", read: full }]\n']], ['clause-unknown 14:36']],
]

const off = (...ids: readonly string[]) =>
  `from: common/shared\n    without: [${ids.map((id) => `{ item: ${id}, reason: { zh: 不查, en: Not here } }`).join(', ')}]`
const either = (count: number) => Array<string>(count).fill('facts.floors > 2').join(' || ')

const oneOfThree = (members: string): Mistake[1] => [
  ['rules:\n', '      - id: c.three\n        ask: { zh: 门开吗？, en: Is the door open? }\n        look: [observation]\n        cites: [{ source: made-up, clause: "1", read: full }]\n        hazard: general\nrules:\n'],
  ['allOf: [c.one, c.two]', members],
]
const tagged = (atLeast: string): Mistake[1] => [
  ['        hazard: general\n', '        hazard: general\n        tags: [both]\n'],
  ['        hazard: general\n        when', '        hazard: general\n        tags: [both]\n        when'],
  ['allOf: [c.one, c.two]', `count: { tagged: both, atLeast: ${atLeast} }`],
]
const offRule = (...ids: readonly string[]) =>
  `from: common/shared\n    without: [${ids.map((id) => `{ ${id === 'c.two' ? 'item' : 'rule'}: ${id}, reason: { zh: 不查, en: Not here } }`).join(', ')}]`

/** The last are the edits of the checklist that is taken over. */
export const takenOver: readonly (readonly [...Mistake, Mistake[1]?])[] = [
  ['one that is not there', [['from: common/shared', 'from: common/gone']], ['include-missing 64:5']],
  ['one that has faults of its own', [], ['own/common/shared.yaml condition-fact-unknown 23:16', 'include-faulty 64:5'], [['facts.floors', 'facts.storeys']]],
  ['one with a warning, which is told there', [], ['own/common/shared.yaml question-mark-missing 14:28'], [['free?', 'free']]],
  ['faults of both', [['灯亮吗？', '灯亮']], ['own/common/shared.yaml tag-unknown 27:14', 'question-mark-missing 34:16', 'include-faulty 64:5'], [['allOf: [c.one, c.two]', 'count: { tagged: x, atLeast: 1 }']]],
  ['itself by way of the other', [], ['own/common/shared.yaml include-circle 24:5', 'include-circle 64:5'], [['rules:\n', '  - from: gas/x\nrules:\n']]],
  ['itself', [['from: common/shared', 'from: gas/x']], ['include-circle 64:5']],
  ['the same twice', [['  - from: common/shared', '  - from: common/shared\n  - from: common/shared']], ['include-repeated 65:5']],
  ['an item left out that is not in it', [['from: common/shared', off('c.six')]], ['switched-off-unknown 65:17']],
  ['an item left out that its rule counts', [['from: common/shared', off('c.two')]], ['switched-off-counted 65:17']],
  ['an item left out that a rule here counts', [['from: common/shared', off('c.two')], ['[x.door, x.light]', '[x.door, x.light, c.two]']], ['switched-off-counted 65:17', 'switched-off-counted 69:30']],
  [
    'an item left out that a sheet counts',
    [
      ['from: common/shared', off('c.two')],
      ['rules:\n', `score:\n  method: jgj-59\n  lines:\n    - { id: l, title: { zh: 行, en: Line }, weight: "100", sheets: [{ id: h, title: { zh: 表, en: Sheet }, general: [c.two] }] }\n  cites: [{ source: made-up, clause: "1", read: full }]\nrules:\n`],
    ],
    ['switched-off-counted 65:17', 'switched-off-counted 69:116'],
  ],
  ['an item left out with the rule that cannot be met without it', [['from: common/shared', offRule('c.two', 'c.both')]], []],
  ['a rule left out alone', [['from: common/shared', offRule('c.both')]], []],
  ['a rule left out that is not in it', [['from: common/shared', offRule('c.six')]], ['switched-off-unknown 65:17']],
  ['an item left out as if it were a rule', [['from: common/shared', offRule('c.one')]], ['switched-off-unknown 65:17']],
  ['a rule left out that a rule here counts', [['from: common/shared', offRule('c.both')], ['[x.door, x.light]', '[x.door, x.light, c.both]']], ['switched-off-counted 69:30']],
  ['a rule left out for which alone an item is asked', [['from: common/shared', offRule('c.both')]], ['hazard-none-uncounted 65:17'], [['        hazard: general\n        when', '        hazard: none\n        when']]],
  [
    'an item and a rule left out in one',
    [['from: common/shared', 'from: common/shared\n    without: [{ item: c.two, rule: c.both, reason: { zh: 不查, en: Not here } }]']],
    ['schema-mismatch 65:15'],
  ],
  ['an item left out that its rule counts as one of three', [['from: common/shared', off('c.two')]], [], oneOfThree('anyOf: [c.one, c.two, c.three]')],
  ['an item left out that its rule counts as two of three', [['from: common/shared', off('c.two')]], [], oneOfThree('count: { of: [c.one, c.two, c.three], atLeast: 2 }')],
  ['an item left out that its rule counts as three of three', [['from: common/shared', off('c.two')]], ['switched-off-counted 65:17'], oneOfThree('count: { of: [c.one, c.two, c.three], atLeast: 3 }')],
  ['an item left out that leaves its rule one member', [['from: common/shared', off('c.two')]], ['switched-off-counted 65:17'], [['allOf: [c.one, c.two]', 'anyOf: [c.one, c.two]']]],
  ['an item left out with a tag of which too few are left', [['from: common/shared', off('c.two')]], ['switched-off-counted 65:17'], tagged('2')],
  ['an item left out with a tag of which enough are left', [['from: common/shared', off('c.two')]], [], tagged('1')],
  ['everything left out', [['from: common/shared', off('c.one', 'c.two')]], ['include-empty 64:5', 'switched-off-counted 65:17', 'switched-off-counted 65:68']],
  ['a title of its own', [['  - from: common/shared', '  - from: common/shared\n    title: { zh: 节, en: Part }']], ['section-incomplete 64:5']],
  ['an id that stands here', [['id: second', 'id: both']], ['duplicate-id 64:5']],
  ['a rule by an id that stands here', [['id: x.tagged', 'id: c.both']], ['duplicate-id 64:5']],
  ['a fact that is put otherwise', [['zh: 有几层？', 'zh: 共有几层？']], ['fact-differs 16:7']],
  ['a condition that is too large with the one there', [['  - from: common/shared', `  - from: common/shared\n    when: "${either(24)}"`]], ['condition-too-large 65:5'], [['    items:', `    when: "${either(20)}"\n    items:`]]],
  ['a condition that contradicts the one there', [['  - from: common/shared', '  - from: common/shared\n    when: "facts.floors > 9"']], ['condition-never 65:5'], [['    items:', '    when: "facts.floors < 9"\n    items:']]],
]

const inSource = (line: string) => `own/sources/made-up.yaml ${line}`

export const inRegister: readonly Mistake[] = [
  ['a clause twice', [['  - { id: "2"', '  - { id: "1", subject: { zh: 墙, en: Walls }, read: full }\n  - { id: "2"']], [inSource('duplicate-id 9:7')]],
  ['a day that does not exist', [['inForce: 2026-01-01', 'inForce: 2025-02-29']], [inSource('day-not-real 6:1')]],
  ['an end before the beginning', [['inForce: 2026-01-01', 'inForce: 2024-03\nuntil: 2023']], ['source-not-in-force 6:11', inSource('source-days-order 7:1')]],
  ['an end in the year of the beginning', [['inForce: 2026-01-01', 'inForce: 2026-03\nuntil: 2026']], []],
  ['replaced by what is not registered', [['inForce: 2026-01-01', 'inForce: 2026-01-01\nreplacedBy: made-down']], [inSource('source-unknown 7:1')]],
  ['replaced by itself', [['inForce: 2026-01-01', 'inForce: 2026-01-01\nreplacedBy: made-up']], [inSource('source-unknown 7:1')]],
  ['replaced by what is registered with the program', [['inForce: 2026-01-01', 'inForce: 2026-01-01\nreplacedBy: gb-35181-2025']], []],
  ['out of force since last month', [['inForce: 2026-01-01', 'inForce: 2026-01-01\nuntil: 2026-10']], ['source-not-in-force 6:11']],
  ['in force until this month', [['inForce: 2026-01-01', 'inForce: 2026-01-01\nuntil: 2026-11']], []],
  ['in force from next month on', [['inForce: 2026-01-01', 'inForce: 2026-12']], ['source-not-in-force 6:11']],
  ['an id that is not the name of the file', [['id: made-up', 'id: made-over']], ['source-unknown 6:11', inSource('id-differs-from-path 2:1')]],
  ['a member misspelt', [['issuer:', 'isuer:']], ['source-unknown 6:11', inSource('schema-mismatch 1:1'), inSource('schema-mismatch 5:1')]],
]
