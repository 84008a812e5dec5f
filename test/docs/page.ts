// What stands on a README page: its sections, console steps, screen, tables and whatever it says in code?

/** A command of a console block, and what is shown to come of it. */
export interface Step {
  /** Index of its line. */
  readonly line: number
  readonly command: string
  /** A line `...` stands for those that are left out. */
  readonly shown: readonly string[]
}

export interface Page {
  readonly name: string
  readonly lines: readonly string[]
  readonly sections: readonly string[]
  readonly steps: readonly Step[]
  /** The one block of plain text: what stands on a terminal. */
  readonly screen: { readonly line: number; readonly shown: readonly string[] }
  /** Every command line, and every piece of code within a sentence. */
  readonly code: readonly string[]
  readonly links: readonly string[]
}

interface Block {
  readonly kind: string
  /** Index of the first line within. */
  readonly from: number
  readonly lines: readonly string[]
}

export function pageOf(name: string, text: string): Page {
  const lines = text.split('\n')
  const blocks = blocksIn(lines)
  const within = new Set(blocks.flatMap(({ from, lines: { length } }) => Array.from({ length }, (_, index) => from + index)))
  const prose = lines.filter((_, index) => !within.has(index))
  const steps = blocks.filter(({ kind }) => kind === 'console').flatMap(stepsIn)
  const typed = blocks.filter(({ kind }) => kind === 'sh').flatMap((block) => block.lines)
  const [screen] = blocks.filter(({ kind }) => kind === 'text')
  return {
    name,
    lines,
    sections: prose.filter((line) => line.startsWith('## ')),
    steps,
    screen: { line: screen?.from ?? 0, shown: screen?.lines ?? [] },
    code: [...steps.map(({ command }) => command), ...typed, ...prose.flatMap((line) => [...line.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code))],
    links: prose.flatMap((line) => [...line.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link)),
  }
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const fences = lines.flatMap((line, index) => (line.startsWith('```') ? [index] : []))
  return fences.flatMap((fence, nth) => {
    const end = fences[nth + 1]
    if (nth % 2 === 1 || end === undefined) return []
    return [{ kind: (lines[fence] ?? '').slice(3), from: fence + 1, lines: lines.slice(fence + 1, end) }]
  })
}

function stepsIn({ from, lines }: Block): readonly Step[] {
  const starts = lines.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []))
  return starts.map((start, nth) => ({
    line: from + start,
    command: (lines[start] ?? '').slice(2),
    shown: lines.slice(start + 1, starts[nth + 1] ?? lines.length),
  }))
}

/** The cells of the rows of all tables, without their heads. */
export function rowsOf({ lines }: Page): readonly (readonly string[])[] {
  const rows = lines.filter((line, index) => line.startsWith('| ') && !(lines[index + 1] ?? '').startsWith('|--'))
  return rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()))
}

/** The pieces of code in a cell. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code)
}
