/** The forms that decisions are printed in. */
export const OUTPUT_FORMATS = ['table', 'json', 'ndjson'] as const

/** A form that decisions are printed in. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
