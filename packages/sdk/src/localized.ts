/** The languages in which bangfu speaks to people. */
export type Locale = 'zh' | 'en'

/** A text for people, in Chinese and in English. */
export interface Localized {
  readonly zh: string
  readonly en: string
}
