// What every declaration of a command has at hand.
import type { Command } from 'commander'
import type { Telling } from '../../report/telling.ts'
import type { TextKey } from '../../words/say.ts'
import type { World } from '../../world/world.ts'
import { momentFrom, severalFrom, versionFrom } from '../flag-values.ts'

export interface Declaring {
  readonly world: World
  readonly text: (key: TextKey) => string
  /** Flags that stand before or after any command. */
  readonly common: () => { readonly home?: string }
  readonly telling: () => Promise<Telling>
  /** Takes the exit code of the command that ran. */
  readonly done: (exit: number) => void
}

/** A command below another, with help in the person's language. */
export function declare(parent: Command, usage: string, key: TextKey, { text }: Declaring): Command {
  return parent
    .command(usage)
    .description(text(key))
    .helpOption('-h, --help', text('help.option-help'))
    .helpCommand(false)
}

/** Flags of commands that sign. */
export function withSigning(command: Command, { text }: Declaring): Command {
  return command
    .option('--key <id>', text('help.option-key'))
    .option('--passphrase-file <file>', text('help.option-passphrase-file'))
}

/** Flags of commands that write a result. */
export function withResult(command: Command, declaring: Declaring): Command {
  return withSigning(command, declaring)
    .option('--out <dir>', declaring.text('help.option-out'))
    .option('--checklists <dir>', declaring.text('help.option-checklists'), severalFrom)
}

/** Flags of commands that judge results. */
export function withJudging(command: Command, { text }: Declaring): Command {
  return command
    .option('--trust <file>', text('help.option-trust'))
    .option('--min-trust-version <n>', text('help.option-min-trust-version'), versionFrom)
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--evidence <dir>', text('help.option-evidence'))
    .option('--at <time>', text('help.option-at'), momentFrom)
}
