// What a form to fill in by hand, or a record to hand over, is made of, before it is put as a page or as Markdown. All texts are raw.

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

/** A line that is set off. */
export interface Strong {
  readonly strong: string
}

/** The lines of one cell; an empty one is to be written in. */
export type Cell = readonly (string | Box | Strong)[]

/** Something that is known: its name and what is said of it. */
export interface Detail {
  readonly name: string
  readonly lines: readonly string[]
  /** Wants the whole width of the page. */
  readonly wide?: boolean
}

export interface Column {
  readonly text: string
  /** Its share of the width, in hundredths. */
  readonly share: number
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'notes'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** What it all comes to: the first line set off from the others. */
  | { readonly kind: 'verdict'; readonly lines: readonly string[] }
  | { readonly kind: 'details'; readonly rows: readonly Detail[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'items'
      readonly title: string
      readonly notes: readonly string[]
      readonly items: readonly FormItem[]
    }
  | {
      readonly kind: 'table'
      /** Nothing is to be written in it by hand. */
      readonly dense?: true
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Cell[])[]
    }

export interface Form {
  readonly title: string
  /** By which the paper is known, such as id@version and the beginning of the digest: nothing but letters, digits and plain marks. */
  readonly mark: string
  /** Why nobody may rely on the paper: a sentence and one word, both on every page. They hold neither quotation marks nor strokes. */
  readonly warning?: { readonly text: string; readonly mark: string }
  readonly blocks: readonly Block[]
}
