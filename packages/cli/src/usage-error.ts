import type { Sentences } from './messages/index.ts'

/** The command is used wrongly: exit status 2. Holds what to say, in whichever language. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly sentence: (sentences: Sentences) => string

  constructor(sentence: (sentences: Sentences) => string) {
    super('Wrong usage')
    this.sentence = sentence
  }
}
