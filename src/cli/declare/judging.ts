// verify, show, findings.
import type { Command } from 'commander'
import type { PlausibilityCode } from '../../model/across-problem.ts'
import type { FindingsOptions } from '../../command/findings.ts'
import { dayFrom, doubtFrom, levelFrom, listFormatFrom, regionFrom, sectorFrom } from '../flag-values.ts'
import { declare, type Declaring, withJudging } from './declaring.ts'

export function declareJudging(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withJudging(declare(program, 'verify', 'help.verify', declaring), declaring)
    .argument('<path...>', text('help.argument-paths'))
    .option('--json', text('help.option-json'))
    .option('--without <code>', text('help.option-without'), doubtFrom)
    .action(async (paths: readonly string[], options: { readonly json?: true; readonly without?: readonly PlausibilityCode[] }) => {
      const { run } = await import('../../command/verify.ts')
      done(await run({ ...common(), ...options, paths, telling: await telling() }, world))
    })
  withJudging(declare(program, 'show', 'help.show', declaring), declaring)
    .argument('<result>', text('help.argument-result'))
    .action(async (path: string, options: object) => {
      const { run } = await import('../../command/show.ts')
      done(await run({ ...common(), ...options, path, telling: await telling() }, world))
    })
  withJudging(declare(program, 'findings', 'help.findings', declaring), declaring)
    .argument('<path...>', text('help.argument-paths'))
    .option('--level <level>', text('help.option-level'), levelFrom)
    .option('--region <prefix>', text('help.option-region'), regionFrom)
    .option('--sector <sector>', text('help.option-list-sector'), sectorFrom)
    .option('--overdue [day]', text('help.option-overdue'), dayFrom)
    .option('--format <format>', text('help.option-list-format'), listFormatFrom)
    .option('--excel', text('help.option-excel'))
    .option('--out <file>', text('help.option-out-file'))
    .option('--valid-only', text('help.option-valid-only'))
    .action(async (paths: readonly string[], options: Omit<FindingsOptions, 'paths' | 'telling'>) => {
      const { run } = await import('../../command/findings.ts')
      done(await run({ ...common(), ...options, paths, telling: await telling() }, world))
    })
}
