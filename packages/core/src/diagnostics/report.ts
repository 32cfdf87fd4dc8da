import type { Diagnostic, Localized } from '@bangfu/sdk'
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
  /** What people call the ids that stand in it, by id. */
  readonly names?: Readonly<Record<string, Localized>>
}

/** What was not read since its own text is wrong: to report it as unknown too would bury the mistake. */
export class Lost {
  /** Whether any name could have been among it: a file that is no JSON, a definition without an id. */
  anything = false
  readonly names = new Set<string>()

  /** Whether a name, or what it stands in, could have been declared by what was lost. */
  has(name: string): boolean {
    // «no key `table`» is no name.
    if (name.includes('`')) return false
    if (this.anything) return true
    const steps = name.replace(PARAMETER, '').split('.')
    return steps.some((_, index) => this.names.has(steps.slice(0, index + 1).join('.')))
  }
}

const PARAMETER = /^param\./
// Codes that say of `found` that nothing of that name was declared.
const UNKNOWN_NAMES = [
  'UNKNOWN_FACT',
  'UNKNOWN_PARAMETER',
  'UNKNOWN_TABLE',
  'UNKNOWN_FORMULA',
  'UNKNOWN_SCOPE',
  'UNKNOWN_EVENT',
  'UNKNOWN_UNIT',
  'WRONG_FACT_ID',
  'WRONG_SCOPE',
]

/** What a problem is about: of what has no lines, such as a plugin, the place inside it. */
const ownerOf = (code: string, { document, path, owner }: Location): { readonly rule?: string } => {
  const inside = code === 'MISSING_KEY' ? path.slice(0, -1) : path
  const name = document.isText === false && inside.length > 1 ? pathText(inside) : owner
  return name === undefined ? {} : { rule: name }
}

/** Gathers every problem of every file, so that all are reported in one pass. */
export class Report {
  readonly diagnostics: Diagnostic[] = []
  readonly lost: Lost

  constructor(lost = new Lost()) {
    this.lost = lost
  }

  error(code: string, at: Location, problem: Problem = {}): void {
    this.#add('error', code, at, problem)
  }

  /** What is allowed and still deserves a look: the policy loads. */
  warning(code: string, at: Location, problem: Problem = {}): void {
    this.#add('warning', code, at, problem)
  }

  #add(severity: Diagnostic['severity'], code: string, at: Location, problem: Problem): void {
    const { part, related, suggestion, ...rest } = problem
    if (UNKNOWN_NAMES.includes(code) && this.lost.has(problem.found ?? '')) return
    this.diagnostics.push({
      code,
      severity,
      file: at.document.file,
      ...(at.document.isText === false ? {} : at.document.place(at.path, part)),
      ...ownerOf(code, at),
      path: pathText(at.path),
      ...rest,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(related === undefined
        ? {}
        : { related: related.map((x) => ({ file: x.document.file, ...x.document.place(x.path) })) }),
    })
  }
}
