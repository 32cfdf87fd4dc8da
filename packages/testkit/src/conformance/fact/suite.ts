import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { computingChecks } from './computing.ts'
import { declarationChecks } from './declaration.ts'
import type { FactSubject } from './subject.ts'

const suite = suiteOf<FactSubject>({
  kind: 'fact',
  nameOf: ({ fact }) => fact.name,
  checks: [...declarationChecks, ...computingChecks],
  atOnce: true,
})

/** What the suite holds facts to. */
export const FACT_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds a fact to what facts promise, recorded or computed, and says of each promise what came of it. Rejects with a
 * RangeError where `skip` names no check or gives no reason.
 */
export const checkFact = (subject: FactSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what facts promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testFact = (runner: TestRunner, subject: FactSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
