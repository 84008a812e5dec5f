// The first word of a condition that conditions do not have, before anything is made of it.

/** What a condition is made of, one at a time, with the spaces before it. */
const known =
  /\s*(?:today\b|facts\.\w+|(?:true|false|in)\b|'[^'\\\n]*'|"[^"\\\n]*"|\d{1,9}(?:\.\d{1,6})?(?![\w.])|&&|\|\||[=!<>]=|[<>!()[\],-])|\s+$/uy

export type WordFault =
  /** A quotation mark that is not closed. */
  | { readonly kind: 'open'; readonly at: number }
  | { readonly kind: 'foreign'; readonly word: string; readonly at: number }

/** Undefined where every word is one that conditions have. */
export function wordFault(condition: string): WordFault | undefined {
  let at = 0
  while (at < condition.length) {
    known.lastIndex = at
    const found = known.exec(condition)
    if (found === null) {
      const rest = condition.slice(at).trimStart()
      return faultAt(rest, condition.length - rest.length)
    }
    at += found[0].length
  }
  return undefined
}

function faultAt(rest: string, at: number): WordFault {
  const mark = rest.charAt(0)
  if (mark === '"' || mark === "'") {
    const text = rest.slice(1)
    const escape = text.indexOf('\\')
    const end = text.indexOf(mark)
    if (escape >= 0 && (end < 0 || escape < end)) return { kind: 'foreign', word: '\\', at: at + 1 + escape }
    return { kind: 'open', at }
  }
  // A function is known to its author by its name, whatever it is called on.
  const called = /^\.?([\p{L}_][\p{L}\p{N}_]*)\s*\(/u.exec(rest)?.[1]
  if (called !== undefined) return { kind: 'foreign', word: `${called.slice(0, 80)}()`, at: at + rest.indexOf(called) }
  // Names, numbers of a form that is not accepted, and single marks, whole as a person sees them.
  const word = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_.]*|.)/u.exec(rest)?.[0].slice(0, 80) ?? ''
  return { kind: 'foreign', word, at }
}
