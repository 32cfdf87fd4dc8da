import { randomAt } from '../../random.ts'
import { Broken, type Check, type CheckDescription, type CheckResult, type SuiteOptions } from './check.ts'
import { inSteadyWorld } from './world.ts'

/**
 * The functions of a test runner. Those of vitest and jest are this as they are; for node:test
 * `{ describe, test }` of `node:test`.
 */
export interface TestRunner {
  /** Opens a group of tests. */
  readonly describe: (name: string, body: () => void) => unknown
  /** Declares a test, and with `skip` one that is not run. */
  readonly test: ((name: string, body: () => Promise<void>) => unknown) & {
    readonly skip: (name: string, body: () => Promise<void>) => unknown
  }
}

/** The checks of one kind of plugin part. */
export interface Suite<Subject> {
  /** Every check, in the order in which they are run. */
  readonly checks: readonly CheckDescription[]
  /** Runs all checks without a test runner. It rejects only where an option is wrong: see {@link Suite.test}. */
  check(this: void, subject: Subject, options?: SuiteOptions): Promise<readonly CheckResult[]>
  /**
   * Declares each check as a test of a runner; what is skipped carries its reason in its name. Throws a RangeError where
   * `skip` names a check that does not exist, or gives no reason.
   */
  test(this: void, runner: TestRunner, subject: Subject, options?: SuiteOptions): void
}

interface Kind<Subject> {
  /** What the subject is, in a word: `operator`. */
  readonly kind: string
  readonly nameOf: (subject: Subject) => string
  readonly checks: readonly Check<Subject>[]
  /** Whether all of it happens at once, so that the clock and chance can be held still meanwhile. */
  readonly atOnce: boolean
}

const refuseWrongSkips = (checks: readonly CheckDescription[], skip: Readonly<Record<string, string>>): void => {
  for (const [name, reason] of Object.entries(skip)) {
    if (!checks.some((check) => check.name === name))
      throw new RangeError(`Cannot skip \`${name}\`: there is no such check`)
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new RangeError(`Cannot skip \`${name}\`: it needs a written reason`)
  }
}

const skipped = <Subject>(check: Check<Subject>, subject: Subject, options: SuiteOptions): string | undefined => {
  const { skip = {} } = options
  return Object.hasOwn(skip, check.name) ? skip[check.name] : check.needs?.(subject)
}

/** Makes the suite of a kind. The names of its checks must differ. */
export const suiteOf = <Subject>({ kind, nameOf, checks, atOnce }: Kind<Subject>): Suite<Subject> => {
  const run = async (check: Check<Subject>, subject: Subject, { seed = 1 }: SuiteOptions): Promise<void> => {
    const draw = randomAt(seed, checks.indexOf(check))
    if (atOnce) inSteadyWorld(() => void check.run(subject, draw))
    else await check.run(subject, draw)
  }

  const resultOf = async (check: Check<Subject>, subject: Subject, options: SuiteOptions): Promise<CheckResult> => {
    const { name, promise } = check
    const reason = skipped(check, subject, options)
    if (reason !== undefined) return { name, promise, status: 'skipped', reason }
    try {
      await run(check, subject, options)
      return { name, promise, status: 'passed' }
    } catch (error) {
      return { name, promise, status: 'failed', reason: reasonOf(error) }
    }
  }

  return {
    checks: checks.map(({ name, promise }) => ({ name, promise })),
    check: async (subject, options = {}) => {
      refuseWrongSkips(checks, options.skip ?? {})
      const results: CheckResult[] = []
      for (const check of checks) results.push(await resultOf(check, subject, options))
      return results
    },
    test: ({ describe, test }, subject, options = {}) => {
      refuseWrongSkips(checks, options.skip ?? {})
      describe(`${kind} ${nameOf(subject)}`, () => {
        for (const check of checks) {
          const reason = skipped(check, subject, options)
          if (reason !== undefined) test.skip(`${check.name} (skipped: ${reason})`, () => Promise.resolve())
          else test(check.name, () => run(check, subject, options))
        }
      })
    },
  }
}

// The message of any other error may quote what the author gave.
const reasonOf = (error: unknown): string =>
  error instanceof Broken
    ? error.message
    : `Expected an answer, found ${error instanceof Error ? error.name : 'an error'}`
