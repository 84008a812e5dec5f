// The tree of commands as data, read off the parser's own, so that what is completed is what there is.
import type { Argument, Command, Option } from 'commander'
import type { CommandSpec, FlagSpec, Taken, Tree } from '../report/completion/spec.ts'
import { wordsTakenBy } from './flag-values.ts'

/** The program and every command below it, with the flags that stand before or after any command. */
export function treeOf(program: Command): Tree {
  const common = flagsOf(program)
  const below = (command: Command, path: string): Tree =>
    command.commands.flatMap((one) => {
      const own = path === '' ? one.name() : `${path} ${one.name()}`
      return [specOf(one, own, common), ...below(one, own)]
    })
  return [specOf(program, '', []), ...below(program, '')]
}

function specOf(command: Command, path: string, common: readonly FlagSpec[]): CommandSpec {
  const flags = flagsOf(command)
  const known = new Set(flags.flatMap(({ names }) => names))
  const operands = command.registeredArguments
  return {
    path,
    description: command.description(),
    flags: [...flags, ...common.filter(({ names }) => !names.some((name) => known.has(name)))],
    operands: operands.map((one) => operandTaken(one)),
    repeats: operands.at(-1)?.variadic === true,
  }
}

/** The help of a command knows all its flags, its own --help among them. */
function flagsOf(command: Command): readonly FlagSpec[] {
  return command.createHelp().visibleOptions(command).map((option) => {
    const { short, long, description } = option
    const names = [short, long].filter((name) => name !== undefined)
    return { names, description, ...(option.required || option.optional ? { takes: valueTaken(option) } : {}) }
  })
}

const kinds: Readonly<Record<string, Taken['kind'] & ('file' | 'folder' | 'checklist' | 'draft')>> = {
  file: 'file',
  dir: 'folder',
  path: 'file',
  result: 'file',
  checklist: 'checklist',
  before: 'checklist',
  after: 'checklist',
  draft: 'draft',
}

function valueTaken({ parseArg, flags }: Option): Taken {
  return taken(wordsTakenBy(parseArg), /[<[]([\w-]+)/u.exec(flags)?.[1] ?? '')
}

function operandTaken(argument: Argument): Taken {
  return taken(wordsTakenBy(argument.parseArg), argument.name())
}

/** The words that a parser takes, else what its name stands for. */
function taken(words: readonly string[] | undefined, name: string): Taken {
  if (words !== undefined) return { kind: 'words', words }
  return { kind: Object.hasOwn(kinds, name) ? (kinds[name] ?? 'anything') : 'anything' }
}
