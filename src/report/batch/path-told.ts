// A path as a report names it: its text, and its bytes where it is no text.

export interface PathTold {
  readonly path: string
  readonly pathBytes?: string
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of a path's bytes, and the bytes themselves in base64 where the text does not say them all. */
export function pathTold(bytes: Uint8Array): PathTold {
  try {
    return { path: strict.decode(bytes) }
  } catch {
    return { path: lenient.decode(bytes), pathBytes: base64Of(bytes) }
  }
}

/** The bytes that pathTold made its text of. */
export function pathBytesOf({ path, pathBytes }: PathTold): Uint8Array {
  if (pathBytes === undefined) return new TextEncoder().encode(path)
  return Uint8Array.from(atob(pathBytes), (character) => character.charCodeAt(0))
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
