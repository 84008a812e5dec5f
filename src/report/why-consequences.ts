// How an item or a rule counts: in which rules, in which sheet of a score, and in the verdict.
import type { Explained, Ground, ItemExplained } from '../model/explanation.ts'
import { say, type Tongue } from '../words/say.ts'
import { scoreLines } from './score-text.ts'

/** A sentence each, the verdict's last. */
export function consequences(ground: Ground, explained: Explained, language: Tongue): readonly string[] {
  const inRules = explained.rules.map(({ rule, outcome }) =>
    say(language, 'why.in-rule', { title: rule.title[language], id: rule.id, came: say(language, `why.rule-${outcome}`) }),
  )
  const inSheet = explained.kind === 'item' ? sheetLines(ground, explained, language) : []
  return [...inRules, ...inSheet, verdictLine(ground, explained, language)]
}

function sheetLines({ checklist, body }: Ground, { sheet }: ItemExplained, language: Tongue): readonly string[] {
  if (sheet === undefined) return []
  const lines = (checklist.score?.lines ?? []).flatMap((line) => line.sheets)
  const title = lines.find(({ id }) => id === sheet.id)?.title[language] ?? sheet.id
  const own = (body.conclusion.score?.sheets ?? []).filter((one) => one.sheet === sheet.id)
  const [, ...came] = scoreLines({ sheets: own, lines: [] }, checklist, language, sheet.zero === undefined ? [] : [sheet.zero])
  return [say(language, 'why.in-sheet', { title }), ...came]
}

function verdictLine({ body }: Ground, explained: Explained, language: Tongue): string {
  const { counts, naShare, uncheckedShare, verdict } = body.conclusion
  const told = { verdict: say(language, `verdict.${verdict}`) }
  if (explained.finding !== undefined)
    return say(language, explained.decides ? 'why.decides' : 'why.counts-finding', told)
  const outcome = explained.kind === 'item' ? explained.answer?.outcome : undefined
  switch (outcome) {
    case 'unchecked':
      return say(language, 'why.counts-unchecked', { share: uncheckedShare, ...told })
    case 'na':
      return say(language, 'why.counts-na', { share: naShare, ...told })
    case 'pass':
      return say(language, 'why.counts-pass', { pass: counts.pass, ...told })
    case 'fail':
    case undefined:
      return say(language, explained.decides ? 'why.decides' : 'why.counts-nothing', told)
  }
}
