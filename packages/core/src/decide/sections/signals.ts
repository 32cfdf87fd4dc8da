import type { Verdict } from '@bangfu/sdk'
import type { SignalRule } from '../../bind/model.ts'
import type { CompiledSignal, Edition, SignalCondition } from '../../compile/edition.ts'
import type { Frame } from '../../compile/frame.ts'
import { settleAlone } from '../settle.ts'
import type { SectionContext, SectionOf } from './context.ts'

const NOBODY: readonly Frame[] = []

/** The verdict of a condition of a signal; what holds for every value of an unknown fact is known. */
const verdictOf = (
  { of, asksWhatIsKnown, test }: SignalCondition,
  frame: Frame,
  household: Frame,
  { compiler }: Edition,
): Verdict => {
  const verdict = test(frame)
  // What is known is not what is so: trying a value would change the question.
  if (verdict !== 'unknown' || asksWhatIsKnown) return verdict
  const ask = (): Verdict | undefined => {
    const tried = test(frame)
    return tried === 'unknown' ? undefined : tried
  }
  const visit: Parameters<typeof settleAlone>[2]['visit'] = (cells) => cells.condition(of, frame)
  return settleAlone(household, compiler, { ask, nameOf: (known) => known, visit }) ?? 'unknown'
}

/** Whether a signal is raised for somebody: conditions known to hold, and nothing known to speak against it. */
export const isRaised = (
  { conditions, unless }: CompiledSignal,
  frame: Frame,
  household: Frame,
  edition: Edition,
): boolean =>
  verdictOf(conditions, frame, household, edition) === 'yes' &&
  (unless === undefined || verdictOf(unless, frame, household, edition) !== 'yes')

/** The rules of an event with whom each is raised for. */
export const raisedSignals = (
  event: string,
  { edition, household }: SectionContext,
): readonly { readonly rule: SignalRule; readonly frame: Frame }[] => {
  const raised: { readonly rule: SignalRule; readonly frame: Frame }[] = []
  for (const signal of edition.signals) {
    const { event: own, scope } = signal.rule
    if (own !== event) continue
    const about = scope.depth === 0 ? [household] : (household.lists[scope.index] ?? NOBODY)
    for (const frame of about) {
      if (isRaised(signal, frame, household, edition)) raised.push({ rule: signal.rule, frame })
    }
  }
  return raised
}

/** The codes of the signals that are raised, each once. */
export const signalsSection = ({ event }: SectionOf<'signals'>, context: SectionContext): readonly string[] => {
  const raised = raisedSignals(event, context)
  return raised.length === 0 ? [] : [...new Set(raised.map(({ rule }) => rule.code))]
}
