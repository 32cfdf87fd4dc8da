/** A place in a text: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What went wrong, where, and what would mend it: one record for rule files and household records alike. */
export interface Diagnostic {
  /** Stable within a major version; see `docs/diagnostics.md`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Name of the rule, fact or parameter it is about. */
  readonly rule?: string
  /** Id of the household it is about. */
  readonly household?: string
  /** Where inside the file or record: `members[2].disability.grade`. */
  readonly path?: string
  readonly found?: string
  readonly expected?: string
  readonly suggestion?: string
  /** Further places that belong to it, such as the first of two equal keys. */
  readonly related?: readonly Place[]
}
