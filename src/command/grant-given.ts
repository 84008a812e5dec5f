// A grant as it is typed: by flags, or several in texts of their own.
import { isMoment } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { Grant, InspectionKind } from '../model/generated/formats.ts'
import { isSector } from '../model/sector.ts'

export interface GrantGiven {
  readonly role?: readonly string[]
  readonly region?: readonly string[]
  readonly sector?: readonly string[]
  readonly checklist?: readonly string[]
  /** Credit codes. */
  readonly unit?: readonly string[]
  readonly kind?: readonly string[]
  readonly from?: string
  readonly until?: string
}

const roles = ['inspector', 'inspected-party', 'receipt'] as const satisfies readonly Grant['roles'][number][]
const kinds = ['self-check', 'supervision'] as const satisfies readonly InspectionKind[]
const names = ['role', 'region', 'sector', 'checklist', 'unit', 'kind', 'from', 'until']

/** The grant that the flags give, from `at` where they do not say; none without a role. Failure: usage. */
export function grantFrom(given: GrantGiven, at: string): Grant | undefined {
  const bounds = [given.region, given.sector, given.checklist, given.unit, given.kind]
  const [role, ...further] = oneOf(given.role ?? [], roles, '--role')
  if (role === undefined) {
    // A bound of nothing would be dropped without a word.
    if (bounds.some((bound) => bound !== undefined)) throw new Failure('usage', { why: '--role' })
    return undefined
  }
  const { from = at, until } = given
  requireTerm(from, until)
  const regions = some(given.region?.map(regionPrefix))
  const sectors = some(given.sector?.map(sectorFrom))
  const checklists = some(given.checklist)
  const units = some(given.unit)
  const allowedKinds = some(oneOf(given.kind ?? [], kinds, '--kind'))
  return {
    roles: [role, ...further],
    ...(regions === undefined ? {} : { regions }),
    ...(sectors === undefined ? {} : { sectors }),
    ...(checklists === undefined ? {} : { checklists }),
    ...(units === undefined ? {} : { units }),
    ...(allowedKinds === undefined ? {} : { kinds: allowedKinds }),
    from,
    ...(until === undefined ? {} : { until }),
  }
}

/** A term that ends before it begins would be entered for ever and count for nothing. Failure: usage. */
export function requireTerm(from: string, until: string | undefined): void {
  if (until !== undefined && until <= from) throw refused('--until', `${until} (--from ${from})`)
}

/** A grant in one text: NAME=VALUE,VALUE with spaces between. Failure: usage. */
export function grantGiven(text: string, at: string): Grant {
  const parts = text.trim().split(/\s+/u).map((part): readonly [string, readonly string[]] => {
    const [name = '', values = ''] = part.split('=')
    if (!names.includes(name) || values === '') throw refused('--grant', text)
    return [name, values.split(',')]
  })
  const { from, until, ...lists } = Object.fromEntries(parts)
  const moment = (values: readonly string[] | undefined, otherwise?: string): string | undefined => {
    const [value = otherwise] = values ?? []
    if (value !== undefined && (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(value) || !isMoment(value))) throw refused('--grant', text)
    return value
  }
  const end = moment(until)
  const grant = grantFrom({ ...lists, ...(end === undefined ? {} : { until: end }) }, moment(from, at) ?? at)
  if (grant === undefined) throw refused('--grant', text)
  return grant
}

/** 430000 is how the standard writes the province of which all codes begin with 43. */
function regionPrefix(text: string): string {
  const prefix = text.replace(/^(\d{2}(?:\d{2})??)(?:00)+$/u, '$1')
  if (!/^[1-9]\d(?:\d{2}){0,2}$/u.test(prefix)) throw refused('--region', text)
  return prefix
}

function sectorFrom(text: string): NonNullable<Grant['sectors']>[number] {
  if (isSector(text)) return text
  throw refused('--sector', text)
}

function oneOf<T extends string>(given: readonly string[], allowed: readonly T[], flag: string): readonly T[] {
  return given.map((text) => {
    const found = allowed.find((one) => one === text)
    if (found === undefined) throw refused(flag, text)
    return found
  })
}

function some<T>(values: readonly T[] = []): readonly [T, ...T[]] | undefined {
  const [first, ...more] = values
  return first === undefined ? undefined : [first, ...more]
}

function refused(flag: string, text: string): Failure {
  return new Failure('usage', { why: `${flag} ${text.slice(0, 80)}` })
}
