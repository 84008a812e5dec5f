// Which languages are there besides the one that is spoken, and what do they call themselves?
import type { Tongue } from './say.ts'

const ownNames: Readonly<Record<Tongue, string>> = { zh: '中文', en: 'English' }

export function otherThan(language: Tongue): Tongue {
  return language === 'zh' ? 'en' : 'zh'
}

/** The other language by the name that its own readers know. */
export function nameOfOther(language: Tongue): string {
  return ownNames[otherThan(language)]
}
