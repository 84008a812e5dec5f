// A checklist that has one of everything, with texts that no page and no terminal should take for its own.
import type { Checklist } from '../../src/model/generated/formats.ts'

/** What would be a mark of its own to HTML, Markdown, YAML or a terminal. */
export const hostile = '<script>alert("1")</script> | `code` & *b* _c_ [d](e) ![f](g) # h \u001b[31m \' {i}'

const texts = (what: string) => ({ zh: `${what}中 ${hostile}`, en: `${what} ${hostile}` })
const cites = [{ source: 'rules', clause: '1<b>', read: 'memory' as const }]
const bare = { look: ['observation' as const], cites, hazard: 'general' as const }

export const everything: Checklist = {
  format: 'taut-checklist/1',
  id: 'other/everything',
  version: '1',
  sector: 'other',
  title: texts('title'),
  scope: { zh: `范围\n${hostile}`, en: `scope\n${hostile}` },
  sources: [{ id: 'rules', number: `R ${hostile}`, title: texts('source') }],
  facts: [
    { id: 'kind', type: 'choice', ask: texts('kind?'), options: [{ id: 'a', ...texts('A') }, { id: 'b', ...texts('B') }] },
    { id: 'parts', type: 'choices', ask: texts('parts?'), options: [{ id: 'x', ...texts('X') }, { id: 'y', ...texts('Y') }] },
    { id: 'open', type: 'yes-no', ask: texts('open?'), guide: texts('guide'), when: "facts.kind == 'a'" },
    { id: 'width', type: 'number', ask: texts('width?'), unit: 'm<2>' },
    { id: 'since', type: 'date', ask: texts('since?') },
    { id: 'maker', type: 'text', ask: texts('maker?') },
  ],
  sections: [
    {
      id: 'one',
      title: texts('one'),
      items: [
        { id: 'e.plain', ask: texts('plain?'), ...bare, guide: texts('look'), na: { allowed: false }, tags: ['tag'] },
        { id: 'e.grave', ask: texts('grave?'), ...bare, hazard: 'major', evidence: { photo: 'always', document: 'on-fail' }, remedy: { handling: 'deadline', days: 3 } },
        { id: 'e.light', ask: texts('light?'), ...bare, hazard: 'none', na: { reason: false }, when: 'facts.width >= 2' },
      ],
    },
    {
      id: 'two',
      title: texts('two'),
      when: "facts.kind == 'a' && facts.open",
      items: [
        {
          id: 'e.read',
          ask: texts('read?'),
          ...bare,
          reading: {
            quantity: texts('flow'),
            unit: 'm<3>',
            stated: { quantity: texts('design flow') },
            limits: [
              { fail: { under: { times: '0.9' } } },
              { fail: { over: '100' }, hazard: 'major', cites, when: "'x' in facts.parts" },
            ],
          },
        },
        { id: 'e.day', ask: texts('day?'), ...bare, date: { quantity: texts('last test'), limits: [{ fail: { olderThan: { years: 1 } } }] } },
        { id: 'e.points', ask: texts('points?'), ...bare, points: '10' },
      ],
    },
  ],
  rules: [
    { id: 'e.both', title: texts('both'), allOf: ['e.plain', 'e.read'], hazard: 'major', cites, standing: true },
    { id: 'e.some', title: texts('some'), count: { tagged: 'tag', atLeast: 1 }, hazard: 'none', cites, when: "facts.kind == 'b'" },
  ],
  score: {
    method: 'jgj-59',
    cites,
    lines: [{ id: 'line', title: texts('line'), weight: '10', sheets: [{ id: 'sheet', title: texts('sheet'), general: ['e.points'] }] }],
  },
}

/** Facts under which everything but the rule of the other kind is asked. */
export const allFacts = { kind: 'a', parts: ['x', 'y'], open: true, width: '3', since: '2020-01-01', maker: hostile } as const

/** Ids of all its items, and of its rules. */
export const ids = everything.sections.flatMap(({ items }) => items.map(({ id }) => id))
