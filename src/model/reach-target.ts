// What is asked, or applies, under conditions: a fact, section, item, limit or rule.
/** Something that is asked, or applies, when all of its conditions hold. */
export interface Target {
  /** The condition it has of its own, if any, with its place. */
  readonly when: string | undefined
  readonly pointer: string
  /** The conditions of what it stands in. */
  readonly within: readonly string[]
}

/** A condition as a list of none or one. */
export function given(when: string | undefined): readonly string[] {
  return when === undefined ? [] : [when]
}
