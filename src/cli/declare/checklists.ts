// checklist list, show, lint.
import type { Command } from 'commander'
import { declare, type Declaring } from './declaring.ts'

export function declareChecklists(program: Command, declaring: Declaring): void {
  const { world, text, telling, done } = declaring
  const checklist = declare(program, 'checklist', 'help.checklist', declaring)
  declare(checklist, 'list', 'help.checklist-list', declaring)
    .option('--checklists <dir>', text('help.option-checklists'))
    .option('--json', text('help.option-json'))
    .action(async (options: { readonly json?: true }) => {
      const { run } = await import('../../command/checklist-list.ts')
      done(await run({ ...options, telling: await telling() }, world))
    })
  declare(checklist, 'show', 'help.checklist-show', declaring)
    .argument('<checklist>', text('help.argument-checklist'))
    .option('--checklists <dir>', text('help.option-checklists'))
    .action(async (id: string, options: object) => {
      const { run } = await import('../../command/checklist-show.ts')
      done(await run({ ...options, checklist: id, telling: await telling() }, world))
    })
  declare(checklist, 'lint', 'help.checklist-lint', declaring)
    .argument('<dir>', text('help.argument-checklists'))
    .action(async (folder: string) => {
      const { run } = await import('../../command/checklist-lint.ts')
      done(run({ folder, telling: await telling() }, world))
    })
}
