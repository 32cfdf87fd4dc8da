import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { answerChecks } from './answers.ts'
import { declarationChecks } from './declaration.ts'
import { failureChecks } from './failures.ts'
import type { ProviderSubject } from './subject.ts'

const suite = suiteOf<ProviderSubject>({
  kind: 'provider',
  nameOf: ({ provider }) => provider.name,
  checks: [...declarationChecks, ...answerChecks, ...failureChecks],
  atOnce: false,
})

/** What the suite holds providers to. */
export const PROVIDER_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds a provider to what providers promise, with what its author knows of its source, and says of each promise what came
 * of it. Rejects with a RangeError where `skip` names no check or gives no reason.
 */
export const checkProvider = (subject: ProviderSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what providers promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testProvider = (runner: TestRunner, subject: ProviderSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
