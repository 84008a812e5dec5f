// A checklist as an inspector will see it, as text: in full, or what is left of it under given facts.
import { type Asked, type AskedItem, type AskedSection, countAsked } from '../model/asked.ts'
import type { ChecklistSource, Fact, Gravity, Rule } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import { citeText, sourceText } from './clause-text.ts'
import { factForm, factOptions, factValueText } from './fact-words.ts'
import { indented } from './indented.ts'
import { demandNotes, filingNotes, lookText, readingNotes, whenNotes } from './item-notes.ts'
import { ruleNotes, sheetNotes, sheetsAsked } from './rule-notes.ts'
import type { Telling } from './telling.ts'

/** `source` says, of a checklist that is being written, what it takes from others and what of that it leaves out. */
export function checklistText(asked: Asked, digest: string, telling: Telling, source?: ChecklistSource): string {
  const { language, paint, columns } = telling
  const { id, version, title, scope, sources } = asked.checklist
  const lines = [
    ...indented(`${visible(title[language])}  (${id} ${version})`, 0, columns).map(paint.strong),
    // In one line whatever the width, so that it can be copied.
    paint.faint(`sha256 ${digest}`),
    ...(scope === undefined ? [] : indented(scope[language], 0, columns)),
    '',
    ...sources.flatMap((law) => indented(sourceText(law, language), 0, columns, 2)),
    ...factLines(asked, telling),
    ...asked.sections.flatMap((section) => sectionLines(section, asked, telling)),
    ...ruleLines(asked, telling),
    ...scoreLines(asked, telling),
    ...leftLines(asked, telling),
    ...takenLines(source, telling),
  ]
  return `${lines.join('\n')}\n`
}

function headLines(text: string, { paint, columns }: Telling): readonly string[] {
  return ['', ...indented(text, 0, columns).map(paint.strong)]
}

function factLines(asked: Asked, telling: Telling): readonly string[] {
  const { language } = telling
  if (asked.facts.length === 0) return []
  const head = headLines(say(language, asked.given === undefined ? 'shown.facts' : 'shown.under'), telling)
  const items = asked.checklist.sections.reduce((sum, section) => sum + section.items.length, 0)
  const count = say(language, 'shown.asked', { items, asked: countAsked(asked) })
  return [
    ...head,
    ...asked.facts.flatMap((fact) => factLine(fact, asked, telling)),
    ...(asked.given === undefined ? [] : indented(count, 0, telling.columns)),
  ]
}

function factLine(fact: Fact, asked: Asked, telling: Telling): readonly string[] {
  const { language, columns } = telling
  const value = asked.given?.[fact.id]
  if (value !== undefined)
    return indented(`? ${fact.ask[language]}  ${factValueText(fact, value, language)}`, 0, columns, 2)
  const form = factForm(fact, language)
  return [
    ...indented(`? ${fact.ask[language]}  (${fact.id})`, 0, columns, 2),
    ...(fact.type === 'yes-no' ? [] : optionLines(fact, telling)),
    ...(form === undefined ? [] : indented(form, 6, columns)),
    ...faintLines(whenNotes(fact, asked, language), telling),
  ]
}

function optionLines(fact: Fact, { language, columns }: Telling): readonly string[] {
  return factOptions(fact, language).flatMap(([id, text]) => indented(`${id}  ${text}`, 6, columns, 2))
}

function sectionLines({ section, items }: AskedSection, asked: Asked, telling: Telling): readonly string[] {
  return [
    ...headLines(section.title[telling.language], telling),
    ...faintLines(whenNotes(section, asked, telling.language), telling),
    ...items.flatMap((item) => itemLines(item, asked, telling)),
  ]
}

function itemLines(one: AskedItem, asked: Asked, telling: Telling): readonly string[] {
  const { language, columns } = telling
  const { item } = one
  const notes = [
    ...readingNotes(one, asked, language),
    ...(item.guide === undefined ? [] : [item.guide[language]]),
    ...demandNotes(item, language),
    ...filingNotes(item, language),
  ]
  return [
    ...indented(`${item.id}  ${item.ask[language]}`, 2, columns, 2),
    ...levelLines(item.hazard, citeText(item.cites, asked.checklist, language), telling),
    ...[lookText(item, language), ...notes].flatMap((note) => indented(note, 6, columns)),
    ...faintLines(whenNotes(item, asked, language), telling),
  ]
}

/** The level is painted after wrapping, since escape sequences have no width. */
function levelLines(hazard: Gravity, clause: string, { language, paint, columns }: Telling): readonly string[] {
  const level = say(language, `level.${hazard}`)
  const brush = hazard === 'major' ? paint.bad : (text: string) => text
  const [first = '', ...rest] = indented(`${level}  ${clause}`, 6, columns)
  return [first.replace(level, brush), ...rest]
}

function ruleLines(asked: Asked, telling: Telling): readonly string[] {
  const { language } = telling
  if (asked.rules.length === 0) return []
  return [
    ...headLines(say(language, 'rule.title'), telling),
    ...asked.rules.flatMap((rule) => oneRuleLines(rule, asked, telling)),
  ]
}

function oneRuleLines(rule: Rule, asked: Asked, telling: Telling): readonly string[] {
  const { language, columns } = telling
  return [
    ...indented(`${rule.id}  ${rule.title[language]}`, 2, columns, 2),
    ...levelLines(rule.hazard, citeText(rule.cites, asked.checklist, language), telling),
    ...ruleNotes(rule, asked, language).flatMap((note) => indented(note, 6, columns)),
  ]
}

function scoreLines(asked: Asked, telling: Telling): readonly string[] {
  const { language, columns } = telling
  const { score } = asked.checklist
  if (score === undefined) return []
  const sheets = sheetsAsked(asked)
  return [
    ...headLines(say(language, 'score.title'), telling),
    ...indented(citeText(score.cites, asked.checklist, language), 2, columns),
    ...sheets.flatMap((one, index) => [
      ...(sheets[index - 1]?.line === one.line
        ? []
        : indented(
            say(language, 'score.line', { title: one.line.title[language], weight: one.line.weight }), 2, columns, 2,
          )),
      ...indented(`${one.sheet.id}  ${one.sheet.title[language]}`, 4, columns, 2),
      ...sheetNotes(one, language).flatMap((note) => indented(note, 6, columns)),
    ]),
  ]
}

function leftLines(asked: Asked, telling: Telling): readonly string[] {
  const { language, columns } = telling
  if (asked.left.length === 0) return []
  return [
    ...headLines(say(language, 'shown.left'), telling),
    ...asked.left.flatMap(({ section, items }) =>
      indented(say(language, 'shown.left-line', { title: section.title[language], count: items.length }), 2, columns),
    ),
  ]
}

function takenLines(source: ChecklistSource | undefined, telling: Telling): readonly string[] {
  const { language, columns } = telling
  return (source?.sections ?? []).flatMap(({ from, without = [] }) =>
    from === undefined
      ? []
      : [
          ...headLines(say(language, 'shown.taken', { from }), telling),
          ...without.flatMap(({ item, rule = '', reason }) =>
            indented(
              item === undefined
                ? say(language, 'shown.without-rule', { rule, reason: reason[language] })
                : say(language, 'shown.without', { item, reason: reason[language] }),
              2,
              columns,
              2,
            ),
          ),
        ],
  )
}

function faintLines(notes: readonly string[], { paint, columns }: Telling): readonly string[] {
  return notes.flatMap((note) => indented(note, 6, columns)).map(paint.faint)
}
