// The script that completes taut in PowerShell, with descriptions.
import { commandsBelow, nameOf, type Taken, takingFlags, type Tree } from './spec.ts'

export function powershellScript(tree: Tree, ids: readonly string[], head: readonly string[]): string {
  return `${head.map((line) => `# ${line}`).join('\n')}
Register-ArgumentCompleter -Native -CommandName taut -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $taking = @(${takingFlags(tree).map(quoted).join(', ')})
  $paths = @(${tree.map(({ path }) => quoted(path)).join(', ')})
  $at = ''; $skip = ''; $operands = 0
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or ($_.Extent.EndOffset -eq $cursorPosition -and $wordToComplete -eq '') } | ForEach-Object { $_.ToString() } | Select-Object -Skip 1)
  foreach ($word in $words) {
    if ($skip -ne '') { $skip = ''; continue }
    if ($taking -ccontains $word) { $skip = $word; continue }
    if ($word -like '-?*') { continue }
    $next = "$at $word".Trim()
    if ($operands -eq 0 -and $paths -ccontains $next) { $at = $next } else { $operands += 1 }
  }
  $checklists = @(${ids.map(quoted).join(', ')})
  $flags = @{
${tree.map(({ path, flags }) => `    ${quoted(path)} = @(${flags.flatMap(({ names, description }) => names.map((name) => pair(name, description))).join('; ')})`).join('\n')}
  }
  $values = @{
${tree.flatMap(({ path, flags }) => flags.flatMap(({ names, takes }) => (takes === undefined ? [] : names.map((name) => `    ${quoted(`${path}|${name}`)} = ${offering(takes)}`)))).join('\n')}
  }
  $places = @{
${tree.flatMap((command) => placesOf(command, tree)).join('\n')}
  }
  $offered = if ($skip -ne '') { $values["$at|$skip"] }
    elseif ($wordToComplete -like '-*') { $flags[$at] }
    elseif ($places.ContainsKey("$at|$operands")) { $places["$at|$operands"] }
    else { $places["$at|*"] }
  $offered | Where-Object { $_ -and $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A word and what it is. The comma keeps a list of one pair from being taken for the pair. */
function pair(word: string, description: string): string {
  return `,@(${quoted(word)}, ${quoted(description)})`
}

/** Paths are not offered: where nothing is, PowerShell offers files by itself. */
function offering(taken: Taken): string {
  if (taken.kind === 'words') return `@(${taken.words.map((word) => pair(word, word)).join('; ')})`
  if (taken.kind === 'checklist') return '@($checklists | ForEach-Object { ,@($_, $_) })'
  if (taken.kind === 'draft') return "@(& taut drafts 2>$null | ForEach-Object { ,@($_.Split(' ')[0], $_) })"
  return '@()'
}

function placesOf({ path, operands, repeats }: Tree[number], tree: Tree): readonly string[] {
  const below = commandsBelow(tree, path)
  if (below.length > 0)
    return [`    ${quoted(`${path}|0`)} = @(${below.map((one) => pair(nameOf(one), one.description)).join('; ')})`]
  return operands.map((taken, index) => {
    const place = repeats && index === operands.length - 1 ? '*' : String(index)
    return `    ${quoted(`${path}|${place}`)} = ${offering(taken)}`
  })
}
