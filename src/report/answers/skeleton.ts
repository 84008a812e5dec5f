// An answers file to fill in: everything that an inspection records, empty, with what is to be known in comments.
import { type Asked, countAsked } from '../../model/asked.ts'
import { say, type Tongue } from '../../words/say.ts'
import { factSkeleton } from './fact-skeleton.ts'
import { itemSkeleton } from './item-skeleton.ts'
import { comment, open } from './yaml-lines.ts'

export function answersSkeleton(asked: Asked, digest: string, language: Tongue): string {
  const { id } = asked.checklist
  let number = 0
  const lines = [
    ...headLines(asked, digest, language),
    '',
    'format: taut-answers/1',
    `checklist: ${id}`,
    ...detailLines(language),
    ...(asked.facts.length === 0 ? [] : ['facts:', ...asked.facts.flatMap((fact) => factSkeleton(fact, asked, language))]),
    'answers:',
    ...asked.sections.flatMap((section) => [
      ...comment(`== ${section.section.title[language]} ==`, 2),
      ...section.items.flatMap((one) => itemSkeleton(one, section.section, (number += 1), asked, language)),
    ]),
    ...ruleLines(asked, language),
    ...comment(say(language, 'typed.responsible')),
    '# responsible: { name: , post: }',
    ...acknowledgementLines(language),
  ]
  return `${lines.join('\n')}\n`
}

function headLines(asked: Asked, digest: string, language: Tongue): readonly string[] {
  const { id, version, title, sections } = asked.checklist
  const items = sections.reduce((sum, section) => sum + section.items.length, 0)
  const part = asked.given === undefined ? 'typed.open' : 'typed.under'
  const conditional = asked.checklist.facts.length > 0
  return [
    ...comment(say(language, 'typed.title', { title: title[language], id, version })),
    `# sha256 ${digest}`,
    '#',
    ...comment(say(language, 'typed.fill')),
    ...(conditional ? comment(say(language, part, { items, asked: countAsked(asked) })) : []),
    '#',
    ...(['typed.outcome', 'typed.fail', 'typed.reason', 'typed.evidence', 'typed.reading'] as const).flatMap((key) =>
      comment(say(language, key, { person: '{ name: , post: }' }), 0, 2),
    ),
  ]
}

function detailLines(language: Tongue): readonly string[] {
  return [
    'unit:',
    ...open('name', 2, say(language, 'form.unit')),
    ...open('creditCode', 2, say(language, 'typed.credit-code')),
    ...open('region', 2, say(language, 'typed.region')),
    ...open('address', 2),
    ...open('head', 2, say(language, 'typed.head')),
    ...open('name', 4),
    ...open('post', 4),
    ...open('place', 0, say(language, 'form.place')),
    ...open('kind', 0, say(language, 'typed.kind')),
    'inspectors:',
    ...open('- id', 2, say(language, 'typed.signer')),
    ...open('name', 4),
    ...open('# licence', 4, say(language, 'typed.licence')),
    ...open('org', 4, say(language, 'form.org')),
  ]
}

/** Only in comments: nobody knows before the answers whether a rule comes about. */
function ruleLines({ rules }: Asked, language: Tongue): readonly string[] {
  const judging = rules.filter(({ hazard }) => hazard !== 'none')
  if (judging.length === 0) return []
  return [
    ...comment(say(language, 'typed.rules')),
    '# rules:',
    ...judging.flatMap(({ id, title }) => [
      // Still a comment when the mark before it is taken away.
      ...comment(title[language]).map((line) => `#   ${line}`),
      `#   ${id}: { note: , handling: , deadline: }`,
    ]),
  ]
}

function acknowledgementLines(language: Tongue): readonly string[] {
  return [
    ...comment(say(language, 'typed.acknowledgement')),
    'acknowledgement:',
    ...open('kind', 2, say(language, 'typed.way')),
    ...open('name', 2),
    ...open('post', 2),
  ]
}
