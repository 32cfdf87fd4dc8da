import type { Policy } from '@bangfu/core'
import type { Tier } from '@bangfu/sdk'
import { problemsOf } from './check-tiers.ts'
import { tiersShape, type ActionShape, type TiersFile } from './shape.ts'

/** A file of tiers cannot be used: every problem, each with where it stands. */
export class TiersError extends Error {
  override readonly name = 'TiersError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Cannot use the tiers: ${problems.join('; ')}`)
    this.problems = problems
  }
}

/** An action, with the tiers that have a duty which it needs. */
export interface TierAction extends ActionShape {
  /** The tiers that may do it, lowest first. */
  readonly tiers: readonly Tier[]
  /** The clause by which a tier has the duty; of a tier that has none, the clause by which the first of them has it. */
  readonly clauseOf: (tier: Tier) => string
  /** The ids of the blocks that it may set. */
  readonly mayBlocks: ReadonlySet<string>
}

/** What each tier may do, with the duties of a policy. */
export interface Tiers {
  readonly file: TiersFile
  readonly actions: ReadonlyMap<string, TierAction>
  readonly masking: TiersFile['masking']
  /** The block that a key of a household record lies in, or the block of that id; `undefined` where it is in none. */
  readonly blockOf: (keyOrBlock: string) => string | undefined
}

/**
 * Reads what each tier may do, with the duties that a policy gives to each (plan 2.3.b): where the policy moves a duty, the right
 * moves with it. Throws a TiersError with every problem.
 */
export const readTiers = (data: unknown, policy: Pick<Policy, 'describe'>): Tiers => {
  const parsed = tiersShape.safeParse(data)
  if (!parsed.success)
    throw new TiersError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const file = parsed.data
  const description = policy.describe()
  const problems = problemsOf(file, description)
  if (problems.length > 0) throw new TiersError(problems)

  const ofRecord = file.blocks.filter((block) => block.of === 'record').map(({ id }) => id)
  const actionOf = (action: ActionShape): TierAction => {
    const holders = description.tierDuties.filter((duty) => action.duties.some((one) => duty.actions.includes(one)))
    return {
      ...action,
      tiers: holders.map(({ tier }) => tier),
      clauseOf: (tier) => (holders.find((duty) => duty.tier === tier) ?? holders[0])?.clause ?? '',
      mayBlocks: new Set(action.sets.flatMap((id) => (id === 'record' ? ofRecord : [id]))),
    }
  }
  const blockOf = new Map([
    ...file.blocks.flatMap(({ id, keys = [] }) => keys.map((key) => [key, id] as const)),
    ...file.blocks.map(({ id }) => [id, id] as const),
  ])
  return {
    file,
    actions: new Map(file.actions.map((action) => [action.id, actionOf(action)])),
    masking: file.masking,
    blockOf: (key) => blockOf.get(key),
  }
}
