// The explanation of a verdict for scripts: one line of JSON.
import type { Explained, Ground } from '../model/explanation.ts'
import type { JudgedBy } from '../verify/judged-by.ts'
import type { Verification } from '../verify/verify-result.ts'
import type { Tongue } from '../words/say.ts'
import { standardPolicy } from '../model/policy.ts'
import { fileLine } from './batch/file-line.ts'

/** The members of a file's line of verify --json, without what is for other files, then the explanation under `why`, absent where nothing could be explained. Ends with a line feed. */
export function whyJson(
  path: string,
  name: string,
  verification: Verification,
  ground: Ground | undefined,
  explained: Explained | undefined,
  trust: JudgedBy,
  language: Tongue,
): string {
  const judged = fileLine({ path }, verification, undefined, { policy: standardPolicy, trust, language })
  const why = ground === undefined || explained === undefined ? {} : { why: { name, ...explanation(ground, explained, language) } }
  return `${JSON.stringify({ ...judged, ...why })}\n`
}

function explanation({ checklist, body }: Ground, explained: Explained, language: Tongue): object {
  const { kind, asked, conditions, finding, rules, decides } = explained
  const counted = {
    asked,
    ...(asked ? {} : { conditions }),
    ...(finding === undefined ? {} : { finding }),
    rules: rules.map(({ rule, outcome }) => ({ rule: rule.id, outcome })),
    decides,
    verdict: body.conclusion.verdict,
  }
  const cited = (cites: readonly { readonly source: string; readonly clause: string; readonly read: string }[]): readonly object[] =>
    cites.map((cite) => {
      const document = checklist.sources.find(({ id }) => id === cite.source)
      return { ...cite, number: document?.number ?? cite.source, title: document?.title[language] ?? cite.source }
    })
  if (explained.kind === 'rule') {
    const { rule, outcome, needed, members } = explained
    return { kind, id: rule.id, title: rule.title[language], hazard: rule.hazard, cites: cited(rule.cites), outcome, needed, members, ...counted }
  }
  const { item, section, answer, limits, proposed, sheet } = explained
  return {
    kind,
    id: item.id,
    section: section.id,
    ask: item.ask[language],
    hazard: item.hazard,
    cites: cited(item.cites),
    limits: limits.map(({ limit, level, cites, state }) => ({
      fail: limit.fail,
      ...(limit.when === undefined ? {} : { when: limit.when }),
      level,
      cites: cited(cites),
      state,
    })),
    answer,
    proposed,
    sheet,
    ...counted,
  }
}
