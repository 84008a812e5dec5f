// What is to be known at an item, a sentence each: what is read, its limits, what is demanded, when it is asked.
import type { Asked, AskedItem } from '../model/asked.ts'
import type { Item } from '../model/generated/formats.ts'
import type { AnyLimit } from '../model/limit.ts'
import { commaMark, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { citeText } from './clause-text.ts'
import { conditionText } from './condition-text.ts'
import { limitText } from './limit-text.ts'

/** "How: read documents, look". */
export function lookText({ look }: Item, language: Tongue): string {
  return say(language, 'walk.look', { ways: look.map((way) => say(language, `look.${way}`)).join(listMark(language)) })
}

/** What a value or day is read, and what of it is a hidden danger. */
export function readingNotes({ item, limits }: AskedItem, asked: Asked, language: Tongue): readonly string[] {
  const { reading, date } = item
  const told = limits.map((limit) => limitNote(limit, item, asked, language))
  if (date !== undefined) return [say(language, 'item.date', { quantity: date.quantity[language] }), ...told]
  if (reading === undefined) return []
  const { quantity, unit, stated } = reading
  return [
    say(language, 'item.reading', { quantity: quantity[language], unit }),
    ...(stated === undefined ? [] : [say(language, 'item.stated', { quantity: stated.quantity[language], unit })]),
    ...told,
  ]
}

/** A limit with the level and clause of its own or of its item, and its condition while that is open. */
function limitNote({ hazard, ...limit }: AnyLimit, item: Item, asked: Asked, language: Tongue): string {
  const level = hazard ?? item.hazard
  const told = say(language, 'item.limit', {
    limit: limitText([limit], item, language),
    level: level === 'none' ? say(language, 'outcome.fail') : say(language, `level.${level}`),
  })
  const cited = limit.cites === undefined ? [] : [citeText(limit.cites, asked.checklist, language)]
  return [told, ...cited, ...whenNotes(limit, asked, language)].join(commaMark(language))
}

/** What the answer must come with, may not be, and leads to. */
export function demandNotes(item: Item, language: Tongue): readonly string[] {
  const { points, na, remedy } = item
  return [
    ...(points === undefined ? [] : [say(language, 'walk.points', { points })]),
    ...evidenceNotes(item, language),
    ...(na?.allowed === false ? [say(language, 'item.na-not-allowed')] : []),
    ...(na?.allowed !== false && na?.reason === false ? [say(language, 'item.na-without-reason')] : []),
    ...remedyNotes(remedy, language),
  ]
}

function evidenceNotes({ evidence }: Item, language: Tongue): readonly string[] {
  const kinds = ['photo', 'document'] as const
  return (['always', 'on-fail'] as const).flatMap((when) => {
    const wanted = kinds.filter((kind) => evidence?.[kind] === when).map((kind) => say(language, `evidence.${kind}`))
    return wanted.length === 0 ? [] : [say(language, `item.${when}`, { kinds: wanted.join(listMark(language)) })]
  })
}

export function remedyNotes(remedy: Item['remedy'], language: Tongue): readonly string[] {
  if (remedy === undefined) return []
  const handling = say(language, `handling.${remedy.handling}`)
  return [
    remedy.days === undefined
      ? say(language, 'item.remedy', { handling })
      : say(language, 'item.remedy-days', { handling, days: remedy.days }),
  ]
}

/** How the item is filed, for those who count. */
export function filingNotes({ category, tags = [] }: Item, language: Tongue): readonly string[] {
  return [
    ...(category === undefined ? [] : [say(language, 'item.category', { category })]),
    ...(tags.length === 0 ? [] : [say(language, 'item.tags', { tags: tags.join(listMark(language)) })]),
  ]
}

/** The condition in words; nothing once facts have decided it. */
export function whenNotes(
  { when }: { readonly when?: string },
  { given, checklist }: Asked,
  language: Tongue,
): readonly string[] {
  return when === undefined || given !== undefined ? [] : [conditionText(when, checklist.facts, language)]
}
