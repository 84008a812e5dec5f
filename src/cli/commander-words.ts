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

/** A complaint about the command line, with what may have been meant, so that nobody needs to look it up. */
export function usageSentence(error: CommanderError, language: Tongue): string {
  const complaint = complaintOf(error, language)
  // The parser ends with what it knows itself; what the person typed stands before.
  const meant = /\(Did you mean (?:one of )?([^?()]+)\?\)$/u.exec(error.message)?.[1]
  if (meant !== undefined) return say(language, 'usage.meant', { complaint, known: visible(meant) })
  const mark = ' is invalid. '
  const at = error.code === 'commander.invalidArgument' ? error.message.lastIndexOf(mark) : -1
  const known = at < 0 ? '' : error.message.slice(at + mark.length)
  return known === '' ? complaint : say(language, 'usage.may-be', { complaint, known: visible(known) })
}

/** What it is about stands in quotes in the parser's own words. */
function complaintOf(error: CommanderError, language: Tongue): string {
  const key = complaints[error.code]
  const named = [...error.message.matchAll(/'([^']*)'/gu)].map(([, name = '']) => name)
  if (key === undefined) return visible(error.message)
  // Of an argument the parser names the value first, of an option the option.
  if (error.message.includes('command-argument')) named.reverse()
  return say(language, key, { name: visible(named[0] ?? ''), value: visible(named[1] ?? '') })
}
