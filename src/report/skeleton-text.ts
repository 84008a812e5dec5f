// The skeleton of a checklist: one of everything, with comments in the author's language, ready to be replaced.
import type { Clause, Sector, SourceId, Texts } from '../model/generated/formats.ts'
import { wrapTo } from '../words/columns.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import { yamlFlow } from './yaml-flow.ts'

export interface Skeleton {
  readonly id: string
  readonly version: string
  readonly sector: Sector
  readonly title: Partial<Texts>
  readonly source: SourceId
  /** What the items cite, in turn; at least one. */
  readonly clauses: readonly Clause[]
  /** Where the schema lies, for editors that heed it. */
  readonly schema: string
}

/** So that it also reads well on a terminal of 80 columns. */
const commentColumns = 76

export function skeletonText({ id, version, sector, title, source, clauses, schema }: Skeleton, language: Tongue): string {
  const comment = (key: TextKey, indent = '', values: Readonly<Record<string, string>> = {}): readonly string[] =>
    wrapTo(say(language, key, values), commentColumns - indent.length).map((line) => `${indent}# ${line}`)
  const texts = (key: TextKey): string => yamlFlow({ zh: say('zh', key), en: say('en', key) })
  const cite = (index: number, indent = ''): string => {
    const clause = clauses[index % clauses.length]
    return `${indent}cites: [${clause === undefined ? '' : yamlFlow({ source, clause: clause.id, read: clause.read })}]`
  }
  const item = prefixOf(id)
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...comment('skeleton.head'),
    'format: taut-checklist/1',
    ...comment('skeleton.id'),
    `id: ${id}`,
    `version: ${JSON.stringify(version)}`,
    `sector: ${sector}`,
    `title: ${yamlFlow({ zh: title.zh ?? say('zh', 'skeleton.title-text'), en: title.en ?? say('en', 'skeleton.title-text') })}`,
    ...comment('skeleton.scope'),
    `scope: ${texts('skeleton.scope-text')}`,
    ...comment('skeleton.sources', '', { source }),
    `sources: [${source}]`,
    '',
    ...comment('skeleton.facts'),
    'facts:',
    '  - id: equipment',
    '    type: yes-no',
    `    ask: ${texts('skeleton.fact-ask')}`,
    '',
    'sections:',
    '  - id: papers',
    `    title: ${texts('skeleton.papers-title')}`,
    '    items:',
    ...comment('skeleton.item', '      '),
    `      - id: ${item}.rules`,
    `        ask: ${texts('skeleton.item-ask')}`,
    '        look: [document]',
    `        guide: ${texts('skeleton.item-guide')}`,
    ...comment('skeleton.cites', '        ', { subject: clauses[0]?.subject[language] ?? '' }),
    cite(0, '        '),
    ...comment('skeleton.hazard', '        '),
    '        hazard: general',
    '',
    '  - id: equipment',
    `    title: ${texts('skeleton.equipment-title')}`,
    ...comment('skeleton.when', '    '),
    '    when: "facts.equipment"',
    '    items:',
    `      - id: ${item}.pressure`,
    `        ask: ${texts('skeleton.reading-ask')}`,
    '        look: [measurement]',
    cite(1, '        '),
    '        hazard: general',
    ...comment('skeleton.reading', '        '),
    '        reading:',
    `          quantity: ${texts('skeleton.reading-quantity')}`,
    '          unit: MPa',
    '          limits:',
    '            - fail: { over: "0.4" }',
    `      - id: ${item}.tested`,
    `        ask: ${texts('skeleton.date-ask')}`,
    '        look: [document]',
    cite(2, '        '),
    '        hazard: general',
    ...comment('skeleton.date', '        '),
    '        date:',
    `          quantity: ${texts('skeleton.date-quantity')}`,
    '          limits:',
    '            - fail: { olderThan: { years: 1 } }',
    '',
    ...comment('skeleton.rules'),
    'rules:',
    `  - id: ${item}.untested-pressure`,
    `    title: ${texts('skeleton.rule-title')}`,
    `    allOf: [${item}.pressure, ${item}.tested]`,
    cite(3, '    '),
    '    hazard: major',
    '',
    ...comment('skeleton.tests'),
    'tests:',
    `  - name: ${yamlFlow(say(language, 'skeleton.test-none'))}`,
    '    facts: { equipment: no }',
    `    asked: [${item}.rules]`,
    `    notAsked: [${item}.pressure, ${item}.tested]`,
    `  - name: ${yamlFlow(say(language, 'skeleton.test-both'))}`,
    '    day: "2026-01-01"',
    '    facts: { equipment: yes }',
    '    answers:',
    `      ${item}.pressure: { value: "0.5" }`,
    `      ${item}.tested: { date: "2024-06-01" }`,
    `    major: [${item}.untested-pressure]`,
    `    general: [${item}.pressure, ${item}.tested]`,
    '',
  ].join('\n')
}

/** Item ids begin like the checklist's; where that would be no id of an item, with its last letters. */
function prefixOf(id: string): string {
  const whole = id.replaceAll('/', '.')
  return /^[a-z]/u.test(whole) && whole.length <= 50 ? whole : 'item'
}
