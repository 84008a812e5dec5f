// inspect, resume, drafts, sign, start, demo.
import type { Command } from 'commander'
import { intentFrom, roleFrom, severalFrom } from '../flag-values.ts'
import { declare, type Declaring, withResult, withSigning } from './declaring.ts'

export function declareInspecting(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  withResult(declare(program, 'inspect', 'help.inspect', declaring), declaring)
    .argument('[checklist]', text('help.argument-checklist'))
    .option('--answers <file>', text('help.option-answers'))
    .option('--plain', text('help.option-plain'))
    .option('--supersedes <result>', text('help.option-supersedes'))
    .option('--reason <text>', text('help.option-reason'))
    .action(async (checklist: string | undefined, options: object) => {
      const { run } = await import('../../command/inspect.ts')
      done(
        await run(
          { ...common(), ...options, ...(checklist === undefined ? {} : { checklist }), telling: await telling() },
          world,
        ),
      )
    })
  withResult(declare(program, 'resume', 'help.resume', declaring), declaring)
    .argument('[draft]', text('help.argument-draft'))
    .option('--plain', text('help.option-plain'))
    .action(async (draft: string | undefined, options: object) => {
      const { run } = await import('../../command/resume.ts')
      done(
        await run(
          { ...common(), ...options, ...(draft === undefined ? {} : { draft }), telling: await telling() },
          world,
        ),
      )
    })
  declare(program, 'drafts', 'help.drafts', declaring).action(async () => {
    const { run } = await import('../../command/drafts.ts')
    done(run({ ...common(), telling: await telling() }, world))
  })
  withSigning(declare(program, 'sign', 'help.sign', declaring), declaring)
    .argument('<result>', text('help.argument-result'))
    .requiredOption('--role <role>', text('help.option-role'), roleFrom)
    .option('--intent <intent>', text('help.option-intent'), intentFrom)
    .option('--remark <text>', text('help.option-remark'))
    .option('--trust <file>', text('help.option-trust'))
    .option('--checklists <dir>', text('help.option-checklists'), severalFrom)
    .option('--evidence <dir>', text('help.option-evidence'))
    .action(async (path: string, options: { readonly role: 'inspector' | 'inspected-party' | 'receipt' }) => {
      const { run } = await import('../../command/sign.ts')
      done(await run({ ...common(), ...options, path, telling: await telling() }, world))
    })
  declare(program, 'demo', 'help.demo', declaring)
    .option('--keep <dir>', text('help.option-keep'))
    .action(async (options: object) => {
      const { run } = await import('../../command/demo.ts')
      done(await run({ ...options, telling: await telling() }, world))
    })
  withResult(declare(program, 'start', 'help.start', declaring), declaring).action(async (options: object) => {
    const { run } = world.terminal.interactive
      ? await import('../../command/inspect.ts')
      : await import('../../command/demo.ts')
    done(await run({ ...common(), ...options, telling: await telling() }, world))
  })
}
