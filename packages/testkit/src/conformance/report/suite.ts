import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { contentChecks } from './content.ts'
import { mediaChecks } from './media.ts'
import { purityChecks } from './purity.ts'
import { renderingChecks } from './rendering.ts'
import type { ReportSubject } from './subject.ts'

const suite = suiteOf<ReportSubject>({
  kind: 'report',
  nameOf: ({ report }) => report.name,
  checks: [...renderingChecks, ...purityChecks, ...contentChecks, ...mediaChecks],
  atOnce: true,
})

/** What the suite holds reports to. */
export const REPORT_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds a report to what reports promise in its medium, and says of each promise what came of it. Rejects with a RangeError
 * where `skip` names no check or gives no reason.
 */
export const checkReport = (subject: ReportSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what reports promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testReport = (runner: TestRunner, subject: ReportSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
