// Every small change of a JSON value: members taken, renamed, moved, added; elements taken, doubled, swapped; values changed.
import { pointerTo } from '../../src/format/pointer.ts'
import { at, set, without } from '../verify/edit.ts'

/** What was done, where. */
export interface Mutation {
  readonly kind: 'removed' | 'renamed' | 'moved' | 'added' | 'doubled' | 'swapped' | 'changed'
  readonly pointer: string
  readonly to: unknown
}

type Holder = Readonly<Record<string, unknown>>

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** The pointers of everything in a value but the value itself, each with what stands there. */
export function* placesIn(
  value: unknown,
  pointer = '',
): Iterable<{ readonly pointer: string; readonly value: unknown }> {
  if (!isHolder(value)) return
  for (const [name, member] of Object.entries(value)) {
    const here = pointerTo(pointer, name)
    yield { pointer: here, value: member }
    yield* placesIn(member, here)
  }
}

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'))
const nameOf = (pointer: string) => pointer.slice(pointer.lastIndexOf('/') + 1)
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Every mutation of a value at the places that are wanted. */
export function* mutationsOf(value: unknown, wanted: (pointer: string) => boolean = () => true): Iterable<Mutation> {
  const places = [...placesIn(value)].filter(({ pointer }) => wanted(pointer))
  for (const { pointer, value: here } of places) {
    const holder = parentOf(pointer) === '' ? value : at(value, parentOf(pointer))
    yield { kind: 'removed', pointer, to: without(value, pointer) }
    if (Array.isArray(holder)) yield* elementMutations(value, pointer, holder)
    else yield* memberMutations(value, pointer, here)
    if (isHolder(here) && !Array.isArray(here)) yield { kind: 'added', pointer, to: set(value, `${pointer}/zebra`, 1) }
    for (const other of othersThan(here)) yield { kind: 'changed', pointer, to: set(value, pointer, other) }
  }
}

function* memberMutations(value: unknown, pointer: string, here: unknown): Iterable<Mutation> {
  const gone = without(value, pointer)
  yield { kind: 'renamed', pointer, to: set(gone, `${pointer}X`, here) }
  const parent = parentOf(pointer)
  // One step out, or from the outermost object one step in.
  const moved = parent === '' ? `/body/${nameOf(pointer)}` : `${parentOf(parent)}/${nameOf(pointer)}`
  const isIntoList = parent !== '' && parentOf(parent) !== '' && Array.isArray(at(gone, parentOf(parent)))
  if (pointer !== '/body' && !moved.startsWith(`${pointer}/`) && !isIntoList) {
    yield { kind: 'moved', pointer, to: set(gone, moved, here) }
  }
}

function* elementMutations(value: unknown, pointer: string, list: readonly unknown[]): Iterable<Mutation> {
  const index = Number(nameOf(pointer))
  const put = (elements: readonly unknown[]) => set(value, parentOf(pointer), elements)
  yield { kind: 'doubled', pointer, to: put(list.toSpliced(index, 0, list[index])) }
  if (index + 1 < list.length && !same(list[index], list[index + 1])) {
    yield { kind: 'swapped', pointer, to: put(list.with(index, list[index + 1]).with(index + 1, list[index])) }
  }
}

/** Other values of the same type: likely ones, so that some get past the schema. */
function othersThan(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value !== 'string') return []
  const turned = (index: number) => value.slice(0, index) + neighbour(value.charAt(index)) + value.slice(index + 1)
  const longerOrWithin = value.length % 2 === 0 ? `${value}x` : turned(Math.floor(value.length / 2))
  return [turned(value.length - 1), longerOrWithin].filter((other) => other !== value)
}

/** The next letter or digit; digits stay digits, so that times, digests and numbers stay what they look like. */
function neighbour(character: string): string {
  if (/[0-8a-eg-yA-Y]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) + 1)
  return character === '9' ? '0' : character === 'f' ? 'a' : '门'
}
