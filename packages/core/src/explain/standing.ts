import { OUTCOMES } from '@bangfu/sdk'
import type { CompiledBenefit, Edition } from '../compile/edition.ts'
import { idOf, type Frame } from '../compile/frame.ts'
import { judge } from '../decide/judge.ts'

/** What is certain for somebody in a program: the rank of the highest outcome, 0 the highest, and how many measures. */
interface Place {
  readonly best: number
  readonly count: number
}

/** How everybody of a household stands, by program and person. */
export type Standing = ReadonlyMap<string, Place>

const keyOf = ({ program }: CompiledBenefit, frame: Frame): string => `${program.id} ${idOf(frame)}`

/** How everybody of a household stands as the record is. */
export const standingOf = (edition: Edition, household: Frame): Standing => {
  const standing = new Map<string, Place>()
  for (const benefit of edition.benefits) {
    const { scope } = benefit
    for (const frame of scope.depth === 0 ? [household] : (household.lists[scope.index] ?? [])) {
      const { certain } = judge(benefit, frame)
      if (certain === undefined) continue
      const key = keyOf(benefit, frame)
      const { best, count } = standing.get(key) ?? { best: OUTCOMES.length, count: 0 }
      standing.set(key, { best: Math.min(best, OUTCOMES.indexOf(certain.rule.outcome)), count: count + 1 })
    }
  }
  return standing
}

/**
 * Whether nobody loses: a way to one measure that costs another is none to be pointed to. Within the program that is
 * asked about one measure may take the place of another, as for a pupil of another stage.
 */
export const isNoLower = (after: Standing, before: Standing, benefit: CompiledBenefit, frame: Frame): boolean => {
  const own = keyOf(benefit, frame)
  return [...before].every(([key, { best, count }]) => {
    const now = after.get(key)
    return now !== undefined && now.best <= best && (key === own || now.count >= count)
  })
}
