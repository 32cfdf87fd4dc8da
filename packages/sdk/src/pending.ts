import type { Tier } from './tier.ts'

/** What keeps a line open. */
export type Pending =
  /** A fact of the record is unknown; `tier` supplies it. */
  | { readonly kind: 'fact'; readonly fact: string; readonly appliesTo: string; readonly tier: Tier }
  /** No value of a parameter is in force on the day. */
  | { readonly kind: 'parameter'; readonly parameter: string }
  /** An official or a rule from outside the plan must decide; `rule` holds the question in words. */
  | { readonly kind: 'decision'; readonly by: 'official' | 'outsideRule'; readonly rule: string; readonly tier: Tier }
  /** A derived value cannot be worked out though all it needs is known, as in a division by zero. */
  | { readonly kind: 'value'; readonly fact: string }
  /** No rule of the program is in force on the day. */
  | { readonly kind: 'rules'; readonly program: string }
