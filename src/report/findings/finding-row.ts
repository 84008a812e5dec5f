// One finding of a campaign's problem list: everything about it in one place. Made of verified results alone.
import type { ClauseCited, Finding, Sector } from '../../model/generated/formats.ts'
import type { Verified } from '../../verify/verified.ts'
import type { PathTold } from '../batch/path-told.ts'
import type { ResultInHand } from '../../verify/verify-result.ts'

export interface FindingRow {
  readonly unit: string
  /** Empty where the unit has none. */
  readonly creditCode: string
  readonly region: string
  readonly sector: Sector
  readonly checklist: string
  readonly version: string
  readonly place: string
  /** Of the inspection. */
  readonly day: string
  readonly item: string
  readonly rule: string
  readonly level: Finding['level']
  readonly category: string
  readonly cites: readonly ClauseCited[]
  readonly description: string
  readonly handling: Finding['handling']
  /** Why a major hidden danger does not stop work. */
  readonly reason: string
  readonly deadline: string
  readonly responsible: string
  readonly post: string
  readonly result: string
  readonly digest: string
  readonly finding: string
  readonly file: string
  /** The bytes of its path in base64, where the path is no text. */
  readonly fileBytes: string
}

/** The findings of a result in their order; the sector is that of its checklist. */
export function findingRows(result: Verified<ResultInHand>, sector: Sector, { path, pathBytes = '' }: PathTold): readonly FindingRow[] {
  const { file: { body }, bodyDigest } = result
  const { unit, checklist, place, day, id } = body
  return body.findings.map((finding) => ({
    unit: unit.name,
    creditCode: unit.creditCode ?? '',
    region: unit.region,
    sector,
    checklist: checklist.id,
    version: checklist.version,
    place,
    day,
    item: finding.item ?? '',
    rule: finding.rule ?? '',
    level: finding.level,
    category: finding.category ?? '',
    cites: finding.cites,
    description: finding.description,
    handling: finding.handling,
    reason: finding.reason ?? '',
    deadline: finding.deadline ?? '',
    responsible: finding.responsible?.name ?? '',
    post: finding.responsible?.post ?? '',
    result: id,
    digest: bodyDigest,
    finding: finding.id,
    file: path,
    fileBytes: pathBytes,
  }))
}

/** Clauses with the number of their source, in one text. */
export function clausesIn({ cites }: FindingRow, mark: string): string {
  return cites.map(({ number, clause }) => `${number} ${clause}`).join(mark)
}
