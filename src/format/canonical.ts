// The one byte string of a JSON value (RFC 8785), and values with their members in that order.

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The RFC 8785 form of a value, as text. Throws a RangeError for what has no such form: a lone surrogate (section
 * 3.2.2.2), a number that is not finite, or something that is not JSON; checked content never gets there.
 */
export function canonicalize(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new RangeError('a lone surrogate has no canonical form')
    return JSON.stringify(value)
  }
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('a number that is not finite has no canonical form')
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`
  if (typeof value !== 'object') throw new RangeError(`a ${typeof value} has no canonical form`)
  const names = Object.keys(value).sort()
  let text = ''
  for (const name of names) {
    const member: unknown = Reflect.get(value, name)
    if (member !== undefined) text += `${text === '' ? '' : ','}${canonicalize(name)}:${canonicalize(member)}`
  }
  return `{${text}}`
}

/** UTF-16 code units decide, as RFC 8785 section 3.2.3 has it: what < does on strings. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** The same value with the members of every object in RFC 8785 order and undefined members left out. */
export function inOrder<T>(value: T): T {
  return ordered(value) as T
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.sort(byName).map(([name, member]) => [name, ordered(member)]))
}

/** The text of a file of ours: two spaces, members in RFC 8785 order, a line feed at the end. */
export function printFile(value: unknown): string {
  return `${JSON.stringify(inOrder(value), null, 2)}\n`
}
