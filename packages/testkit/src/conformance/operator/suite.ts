import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { cutChecks } from './cuts.ts'
import { purityChecks } from './purity.ts'
import { sentenceChecks } from './sentences.ts'
import type { OperatorSubject } from './subject.ts'
import { verdictChecks } from './verdicts.ts'

const suite = suiteOf<OperatorSubject>({
  kind: 'operator',
  nameOf: ({ operator }) => operator.name,
  checks: [...sentenceChecks, ...verdictChecks, ...purityChecks, ...cutChecks],
  atOnce: true,
})

/** What the suite holds operators to. */
export const OPERATOR_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds an operator to what operators promise, and says of each promise what came of it. Rejects with a RangeError where
 * `skip` names no check or gives no reason.
 */
export const checkOperator = (subject: OperatorSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what operators promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testOperator = (runner: TestRunner, subject: OperatorSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
