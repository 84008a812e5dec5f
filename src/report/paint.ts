// How words are set off: the colours of a terminal, or none. Nothing is told by colour alone.

export type Brush = (text: string) => string

export interface Paint {
  readonly strong: Brush
  readonly faint: Brush
  readonly good: Brush
  readonly bad: Brush
  readonly doubtful: Brush
}

const bare: Brush = (text) => text

export const noPaint: Paint = { strong: bare, faint: bare, good: bare, bad: bare, doubtful: bare }
