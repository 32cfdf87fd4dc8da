import { RecordError, type Policy, type PolicyTypes } from '@bangfu/core'
import { compareDecisions, type DecisionChange } from '@bangfu/core/compare'
import type { Decision, JsonObject, Period, PolicyIdentity } from '@bangfu/sdk'
import type { PolicyArchive } from './archive.ts'
import { settleUp, type SettledBenefit } from './settle-up.ts'

/** A kept decision, and what is needed to make it again. */
export interface ReplayRequest {
  readonly decision: Decision
  /** The household as it was decided on, open. */
  readonly household: JsonObject
  /** The household as it is known now, where it was corrected since; by default the same. */
  readonly householdNow?: JsonObject
  readonly archive: PolicyArchive
  /** The policy of now. */
  readonly now: Policy<PolicyTypes>
  /** Whole months that money is settled for. Without it nothing is settled. */
  readonly period?: Period
}

/** What came of a decision made again by the rules of then. */
export type Reproduction =
  /** The same decision, key by key. */
  | 'same'
  /** Another one: the record is not the one that was decided on, or the decision was changed since. */
  | 'different'
  /** The policy of then is not in the archive. */
  | 'policyMissing'
  /** The record is none by the policy of then. */
  | 'recordRefused'

/** A kept decision beside what the rules of then and of now make of it. */
export interface Replayed {
  readonly asOf: string
  readonly then: { readonly policy: PolicyIdentity; readonly came: Reproduction }
  readonly now: { readonly policy: PolicyIdentity; readonly decision: Decision }
  /** What differs between the kept decision and the one of now; absent where nothing does. */
  readonly change?: DecisionChange
  /** What the period comes to otherwise, benefit by benefit; absent where no period was asked for. */
  readonly settled?: readonly SettledBenefit[]
  /** Why nothing can be settled though a period was asked for: what was paid then cannot be worked out. */
  readonly unsettled?: Exclude<Reproduction, 'same'>
}

/** Everything of a decision but what was asked for beside it. */
const bare = ({ payments: _payments, ...rest }: Decision): unknown => rest

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )

const again = (
  policy: Policy<PolicyTypes>,
  household: JsonObject,
  { asOf, rulesAsOf }: Decision,
  period: Period | undefined,
): Decision =>
  policy.decide(household, {
    asOf,
    ...(rulesAsOf === undefined ? {} : { rulesAsOf }),
    ...(period === undefined ? {} : { period }),
  }) as Decision

/** The decision that the rules of then make, and whether it is the kept one. */
const reproduce = ({
  decision,
  household,
  archive,
  period,
}: ReplayRequest): { readonly came: Reproduction; readonly made?: Decision } => {
  const policy = archive.byHash(decision.policy.hash)
  if (policy === undefined) return { came: 'policyMissing' }
  try {
    const made = again(policy, household, decision, period)
    return ordered(bare(made)) === ordered(bare(decision)) ? { came: 'same', made } : { came: 'different' }
  } catch (error) {
    if (error instanceof RecordError) return { came: 'recordRefused' }
    throw error
  }
}

/**
 * Makes a kept decision again with the rules of then and of now, for the same days. Money is settled only where the rules of then
 * make the very decision that was kept: else nobody knows what was paid by it. Throws a `RecordError` where the policy of now does
 * not take the household.
 */
export const replay = (request: ReplayRequest): Replayed => {
  const { decision, household, householdNow = household, now, period } = request
  const { came, made } = reproduce(request)
  const { id, version, hash } = now
  const decided = again(now, householdNow, decision, period)
  const described = now.describe()
  // The keys of the decision of then are its policy's, where there is one; else those of now are looked at alone.
  const before = request.archive.byHash(decision.policy.hash)?.describe() ?? described
  const change = compareDecisions(decision, decided, { before, after: described })
  return {
    asOf: decision.asOf,
    then: { policy: decision.policy, came },
    now: { policy: { id, version, hash }, decision: decided },
    ...(change === undefined ? {} : { change }),
    ...(period === undefined || made === undefined ? {} : { settled: settleUp(made, decided) }),
    ...(period === undefined || came === 'same' ? {} : { unsettled: came }),
  }
}
