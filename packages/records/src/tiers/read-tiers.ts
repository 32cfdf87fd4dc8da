import type { Policy } from '@bangfu/core'
import type { Tier } from '@bangfu/sdk'
import { tiersShape, type ActionShape, type TiersFile } from './shape.ts'
import { RECORD_STATES } from './types.ts'

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
  /** The clause by which the first of them has the duty. */
  readonly clause: string
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

const twice = (names: readonly string[], what: string): readonly string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${what} ${name} stands twice`,
  )

const readingsOf = (action: ActionShape): readonly string[] =>
  [action.reading, action.otherBlocks, action.ownWork, ...Object.values(action.refused ?? {})].filter(
    (id) => id !== undefined,
  )

const problemsOf = (
  file: TiersFile,
  { tierDuties, facts, clauses, aggregates }: ReturnType<Policy['describe']>,
): readonly string[] => {
  const readings = new Set(file.readings.map(({ id }) => id))
  const known = new Set(clauses.map(({ id }) => id))
  const duties = new Set(tierDuties.flatMap(({ actions }) => actions))
  const blocks = new Set(['record', ...file.blocks.map(({ id }) => id)])
  const keys = file.blocks.flatMap((block) => block.keys ?? [])
  const reached = new Set(file.actions.flatMap(({ from = {} }) => Object.values(from)))
  const counted = new Set(aggregates.map(({ id }) => id))
  const { households, people, classes, file: onFile, clear } = file.completeness
  const top = new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))
  return [
    ...twice(
      file.readings.map(({ id }) => id),
      'reading',
    ),
    ...twice(
      file.actions.map(({ id }) => id),
      'action',
    ),
    ...twice(
      file.blocks.map(({ id }) => id),
      'block',
    ),
    ...twice(keys, 'key'),
    ...[...top].filter((key) => !keys.includes(key)).map((key) => `key ${key} of the catalog is in no block`),
    ...file.readings.flatMap(({ id, near }) =>
      near.filter((clause) => !known.has(clause)).map((clause) => `reading ${id}: unknown clause ${clause}`),
    ),
    ...[file.notThere, file.unknownBlock].filter((id) => !readings.has(id)).map((id) => `unknown reading ${id}`),
    ...[households, people, classes].filter((id) => !counted.has(id)).map((id) => `unknown aggregate ${id}`),
    ...[onFile, clear].filter((id) => !known.has(id)).map((id) => `unknown clause ${id}`),
    ...RECORD_STATES.filter((state) => !reached.has(state)).map((state) => `state ${state} is never reached`),
    ...file.actions.flatMap((action) => [
      ...action.duties
        .filter((duty) => !duties.has(duty))
        .map((duty) => `action ${action.id}: no tier has duty ${duty}`),
      ...readingsOf(action)
        .filter((id) => !readings.has(id))
        .map((id) => `action ${action.id}: unknown reading ${id}`),
      ...action.sets.filter((id) => !blocks.has(id)).map((id) => `action ${action.id}: unknown block ${id}`),
      ...((action.from === undefined) === (action.anyState === undefined)
        ? [`action ${action.id}: expected either from or anyState`]
        : []),
      ...(action.from !== undefined && action.refused?.['*'] === undefined
        ? [`action ${action.id}: expected a reading for the states in which it is refused`]
        : []),
      ...((action.notBy === undefined) === (action.ownWork === undefined)
        ? []
        : [`action ${action.id}: notBy and ownWork go together`]),
    ]),
  ]
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
      clause: holders[0]?.clause ?? '',
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
