// checklist list, show, lint.
import type { Command } from 'commander'
import { severalFrom } from '../flag-values.ts'
import { declareAuthoring } from './authoring.ts'
import { declare, type Declaring } from './declaring.ts'
import { declareForms } from './forms.ts'

export function declareChecklists(program: Command, declaring: Declaring): void {
  const { world, text, telling, done } = declaring
  const checklist = declare(program, 'checklist', 'help.checklist', declaring)
  declare(checklist, 'list', 'help.checklist-list', declaring)
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--json', text('help.option-json'))
    .action(async (options: { readonly json?: true }) => {
      const { run } = await import('../../command/checklist-list.ts')
      done(await run({ ...options, telling: await telling() }, world))
    })
  declareForms(checklist, declaring)
  declare(checklist, 'lint', 'help.checklist-lint', declaring)
    .argument('<path>', text('help.argument-to-lint'))
    .option('--checklists <dir>', text('help.option-lint-checklists'), severalFrom)
    .action(async (path: string, options: object) => {
      const { run } = await import('../../command/checklist-lint.ts')
      done(run({ ...options, path, telling: await telling() }, world))
    })
  declareAuthoring(checklist, declaring)
}
