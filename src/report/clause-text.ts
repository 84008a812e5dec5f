// Clauses in words: the document's number, the clause, and how surely the author knows it.
import type { Cite, ClauseCited } from '../model/generated/formats.ts'
import type { ToldSource } from '../model/standing.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

/** Cited clauses of a finding in one line, with how their sources stand where those are given. */
export function clauseText(cites: readonly ClauseCited[], language: Tongue, sources: readonly ToldSource[] = []): string {
  const known = new Map(sources.map((source) => [source.id, source]))
  return cites
    .map(({ source, number, clause }) => `${number} ${say(language, 'clause.number', { clause })}${standingNote(known.get(source), language)}`)
    .join(listMark(language))
}

/** What sources are told by: their numbers and titles, and how they stand where that is known. */
type Sources = { readonly sources: readonly ToldSource[] }

/** Cited clauses of an item; a clause that was not read in full says so, and one of a source that is not in force. */
export function citeText(cites: readonly Cite[], { sources }: Sources, language: Tongue): string {
  const known = new Map(sources.map((source) => [source.id, source]))
  return cites
    .map(({ source, clause, read }) => {
      const told = known.get(source)
      const named = `${told?.number ?? source} ${say(language, 'clause.number', { clause })}${standingNote(told, language)}`
      return read === 'full' ? named : `${named} ${say(language, `clause.${read}`)}`
    })
    .join(listMark(language))
}

/** Each cited clause with the title of its document, a line each. */
export function clauseLines(cites: readonly Cite[], checklist: Sources, language: Tongue): readonly string[] {
  const titles = new Map(checklist.sources.map(({ id, title }) => [id, title[language]]))
  return cites.map((cite) =>
    say(language, 'clause.in-full', { clause: citeText([cite], checklist, language), title: titles.get(cite.source) ?? cite.source }),
  )
}

/** Of cited clauses those whose source is not in force, in one line; nothing where all are. */
export function notInForceNotes(cites: readonly Cite[], { sources }: Sources, language: Tongue): readonly string[] {
  const found = cites.filter(({ source }) => sources.some(({ id, standing }) => id === source && standing !== undefined))
  return found.length === 0 ? [] : [citeText(found, { sources }, language)]
}

/** Number and title of a source, and that it is not in force. */
export function sourceText(source: ToldSource, language: Tongue): string {
  return `${source.number}  ${source.title[language]}${standingNote(source, language)}`
}

/** That a source is no longer, or not yet, in force; nothing where it is or that is not known. */
function standingNote(source: ToldSource | undefined, language: Tongue): string {
  return source?.standing === undefined ? '' : ` ${say(language, `clause.${source.standing}`)}`
}
