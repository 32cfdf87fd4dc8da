import type { Diagnostic } from '@bangfu/sdk'

/** Where inside what is taken in: keys and list positions, outermost first. */
export type Path = readonly (string | number)[]

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )

/** What a diagnostic says besides its place. */
export interface Problem {
  readonly found: string
  readonly expected: string
  readonly suggestion?: string | undefined
}

const LONGEST = 60

/** A name or key as a diagnostic repeats it: not endless. */
export const nameText = (name: string): string =>
  name.length > LONGEST ? `${[...name.slice(0, LONGEST)].join('')}…` : name

/** A value as a diagnostic shows it. */
export const describe = (value: unknown): string => {
  if (typeof value === 'string') return `"${nameText(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${String(value)}`
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Gathers every problem of what is taken in; each once, however often a shared condition is used. */
export class Problems {
  readonly #diagnostics = new Map<string, Diagnostic>()
  #errors = 0

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()]
  }

  /** How often an error was reported so far, whether or not it was new. */
  get errors(): number {
    return this.#errors
  }

  error(code: string, path: Path, problem: Problem): void {
    this.#errors += 1
    this.#add(code, 'error', path, problem)
  }

  warning(code: string, path: Path, problem: Problem): void {
    this.#add(code, 'warning', path, problem)
  }

  #add(code: string, severity: Diagnostic['severity'], path: Path, { suggestion, ...problem }: Problem): void {
    const text = pathText(path)
    const diagnostic = { code, severity, path: text, ...problem, ...(suggestion === undefined ? {} : { suggestion }) }
    this.#diagnostics.set(JSON.stringify([code, text, problem.found]), diagnostic)
  }
}
