// Bytes that are to be text.
import { isUtf8 as isValidUtf8 } from 'node:buffer'

/** Whether bytes are UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isValidUtf8(bytes)
}
