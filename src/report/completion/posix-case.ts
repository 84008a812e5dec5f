// What the scripts for bash and zsh have in common: words in quotes, and a branch of a case for each flag that takes a value.
import type { Taken, Tree } from './spec.ts'

/** A word that the shell takes as it stands. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A branch for each flag with a value; `offering` gives the command that offers what it takes. */
export function valueCases(tree: Tree, offering: (taken: Taken) => string): readonly string[] {
  return tree.flatMap(({ path, flags }) =>
    flags.flatMap(({ names, takes }) =>
      takes === undefined ? [] : [`    ${names.map((name) => quoted(`${path}|${name}`)).join('|')}) ${offering(takes)}; return ;;`],
    ),
  )
}
