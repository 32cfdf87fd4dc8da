import type { Finding } from '@bangfu/sdk'
import { idOf } from '../../compile/frame.ts'
import type { SectionContext, SectionOf } from './context.ts'
import { raisedSignals } from './signals.ts'

/** What deserves a look: each rule of the event with everybody for whom it is raised, in the order of the rules. */
export const findingsSection = ({ event }: SectionOf<'findings'>, context: SectionContext): readonly Finding[] =>
  raisedSignals(event, context).map(({ rule, frame }) => ({
    code: rule.code,
    severity: rule.severity ?? 'info',
    appliesTo: idOf(frame),
    clause: rule.shape.clause,
  }))
