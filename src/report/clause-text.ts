// Clauses in words: the document's number, the clause, and how surely the author knows it.
import type { Checklist, Cite, ClauseCited } from '../model/generated/formats.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

/** Cited clauses of a finding in one line. */
export function clauseText(cites: readonly ClauseCited[], language: Tongue): string {
  return cites
    .map(({ number, clause }) => `${number} ${say(language, 'clause.number', { clause })}`)
    .join(listMark(language))
}

/** Cited clauses of an item; a clause that was not read in full says so. */
export function citeText(cites: readonly Cite[], checklist: Checklist, language: Tongue): string {
  const numbers = new Map(checklist.sources.map(({ id, number }) => [id, number]))
  return cites
    .map(({ source, clause, read }) => {
      const named = `${numbers.get(source) ?? source} ${say(language, 'clause.number', { clause })}`
      return read === 'full' ? named : `${named} ${say(language, `clause.${read}`)}`
    })
    .join(listMark(language))
}

/** Each cited clause with the title of its document, a line each. */
export function clauseLines(cites: readonly Cite[], checklist: Checklist, language: Tongue): readonly string[] {
  const titles = new Map(checklist.sources.map(({ id, title }) => [id, title[language]]))
  return cites.map((cite) =>
    say(language, 'clause.in-full', { clause: citeText([cite], checklist, language), title: titles.get(cite.source) ?? cite.source }),
  )
}
