// Coverage of the source register in words: what is asked by which items, what is not and why, and how it is known.
import {
  type Asking,
  type ClauseCoverage,
  type Knowledge,
  mostMajorClauses,
  type Overloaded,
  type SourceCoverage,
} from '../model/coverage.ts'
import { columnsOf, padTo } from '../words/columns.ts'
import { colonMark, commaMark, inBrackets, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { hanging, outdented } from './hanging.ts'
import type { Telling } from './telling.ts'

/** One source: its heading, its counts, and those of its clauses that are wanted. */
export function sourceText(
  coverage: SourceCoverage,
  wanted: (clause: ClauseCoverage) => boolean,
  telling: Telling,
): string {
  const { language, paint, columns } = telling
  const { id, number, title } = coverage.source
  const heading = [id, number, title[language], standingText(coverage, language)].join('  ')
  const counts = hanging('  ', countsText(coverage.clauses, language), columns)
  const listed = coverage.clauses.filter(wanted)
  const width = Math.max(...listed.map(({ clause }) => columnsOf(clause.id)))
  const clauses = listed.flatMap((clause) => clauseLines(clause, width, telling))
  return `${[...outdented(heading, columns).map((line) => paint.strong(line)), ...counts, ...clauses].join('\n')}\n`
}

function standingText({ source, standing }: SourceCoverage, language: Tongue): string {
  const { inForce = '', until = '', replacedBy } = source
  const told = {
    'in-force': say(language, until === '' ? 'coverage.in-force' : 'coverage.in-force-until', { until }),
    'not-yet': say(language, 'coverage.not-yet', { inForce }),
    'out-of-force': say(language, 'coverage.out-of-force', { until }),
  }[standing]
  return replacedBy === undefined ? told : say(language, 'coverage.replaced', { standing: told, id: replacedBy })
}

/** 22 clauses (22 major): 15 asked (15 major), 7 open (7 major) */
function countsText(clauses: readonly ClauseCoverage[], language: Tongue): string {
  const count = (kind: 'clauses' | ClauseCoverage['state']): string => {
    const counted = clauses.filter(({ state }) => kind === 'clauses' || state === kind)
    const major = counted.filter(({ clause }) => clause.hazard === 'major').length
    const told = say(language, `coverage.${kind}`, { count: counted.length })
    return major === 0 ? told : say(language, 'coverage.of-major', { told, major })
  }
  const states = (['asked', 'reasoned', 'open'] as const).map(count).join(commaMark(language))
  return `${count('clauses')}${colonMark(language)}${states}`
}

function clauseLines(
  { clause, asked, state }: ClauseCoverage,
  width: number,
  { language, paint, columns }: Telling,
): readonly string[] {
  const marks = [
    ...(clause.hazard === 'major' ? [say(language, 'coverage.major')] : []),
    ...(state === 'open' ? [say(language, 'coverage.is-open')] : []),
  ].join(commaMark(language))
  const subject = clause.subject[language]
  const told = marks === '' ? subject : [subject, inBrackets(marks, language)].join(language === 'en' ? ' ' : '')
  const brush = state === 'open' ? paint.bad : (line: string): string => line
  const { unasked } = clause
  const reason = unasked?.reason[language] ?? ''
  return [
    ...hanging(`    ${padTo(clause.id, width)}  `, told, columns).map((line) => brush(line)),
    ...[...new Set(asked.map(({ checklist }) => checklist))].flatMap((checklist) =>
      hanging(
        `        ${checklist}  `,
        asked.filter((one) => one.checklist === checklist).map((one) => askingText(one, language)).join(listMark(language)),
        columns,
      ),
    ),
    ...(state === 'asked' && unasked !== undefined
      ? hanging('        ', say(language, 'coverage.despite', { reason }), columns).map((line) => paint.doubtful(line))
      : []),
    ...(state === 'reasoned' && unasked !== undefined
      ? hanging('        ', say(language, `coverage.${unasked.kind}`, { reason }), columns).map((line) => paint.faint(line))
      : []),
  ]
}

function askingText({ by, id, read }: Asking, language: Tongue): string {
  const told = { item: id, rule: say(language, 'coverage.by-rule', { id }), score: say(language, 'coverage.by-score') }[by]
  return read === 'full' ? told : say(language, `coverage.read-${read}`, { id: told })
}

/** Sources that wait for a checklist, a line each. */
export function unusedText(sources: readonly SourceCoverage[], { language, paint, columns }: Telling): string {
  if (sources.length === 0) return ''
  const lines = sources.flatMap(({ source, clauses }) =>
    outdented(
      `  ${source.id}  ${say(language, 'coverage.unused-line', { number: source.number, count: clauses.length })}`,
      columns,
    ),
  )
  return `${[paint.strong(say(language, 'coverage.unused')), ...lines].join('\n')}\n`
}

/** Items that stand for too many major clauses, a paragraph each. */
export function overloadedText(items: readonly Overloaded[], { language, paint, columns }: Telling): string {
  return items
    .map(({ checklist, item, clauses }) => {
      const named = clauses.map(({ source, clause }) => `${source} ${clause}`).join(listMark(language))
      const values = { item, count: clauses.length, most: mostMajorClauses, clauses: named }
      const lines = outdented(`${checklist}${colonMark(language)}${say(language, 'coverage.overloaded', values)}`, columns)
      return `${lines.map((line) => paint.bad(line)).join('\n')}\n`
    })
    .join('')
}

/** How surely each checklist knows what it cites, in shares that come to 100 and never flatter. */
export function knowledgeText(checklists: readonly Knowledge[], { language, paint, columns }: Telling): string {
  if (checklists.length === 0) return ''
  const lines = checklists.flatMap(({ checklist, reads }) => {
    const cites = reads.full + reads.part + reads.memory
    const full = Math.floor((reads.full * 100) / cites)
    const part = reads.memory === 0 ? 100 - full : Math.floor((reads.part * 100) / cites)
    const told = say(language, 'coverage.knowledge-line', { cites, full, part, memory: 100 - full - part })
    return outdented(`  ${checklist}  ${told}`, columns)
  })
  return `${[paint.strong(say(language, 'coverage.knowledge')), ...lines].join('\n')}\n`
}
