// checklist coverage, diff, digest, new: for those who write checklists.
import type { Command } from 'commander'
import { checklistIdFrom, sectorFrom, severalFrom, titleFrom } from '../flag-values.ts'
import { declare, type Declaring } from './declaring.ts'

export function declareAuthoring(checklist: Command, declaring: Declaring): void {
  const { world, text, telling, done } = declaring
  declare(checklist, 'coverage', 'help.checklist-coverage', declaring)
    .argument('[source]', text('help.argument-source'))
    .option('--checklists <dir>', text('help.option-own-checklists'), severalFrom)
    .option('--json', text('help.option-json'))
    .action(async (source: string | undefined, options: { readonly json?: true }) => {
      const { run } = await import('../../command/checklist-coverage.ts')
      done(run({ ...options, ...(source === undefined ? {} : { source }), telling: await telling() }, world))
    })
  declare(checklist, 'diff', 'help.checklist-diff', declaring)
    .argument('<before>', text('help.argument-checklist-or-path'))
    .argument('<after>', text('help.argument-checklist-or-path'))
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--json', text('help.option-json'))
    .action(async (before: string, after: string, options: { readonly json?: true }) => {
      const { run } = await import('../../command/checklist-diff.ts')
      done(await run({ ...options, before, after, telling: await telling() }, world))
    })
  declare(checklist, 'digest', 'help.checklist-digest', declaring)
    .argument('[checklist]', text('help.argument-checklist-or-path'))
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--out <dir>', text('help.option-keep-form'))
    .action(async (name: string | undefined, options: object) => {
      const { run } = await import('../../command/checklist-digest.ts')
      done(await run({ ...options, ...(name === undefined ? {} : { checklist: name }), telling: await telling() }, world))
    })
  declare(checklist, 'new', 'help.checklist-new', declaring)
    .argument('[file]', text('help.argument-new'))
    .option('--id <id>', text('help.option-new-id'), checklistIdFrom)
    .option('--sector <sector>', text('help.option-sector'), sectorFrom)
    .option('--title-zh <title>', text('help.option-title-zh'), titleFrom)
    .option('--title-en <title>', text('help.option-title-en'), titleFrom)
    .action(async (file: string | undefined, options: object) => {
      const { run } = await import('../../command/checklist-new.ts')
      done(run({ ...options, ...(file === undefined ? {} : { file }), telling: await telling() }, world))
    })
}
