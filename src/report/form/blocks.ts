// What a form to fill in by hand is made of, before it is put as a page or as Markdown. All texts are raw.

/** A box to tick. */
export interface Box {
  readonly text: string
  readonly ticked?: boolean
}

/** A line to write on, with what stands before and after it. */
export interface Blank {
  readonly label: string
  readonly unit?: string
}

/** Something to enter once: boxes where there are any, else a line. */
export interface Field {
  readonly name: string
  readonly notes?: readonly string[]
  readonly boxes?: readonly Box[]
  readonly unit?: string
  /** Wants the whole width of the page. */
  readonly wide?: boolean
}

export interface FormItem {
  readonly number: number
  readonly id: string
  readonly ask: string
  readonly level: string
  readonly clause: string
  readonly grave: boolean
  readonly notes: readonly string[]
  readonly blanks: readonly Blank[]
  readonly outcomes: readonly Box[]
}

/** The lines of one cell; an empty one is to be written in. */
export type Cell = readonly (string | Box)[]

export interface Column {
  readonly text: string
  /** Its share of the width, in hundredths. */
  readonly share: number
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'notes'; readonly lines: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'items'
      readonly title: string
      readonly notes: readonly string[]
      readonly items: readonly FormItem[]
    }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }

export interface Form {
  readonly title: string
  /** id@version and the beginning of the digest, by which the paper is known. */
  readonly mark: string
  readonly blocks: readonly Block[]
}
