import type { Report, ReportContext, ReportRow, ReportValue } from '@bangfu/sdk'
import type { Random } from '../../random.ts'
import { answerOf, type Answer } from '../machinery/shown.ts'
import { contextFor, drawRow } from './rows.ts'

/** How to find in what a report gives what it says. */
export interface ReportReading {
  /** Ids of the households in it, each as often as it stands there. */
  readonly households?: (output: string) => readonly string[]
  /** Totals: what they must be for rows, by a name of the author's, and what they are in the output. */
  readonly totals?: {
    readonly due: (rows: readonly ReportRow[], context: ReportContext) => Readonly<Record<string, string>>
    readonly shown: (output: string) => Readonly<Record<string, string>>
  }
}

/** A report, and what its author knows of it. */
export interface ReportSubject {
  readonly report: Report
  /** Values that its facts have, by id, in place of drawn ones. */
  readonly values?: Readonly<Record<string, readonly ReportValue[]>>
  /** Where it lists households or adds up. */
  readonly reading?: ReportReading
}

const TEXTS = /^(?:text\/|application\/(?:json|xml)|image\/svg\+xml)/

/** Why checks of a text do not apply. */
export const unlessText = ({ report }: ReportSubject): string | undefined =>
  TEXTS.test(report.mediaType) ? undefined : 'Its output is no text.'

/** Why checks of a medium do not apply. */
export const unless =
  (media: RegExp, name: string) =>
  ({ report }: ReportSubject): string | undefined =>
    media.test(report.mediaType) ? undefined : `Its output is no ${name}.`

/** Rows for a report: drawn, and with `texts` in every place where a text may stand. */
export const drawRows = (
  draw: Random,
  { report, values = {} }: ReportSubject,
  count: number,
  texts: readonly string[] = [],
): readonly ReportRow[] =>
  Array.from({ length: count }, (_, index) => drawRow(draw, { index, needs: report.needs, values, texts }))

/** What a report gives for rows. */
export const render = (
  { report }: ReportSubject,
  rows: readonly ReportRow[],
  context: ReportContext = contextFor(report.needs),
): Answer => answerOf(() => report.render(rows, context))

/** The output as a text; of bytes, their values, which compare as well. */
export const textOf = ({ value }: Answer): string =>
  typeof value === 'string' ? value : value instanceof Uint8Array ? value.join(' ') : ''
