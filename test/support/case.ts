// What is a case? A story told to the program, step by step, and what is to come of it.

export interface Case {
  readonly path: string
  readonly text: string
  /** It scripts the interviewer, so the real binary cannot run it. */
  readonly inProcess: boolean
  readonly steps: readonly Step[]
  /** Put there before the first step, by path. */
  readonly files: ReadonlyMap<string, string>
}

export interface Step {
  readonly line: number
  readonly preparations: readonly Placed<Preparation>[]
  readonly env: Readonly<Record<string, string>>
  readonly answers: readonly string[]
  readonly args: readonly string[]
  readonly exit: number
  readonly exitLine: number
  readonly streams: Readonly<Record<StreamName, ExpectedStream>>
  readonly checks: readonly Placed<Check>[]
}

/** Something that stands on a line of the case file. */
export interface Placed<T> {
  readonly line: number
  readonly what: T
}

/** Done before a step. */
export type Preparation =
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'bring'; readonly from: string; readonly to: string }
  | { readonly kind: 'edit'; readonly path: string; readonly old: string; readonly fresh: string; readonly every: boolean }

/** Looked at after a step. */
export type Check =
  | { readonly kind: 'exists' | 'absent'; readonly path: string }
  | { readonly kind: 'same'; readonly path: string; readonly other: string }
  | { readonly kind: 'glob'; readonly pattern: string; readonly count: number }

/** stdout and stderr. */
export type StreamName = '1' | '2'

export interface ExpectedStream {
  readonly lines: readonly ExpectedLine[]
  /** Lines that are not listed may stand before, between and after those that are. */
  readonly open: boolean
}

/** One line of a stream: the exact text with its placeholders, or a regular expression that the line must match. */
export interface ExpectedLine {
  readonly line: number
  readonly kind: 'text' | 'pattern'
  readonly text: string
}
