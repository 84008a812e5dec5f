// verify, show, why.
import type { Command } from 'commander'
import { formatFrom } from '../flag-values.ts'
import { declare, type Declaring, withJudging } from './declaring.ts'

export function declareJudging(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withJudging(declare(program, 'verify', 'help.verify', declaring), declaring)
    .argument('<path...>', text('help.argument-paths'))
    .option('--json', text('help.option-json'))
    .action(async (paths: readonly string[], options: { readonly json?: true }) => {
      const { run } = await import('../../command/verify.ts')
      done(await run({ ...common(), ...options, paths, telling: await telling() }, world))
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
}
