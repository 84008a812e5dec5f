// A checklist in full, as text: facts, sections, items with what a fail is, how to look, and the clause.
import type { Checklist, Item } from '../model/generated/formats.ts'
import { wrapTo } from '../words/columns.ts'
import { listMark } from '../words/marks.ts'
import { say } from '../words/say.ts'
import { citeText } from './clause-text.ts'
import { limitText } from './limit-text.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

export function checklistText(checklist: Checklist, digest: string, telling: Telling): string {
  const { language, paint, columns } = telling
  const { id, version, title, scope, sources, facts, sections } = checklist
  const lines = [
    paint.strong(`${visible(title[language])}  (${id} ${version})`),
    paint.faint(`sha256 ${digest}`),
    ...(scope === undefined ? [] : indented(scope[language], 0, columns)),
    '',
    ...sources.map((source) => `${visible(source.number)}  ${visible(source.title[language])}`),
    ...facts.flatMap((fact) => {
      const options = (fact.options ?? []).map((option) => option[language]).join(' / ')
      return [
        ...indented(`? ${fact.ask[language]}${options === '' ? '' : `  [${options}]`}`, 0, columns),
        ...conditionLines(fact.when, telling),
      ]
    }),
    ...sections.flatMap((section) => [
      '',
      paint.strong(visible(section.title[language])),
      ...conditionLines(section.when, telling),
      ...section.items.flatMap((item) => itemLines(item, checklist, telling)),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function itemLines(item: Item, checklist: Checklist, telling: Telling): readonly string[] {
  const { language, paint, columns } = telling
  const level = item.hazard === 'major' ? paint.bad(say(language, 'level.major')) : say(language, `level.${item.hazard}`)
  const read = item.reading ?? item.date
  return [
    ...indented(`${item.id}  ${item.ask[language]}`, 2, columns),
    `      ${level}  ${citeText(item.cites, checklist, language)}`,
    `      ${say(language, 'walk.look', { ways: item.look.map((way) => say(language, `look.${way}`)).join(listMark(language)) })}`,
    ...(read === undefined
      ? []
      : indented(`${read.quantity[language]}: ${limitText(read.limits, item, language)}`, 6, columns)),
    ...(item.guide === undefined ? [] : indented(item.guide[language], 6, columns)),
    ...conditionLines(item.when, telling),
  ]
}

function conditionLines(when: string | undefined, { language, paint, columns }: Telling): readonly string[] {
  return when === undefined
    ? []
    : indented(say(language, 'checklist.when', { when }), 6, columns).map((line) => paint.faint(line))
}

function indented(text: string, by: number, columns: number): readonly string[] {
  return wrapTo(visible(text), columns - by).map((line) => `${' '.repeat(by)}${line}`)
}
