import type { SignalRule } from '../../bind/model.ts'
import type { Frame } from '../../compile/frame.ts'
import type { SectionContext, SectionOf } from './context.ts'

const NOBODY: readonly Frame[] = []

/** The rules of an event with whom each is raised for: conditions known to hold, and nothing known to speak against them. */
export const raisedSignals = (
  event: string,
  { edition, household }: SectionContext,
): readonly { readonly rule: SignalRule; readonly frame: Frame }[] =>
  edition.signals.flatMap(({ rule, conditions, unless }) => {
    if (rule.event !== event) return []
    const frames = rule.scope.depth === 0 ? [household] : (household.lists[rule.scope.index] ?? NOBODY)
    return frames
      .filter((frame) => conditions.test(frame) === 'yes' && unless?.test(frame) !== 'yes')
      .map((frame) => ({ rule, frame }))
  })

/** The codes of the signals that are raised, each once. */
export const signalsSection = ({ event }: SectionOf<'signals'>, context: SectionContext): readonly string[] => [
  ...new Set(raisedSignals(event, context).map(({ rule }) => rule.code)),
]
