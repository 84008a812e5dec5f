// The commands, their flags and arguments. Each action loads its command when it is run, and not before.
import { Command, CommanderError, Option } from 'commander'
import { Failure } from '../model/failure.ts'
import { tool } from '../model/tool.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { helpTitle, usageSentence } from './commander-words.ts'
import { languageFor } from './language.ts'
import { momentFrom } from './moment.ts'
import { tellingOn } from './present.ts'

interface Common {
  readonly home?: string
}

/** Exit code of the command that argv names. Failure: usage, and whatever the command throws. */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const language = languageFor(argv, world.environment)
  let exit = 0
  const program = programFor(language, world, (code) => {
    exit = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') return 3
    throw new Failure('usage', { why: usageSentence(error, language) })
  }
}

function programFor(language: Tongue, world: World, done: (exit: number) => void): Command {
  const text = (key: TextKey): string => say(language, key)
  const telling = () => tellingOn('out', language, world)
  const common = (command: Command): Command =>
    command
      .addOption(new Option('--lang <zh|en>', text('help.option-lang')).choices(['zh', 'en']))
      .option('--no-color', text('help.option-no-color'))
      .option('--home <dir>', text('help.option-home'))
  const signing = (command: Command): Command =>
    command.option('--key <id>', text('help.option-key')).option('--passphrase-file <file>', text('help.option-passphrase-file'))
  const judging = (command: Command): Command =>
    command
      .option('--trust <file>', text('help.option-trust'))
      .option('--checklists <dir>', text('help.option-checklists'))
      .option('--evidence <dir>', text('help.option-evidence'))
      .option('--at <time>', text('help.option-at'), momentFrom)

  const program = new Command('taut')
    .description(text('help.program'))
    .version(tool.version, '-V, --version', text('help.option-version'))
    .helpOption('-h, --help', text('help.option-help'))
    .helpCommand(false)
    .addHelpText('after', `\n${text('help.exits')}`)
    .configureHelp({ styleTitle: (title) => helpTitle(title, language), helpWidth: world.terminal.columns() })
    .configureOutput({ writeOut: world.terminal.out, writeErr: world.terminal.err, outputError: () => undefined })
    .exitOverride()
  const sub = (parent: Command, usage: string, key: TextKey): Command =>
    common(parent.command(usage).description(text(key)).helpOption('-h, --help', text('help.option-help')))

  signing(sub(program, 'inspect', 'help.inspect'))
    .argument('[checklist]', text('help.argument-checklist'))
    .option('--answers <file>', text('help.option-answers'))
    .option('--out <dir>', text('help.option-out'))
    .option('--checklists <dir>', text('help.option-checklists'))
    .action(async (checklist: string | undefined, options: Common) => {
      const { run } = await import('../command/inspect.ts')
      done(await run({ ...options, ...(checklist === undefined ? {} : { checklist }), telling: await telling() }, world))
    })
  signing(sub(program, 'resume', 'help.resume'))
    .argument('[draft]', text('help.argument-draft'))
    .option('--out <dir>', text('help.option-out'))
    .option('--checklists <dir>', text('help.option-checklists'))
    .action(async (draft: string | undefined, options: Common) => {
      const { run } = await import('../command/resume.ts')
      done(await run({ ...options, ...(draft === undefined ? {} : { draft }), telling: await telling() }, world))
    })
  judging(sub(program, 'verify', 'help.verify'))
    .argument('<path...>', text('help.argument-paths'))
    .option('--json', text('help.option-json'), false)
    .action(async (paths: readonly string[], options: Common & { readonly json: boolean }) => {
      const { run } = await import('../command/verify.ts')
      done(run({ ...options, paths, telling: await telling() }, world))
    })
  judging(sub(program, 'show', 'help.show'))
    .argument('<result>', text('help.argument-result'))
    .action(async (path: string, options: Common) => {
      const { run } = await import('../command/show.ts')
      done(run({ ...options, path, telling: await telling() }, world))
    })
  const checklist = program.command('checklist').description(text('help.checklist')).helpOption('-h, --help', text('help.option-help')).helpCommand(false)
  sub(checklist, 'list', 'help.checklist-list')
    .option('--checklists <dir>', text('help.option-checklists'))
    .option('--json', text('help.option-json'), false)
    .action(async (options: Common & { readonly json: boolean }) => {
      const { run } = await import('../command/checklist-list.ts')
      done(run({ ...options, telling: await telling() }, world))
    })
  sub(checklist, 'show', 'help.checklist-show')
    .argument('<checklist>', text('help.argument-checklist'))
    .option('--checklists <dir>', text('help.option-checklists'))
    .action(async (id: string, options: Common) => {
      const { run } = await import('../command/checklist-show.ts')
      done(run({ ...options, checklist: id, telling: await telling() }, world))
    })
  const key = program.command('key').description(text('help.key')).helpOption('-h, --help', text('help.option-help')).helpCommand(false)
  sub(key, 'new', 'help.key-new')
    .option('--id <id>', text('help.option-id'))
    .option('--name <name>', text('help.option-name'))
    .option('--org <org>', text('help.option-org'))
    .option('--licence <number>', text('help.option-licence'))
    .option('--passphrase-file <file>', text('help.option-passphrase-file'))
    .action(async (options: Common) => {
      const { run } = await import('../command/key-new.ts')
      done(await run({ ...options, telling: await telling() }, world))
    })
  sub(key, 'list', 'help.key-list').action(async (options: Common) => {
    const { run } = await import('../command/key-list.ts')
    done(run({ ...options, telling: await telling() }, world))
  })
  sub(program, 'demo', 'help.demo')
    .option('--keep <dir>', text('help.option-keep'))
    .action(async (options: { readonly keep?: string }) => {
      const { run } = await import('../command/demo.ts')
      done(await run({ ...options, telling: await telling() }, world))
    })
  sub(program, 'start', 'help.start').action(async (options: Common) => {
    const started = world.terminal.interactive ? (await import('../command/inspect.ts')).run : (await import('../command/demo.ts')).run
    done(await started({ ...options, telling: await telling() }, world))
  })
  return program
}
