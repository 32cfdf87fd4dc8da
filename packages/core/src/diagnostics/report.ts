import type { Diagnostic } from '@bangfu/sdk'
import type { JsonDocument } from '../parse/parse-json.ts'
import { pathText, type Path } from '../parse/path.ts'

/** A part of a rule file: enough to say where a problem stands. */
export interface Location {
  readonly document: JsonDocument
  readonly path: Path
  /** Name of the rule, fact or parameter that the part belongs to. */
  readonly owner?: string | undefined
}

/** The part below another one. */
export const below = (at: Location, ...steps: Path): Location => ({ ...at, path: [...at.path, ...steps] })

/** What a diagnostic says besides its place. */
export interface Problem {
  readonly found?: string
  readonly expected?: string
  readonly suggestion?: string | undefined
  readonly part?: 'key' | 'value'
  readonly related?: readonly Location[]
}

/** Gathers every problem of every file, so that all are reported in one pass. */
export class Report {
  readonly diagnostics: Diagnostic[] = []

  error(code: string, at: Location, problem: Problem = {}): void {
    const { part, related, suggestion, ...rest } = problem
    this.diagnostics.push({
      code,
      severity: 'error',
      file: at.document.file,
      ...at.document.place(at.path, part),
      ...(at.owner === undefined ? {} : { rule: at.owner }),
      path: pathText(at.path),
      ...rest,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(related === undefined
        ? {}
        : { related: related.map((x) => ({ file: x.document.file, ...x.document.place(x.path) })) }),
    })
  }
}
