// Mistakes whose sentence has to name what is meant, with that sentence.
import type { Mistake } from './mistake.ts'

/** What it is, the edits, and a line that lint tells. */
export const inWords: readonly (readonly [Mistake[0], Mistake[1], RegExp])[] = [
  [
    'a number before its fact',
    [['"facts.floors > 2"', '"2 < facts.floors"']],
    /:38:16 {2}condition-fact-first {2}In 2 < facts\.floors the number stands first; write facts\.floors > 2\.$/mu,
  ],
  [
    'a number with a point before its fact, among others',
    [['"facts.floors > 2"', '"facts.tanks || -2.5 >= facts.floors"']],
    /:38:31 {2}condition-fact-first {2}.*write facts\.floors <= -2\.5\.$/mu,
  ],
  ['matches', [[`"facts.kind != 'lng'"`, `"facts.kind.matches('l.*')"`]], /:78:23 {2}condition-forbidden {2}A condition may not use matches\(\)\.$/mu],
  ['size', [['"facts.floors > 2"', '"size(facts.gear) > 2"']], /:38:16 {2}condition-forbidden {2}A condition may not use size\(\)\.$/mu],
  ['one = for two', [['"facts.floors > 2"', '"facts.floors = 2"']], /:38:29 {2}condition-forbidden {2}A condition may not use =; write ==\.$/mu],
  ['a word for a mark', [['"facts.floors > 2"', '"facts.tanks 且 facts.floors > 2"']], /:38:28 {2}condition-forbidden {2}A condition may not use 且; write &&\.$/mu],
  ['a mark of a Chinese keyboard', [['"facts.floors > 2"', '"facts.floors ≥ 2"']], /:38:29 {2}condition-forbidden {2}A condition may not use ≥; write >=\.$/mu],
  ['a number with its unit in a condition', [['"facts.floors > 2"', '"facts.floors > 2m"']], /:38:31 {2}condition-forbidden {2}A condition may not use 2m; write 2\.$/mu],
  ['a clause by another number', [['clause: "1", read: full }]\n        hazard: general\n        tags', 'clause: "1条", read: full }]\n        hazard: general\n        tags']], /clause-unknown {2}The register has no clause 1条 of the source made-up; the nearest there are: 1, 2\.$/mu],
  ['an id in Chinese', [['- id: x.door', '- id: 门']], /schema-mismatch {2}This does not have the form that is asked for, as in gas\.station\.tank-alarm\.$/mu],
  ['a source by its number', [['sources: [made-up]', 'sources: [GB 50053-2013]']], /schema-mismatch {2}.*, as in gas-law-2023\.$/mu],
  ['a name of a fact with a dash', [['{ id: built,', '{ id: built-on,']], /schema-mismatch {2}.*, as in tankAlarm\.$/mu],
  ['one value where a list is wanted', [['look: [observation]', 'look: observation']], /schema-mismatch {2}A list is expected here, in square brackets or line by line behind dashes\.$/mu],
  ['a text where two languages are wanted', [['title: { zh: 样例, en: Sample }', 'title: 样例']], /schema-mismatch {2}This takes members of its own, as in \{ zh: …, en: … \}\.$/mu],
  ['quotes of a word processor', [["facts.kind != 'lng'", 'facts.kind != ‘lng’']], /may not use ‘; write '\.$/mu],
  ['a fact by its name alone', [['facts.floors > 2', 'floors > 2']], /may not use floors; write facts\.floors\.$/mu],
  ['an option without quotes', [["facts.kind != 'lng'", 'facts.kind != lng']], /may not use lng; write 'lng'\.$/mu],
  ['a day without quotes', [["'2020-01-01'", '2020-01-01']], /may not use 2020-01-01; write '2020-01-01'\.$/mu],
  ['a subtraction that is no day', [['facts.floors > 2', 'facts.floors - 1 > 2']], /A condition may not use -\.$/mu],
  ['a comma for the point', [['atLeast: "1.0"', 'atLeast: "1,05"']], /as in 1\.05\.$/mu],
  ['full-width figures', [['atLeast: "1.0"', 'atLeast: １．０']], /as in 1\.0\.$/mu],
  ['a comma that may be either', [['atLeast: "1.0"', 'atLeast: "1,050"']], /does not have the form/u],
  ['a factor of nothing', [['limits:\n            - { fail: { atLeast: "1.0" }', 'stated: { quantity: { zh: 设计值, en: the design } }\n          limits:\n            - { fail: { atLeast: { times: "0" } }']], /:54:36 {2}limit-times {2}The factor "times" must be above zero; 0 stands here\.$/mu],
  ['a factor below nothing', [['limits:\n            - { fail: { atLeast: "1.0" }', 'stated: { quantity: { zh: 设计值, en: the design } }\n          limits:\n            - { fail: { atLeast: { times: "-1.5" } }']], /:54:36 {2}limit-times {2}.*; -1\.5 stands here\.$/mu],
  ['a day of a test', [['rules:\n', 'tests:\n  - { name: leap, day: 2026-02-30, facts: { kind: cng, floors: "3", gear: [], built: 2019-01-01, maker: own } }\nrules:\n']], /:65:19 {2}day-not-real {2}There is no day 2026-02-30\.$/mu],
  ['a day that a test reads', [['rules:\n', 'tests:\n  - { name: leap, facts: { kind: cng, floors: "3", gear: [], built: 2019-01-01, maker: own }, answers: { x.plate: { date: 2027-02-29 } } }\nrules:\n']], /:65:117 {2}day-not-real {2}There is no day 2027-02-29\.$/mu],
  ['a day among the facts of a test', [['rules:\n', 'tests:\n  - { name: leap, facts: { kind: cng, floors: "3", gear: [], built: 2019-02-29, maker: own } }\nrules:\n']], /:65:62 {2}day-unreadable {2}/mu],
  [
    'a value that nothing reads',
    [['rules:\n', 'tests:\n  - { name: t, facts: { kind: cng, floors: "3", gear: [], built: 2019-01-01, maker: own }, answers: { x.door: { value: "3" } } }\nrules:\n']],
    /:65:113 {2}test-answer-unread {2}Test "t": x\.door asks for no "value", which would count for nothing\.$/mu,
  ],
]

/** Conditions written in the ways of YAML, each speaking of a fact that does not exist, and where that one stands. */
export const inYaml: readonly (readonly [string, string, string])[] = [
  ['plain', 'when: facts.floors > 2 && facts.a > 1', '38:35'],
  ['in double quotes', 'when: "facts.floors > 2 && facts.a > 1"', '38:36'],
  ['in single quotes, of which it holds some', "when: 'facts.kind != ''lng'' && facts.a > 1'", '38:41'],
  ['in double quotes, of which it holds some', 'when: "facts.kind != \\"lng\\" && facts.a > 1"', '38:41'],
  ['in Chinese, beyond the first plane', "when: \"facts.maker != '𠮷林' && facts.a > 1\"", '38:39'],
  ['over lines', 'when: "facts.floors > 2\n          &&   facts.a > 1"', '39:16'],
  ['folded', 'when: >\n          facts.floors > 2 &&\n          facts.a > 1', '40:11'],
  ['with its lines kept', 'when: |-\n          facts.floors > 2 &&\n            facts.a > 1', '40:13'],
  ['with an escape that hides it', 'when: "facts.floors > 2\\u0020&& facts.a > 1"', '38:9'],
]
