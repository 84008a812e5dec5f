// What differs between two values, place by place: members by name, lists of named elements by id, all else whole.
import { movedIn } from './order.ts'

/** Something that stands at one place, or does not. */
export interface PlaceDifference {
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'changed'
  /** From the outside in: members by name, elements by id or index. */
  readonly member: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

type Members = Readonly<Record<string, unknown>>

type Named = Members & { readonly id: string }

/** Lists that are compared element by element even without ids: the first limit has something to do with the first. */
const paired = new Set(['limits'])

/** Whether two values have the same canonical form; a member that is undefined is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at]))
  return isMembers(a) && isMembers(b) && namesIn(a, b).every((name) => sameValue(a[name], b[name]))
}

/** All places at which two values differ; none if and only if they are the same. */
export function valueDifferences(a: unknown, b: unknown, member: readonly string[] = []): readonly PlaceDifference[] {
  if (sameValue(a, b)) return []
  if (a === undefined) return [{ kind: 'added', member, after: b }]
  if (b === undefined) return [{ kind: 'removed', member, before: a }]
  if (isNamedList(a) && isNamedList(b)) return namedDifferences(a, b, member)
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && paired.has(member.at(-1) ?? ''))
    return a.flatMap((one, index) => valueDifferences(one, b[index], [...member, String(index)]))
  if (isText(a) && isText(b)) return [textDifference(a, b, member)]
  if (isMembers(a) && isMembers(b))
    return namesIn(a, b).flatMap((name) => valueDifferences(a[name], b[name], [...member, name]))
  return [{ kind: 'changed', member, before: a, after: b }]
}

/** Elements with ids that stand once each: which came, went, were renamed, changed or changed places. */
export function namedDifferences(
  a: readonly Named[],
  b: readonly Named[],
  member: readonly string[] = [],
): readonly PlaceDifference[] {
  const before = new Map(a.map((one) => [one.id, one]))
  const after = new Map(b.map((one) => [one.id, one]))
  const added = b.filter(({ id }) => !before.has(id))
  const names = new Map<string, string>()
  for (const one of a.filter(({ id }) => !after.has(id))) {
    const taken = new Set(names.values())
    const other = added.find((candidate) => !taken.has(candidate.id) && sameValue(bare(candidate), bare(one)))
    if (other !== undefined) names.set(one.id, other.id)
  }
  const isName = new Set(names.values())
  const orders = [a.map(({ id }) => names.get(id) ?? id), b.map(({ id }) => id)] as const
  return [
    ...a.flatMap((one): readonly PlaceDifference[] => {
      const here = [...member, one.id]
      const other = after.get(one.id)
      if (other !== undefined) return valueDifferences(bare(one), bare(other), here)
      const name = names.get(one.id)
      if (name !== undefined) return [{ kind: 'renamed', member: here, before: one.id, after: name }]
      return [{ kind: 'removed', member: here, before: one }]
    }),
    ...added
      .filter(({ id }) => !isName.has(id))
      .map((one): PlaceDifference => ({ kind: 'added', member: [...member, one.id], after: one })),
    ...movedIn(...orders).map(
      ({ id, before: from, after: to }): PlaceDifference => ({ kind: 'moved', member: [...member, id], before: from, after: to }),
    ),
  ]
}

/** Whether all elements have ids, each its own. */
export function isNamedList(value: unknown): value is readonly Named[] {
  if (!Array.isArray(value) || !value.every((one: unknown) => isMembers(one) && typeof one['id'] === 'string')) return false
  return new Set((value as readonly Named[]).map(({ id }) => id)).size === value.length
}

function bare({ id: _id, ...rest }: Named): Members {
  return rest
}

/** In both languages, of which only those that changed are told. */
function textDifference(a: Members, b: Members, member: readonly string[]): PlaceDifference {
  const changed = namesIn(a, b).filter((name) => a[name] !== b[name])
  const of = (text: Members): Members => Object.fromEntries(changed.map((name) => [name, text[name]]))
  return { kind: 'changed', member, before: of(a), after: of(b) }
}

function isText(value: unknown): value is Members {
  return isMembers(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string' && Object.keys(value).length === 2
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function namesIn(a: Members, b: Members): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}
