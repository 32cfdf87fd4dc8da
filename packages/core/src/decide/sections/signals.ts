import type { SignalRule } from '../../bind/model.ts'
import type { CompiledSignal } from '../../compile/edition.ts'
import type { Frame } from '../../compile/frame.ts'
import type { SectionContext, SectionOf } from './context.ts'

const NOBODY: readonly Frame[] = []

/** The rules of an event with whom each is raised for: conditions known to hold, and nothing known to speak against them. */
export const raisedSignals = (
  event: string,
  { edition, household }: SectionContext,
): readonly { readonly rule: SignalRule; readonly frame: Frame }[] => {
  const raised: { readonly rule: SignalRule; readonly frame: Frame }[] = []
  const tryFor = ({ rule, conditions, unless }: CompiledSignal, frame: Frame): void => {
    if (conditions.test(frame) === 'yes' && unless?.test(frame) !== 'yes') raised.push({ rule, frame })
  }
  for (const signal of edition.signals) {
    const { event: own, scope } = signal.rule
    if (own !== event) continue
    if (scope.depth === 0) tryFor(signal, household)
    else for (const frame of household.lists[scope.index] ?? NOBODY) tryFor(signal, frame)
  }
  return raised
}

/** The codes of the signals that are raised, each once. */
export const signalsSection = ({ event }: SectionOf<'signals'>, context: SectionContext): readonly string[] => {
  const raised = raisedSignals(event, context)
  return raised.length === 0 ? [] : [...new Set(raised.map(({ rule }) => rule.code))]
}
