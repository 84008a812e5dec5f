// Limits of a reading or a day in words: what counts as a hidden danger.
import { multipleOf } from '../model/decimal.ts'
import type { Bound, DateLimit, Item, Limit, OfStated, Span } from '../model/generated/formats.ts'
import type { AnyLimit } from '../model/limit.ts'
import { andMark, orMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

const kinds = [
  ['over', 'limit.over'],
  ['atLeast', 'limit.at-least'],
  ['under', 'limit.under'],
  ['atMost', 'limit.at-most'],
] as const

/** All limits of an item in one line, such as "danger at 1.0 % or more"; multiples are worked out for a stated value. */
export function limitText(limits: readonly AnyLimit[], item: Item, language: Tongue, stated?: string): string {
  const level = (limit: AnyLimit, told: string): string =>
    limit.hazard === undefined || limit.hazard === item.hazard
      ? told
      : say(language, 'limit.level', { limit: told, level: say(language, `level.${limit.hazard}`) })
  return limits.map((limit) => level(limit, oneLimitText(limit, item, language, stated))).join(orMark(language))
}

function oneLimitText(limit: AnyLimit, { reading }: Item, language: Tongue, value: string | undefined): string {
  if (isDateLimit(limit)) return dateText(limit, language)
  const { fail } = limit
  const unit = reading?.unit ?? ''
  const stated = reading?.stated?.quantity[language] ?? ''
  return kinds
    .flatMap(([kind, key]) => {
      const bound = fail[kind]
      return bound === undefined ? [] : [say(language, key, { value: afterChinese(boundText(bound, unit, { stated, value }, language), language) })]
    })
    .join(andMark(language))
}

/** A figure stands off from the Chinese before it, a name does not. */
function afterChinese(text: string, language: Tongue): string {
  return language === 'zh' && /^[-\d]/u.test(text) ? ` ${text}` : text
}

function isDateLimit(limit: Limit | DateLimit): limit is DateLimit {
  return 'olderThan' in limit.fail || 'past' in limit.fail
}

/** The stated value's name, and its value where that is known. */
interface Stated {
  readonly stated: string
  readonly value: string | undefined
}

function boundText(bound: Bound, unit: string, { stated, value }: Stated, language: Tongue): string {
  if (typeof bound === 'string') return `${bound} ${unit}`
  const told = multipleText(bound, unit, stated, language)
  if (value === undefined) return told
  const { times = '1', plus = '0' } = bound
  return say(language, 'limit.worked-out', { bound: told, value: `${multipleOf(value, times, plus)} ${unit}` })
}

/** The stated value by its name: 设计风量的 1.1 倍, 1.1 times the design air volume. */
function multipleText({ times, plus }: OfStated, unit: string, stated: string, language: Tongue): string {
  const base = times === undefined || times === '1' ? stated : say(language, 'limit.times', { stated, times })
  if (plus === undefined || plus === '0') return base
  const key = plus.startsWith('-') ? 'limit.minus' : 'limit.plus'
  return say(language, key, { base, value: `${plus.replace(/^-/u, '')} ${unit}` })
}

function dateText({ fail }: DateLimit, language: Tongue): string {
  return fail.olderThan === undefined
    ? say(language, 'limit.past')
    : say(language, 'limit.older-than', { span: spanText(fail.olderThan, language) })
}

function spanText({ years, months, days }: Span, language: Tongue): string {
  if (years !== undefined) return say(language, 'limit.years', { years })
  return months === undefined ? say(language, 'limit.days', { days: days ?? 0 }) : say(language, 'limit.months', { months })
}
