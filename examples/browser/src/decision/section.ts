import type { DecisionSection, Explanation } from '@bangfu/core'
import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'

/** A part of a decision as the policy declares it, with what stands there. */
interface Part {
  readonly value: unknown
  readonly section: DecisionSection
  readonly explain: () => Explanation
}

/** Shows parts of one form; nothing where there is nothing to say. */
export type Show = (part: Part, view: View) => ComponentChildren
