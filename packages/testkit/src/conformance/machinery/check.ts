import type { Random } from '../../random.ts'

/** A promise that plugins of a kind make, and the test of it. */
export interface Check<Subject> {
  /** Its name, stable within a major version: a skip names it. */
  readonly name: string
  /** What is promised, in one sentence. */
  readonly promise: string
  /** Why it cannot be asked of this subject; `undefined` where it can. */
  readonly needs?: (subject: Subject) => string | undefined
  /** Throws a {@link Broken} where the promise is not kept. */
  readonly run: (subject: Subject, draw: Random) => void | Promise<void>
}

/** What a suite says of a promise: its name and its sentence. */
export interface CheckDescription {
  readonly name: string
  readonly promise: string
}

/** What came of a check. */
export interface CheckResult extends CheckDescription {
  readonly status: 'passed' | 'failed' | 'skipped'
  /** What was expected and what was found, or why the check was skipped. It holds no value that the author gave. */
  readonly reason?: string
}

/** How a suite is run. */
export interface SuiteOptions {
  /** Reasons for checks that are not to be run, by the name of the check. */
  readonly skip?: Readonly<Record<string, string>>
  /** What fixes the values that are tried, a safe whole number; by default 1. */
  readonly seed?: number
}

/** A promise that is not kept: what was expected and what was found. */
export class Broken extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Broken'
  }
}

/** Breaks a promise: `expected` and `found` are phrases, `where` says what was tried. */
export const broken = (expected: string, found: string, where = ''): never => {
  throw new Broken(`Expected ${expected}, found ${found}${where === '' ? '' : ` ${where}`}`)
}

/** Breaks a promise where something does not hold. */
export function hold(holds: boolean, expected: string, found: string, where = ''): asserts holds {
  if (!holds) broken(expected, found, where)
}
