// key new, key list.
import type { Command } from 'commander'
import { declare, type Declaring } from './declaring.ts'

export function declareKeys(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  const key = declare(program, 'key', 'help.key', declaring)
  declare(key, 'new', 'help.key-new', declaring)
    .option('--id <id>', text('help.option-id'))
    .option('--name <name>', text('help.option-name'))
    .option('--org <org>', text('help.option-org'))
    .option('--licence <number>', text('help.option-licence'))
    .option('--passphrase-file <file>', text('help.option-passphrase-file'))
    .action(async (options: object) => {
      const { run } = await import('../../command/key-new.ts')
      done(await run({ ...common(), ...options, telling: await telling() }, world))
    })
  declare(key, 'list', 'help.key-list', declaring).action(async () => {
    const { run } = await import('../../command/key-list.ts')
    done(run({ ...common(), telling: await telling() }, world))
  })
}
