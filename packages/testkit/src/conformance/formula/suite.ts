import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { boundsChecks } from './bounds.ts'
import { passesChecks } from './passes.ts'
import { purityChecks } from './purity.ts'
import { resultChecks } from './results.ts'
import { sentenceChecks } from './sentences.ts'
import type { FormulaSubject } from './subject.ts'

const suite = suiteOf<FormulaSubject>({
  kind: 'formula',
  nameOf: ({ formula }) => formula.name,
  checks: [...sentenceChecks, ...resultChecks, ...purityChecks, ...boundsChecks, ...passesChecks],
  atOnce: true,
})

/** What the suite holds formulas to. */
export const FORMULA_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds a formula to what formulas promise, and says of each promise what came of it. Rejects with a RangeError where
 * `skip` names no check or gives no reason.
 */
export const checkFormula = (subject: FormulaSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what formulas promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testFormula = (runner: TestRunner, subject: FormulaSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
