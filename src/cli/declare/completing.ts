// completion.
import type { Command } from 'commander'
import type { Shell } from '../../report/completion/spec.ts'
import { shellFrom } from '../flag-values.ts'
import { declare, type Declaring } from './declaring.ts'

/** Declared last, since it tells of all the others. */
export function declareCompletion(program: Command, declaring: Declaring): void {
  const { world, text, telling, done } = declaring
  declare(program, 'completion', 'help.completion', declaring)
    .argument('<shell>', text('help.argument-shell'), shellFrom)
    .action(async (shell: Shell) => {
      const [{ run }, { treeOf }] = await Promise.all([import('../../command/completion.ts'), import('../command-tree.ts')])
      done(await run({ shell, tree: treeOf(program), telling: await telling() }, world))
    })
}
