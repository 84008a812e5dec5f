// One item in an answers file to fill in: its question and terms in comments, then the members that want an entry.
import type { Asked, AskedItem } from '../../model/asked.ts'
import type { Item, Section } from '../../model/generated/formats.ts'
import { type AnyLimit, isRelative } from '../../model/limit.ts'
import { listMark } from '../../words/marks.ts'
import { say, type Tongue } from '../../words/say.ts'
import { citeText } from '../clause-text.ts'
import { demandNotes, readingNotes, whenNotes } from '../item-notes.ts'
import { comment, open } from './yaml-lines.ts'

export function itemSkeleton(
  one: AskedItem,
  section: Section,
  number: number,
  asked: Asked,
  language: Tongue,
): readonly string[] {
  const { item } = one
  const notes = [
    ...whenNotes(section, asked, language),
    ...whenNotes(item, asked, language),
    `${say(language, `level.${item.hazard}`)}  ${citeText(item.cites, asked.checklist, language)}`,
    ...readingNotes(one, asked, language),
    ...demandNotes(item, language),
  ]
  return [
    ...comment(`${number}. ${item.ask[language]}`, 2, 3),
    ...notes.flatMap((note) => comment(`   ${note}`, 2, 3)),
    `  ${item.id}:`,
    ...entryLines(one, asked, language),
  ]
}

function entryLines({ item, limits }: AskedItem, asked: Asked, language: Tongue): readonly string[] {
  // A limit whose condition is open may or may not judge.
  const sure = limits.filter(({ when }) => when === undefined || asked.given !== undefined)
  const reads = item.reading !== undefined || item.date !== undefined
  const outcomes = (['pass', 'fail', 'na', 'unchecked'] as const).filter((one) => one !== 'na' || item.na?.allowed !== false)
  const outcome =
    reads && limits.length > 0
      ? sure.length > 0
        ? []
        : open('# outcome', 4, say(language, 'typed.no-limit'))
      : open('outcome', 4, outcomes.join(', '))
  return [
    ...readingLines(item, limits, sure, language),
    ...(item.date === undefined ? [] : open('date', 4, say(language, 'typed.day'))),
    ...outcome,
    ...(item.points === undefined ? [] : open('# deduct', 4, say(language, 'typed.deduct', { points: item.points }))),
    ...evidenceLines(item, language),
  ]
}

function readingLines(
  { reading }: Item,
  limits: readonly AnyLimit[],
  sure: readonly AnyLimit[],
  language: Tongue,
): readonly string[] {
  if (reading === undefined) return []
  const { quantity, unit, stated, instrument } = reading
  const told = stated === undefined ? '' : say(language, 'typed.stated', { quantity: stated.quantity[language], unit })
  const statedName = sure.some(isRelative) ? 'stated' : '# stated'
  return [
    '    reading:',
    ...open('value', 6, say(language, 'typed.value', { quantity: quantity[language], unit })),
    ...(limits.some(isRelative) ? open(statedName, 6, told) : []),
    ...(instrument === false
      ? []
      : [
          ...open('# instrument', 6, say(language, 'form.instrument')),
          ...open('# calibratedUntil', 6, say(language, 'typed.day')),
        ]),
  ]
}

/** What is always demanded is to be filled in; what a fail demands stands in the comment above. */
function evidenceLines({ evidence }: Item, language: Tongue): readonly string[] {
  const always = (['photo', 'document'] as const).filter((kind) => evidence?.[kind] === 'always')
  if (always.length === 0) return []
  const kinds = always.map((kind) => say(language, `evidence.${kind}`)).join(listMark(language))
  return open('evidence', 4, say(language, 'typed.always', { kinds }), '[]')
}
