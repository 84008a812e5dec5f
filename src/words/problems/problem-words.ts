// What is said of one problem or failure, and the exit code it leads to.
import type { Phrase } from '../say.ts'

export interface ProblemWords {
  /** Exit code of a command that ends because of it; 0 for what changes no verdict. */
  readonly exit: 0 | 2 | 3 | 4 | 130
  /** One sentence, filled in with the detail. */
  readonly title: Phrase
  /** What to do about it, one sentence, filled in with the same detail. */
  readonly hint?: Phrase
}
