// Mistakes in facts, sections, sources and the form of the file, and where lint tells of each.
import type { Mistake } from './mistake.ts'

export const factsAndForm: readonly Mistake[] = [
  ['a fact that nothing uses', [['facts.floors > 2', "facts.kind == 'lng'"]], ['fact-unused 16:5']],
  [
    'a fact by a word of conditions',
    [
      ['  - { id: built', '  - { id: in, type: text, ask: { zh: 是什么？, en: What is it? } }\n  - { id: built'],
    ],
    ['fact-id-reserved 21:7'],
  ],
  [
    'a fact called today',
    [
      ['  - { id: built', '  - { id: today, type: date, ask: { zh: 今天几号？, en: Which day is it? } }\n  - { id: built'],
    ],
    ['fact-id-reserved 21:7'],
  ],
  [
    'an option twice',
    [
      ['{ id: fan, zh: 风机, en: Fan }', '{ id: fan, zh: 风机, en: Fan }, { id: fan, zh: 风扇, en: Blower }'],
    ],
    ['duplicate-id 20:78'],
  ],
  [
    'a choice without options',
    [['    options: [{ id: pump, zh: 泵, en: Pump }, { id: fan, zh: 风机, en: Fan }]\n', '']],
    ['options-missing 17:5'],
  ],
  [
    'options of what is no choice',
    [
      ['{ id: floors, type: number,', '{ id: floors, type: number, options: [{ id: a, zh: 甲, en: A }, { id: b, zh: 乙, en: B }],'],
    ],
    ['options-unexpected 16:33'],
  ],
  [
    'a fact twice',
    [
      ['  - { id: built', '  - { id: floors, type: number, ask: { zh: 有几层？, en: How many floors? } }\n  - { id: built'],
    ],
    ['duplicate-id 21:7'],
  ],
  [
    'an item twice',
    [
      ['id: x.light', 'id: x.door'],
      ['[x.door, x.light]', '[x.door, x.plate]'],
      ['[x.door, x.light, x.methane]', '[x.door, x.plate, x.methane]'],
    ],
    ['duplicate-id 33:9'],
  ],
  ['a rule by the id of an item', [['id: x.many', 'id: x.door']], ['duplicate-id 70:5']],
  ['a section without a title', [['    title: { zh: 第一节, en: First }\n', '']], ['section-incomplete 24:5']],
  [
    'without, but from nowhere',
    [
      ['    title: { zh: 第一节, en: First }\n', '    title: { zh: 第一节, en: First }\n    without: [{ item: x.door, reason: { zh: 不查, en: No } }]\n'],
    ],
    ['section-incomplete 24:5'],
  ],
  [
    'a source that is not registered',
    [['sources: [made-up]', 'sources: [made-up, made-down]']],
    ['source-unknown 6:20'],
  ],
  [
    'a source that is not listed',
    [
      ['source: made-up, clause: "2", read: part }]\n        hazard: none', 'source: work-safety-law-2021, clause: "2", read: part }]\n        hazard: none'],
    ],
    ['source-not-listed 36:19'],
  ],
  [
    'a source that is not cited',
    [['sources: [made-up]', 'sources: [made-up, work-safety-law-2021]']],
    ['source-unused 6:20'],
  ],
  ['a source listed twice', [['sources: [made-up]', 'sources: [made-up, made-up]']], ['duplicate-id 6:20']],
  [
    'a source out of force',
    [
      ['sources: [made-up]', 'sources: [made-up, gb-35181-2017]'],
      ['source: made-up, clause: "2", read: memory', 'source: gb-35181-2017, clause: "4.2 a)", read: memory'],
    ],
    ['source-not-in-force 6:20'],
  ],
  [
    'a source out of force, cited for the time before it was replaced alone',
    [
      ['sources: [made-up]', 'sources: [made-up, gb-35181-2017]'],
      ['source: made-up, clause: "2", read: memory', 'source: gb-35181-2017, clause: "4.2 a)", read: memory'],
      ["facts.built < '2020-01-01' ||", "today < '2025-11-01' && facts.built < '2020-01-01' &&"],
    ],
    [],
  ],
  [
    'a clause that is not registered',
    [['clause: "2", read: memory', 'clause: "3", read: memory']],
    ['clause-unknown 58:36'],
  ],
  [
    'a claim beyond the register',
    [['clause: "2", read: memory', 'clause: "2", read: full']],
    ['claim-exceeds-register 58:49'],
  ],
  [
    'a member misspelt',
    [['        look: [test]', '        loook: [test]']],
    ['schema-mismatch 33:9', 'schema-mismatch 35:9'],
  ],
  ['a level that is none', [['hazard: none\n', 'hazard: grave\n']], ['schema-mismatch 37:9']],
  ['a version that is no text', [['version: "1"', 'version: [1]']], ['schema-mismatch 3:1']],
  ['a tab as indentation', [['        look: [test]', '	look: [test]']], ['yaml-syntax 35:1']],
  ['a bracket of YAML not closed', [['look: [test]', 'look: [test']], ['yaml-syntax 36:9']],
  ['a quotation mark of YAML not closed', [['unit: "%"', 'unit: "%']], ['yaml-syntax 51:19']],
  ['a colon without a space', [['        look: [test]', '        look:[test]']], ['yaml-syntax 35:9']],
  [
    'a member twice in YAML',
    [['        look: [test]', '        look: [test]\n        look: [test]']],
    ['yaml-duplicate-member 36:9'],
  ],
  ['an alias', [['        look: [test]', '        look: *x']], ['yaml-alias 35:15']],
  ['a tag of YAML', [['        look: [test]', '        look: !x [test]']], ['yaml-tag 35:18']],
  ['two documents', [['rules:\n', '---\nrules:\n']], ['yaml-several-documents 64:1']],
  [
    'nesting beyond the bound',
    [['        look: [test]', `        look: ${'['.repeat(40)}${']'.repeat(40)}`]],
    ['yaml-too-deep 35:42'],
  ],
  ['an id that is not the path', [['id: gas/x', 'id: gas/y']], ['id-differs-from-path 2:1']],
  ['a hidden character', [['en: Does the light work?', 'en: Does the light\u200b work?']], ['hidden-character 34:30']],
]
