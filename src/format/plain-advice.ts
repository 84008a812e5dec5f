// What helps a person most where a text that he wrote does not have the form that a schema asks for.
import { pointerNames } from './pointer.ts'
import { memberMeant, wordsMeant } from './word-meant.ts'

/** How members are written that hold members of their own, where somebody wrote one text. */
const forms: Readonly<Record<string, string>> = {
  ask: '{ zh: …, en: … }',
  title: '{ zh: …, en: … }',
  scope: '{ zh: …, en: … }',
  guide: '{ zh: …, en: … }',
  subject: '{ zh: …, en: … }',
  issuer: '{ zh: …, en: … }',
  quantity: '{ zh: …, en: … }',
  fail: '{ over: "1.0" }',
  olderThan: '{ years: 1 }',
  evidence: '{ photo: on-fail }',
  na: '{ allowed: false }',
  remedy: '{ handling: deadline, days: 15 }',
  count: '{ tagged: exits, atLeast: 3 }',
}

type Params = Readonly<Record<string, unknown>>

/**
 * A keyword for the sentence, and what is to stand there: the word that was put in another language; the number alone where it stands with its unit, else a sample of
 * the form. Undefined where nothing better can be said than what the schema says, and where nothing was written by a person.
 */
export function plainAdvice(pointer: string, written: unknown, keyword: string, params: Params): readonly ['unit' | 'sample' | 'word' | 'words' | 'form', string] | undefined {
  const name = pointerNames(pointer)
  const member = keyword === 'additionalProperties' ? memberMeant(name) : undefined
  if (member !== undefined) return ['word', member]
  if (typeof written !== 'string') return undefined
  const form = keyword === 'type' && params['type'] === 'object' ? forms[name.at(-1) ?? ''] : undefined
  if (form !== undefined) return ['form', form]
  const words = keyword === 'enum' ? wordsMeant(written, params['allowedValues']) : []
  if (words.length > 0) return [words.length === 1 ? 'word' : 'words', words.join(', ')]
  const number = bareNumber(written, keyword, params)
  if (number !== undefined) return ['unit', number]
  const plain = plainNumber(written, keyword, params)
  if (plain !== undefined) return ['sample', plain]
  const sample = keyword === 'pattern' ? sampleOf(patternIn(params)) : undefined
  return sample === undefined ? undefined : ['sample', sample]
}

const withUnit = /^([-+]?\d+(?:\.\d+)?)\s*(?![eE]\d)[\p{L}%‰°℃][\p{L}%‰°℃/·]*[23²³]?$/u

/** The number in a text such as 40天 or 2.5 m², where it alone would do. */
function bareNumber(written: string, keyword: string, params: Params): string | undefined {
  const number = withUnit.exec(written.trim().normalize('NFKC'))?.[1]
  if (number === undefined) return undefined
  const wanted = params['type'] === 'integer' ? /^\d+$/u : params['type'] === 'number' ? /^/u : undefined
  const pattern = keyword === 'pattern' ? patternIn(params) : wanted
  return pattern?.test(number) === true ? number : undefined
}

/** The number in a text such as 0,75 or ０．７５ or .75; not of 1,234, which may be either of two. */
function plainNumber(written: string, keyword: string, params: Params): string | undefined {
  if (keyword !== 'pattern') return undefined
  const text = written.trim().normalize('NFKC').replace(/^([-+]?)\./u, '$10.').replace(/^\+/u, '')
  const number = text.replace(/^(-?\d+),(\d{1,2}|\d{4,})$/u, '$1.$2')
  const isBetter = number !== written && /^-?\d+(?:\.\d+)?$/u.test(number)
  return isBetter && patternIn(params).test(number) ? number : undefined
}

function patternIn(params: Params): RegExp {
  return new RegExp(String(params['pattern']), 'u')
}

/** The first text that fits tells the form; each fits fewer forms than those after it. */
const samples: readonly (readonly [probe: string, sample: string])[] = [
  ['zhang.wei@ajj.changsha', 'zhang.wei'],
  ['gas/station', 'gas/station'],
  ['gas.station.tank-alarm', 'gas.station.tank-alarm'],
  ['tankAlarm', 'tankAlarm'],
  ['2026.1-a', '2026.1'],
  ['gas-law-2023', 'gas-law-2023'],
  ['2026-01-31', '2026-01-31'],
  ['91430100MA4L00000F', '91430100MA4L00000F'],
  ['54.5', '54.5'],
  ['430102', '430102'],
]

function sampleOf(pattern: RegExp): string | undefined {
  // What takes any words asks for no form that a sample could show.
  return pattern.test('随便什么') ? undefined : samples.find(([probe]) => pattern.test(probe))?.[1]
}
