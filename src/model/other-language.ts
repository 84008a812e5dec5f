// How does a person ask to be asked in the other language?

/** Thrown by a question that was left with → for the same one in the other language: no stop and no fault, so no Failure, and every asker lets it pass to whoever began. */
export class OtherLanguage extends Error {
  /** What was answered to it before and taken back, to be proposed again. */
  readonly said: string | readonly string[] | undefined

  constructor(said?: string | readonly string[]) {
    super('other language')
    this.name = 'OtherLanguage'
    this.said = said
  }
}
