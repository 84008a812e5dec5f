// The form of a checklist: what is asked, with room for everything that an inspection records.
import { type Asked, type AskedItem, countAsked } from '../../model/asked.ts'
import type { Fact, Item } from '../../model/generated/formats.ts'
import { listMark } from '../../words/marks.ts'
import { say, type TextKey, type Tongue } from '../../words/say.ts'
import { citeText, sourceText } from '../clause-text.ts'
import { factForm, factOptions, factValueText, factValueWritten } from '../fact-words.ts'
import { demandNotes, lookText, readingNotes, whenNotes } from '../item-notes.ts'
import { ruleNotes, sheetsAsked } from '../rule-notes.ts'
import type { Blank, Block, Box, Cell, Field, Form, FormItem } from './blocks.ts'
import { closingBlocks, openingBlocks } from './frame.ts'

/** `named` is how a command finds the checklist: by its path and folders, where its id alone does not lead to it. */
export function formOf(asked: Asked, digest: string, language: Tongue, named = asked.checklist.id): Form {
  const { id, version, title, scope, sources } = asked.checklist
  const given = asked.given !== undefined && asked.facts.length > 0
  return {
    title: title[language],
    mark: `${id}@${version}  sha256 ${digest.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')}`,
    blocks: [
      {
        kind: 'notes',
        lines: [
          ...(scope === undefined ? [] : [scope[language]]),
          ...sources.map((source) => sourceText(source, language)),
          say(language, 'form.how', { checklist: named }),
        ],
      },
      ...openingBlocks(language),
      ...factBlocks(asked, language),
      ...(given ? [{ kind: 'notes' as const, lines: [partNote(asked, language)] }] : []),
      ...itemBlocks(asked, language),
      ...ruleBlocks(asked, language),
      ...scoreBlocks(asked, language),
      ...closingBlocks(language),
    ],
  }
}

/** Says that the paper holds a part only, so that nobody takes it for the whole. */
function partNote(asked: Asked, language: Tongue): string {
  const items = asked.checklist.sections.reduce((sum, section) => sum + section.items.length, 0)
  return say(language, 'form.part', { items, asked: countAsked(asked) })
}

function factBlocks(asked: Asked, language: Tongue): readonly Block[] {
  if (asked.facts.length === 0) return []
  return [
    { kind: 'heading', text: say(language, asked.given === undefined ? 'shown.facts' : 'shown.under') },
    { kind: 'fields', fields: asked.facts.map((fact) => factField(fact, asked, language)) },
  ]
}

function factField(fact: Fact, asked: Asked, language: Tongue): Field {
  const value = asked.given?.[fact.id]
  const chosen = value === undefined ? [] : factValueWritten(value).split(',')
  const options = factOptions(fact, language)
  const form = factForm(fact, language)
  const notes = [
    ...(fact.guide === undefined ? [] : [fact.guide[language]]),
    ...(fact.type === 'choices' ? [say(language, 'form.several')] : []),
    ...whenNotes(fact, asked, language),
  ]
  const field = { name: fact.ask[language], notes, wide: true }
  if (options.length > 0)
    return { ...field, boxes: options.map(([id, text]) => ({ text, ticked: chosen.includes(id) })) }
  if (value !== undefined) return { ...field, boxes: [{ text: factValueText(fact, value, language), ticked: true }] }
  return {
    ...field,
    notes: [...notes, ...(form === undefined ? [] : [form])],
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
  }
}

function itemBlocks(asked: Asked, language: Tongue): readonly Block[] {
  let before = 0
  return asked.sections.map(({ section, items }) => {
    const first = before
    before += items.length
    return {
      kind: 'items',
      title: section.title[language],
      notes: whenNotes(section, asked, language),
      items: items.map((one, index) => formItem(one, first + index + 1, asked, language)),
    }
  })
}

function formItem(one: AskedItem, number: number, asked: Asked, language: Tongue): FormItem {
  const { item } = one
  return {
    number,
    id: item.id,
    ask: item.ask[language],
    level: say(language, `level.${item.hazard}`),
    clause: citeText(item.cites, asked.checklist, language),
    grave: item.hazard === 'major',
    notes: [
      ...whenNotes(item, asked, language),
      lookText(item, language),
      ...(item.guide === undefined ? [] : [item.guide[language]]),
      ...readingNotes(one, asked, language),
      ...demandNotes(item, language),
    ],
    blanks: blanksOf(item, language),
    outcomes: outcomesOf(item, language),
  }
}

function blanksOf({ reading, date, points }: Item, language: Tongue): readonly Blank[] {
  const blank = (key: TextKey): Blank => ({ label: say(language, key) })
  return [
    ...(reading === undefined ? [] : [{ label: reading.quantity[language], unit: reading.unit }]),
    ...(reading?.stated === undefined ? [] : [{ label: reading.stated.quantity[language], unit: reading.unit }]),
    ...(reading === undefined || reading.instrument === false ? [] : [blank('form.instrument'), blank('form.calibrated')]),
    ...(date === undefined ? [] : [{ label: date.quantity[language] }]),
    ...(points === undefined ? [] : [{ label: say(language, 'form.deducted'), unit: `/ ${points}` }]),
  ]
}

function outcomesOf({ na }: Item, language: Tongue): readonly Box[] {
  const outcomes = (['pass', 'fail', 'na', 'unchecked'] as const).filter((one) => one !== 'na' || na?.allowed !== false)
  return outcomes.map((one) => ({ text: say(language, `outcome.${one}`) }))
}

function ruleBlocks(asked: Asked, language: Tongue): readonly Block[] {
  if (asked.rules.length === 0) return []
  const rows = asked.rules.map((rule): readonly Cell[] => [
    [`${rule.id}  ${rule.title[language]}`, ...ruleNotes(rule, asked, language)],
    [say(language, `level.${rule.hazard}`), citeText(rule.cites, asked.checklist, language)],
    [{ text: say(language, 'form.rule-met') }, { text: say(language, 'form.rule-not-met') }],
  ])
  const columns = [
    { text: say(language, 'form.rule'), share: 58 },
    { text: say(language, 'form.level'), share: 24 },
    { text: say(language, 'form.comes-to'), share: 18 },
  ]
  return [{ kind: 'heading', text: say(language, 'rule.title') }, { kind: 'table', columns, rows }]
}

function scoreBlocks(asked: Asked, language: Tongue): readonly Block[] {
  const { score } = asked.checklist
  if (score === undefined) return []
  // By their numbers on this paper, which are shorter than their ids.
  const ids = asked.sections.flatMap(({ items }) => items.map(({ item }) => item.id))
  const numbers = (of: readonly string[]): string => of.map((id) => ids.indexOf(id) + 1).join(listMark(language))
  const rows = sheetsAsked(asked).map(({ line, sheet, guarantee, general }): readonly Cell[] => [
    [say(language, 'score.line', { title: line.title[language], weight: line.weight })],
    [sheet.title[language]],
    [numbers(guarantee)],
    [numbers(general)],
    [],
  ])
  const columns = [
    { text: say(language, 'form.score-line'), share: 26 },
    { text: say(language, 'form.sheet'), share: 26 },
    { text: say(language, 'form.guarantee'), share: 17 },
    { text: say(language, 'form.general'), share: 17 },
    { text: say(language, 'form.points'), share: 14 },
  ]
  return [
    { kind: 'heading', text: say(language, 'score.title') },
    { kind: 'notes', lines: [citeText(score.cites, asked.checklist, language)] },
    { kind: 'table', columns, rows },
  ]
}
