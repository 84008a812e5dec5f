// The tree of commands. Each action loads its command when it is run, and not before.
import { Command, CommanderError } from 'commander'
import { Failure } from '../model/failure.ts'
import { tool } from '../model/tool.ts'
import { columnsOf, wrapTo } from '../words/columns.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { helpTitle, usageSentence } from './commander-words.ts'
import { declareChecklists } from './declare/checklists.ts'
import { declareCompletion } from './declare/completing.ts'
import type { Declaring } from './declare/declaring.ts'
import { declareInspecting } from './declare/inspecting.ts'
import { declareJudging } from './declare/judging.ts'
import { declareKeys } from './declare/keys.ts'
import { declareTrust } from './declare/trust.ts'
import { tongueFrom } from './flag-values.ts'
import { languageFor } from './language.ts'
import { tellingOn } from './present.ts'

/** Exit code of the command that argv names. Failure: usage, and whatever the command throws. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const language = languageFor(argv, world.environment)
  const text = (key: TextKey): string => say(language, key)
  const program = root(text, language, world)
  let exit = 0
  const declaring: Declaring = {
    world,
    text,
    common: () => program.opts(),
    telling: () => tellingOn('out', language, world),
    done: (code) => {
      exit = code
    },
  }
  declareInspecting(program, declaring)
  declareJudging(program, declaring)
  declareChecklists(program, declaring)
  declareKeys(program, declaring)
  declareTrust(program, declaring)
  declareCompletion(program, declaring)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    // A bare `taut key`: the help that was just shown is the answer, but nothing was done.
    if (error.code === 'commander.help') return 3
    throw new Failure('usage', { why: usageSentence(error, language) })
  }
}

function root(text: (key: TextKey) => string, language: Tongue, world: World): Command {
  return new Command('taut')
    .description(text('help.program'))
    .version(tool.version, '-V, --version', text('help.option-version'))
    .helpOption('-h, --help', text('help.option-help'))
    .helpCommand(false)
    .option('--lang <zh|en>', text('help.option-lang'), tongueFrom)
    .option('--no-color', text('help.option-no-color'))
    .option('--home <dir>', text('help.option-home'))
    .addHelpText('after', `\n${text('help.exits')}`)
    .configureHelp({
      styleTitle: (title) => helpTitle(title, language),
      helpWidth: world.terminal.columns(),
      // The parser counts characters, of which a Chinese one takes two columns, and wraps at spaces alone.
      displayWidth: columnsOf,
      minWidthToWrap: 20,
      boxWrap: (help, columns) => wrapTo(help, columns).join('\n'),
      showGlobalOptions: true,
    })
    .configureOutput({ writeOut: world.terminal.out, writeErr: world.terminal.err, outputError: () => undefined })
    .exitOverride()
}
