// taut completion: the script that lets a shell complete what is typed.
import { bashScript } from '../report/completion/bash.ts'
import { fishScript } from '../report/completion/fish.ts'
import { powershellScript } from '../report/completion/powershell.ts'
import type { Shell, Tree } from '../report/completion/spec.ts'
import { zshScript } from '../report/completion/zsh.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { openShelf } from './shelf.ts'

export interface CompletionOptions {
  readonly shell: Shell
  /** Every command there is. */
  readonly tree: Tree
  readonly telling: Telling
}

const printers = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript } as const

const loading = {
  bash: 'source <(taut completion bash)',
  zsh: 'source <(taut completion zsh)',
  fish: 'taut completion fish | source',
  powershell: 'taut completion powershell | Out-String | Invoke-Expression',
} as const satisfies Record<Shell, string>

/** Always 0. The ids of the checklists that come with the program stand in the script, so that completing starts nothing. */
export async function run({ shell, tree, telling }: CompletionOptions, world: World): Promise<number> {
  const { language } = telling
  const { entries } = await openShelf(world)
  const ids = entries.filter(({ current }) => current).map(({ id }) => id)
  const head = [say(language, 'completion.head', { shell }), say(language, 'completion.load', { how: loading[shell] })]
  world.terminal.out(printers[shell](tree, ids, head))
  return 0
}
