import { receiptOf, verifyRecords } from '../audit/index.ts'
import type { ActorRecords } from './actor-records.ts'
import type { Context } from './context.ts'

/** What an actor can do with the audit log as a whole. */
export const auditingFor = ({ turn }: Context, actorId: string): Pick<ActorRecords, 'receipt' | 'verifyRecords'> => ({
  receipt: () =>
    turn(actorId, ({ actor, calls, allowIn, at }) => {
      allowIn('audit', actor.division)
      return receiptOf(calls, actor.division, at)
    }),
  verifyRecords: () =>
    turn(actorId, ({ actor, calls, allowIn }) => {
      allowIn('audit', actor.division)
      return verifyRecords(calls, actor.division)
    }),
})
