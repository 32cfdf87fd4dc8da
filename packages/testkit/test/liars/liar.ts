import type { CheckResult } from '@bangfu/testkit/conformance'

/** A plugin part that breaks one promise. */
export interface Liar {
  /** What it does, as the page of liars has it. */
  readonly lie: string
  /** What it is: `operator`, `store`. */
  readonly kind: string
  /** The checks that must catch it, and no other; the first says what is wrong. */
  readonly caughtBy: readonly string[]
  readonly check: () => Promise<readonly CheckResult[]>
}

/** An honest part and those that lie, made from it. */
export interface Liars {
  readonly kind: string
  readonly honest: () => Promise<readonly CheckResult[]>
  readonly liars: readonly Liar[]
}
