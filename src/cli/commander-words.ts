// What the flag parser says, in both languages.
import type { CommanderError } from 'commander'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import { visible } from '../model/text.ts'

const titles: Readonly<Record<string, TextKey>> = {
  'Usage:': 'usage.usage',
  'Options:': 'usage.options',
  'Global Options:': 'usage.common-options',
  'Commands:': 'usage.commands',
  'Arguments:': 'usage.arguments',
}

/** A heading of the help. */
export function helpTitle(title: string, language: Tongue): string {
  const key = titles[title]
  return key === undefined ? title : say(language, key)
}

const complaints: Readonly<Record<string, TextKey>> = {
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.excessArguments': 'usage.excess-arguments',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.optionMissingArgument': 'usage.option-missing-argument',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.invalidArgument': 'usage.invalid-argument',
}

/** A complaint about the command line: what it is about stands in quotes in the parser's own words. */
export function usageSentence(error: CommanderError, language: Tongue): string {
  const key = complaints[error.code]
  const named = [...error.message.matchAll(/'([^']*)'/gu)].map(([, name = '']) => name)
  if (key === undefined) return visible(error.message)
  // Of an argument the parser names the value first, of an option the option.
  if (error.message.includes('command-argument')) named.reverse()
  return say(language, key, { name: visible(named[0] ?? ''), value: visible(named[1] ?? '') })
}
