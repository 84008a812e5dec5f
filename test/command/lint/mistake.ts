// One mistake in a checklist, and all that lint finds then.

/** What it is; the edits of the good checklist that make it, from and to; every problem, as "code line:column". */
export type Mistake = readonly [string, readonly (readonly [string, string])[], readonly string[]]

/** A text with each edit made once; what is to be replaced must be there. */
export function spoiled(text: string, edits: Mistake[1]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`there is no ${from}`)
    return before.replace(from, () => to)
  }, text)
}
