// Where a problem list goes: to stdout as it comes, or to a file that is there whole or not at all.
import type { World } from '../world/world.ts'

export interface ListOutput {
  readonly write: (text: string) => void
  readonly finish: () => void
  /** Leaves nothing of a file that is not finished. */
  readonly abandon: () => void
}

/** Failure: path-exists, since no list takes the place of a file; cannot-write. */
export function listOutput(out: string | undefined, { files, terminal }: World): ListOutput {
  if (out === undefined) {
    return {
      write: (text) => {
        if (text !== '') terminal.out(text)
      },
      finish: () => {},
      abandon: () => {},
    }
  }
  const output = files.openOutput(out, { fresh: true })
  let open = true
  return {
    write: output.write,
    finish: () => {
      output.finish()
      open = false
    },
    abandon: () => {
      if (open) output.abandon()
    },
  }
}
