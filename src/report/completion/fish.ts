// The script that completes taut in fish, with descriptions.
import { commandsBelow, nameOf, type Taken, takingFlags, type Tree } from './spec.ts'

export function fishScript(tree: Tree, ids: readonly string[], head: readonly string[]): string {
  return `${head.map((line) => `# ${line}`).join('\n')}
function __taut_at
    set -l at
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${takingFlags(tree).join(' ')}
            set skip 1
        else if not string match -q -- '-*' $word
            if contains -- "$(string join ' ' -- $at $word)" ${tree.filter(({ path }) => path !== '').map(({ path }) => quoted(path)).join(' ')}
                set at $at $word
            else
                break
            end
        end
    end
    test "$(string join ' ' -- $at)" = "$argv[1]"
end
function __taut_drafts
    taut drafts 2>/dev/null | string replace -r ' .*' ''
end
complete -c taut -f
${tree.flatMap((command) => linesOf(command, tree, ids)).join('\n')}
`
}

function linesOf({ path, flags, operands }: Tree[number], tree: Tree, ids: readonly string[]): readonly string[] {
  const here = `complete -c taut -n ${quoted(`__taut_at ${quoted(path)}`)}`
  const below = commandsBelow(tree, path)
  const kinds = [...new Map(operands.map((taken) => [JSON.stringify(taken), taken])).values()]
  return [
    ...below.map((one) => `${here} -a ${quoted(nameOf(one))} -d ${quoted(one.description)}`),
    ...flags.map(({ names, description, takes }) => {
      const words = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
      return `${here} ${words.join(' ')} -d ${quoted(description)}${takes === undefined ? '' : ` ${valueOf(takes, ids)}`}`
    }),
    ...(below.length > 0 ? [] : kinds.filter(({ kind }) => kind !== 'anything').map((taken) => `${here} ${operandOf(taken, ids)}`)),
  ]
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
}

/** Flags that take one of a few words take nothing else; a path is fish's own to complete. */
function valueOf(taken: Taken, ids: readonly string[]): string {
  switch (taken.kind) {
    case 'words':
      return `-x -a ${quoted(taken.words.join(' '))}`
    case 'folder':
      return `-x -a '(__fish_complete_directories)'`
    case 'file':
      return '-r -F'
    case 'checklist':
      return `-r -F -a ${quoted(ids.join(' '))}`
    case 'draft':
      return `-x -a '(__taut_drafts)'`
    case 'anything':
      return '-x'
  }
}

function operandOf(taken: Taken, ids: readonly string[]): string {
  switch (taken.kind) {
    case 'words':
      return `-a ${quoted(taken.words.join(' '))}`
    case 'checklist':
      return `-F -a ${quoted(ids.join(' '))}`
    case 'draft':
      return `-a '(__taut_drafts)'`
    case 'file':
    case 'folder':
    case 'anything':
      return '-F'
  }
}
