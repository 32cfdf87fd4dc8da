import { DIVISION_LEVELS, DIVISION_DIGITS } from '@bangfu/sdk'
import { createCompleteness, workListOf, type Completeness, type PlacedHousehold } from '../completeness/index.ts'
import type { ActorRecords } from './actor-records.ts'
import { openHousehold } from './content.ts'
import type { Context } from './context.ts'
import { readKept } from './life.ts'
import { everyItem } from './reading.ts'
import type { Turn } from './turn.ts'

/** The divisions just below one: towns of a county, villages of a town. */
const partsOf = (division: string, villages: readonly string[]): readonly string[] => {
  const level = DIVISION_LEVELS.find((one) => DIVISION_DIGITS[one] > division.length)
  if (level === undefined) return []
  return [...new Set(villages.map((village) => village.slice(0, DIVISION_DIGITS[level])))].sort()
}

const householdsOf = async (
  { vault }: Context,
  { calls }: Pick<Turn, 'calls'>,
  division: string,
): Promise<readonly PlacedHousehold[]> => {
  const all: PlacedHousehold[] = []
  for (const stored of await everyItem((page) => calls.list(division, page)))
    all.push({
      recordId: stored.householdId,
      division: stored.division,
      household: await openHousehold(vault, calls, readKept(stored)),
    })
  return all
}

/** What an actor can ask about a division as a whole. */
export const divisionFor = (context: Context, actorId: string): Pick<ActorRecords, 'completeness' | 'workList'> => {
  const { turn, policy, tiers } = context
  return {
    completeness: ({ asOf, division }) =>
      turn(actorId, async ({ actor, calls, allowIn }) => {
        const where = division ?? actor.division
        allowIn('count', where)
        const all = await householdsOf(context, { calls }, where)
        const of = (place: string): Completeness => {
          const counted = createCompleteness(policy, tiers, asOf)
          for (const one of all) if (one.division.startsWith(place)) counted.add(one)
          return counted.result(place)
        }
        return [
          where,
          ...partsOf(
            where,
            all.map((one) => one.division),
          ),
        ].map(of)
      }),
    workList: ({ asOf, division, tier, limit = 100 }) =>
      turn(actorId, async ({ actor, calls, allowIn }) => {
        const where = division ?? actor.division
        allowIn('list', where)
        const items = workListOf(policy, await householdsOf(context, { calls }, where), {
          asOf,
          tier: tier ?? actor.tier,
        })
        return { items: items.slice(0, limit), total: items.length }
      }),
  }
}
