// key new, list, show, import.
import type { Command } from 'commander'
import { declare, type Declaring } from './declaring.ts'

export function declareKeys(program: Command, declaring: Declaring): void {
  const { world, text, common, telling, done } = declaring
  const key = declare(program, 'key', 'help.key', declaring)
  const withPerson = (command: Command): Command =>
    command
      .option('--id <id>', text('help.option-id'))
      .option('--name <name>', text('help.option-name'))
      .option('--org <org>', text('help.option-org'))
      .option('--licence <number>', text('help.option-licence'))
  withPerson(declare(key, 'new', 'help.key-new', declaring))
    .option('--passphrase-file <file>', text('help.option-passphrase-file'))
    .action(async (options: object) => {
      const { run } = await import('../../command/key-new.ts')
      done(await run({ ...common(), ...options, telling: await telling() }, world))
    })
  declare(key, 'list', 'help.key-list', declaring).action(async () => {
    const { run } = await import('../../command/key-list.ts')
    done(await run({ ...common(), telling: await telling() }, world))
  })
  declare(key, 'show', 'help.key-show', declaring)
    .argument('[key]', text('help.argument-key'))
    .action(async (name: string | undefined) => {
      const { run } = await import('../../command/key-show.ts')
      done(await run({ ...common(), ...(name === undefined ? {} : { key: name }), telling: await telling() }, world))
    })
  withPerson(declare(key, 'import', 'help.key-import', declaring))
    .argument('<file>', text('help.argument-public-key'))
    .action(async (path: string, options: object) => {
      const { run } = await import('../../command/key-import.ts')
      done(await run({ ...common(), ...options, path, telling: await telling() }, world))
    })
}
