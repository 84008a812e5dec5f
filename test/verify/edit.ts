// Changes one place of a JSON value, named by its pointer, and leaves the value itself alone.
import { pointerNames } from '../../src/format/pointer.ts'

type Holder = Record<string, unknown>

/** The object or array that holds the last name of a pointer, in a copy of the value. */
function opened<T>(value: T, pointer: string): { readonly copy: T; readonly holder: Holder; readonly last: string } {
  const copy = structuredClone(value)
  const names = [...pointerNames(pointer)]
  const last = names.pop() ?? ''
  let holder = copy as Holder
  for (const name of names) {
    const next = holder[name]
    if (typeof next !== 'object' || next === null) throw new Error(`there is nothing at ${name} of ${pointer}`)
    holder = next as Holder
  }
  return { copy, holder, last }
}

/** The value with another one at a place; a member that is not there is added. */
export function set<T>(value: T, pointer: string, to: unknown): T {
  const { copy, holder, last } = opened(value, pointer)
  // Not by assignment, which would take __proto__ for the prototype.
  Object.defineProperty(holder, last, { value: to, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The value without a member or an element. */
export function without<T>(value: T, pointer: string): T {
  const { copy, holder, last } = opened(value, pointer)
  if (!Object.hasOwn(holder, last)) throw new Error(`there is nothing at ${pointer} to take away`)
  if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else Reflect.deleteProperty(holder, last)
  return copy
}

/** What stands at a place. */
export function at(value: unknown, pointer: string): unknown {
  return pointerNames(pointer).reduce((held, name) => (held as Holder)[name], value)
}

/** Several places at once. */
export function setAll<T>(value: T, changes: Readonly<Record<string, unknown>>): T {
  return Object.entries(changes).reduce((changed, [pointer, to]) => set(changed, pointer, to), value)
}
