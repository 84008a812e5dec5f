// Coverage of one source as JSON: a line for a program to read.
import type { ClauseCoverage, Overloaded, SourceCoverage } from '../model/coverage.ts'

/** All clauses of a source, with what asks each, and the items that stand for too many of them. */
export function coverageJson({ source, standing, used, clauses }: SourceCoverage, overloaded: readonly Overloaded[]): string {
  const { id, number, title, inForce, until, replacedBy } = source
  return JSON.stringify({
    source: id,
    number,
    title,
    standing,
    inForce,
    until,
    replacedBy,
    used,
    counts: { all: counts(clauses), major: counts(clauses.filter(({ clause }) => clause.hazard === 'major')) },
    overloaded: overloaded.filter((one) => one.clauses.some((cite) => cite.source === id)),
    clauses: clauses.map(({ clause, state, asked }) => ({ ...clause, state, asked })),
  })
}

function counts(clauses: readonly ClauseCoverage[]): Readonly<Record<'clauses' | ClauseCoverage['state'], number>> {
  const of = (wanted: ClauseCoverage['state']): number => clauses.filter(({ state }) => state === wanted).length
  return { clauses: clauses.length, asked: of('asked'), reasoned: of('reasoned'), open: of('open') }
}
