// What a checklist asks under given facts, in brief: for people, and as one object for scripts.
import { type Asked, type AskedItem, countAsked } from '../model/asked.ts'
import type { Fact } from '../model/generated/formats.ts'
import { say } from '../words/say.ts'
import { notInForceNotes } from './clause-text.ts'
import { conditionText } from './condition-text.ts'
import { factForm, factOptions, factValueText, factValueWritten } from './fact-words.ts'
import { indented } from './indented.ts'
import { readingNotes, whenNotes } from './item-notes.ts'
import { ruleNotes } from './rule-notes.ts'
import type { Telling } from './telling.ts'

export function triedText(asked: Asked, telling: Telling): string {
  const { language, paint, columns } = telling
  const { id, version, title, sections } = asked.checklist
  const items = sections.reduce((sum, section) => sum + section.items.length, 0)
  const head = (text: string): readonly string[] => ['', ...indented(text, 0, columns).map(paint.strong)]
  const lines = [
    ...indented(`${title[language]}  (${id} ${version})`, 0, columns).map(paint.strong),
    ...asked.facts.flatMap((fact) => givenLines(fact, asked, telling)),
    say(language, 'shown.asked', { items, asked: countAsked(asked) }),
    ...asked.sections.flatMap((section) => [
      ...head(say(language, 'shown.left-line', { title: section.section.title[language], count: section.items.length })),
      ...section.items.flatMap((one) => itemLines(one, asked, telling)),
    ]),
    ...(asked.rules.length === 0 ? [] : head(say(language, 'rule.title'))),
    ...asked.rules.flatMap((rule) => [
      ...indented(`${rule.id}  ${rule.title[language]}  (${say(language, `level.${rule.hazard}`)})`, 2, columns, 2),
      // What it counts, and whether only what still stands does.
      ...[
        ...ruleNotes(rule, asked, language).slice(0, rule.standing === true ? 2 : 1),
        ...notInForceNotes(rule.cites, asked.checklist, language),
      ].flatMap((note) => indented(note, 6, columns)),
    ]),
    ...(asked.left.length === 0 ? [] : head(say(language, 'shown.left'))),
    ...asked.left.flatMap((left) => leftLines(left, asked, telling)),
  ]
  return `${lines.join('\n')}\n`
}

function givenLines(fact: Fact, { given }: Asked, { language, columns }: Telling): readonly string[] {
  const value = given?.[fact.id]
  if (value === undefined) return []
  return indented(
    `${fact.id}=${factValueWritten(value)}  ${fact.ask[language]} ${factValueText(fact, value, language)}`, 2, columns, 2,
  )
}

function itemLines(one: AskedItem, asked: Asked, { language, columns }: Telling): readonly string[] {
  return [
    ...indented(`${one.item.id}  ${one.item.ask[language]}`, 2, columns, 2),
    ...[...notInForceNotes(one.item.cites, asked.checklist, language), ...readingNotes(one, asked, language)].flatMap((note) =>
      indented(note, 6, columns),
    ),
  ]
}

/** By which condition: that of the section where it is off as a whole, else those of its items. */
function leftLines({ section, items }: Asked['left'][number], { checklist }: Asked, telling: Telling): readonly string[] {
  const { language, columns, paint } = telling
  const why = ({ when }: { readonly when?: string }): readonly string[] =>
    when === undefined ? [] : indented(conditionText(when, checklist.facts, language), 6, columns).map(paint.faint)
  const head = indented(say(language, 'shown.left-line', { title: section.title[language], count: items.length }), 2, columns)
  const whole = items.length === section.items.length && section.when !== undefined
  if (whole) return [...head, ...why(section)]
  return [...head, ...items.flatMap((item) => [...indented(`${item.id}  ${item.ask[language]}`, 4, columns, 2), ...why(item)])]
}

export function triedJson({ given, sections, rules, left }: Asked): string {
  return `${JSON.stringify({
    facts: given ?? {},
    items: sections.flatMap(({ items }) => items.map(({ item, limits }) => ({ id: item.id, limits }))),
    rules: rules.map(({ id }) => id),
    notAsked: left.flatMap(({ items }) => items.map(({ id }) => id)),
  })}\n`
}

/** The facts that have to be given first, with their possible values. */
export function neededText(asked: Asked, name: string, telling: Telling): string {
  const { language, columns } = telling
  const first = asked.facts[0]
  const value = first === undefined ? '' : (factOptions(first, language)[0]?.[0] ?? '…')
  const sample = `${first?.id ?? ''}=${value}`
  const lines = [
    ...indented(say(language, 'tried.needs', { sample, checklist: name }), 0, columns),
    ...asked.facts.flatMap((fact) => neededLines(fact, asked, telling)),
  ]
  return `${lines.join('\n')}\n`
}

function neededLines(fact: Fact, asked: Asked, { language, paint, columns }: Telling): readonly string[] {
  const form = factForm(fact, language)
  const values =
    fact.type === 'yes-no'
      ? [`${fact.id}=yes  ${fact.id}=no`]
      : factOptions(fact, language).map(([id, text]) => `${fact.id}=${id}  ${text}`)
  return [
    ...indented(`${fact.id}  ${fact.ask[language]}`, 2, columns, 2),
    ...values.flatMap((value) => indented(value, 6, columns, 2)),
    ...(form === undefined ? [] : indented(form, 6, columns)),
    ...whenNotes(fact, asked, language).flatMap((note) => indented(note, 6, columns)).map(paint.faint),
  ]
}
