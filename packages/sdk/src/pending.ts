import type { PluginProblem, ProviderFailure } from './plugin/problems.ts'
import type { Tier } from './tier.ts'

/** What keeps a line open. */
export type Pending =
  /** A fact of the record is unknown; `tier` supplies it. `tried`: the providers that were asked for it, and brought nothing. */
  | {
      readonly kind: 'fact'
      readonly fact: string
      readonly appliesTo: string
      readonly tier: Tier
      readonly tried?: readonly ProviderFailure[]
    }
  /** No value of a parameter is in force on the day. */
  | { readonly kind: 'parameter'; readonly parameter: string }
  /** An official or a rule from outside the plan must decide; `rule` holds the question in words. */
  | { readonly kind: 'decision'; readonly by: 'official' | 'outsideRule'; readonly rule: string; readonly tier: Tier }
  /** A derived value cannot be worked out though all it needs is known, as in a division by zero. */
  | { readonly kind: 'value'; readonly fact: string }
  /** No rule of the program is in force on the day. */
  | { readonly kind: 'rules'; readonly program: string }
  /** A function of a plugin gave no value: `part` is its operator, formula or fact. */
  | { readonly kind: 'plugin'; readonly plugin: string; readonly part: string; readonly problem: PluginProblem }
