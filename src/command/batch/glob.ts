// Patterns of paths that no shell has put names for: *, ? and [...] inside a name, ** for folders of any depth.
import { sep } from 'node:path'

/** Whether a text has anything of a pattern in it. */
export function isPattern(text: string): boolean {
  return /[*?[]/u.test(text)
}

export interface Pattern {
  /** The folder to begin in, as it was written; '' for the working folder. */
  readonly root: string
  /** One for each name below the root; '**' stands for any number of folders. */
  readonly names: readonly (RegExp | '**')[]
}

/** Takes a pattern apart. On Windows \ separates names as well, and case makes no difference. */
export function parsePattern(text: string, separator: string = sep): Pattern {
  const windows = separator === '\\'
  const parts = windows ? text.split(/[/\\]/u) : text.split('/')
  const first = parts.findIndex(isPattern)
  const root = parts.slice(0, first).join(separator)
  const names = parts.slice(first).filter((part) => part !== '' && part !== '.')
  return {
    root: root === '' && first > 0 ? separator : root,
    names: names.map((name) => (name === '**' ? name : nameMatcher(name, windows))),
  }
}

/** A name that begins with a dot is meant only by a pattern that does so too, as shells have it. */
function nameMatcher(name: string, windows: boolean): RegExp {
  const body = name.replace(/\*+|\?|\[([!^]?)([^\]]+)\]|[\\^$.|+(){}[\]/]/gu, (mark, not?: string, set?: string) => {
    if (mark.startsWith('*')) return '.*'
    if (mark === '?') return '.'
    if (set === undefined) return `\\${mark}`
    return `[${not === '' ? '' : '^'}${set.replace(/[\\\]^[]/gu, '\\$&')}]`
  })
  const hidden = name.startsWith('.') ? '' : '(?!\\.)'
  try {
    return new RegExp(`^${hidden}${body}$`, windows ? 'isu' : 'su')
  } catch {
    // [z-a] is a range of nothing: the pattern means nothing either.
    return /(?!)/u
  }
}
