// The script that completes taut in zsh, with descriptions.
import { quoted, valueCases } from './posix-case.ts'
import { commandsBelow, nameOf, type Taken, takingFlags, type Tree } from './spec.ts'

export function zshScript(tree: Tree, ids: readonly string[], head: readonly string[]): string {
  return `#compdef taut
${head.map((line) => `# ${line}`).join('\n')}
_taut_checklists() { compadd -- ${ids.map(quoted).join(' ')}; _files; }
_taut_drafts() { compadd -- \${\${(f)"$($words[1] drafts 2>/dev/null)"}%% *}; }
_taut() {
  local at= word= skip= operands=0 i cur=\${words[CURRENT]} prev=\${words[CURRENT-1]}
  local -a paths offered
  paths=(${tree.filter(({ path }) => path !== '').map(({ path }) => quoted(path)).join(' ')})
  for ((i = 2; i < CURRENT; i++)); do
    word=\${words[i]}
    if [[ -n $skip ]]; then skip=; continue; fi
    case $word in
      ${takingFlags(tree).join('|')}) skip=1 ;;
      -?*) ;;
      *)
        if (( operands == 0 && \${paths[(Ie)\${at:+$at }$word]} )); then
          at=\${at:+$at }$word
        else
          (( operands += 1 ))
        fi ;;
    esac
  done
  if [[ $cur == --*=* ]]; then
    prev=\${cur%%=*}
    compset -P '*='
  elif [[ -z $skip ]]; then
    prev=
  fi
  case "$at|$prev" in
${valueCases(tree, offering).join('\n')}
  esac
  if [[ $cur == -* && $cur != - || $cur == - ]]; then
    case $at in
${tree.map(({ path, flags }) => `      ${quoted(path)}) offered=(${flags.flatMap(({ names, description }) => names.map((name) => described(name, description))).join(' ')}) ;;`).join('\n')}
    esac
    _describe -o flag offered
    return
  fi
  case "$at|$operands" in
${operandCases(tree).join('\n')}
  esac
}
if [[ $funcstack[1] == _taut ]]; then _taut "$@"; else compdef _taut taut; fi
`
}

/** A word and what it is, as _describe takes them. */
function described(word: string, description: string): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${description}`)
}

function offering(taken: Taken): string {
  switch (taken.kind) {
    case 'words':
      return `compadd -- ${taken.words.map(quoted).join(' ')}`
    case 'file':
      return '_files'
    case 'folder':
      return '_files -/'
    case 'checklist':
      return '_taut_checklists'
    case 'draft':
      return '_taut_drafts'
    case 'anything':
      return ':'
  }
}

function operandCases(tree: Tree): readonly string[] {
  return tree.flatMap(({ path, operands, repeats }) => {
    const below = commandsBelow(tree, path)
    if (below.length > 0) {
      const offered = below.map((one) => described(nameOf(one), one.description)).join(' ')
      return [`    ${quoted(`${path}|0`)}) offered=(${offered}); _describe command offered ;;`]
    }
    return operands.map((taken, index) => {
      const isRepeated = repeats && index === operands.length - 1
      return `    ${isRepeated ? `${quoted(`${path}|`)}*` : quoted(`${path}|${index}`)}) ${offering(taken)} ;;`
    })
  })
}
