// JSON Pointers (RFC 6901).

/** The pointer to a member or element of what a pointer points to. */
export function pointerTo(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The names a pointer leads through. */
export function pointerNames(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Longer than any of our formats, and short enough that a name of megabytes is not told again with each thing inside it. */
export const longestPointer = 200

/** The pointer, or that of the nearest place around it that is not longer than they may be. */
export function boundedPointer(pointer: string): string {
  return pointer.length <= longestPointer ? pointer : pointer.slice(0, Math.max(0, pointer.lastIndexOf('/', longestPointer)))
}
