// The script that completes taut in bash.
import { quoted, valueCases } from './posix-case.ts'
import { commandsBelow, nameOf, type Taken, takingFlags, type Tree } from './spec.ts'

/** `ids` are those of the checklists. Bash shows no descriptions. */
export function bashScript(tree: Tree, ids: readonly string[], head: readonly string[]): string {
  return `${head.map((line) => `# ${line}`).join('\n')}
_taut_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_taut_paths() { compopt -o filenames 2>/dev/null; COMPREPLY+=($(IFS=$'\\n'; compgen "-$1" -- "$cur")); }
_taut_checklists() { _taut_words ${quoted(ids.join(' '))}; _taut_paths f; }
_taut_drafts() { _taut_words "$("\${COMP_WORDS[0]}" drafts 2>/dev/null | cut -d' ' -f1)"; }
_taut() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= word= skip= operands=0 i
  [[ $cur == = ]] && cur=
  [[ $prev == = ]] && prev=\${COMP_WORDS[COMP_CWORD-2]}
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    [[ $word == = ]] && continue
    if [[ -n $skip ]]; then skip=; continue; fi
    case $word in
      ${takingFlags(tree).join('|')}) skip=1 ;;
      -?*) ;;
      *)
        if [[ $operands == 0 && ${quoted(`|${tree.map(({ path }) => path).join('|')}|`)} == *"|\${path:+$path }$word|"* ]]; then
          path=\${path:+$path }$word
        else
          operands=$((operands + 1))
        fi ;;
    esac
  done
  COMPREPLY=()
  case "$path|$prev" in
${valueCases(tree, offering).join('\n')}
  esac
  if [[ $cur == -?* || $cur == - ]]; then
    case $path in
${tree.map(({ path, flags }) => `      ${quoted(path)}) _taut_words ${quoted(flags.flatMap(({ names }) => names).join(' '))} ;;`).join('\n')}
    esac
    return
  fi
  case "$path|$operands" in
${operandCases(tree).join('\n')}
  esac
}
complete -F _taut taut
`
}

/** The line that offers what is taken; nothing where anything may be. */
function offering(taken: Taken): string {
  switch (taken.kind) {
    case 'words':
      return `_taut_words ${quoted(taken.words.join(' '))}`
    case 'file':
      return '_taut_paths f'
    case 'folder':
      return '_taut_paths d'
    case 'checklist':
      return '_taut_checklists'
    case 'draft':
      return '_taut_drafts'
    case 'anything':
      return ':'
  }
}

/** The commands below are offered in the place of the first operand. */
function operandCases(tree: Tree): readonly string[] {
  return tree.flatMap(({ path, operands, repeats }) => {
    const below = commandsBelow(tree, path).map(nameOf)
    if (below.length > 0) return [`    ${quoted(`${path}|0`)}) _taut_words ${quoted(below.join(' '))} ;;`]
    return operands.map((taken, index) => {
      const isRepeated = repeats && index === operands.length - 1
      const place = isRepeated ? `${quoted(`${path}|`)}*` : quoted(`${path}|${index}`)
      return `    ${place}) ${offering(taken)} ;;`
    })
  })
}
