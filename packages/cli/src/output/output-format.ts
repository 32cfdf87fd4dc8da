/** The forms that decisions are printed in. */
export const OUTPUT_FORMATS = ['table', 'json', 'ndjson'] as const

/** A form that decisions are printed in. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** The forms that reports are printed in. */
export const REPORT_FORMATS = ['table', 'json'] as const

/** A form that reports are printed in. */
export type ReportFormat = (typeof REPORT_FORMATS)[number]
