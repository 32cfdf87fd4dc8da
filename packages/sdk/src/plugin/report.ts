import type { Decision } from '../decision.ts'
import type { Locale, Localized } from '../localized.ts'

/** A value as a report gets it: numbers as decimals in text, of a code the code, of personal data a mask; `null` is unknown. */
export type ReportValue = string | boolean | readonly string[] | null

/** One person of a row. */
export interface ReportMember {
  readonly id: string
  readonly facts: Readonly<Record<string, ReportValue>>
}

/** One household as a report gets it: masked, and no more of it than the report asked for. */
export interface ReportRow {
  readonly household: string
  readonly facts: Readonly<Record<string, ReportValue>>
  readonly members: readonly ReportMember[]
  readonly decision: Decision
}

/** What a report is made for. */
export interface ReportContext {
  readonly locale: Locale
  /** The day decided for, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly title: Localized
  /** What people call facts, programs, benefits, classes and outcomes, by id. */
  readonly labels: Readonly<Record<string, Localized>>
}

/** A report: a pure function of rows. It writes nothing; who asks for it does. */
export interface Report {
  /** Its name, lower case with hyphens. */
  readonly name: string
  readonly label: Localized
  /** Such as `text/csv`. */
  readonly mediaType: string
  /** Of the file, without a point: `csv`. */
  readonly extension: string
  /** Ids of the facts that it shows: no other is in a row. */
  readonly needs: readonly string[]
  /** The same bytes for the same rows and context, on every machine. */
  render(this: void, rows: readonly ReportRow[], context: ReportContext): string | Uint8Array
}

/** Declares a report. */
export const defineReport = (report: Report): Report => Object.freeze(report)
