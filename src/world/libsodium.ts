// Is libsodium here? It is installed where it can be, and nothing but speed depends on it.
import { createRequire } from 'node:module'

/** What sodium-native exports; undefined where it is not installed or has no binary for this machine. */
export function systemLibsodium(): unknown {
  try {
    return createRequire(import.meta.url)('sodium-native') as unknown
  } catch {
    return undefined
  }
}
