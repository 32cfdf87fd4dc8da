import type { Localized } from './localized.ts'

/** A place in a text: lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What a household gets before and after a change. */
export interface WitnessEffect {
  /** Code of the benefit, or key of the decision: `HEA-BASE-90`, `guarantees.housing`. */
  readonly about: string
  /** The member whom a benefit is for, or `household`. */
  readonly appliesTo?: string
  /** An outcome, a verdict or yuan a year; `none` where nothing opened. */
  readonly before: string
  readonly after: string
  /** Yuan a year that are lost, as an exact decimal or fraction. */
  readonly lostYuan?: string
}

/** An invented household that shows what a problem does. The engine confirmed it. */
export interface Witness {
  /** A whole record that the policy accepts. */
  readonly record: Readonly<Record<string, unknown>>
  /** The day it is decided for. */
  readonly asOf: string
  /** The member concerned, or `household`. */
  readonly appliesTo?: string
  /** What differs for it, where two policies are compared. */
  readonly effects?: readonly WitnessEffect[]
}

/** What went wrong, where, and what would mend it: one record for rule files and household records alike. */
export interface Diagnostic {
  /** Stable within a major version; see `docs/diagnostics.md`. */
  readonly code: string
  /** `info` asks for a look: it may be meant. */
  readonly severity: 'error' | 'warning' | 'info'
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
  /** What people call the ids that stand in it, by id. */
  readonly names?: Readonly<Record<string, Localized>>
  readonly witness?: Witness
}
