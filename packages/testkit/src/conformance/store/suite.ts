import type { CheckDescription, CheckResult, SuiteOptions } from '../machinery/check.ts'
import { suiteOf, type TestRunner } from '../machinery/suite.ts'
import { auditChecks } from './audit.ts'
import { chainChecks } from './chains.ts'
import { copyChecks } from './copies.ts'
import { erasureChecks } from './erasure.ts'
import { keepingChecks } from './keeping.ts'
import { keyChecks } from './keys.ts'
import { lifeChecks } from './life.ts'
import { listChecks } from './lists.ts'
import type { StoreSubject } from './subject.ts'
import { transactionChecks } from './transactions.ts'
import { versionChecks } from './versions.ts'

const suite = suiteOf<StoreSubject>({
  kind: 'store',
  nameOf: ({ store }) => store.name,
  checks: [
    ...keepingChecks,
    ...versionChecks,
    ...copyChecks,
    ...listChecks,
    ...auditChecks,
    ...chainChecks,
    ...keyChecks,
    ...transactionChecks,
    ...erasureChecks,
    ...lifeChecks,
  ],
  atOnce: false,
})

/** What the suite holds stores to. */
export const STORE_CHECKS: readonly CheckDescription[] = suite.checks

/**
 * Holds a kind of store to what stores promise, as far as its capabilities go, and says of each promise what came of it.
 * Each check opens a store of its own and closes it. Rejects with a RangeError where `skip` names no check or gives no reason.
 */
export const checkStore = (subject: StoreSubject, options?: SuiteOptions): Promise<readonly CheckResult[]> =>
  suite.check(subject, options)

/** Declares what stores promise as tests of a runner. Throws a RangeError where `skip` is wrong. */
export const testStore = (runner: TestRunner, subject: StoreSubject, options?: SuiteOptions): void =>
  suite.test(runner, subject, options)
