// checklist show, try, answers: a checklist under given facts, told, as a form, or as a file to fill in.
import type { Command } from 'commander'
import type { ShowFormat } from '../../command/checklist-show.ts'
import { formatFrom, severalFrom } from '../flag-values.ts'
import { declare, type Declaring } from './declaring.ts'

interface WithFacts {
  readonly facts?: readonly string[]
}

export function declareForms(checklist: Command, declaring: Declaring): void {
  const { world, text, telling, done } = declaring
  const withFacts = (command: Command): Command =>
    command
      .argument('<checklist>', text('help.argument-checklist-or-path'))
      .option('--facts <name=value>', text('help.option-facts'), severalFrom)
      .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
  withFacts(declare(checklist, 'show', 'help.checklist-show', declaring))
    .option('--format <format>', text('help.option-show-format'), formatFrom)
    .option('--out <file>', text('help.option-out-file'))
    .action(async (name: string, options: WithFacts & { readonly format?: ShowFormat; readonly out?: string }) => {
      const { run } = await import('../../command/checklist-show.ts')
      done(await run({ ...options, checklist: name, telling: await telling() }, world))
    })
  withFacts(declare(checklist, 'try', 'help.checklist-try', declaring))
    .option('--json', text('help.option-json'))
    .action(async (name: string, options: WithFacts & { readonly json?: true }) => {
      const { run } = await import('../../command/checklist-try.ts')
      done(await run({ ...options, checklist: name, telling: await telling() }, world))
    })
  withFacts(declare(checklist, 'answers', 'help.checklist-answers', declaring))
    .option('--out <file>', text('help.option-out-file'))
    .action(async (name: string, options: WithFacts & { readonly out?: string }) => {
      const { run } = await import('../../command/checklist-answers.ts')
      done(await run({ ...options, checklist: name, telling: await telling() }, world))
    })
}
