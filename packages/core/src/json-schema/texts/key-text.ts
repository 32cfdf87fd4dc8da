/** What a key of a rule file is called and means, and what may stand under it. */
export interface KeyText {
  /** Its name and its meaning in Chinese. */
  readonly zh: readonly [title: string, description: string]
  /** The same in English. */
  readonly en: readonly [title: string, description: string]
  /** A value that may stand there; invented where it is a figure. */
  readonly example: unknown
}

/** Texts by the path of a key: `rules.event.params`, lists left out; `*.label` stands for that key wherever it is. */
export type KeyTexts = Readonly<Record<string, KeyText>>
