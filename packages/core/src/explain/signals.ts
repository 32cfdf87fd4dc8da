import type { Edition } from '../compile/edition.ts'
import { isRaised } from '../decide/sections/signals.ts'
import { idOf, type Frame } from '../compile/frame.ts'
import type { SignalExplanation } from './explanation.ts'
import { traceCondition, type Tracing } from './trace.ts'

/** Why each follow-up, data error and finding is raised for whom it could be, or is not. */
export const explainSignals = (edition: Edition, household: Frame, tracing: Tracing): SignalExplanation[] =>
  edition.signals.flatMap((signal) => {
    const { rule } = signal
    const { name, event, code, severity, scope, shape } = rule
    const frames = scope.depth === 0 ? [household] : (household.lists[scope.index] ?? [])
    return frames.map((frame) => ({
      rule: name,
      event,
      code,
      clause: shape.clause,
      ...(severity === undefined ? {} : { severity }),
      appliesTo: idOf(frame),
      raised: isRaised(signal, frame, household, edition),
      conditions: traceCondition(rule.conditions, frame, tracing),
      ...(rule.unless === undefined ? {} : { unless: traceCondition(rule.unless, frame, tracing) }),
    }))
  })
