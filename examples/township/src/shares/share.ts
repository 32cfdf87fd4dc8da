/**
 * Where a figure comes from. `domainNotes`: seen on a public page, as the project's notes on the domain record it.
 * `generalKnowledge`: not looked up for Panjin. `demo`: chosen so that the demo shows something.
 * No figure of this folder was measured in Panjin.
 */
export type Mark = 'domainNotes' | 'generalKnowledge' | 'demo'

/** Why a figure is what it is, for readers of either language. */
interface Reason {
  readonly zh: string
  readonly en: string
}

/** So many of a hundred. */
export interface Share {
  readonly percent: number
  readonly mark: Mark
  readonly reason: Reason
}

/** So many of a hundred, case by case, for one reason. */
export interface Rates<K extends string> {
  readonly percents: Readonly<Record<K, number>>
  readonly mark: Mark
  readonly reason: Reason
}

/** How a whole is divided; the weights add up to 100. */
export interface Split<K extends string> {
  readonly weights: Readonly<Record<K, number>>
  readonly mark: Mark
  readonly reason: Reason
}

export const share = (percent: number, mark: Mark, zh: string, en: string): Share => ({
  percent,
  mark,
  reason: { zh, en },
})

export const rates = <K extends string>(
  percents: Readonly<Record<K, number>>,
  mark: Mark,
  zh: string,
  en: string,
): Rates<K> => ({ percents, mark, reason: { zh, en } })

export const split = <K extends string>(
  weights: Readonly<Record<K, number>>,
  mark: Mark,
  zh: string,
  en: string,
): Split<K> => ({ weights, mark, reason: { zh, en } })
