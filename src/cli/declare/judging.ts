// verify, show, why, findings.
import type { Command } from 'commander'
import type { ReportWanted } from '../../command/batch/outputs.ts'
import type { Shard } from '../../command/batch/shard.ts'
import type { PlausibilityCode } from '../../model/across-problem.ts'
import type { FindingsOptions } from '../../command/findings.ts'
import { dayFrom, doubtFrom, formatFrom, jobsFrom, levelFrom, listFormatFrom, regionFrom, reporterFrom, sectorFrom, severalFrom, shardFrom } from '../flag-values.ts'
import { declare, type Declaring, withJudging } from './declaring.ts'

interface JudgingFlags {
  readonly json?: true
  readonly merge?: true
  readonly filesFrom?: readonly string[]
  readonly jobs?: number
  readonly reporter?: readonly ReportWanted[]
  readonly shard?: Shard
  readonly policy?: string
  readonly without?: readonly PlausibilityCode[]
}

export function declareJudging(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withJudging(declare(program, 'verify', 'help.verify', declaring), declaring)
    .argument('[path...]', text('help.argument-paths'))
    .option('--files-from <file>', text('help.option-files-from'), severalFrom)
    .option('--jobs <n>', text('help.option-jobs'), jobsFrom)
    .option('--reporter <name[=file]>', text('help.option-reporter'), reporterFrom)
    .option('--json', text('help.option-json'))
    .option('--without <code>', text('help.option-without'), doubtFrom)
    .option('--policy <policy>', text('help.option-policy'))
    .option('--shard <i/n>', text('help.option-shard'), shardFrom)
    .option('--merge', text('help.option-merge'))
    .action(async (paths: readonly string[], options: JudgingFlags) => {
      const { merge, ...others } = options
      const asked = { ...common(), ...others, paths, telling: await telling() }
      const { run } = merge === true ? await import('../../command/verify-merge.ts') : await import('../../command/verify.ts')
      done(await run(asked, world))
    })
  withJudging(declare(program, 'show', 'help.show', declaring), declaring)
    .argument('<result>', text('help.argument-result'))
    .option('--format <format>', text('help.option-record-format'), formatFrom)
    .option('--out <file>', text('help.option-out-file'))
    .action(async (path: string, options: object) => {
      const { run } = await import('../../command/show.ts')
      done(await run({ ...common(), ...options, path, telling: await telling() }, world))
    })
  withJudging(declare(program, 'why', 'help.why', declaring), declaring)
    .argument('<result>', text('help.argument-result'))
    .argument('<item>', text('help.argument-item'))
    .option('--json', text('help.option-json'))
    .action(async (path: string, item: string, options: { readonly json?: true }) => {
      const { run } = await import('../../command/why.ts')
      done(await run({ ...common(), ...options, path, item, telling: await telling() }, world))
    })
  withJudging(declare(program, 'findings', 'help.findings', declaring), declaring)
    .argument('[path...]', text('help.argument-paths'))
    .option('--files-from <file>', text('help.option-files-from'), severalFrom)
    .option('--jobs <n>', text('help.option-jobs'), jobsFrom)
    .option('--level <level>', text('help.option-level'), levelFrom)
    .option('--region <prefix>', text('help.option-list-region'), regionFrom)
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
