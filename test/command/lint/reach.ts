// What no facts lead to, rules that count what they cannot, and where lint tells of each.
import type { Mistake } from './mistake.ts'

export const reach: readonly Mistake[] = [
  [
    'a fact that is never asked',
    [
      ['facts.kind == \'lng\'"\n    ask', 'facts.kind == \'lng\' && facts.kind == \'cng\'"\n    ask'],
    ],
    ['condition-never 14:5'],
  ],
  [
    'a section that is never asked',
    [["facts.kind == 'lng' && facts.tanks", "facts.kind == 'cng' && facts.tanks"]],
    ['condition-never 42:5'],
  ],
  [
    'an item that is never asked',
    [['facts.floors > 2', 'facts.floors > 2 && facts.floors < 2']],
    ['condition-never 38:9'],
  ],
  [
    'an item at odds with its section',
    [
      [`"facts.built < '2020-01-01' || facts.maker == 'own'"`, `"facts.kind == 'cng' && (facts.built < '2020-01-01' || facts.maker == 'own')"`],
    ],
    ['condition-never 60:9'],
  ],
  [
    'a limit that never applies',
    [["'fan' in facts.gear", "'fan' in facts.gear && !facts.tanks"]],
    ['condition-never 54:40'],
  ],
  [
    'a rule that never applies',
    [["facts.kind != 'lng'", "facts.kind != 'lng' && facts.kind != 'cng'"]],
    ['condition-never 78:5'],
  ],
  [
    'days that contradict each other',
    [
      ["facts.built < '2020-01-01' || facts.maker == 'own'", "facts.built < '2020-01-01' && facts.built > '2019-12-31' && facts.maker == 'own'"],
    ],
    ['condition-never 60:9'],
  ],
  [
    'a condition that always holds',
    [['facts.floors > 2', 'facts.floors > 2 || facts.floors <= 2']],
    ['condition-always 38:9'],
  ],
  ['a condition that says true', [["facts.kind != 'lng'", 'true']], ['condition-always 78:5']],
  [
    'rule members that never meet',
    [
      ['when: "facts.floors > 2"\n        tags', 'when: "facts.floors > 2 && facts.kind == \'cng\'"\n        tags'],
      ['[x.door, x.light]', '[x.methane, x.light]'],
    ],
    ['rule-never-met 65:5'],
  ],
  [
    'too few rule members meet',
    [
      ['[x.door, x.light, x.methane], atLeast: 2', '[x.light, x.methane], atLeast: 2'],
      ['when: "facts.floors > 2"', `when: "facts.floors > 2 && facts.kind == 'cng'"`],
    ],
    ['rule-never-met 70:5'],
  ],
  ['a rule of no shape', [['    allOf: [x.door, x.light]\n', '']], ['rule-shape 65:5']],
  [
    'a rule of two shapes',
    [['allOf: [x.door, x.light]', 'allOf: [x.door, x.light]\n    anyOf: [x.door, x.light]']],
    ['rule-shape 65:5'],
  ],
  ['a count of both', [['tagged: way-out', 'tagged: way-out, of: [x.door, x.light]']], ['count-shape 77:5']],
  ['a count of neither', [['{ tagged: way-out, atLeast: 1 }', '{ atLeast: 1 }']], ['count-shape 77:5']],
  ['a count above its members', [['atLeast: 2', 'atLeast: 4']], ['count-too-high 72:48']],
  [
    'a count above those with the tag',
    [['tagged: way-out, atLeast: 1', 'tagged: way-out, atLeast: 3']],
    ['count-too-high 77:31'],
  ],
  [
    'a member twice',
    [['[x.door, x.light, x.methane]', '[x.door, x.light, x.methane, x.door]']],
    ['rule-member-repeated 72:47'],
  ],
  [
    'a member that does not exist',
    [['allOf: [x.door, x.light]', 'allOf: [x.door, x.light, x.lihgt]']],
    ['rule-item-unknown 67:30'],
  ],
  [
    'a rule that counts itself',
    [['allOf: [x.door, x.light]', 'allOf: [x.door, x.light, x.out]']],
    ['rule-later 67:30'],
  ],
  [
    'a rule that counts a later one',
    [['allOf: [x.door, x.light]', 'allOf: [x.door, x.many, x.light]']],
    ['rule-later 67:21'],
  ],
  ['a tag that nothing carries', [['tagged: way-out', 'tagged: way-in']], ['tag-unknown 77:14']],
  [
    'an item that counts nowhere',
    [
      ['[x.door, x.light]', '[x.door, x.methane]'],
      ['[x.door, x.light, x.methane]', '[x.door, x.plate, x.methane]'],
      ['tagged: way-out', 'tagged: in'],
      ['[way-out]\n      - id: x.light', '[in]\n      - id: x.light'],
    ],
    ['hazard-none-uncounted 37:9'],
  ],
  [
    'a rule that counts nowhere',
    [['hazard: major\n    cites', 'hazard: none\n    cites']],
    ['hazard-none-uncounted 68:5'],
  ],
]
