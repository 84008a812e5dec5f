// How a text is put: one entry of the catalogue, in one language, with its values filled in.
import { catalogue } from './catalogue.ts'

export type Tongue = 'zh' | 'en'

/** A text in both languages. {name} is filled in; {name?one:many} chooses by whether the value of name is 1. */
export interface Phrase {
  readonly zh: string
  readonly en: string
}

export type TextKey = keyof typeof catalogue

export type Values = Readonly<Record<string, string | number>>

/** The text under a key of the catalogue. */
export function say(language: Tongue, key: TextKey, values: Values = {}): string {
  return fill(catalogue[key][language], values)
}

/** Fills a template; a name without a value stays as it is, which a test looks for. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)(?:\?([^:{}]*):([^{}]*))?\}/gu, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined || many === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}
