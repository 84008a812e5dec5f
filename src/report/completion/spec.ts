// What can be typed after the program's name: the tree of commands as data, of which a script is made for each shell.

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/** What a flag or an operand takes: one of a few words, a path, a checklist (or a file of one), a draft, or anything. */
export type Taken =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'checklist' | 'draft' | 'anything' }

export interface FlagSpec {
  /** As they are typed, the long one last. */
  readonly names: readonly string[]
  readonly description: string
  /** Absent where the flag stands alone. */
  readonly takes?: Taken
}

export interface CommandSpec {
  /** The words that lead to it, such as "checklist show"; '' for the program itself. */
  readonly path: string
  readonly description: string
  readonly flags: readonly FlagSpec[]
  readonly operands: readonly Taken[]
  /** The last operand may be given again and again. */
  readonly repeats: boolean
}

/** The program first, then every command below it. */
export type Tree = readonly CommandSpec[]

/** The commands that stand right below another. */
export function commandsBelow(tree: Tree, path: string): readonly CommandSpec[] {
  const head = path === '' ? '' : `${path} `
  return tree.filter((one) => one.path !== '' && one.path.startsWith(head) && !one.path.slice(head.length).includes(' '))
}

/** The last word of a command's path. */
export function nameOf({ path }: CommandSpec): string {
  return path.slice(path.lastIndexOf(' ') + 1)
}

/** Every flag that takes a value, each once. */
export function takingFlags(tree: Tree): readonly string[] {
  return [...new Set(tree.flatMap(({ flags }) => flags.flatMap(({ names, takes }) => (takes === undefined ? [] : names))))]
}
