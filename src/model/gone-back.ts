// How does a person leave a question for the one before it?

/** Thrown by a question that was left with Esc or ←: no stop and no fault, so no Failure, and every asker lets it pass to the walk. */
export class GoneBack extends Error {
  /** What was answered to it before and taken back, to be proposed again. */
  readonly said: string | readonly string[] | undefined

  constructor(said?: string | readonly string[]) {
    super('gone back')
    this.name = 'GoneBack'
    this.said = said
  }
}
