// The problem list for scripts: one object a line.
import { escapedJson } from '../../model/text.ts'
import type { FindingRow } from './finding-row.ts'

/** Members are only ever added; what a finding does not have is not there. Ends with a line feed. */
export function findingJson(row: FindingRow): string {
  const { unit, creditCode, region, checklist, version, responsible, post, result, digest, cites, ...rest } = row
  const { place, day, sector, item, rule, level, category, description, handling, reason, deadline, finding, file, fileBytes } = rest
  const line = JSON.stringify({
    finding,
    result: { id: result, body: { sha256: digest } },
    unit: { name: unit, ...filled({ creditCode }), region },
    place,
    day,
    sector,
    checklist: { id: checklist, version },
    ...filled({ item, rule }),
    level,
    ...filled({ category }),
    cites,
    description,
    handling,
    ...filled({ reason, deadline }),
    ...(responsible === '' ? {} : { responsible: { name: responsible, post } }),
    file,
    ...filled({ fileBytes }),
  })
  // The name of a file may hold what a terminal obeys.
  return `${escapedJson(line)}\n`
}

function filled(members: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== ''))
}
