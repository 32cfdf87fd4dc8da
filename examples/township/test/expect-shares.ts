import { describe, expect, it } from 'vitest'
import type { HouseholdRecord, MemberRecord, Status } from '../src/record.ts'
import { completedYears } from '../src/people/calendar.ts'
import { generateTownship } from '../src/township.ts'
import type { Rates, Share, Split } from '../src/shares/share.ts'

const asOf = '2019-12-31'

/** Two thousand households to hold the shares against. */
export const township = generateTownship({ seed: 2019, households: 2000, asOf })

/** Their people, each with the household. */
export const members = township.flatMap((household) => household.members.map((member) => ({ ...member, household })))

/** How it came out, once for each time it was drawn: yes or no, yes or no in some case, or which. */
export type Draws = readonly (boolean | readonly [of: string, is: boolean] | string)[]

/** Holds each share of a group against the township. A value that was forgotten is no draw, so leave it out. */
export function expectShares(
  group: Readonly<Record<string, Share | Rates<string> | Split<string>>>,
  draws: Readonly<Record<string, Draws>>,
): void {
  it('are each measured', () => {
    expect(Object.keys(draws).sort()).toEqual(Object.keys(group).sort())
  })

  describe.each(Object.entries(group))('%s', (name, entry) => {
    it('has its reason in both languages', () => {
      expect(entry.reason.zh).toMatch(/\p{Script=Han}/u)
      expect(entry.reason.en).toMatch(/[a-z]{3}/)
    })

    // Four standard deviations and one: a right share fails for one seed in fifteen thousand, and the seed is fixed.
    it('holds in the township', () => {
      const percents = 'percent' in entry ? { '': entry.percent } : 'percents' in entry ? entry.percents : entry.weights
      if ('weights' in entry)
        expect(Object.values(percents).reduce((sum, percent) => sum + percent)).toBeCloseTo(100, 9)
      for (const [of, percent] of Object.entries(percents)) {
        const drawn = (draws[name] ?? []).flatMap((draw) => outcomes(draw, of))
        const hits = drawn.filter(Boolean).length
        const expected = (drawn.length * percent) / 100
        const slack = 4 * Math.sqrt(expected * (1 - percent / 100)) + 1
        expect(drawn.length, `nothing to measure ${of} by`).toBeGreaterThan(3)
        expect(Math.abs(hits - expected), `${of}: ${hits} of ${drawn.length}, not ${percent} %`).toBeLessThan(slack)
      }
    })
  })
}

function outcomes(draw: Draws[number], of: string): readonly boolean[] {
  if (typeof draw === 'boolean') return [draw]
  if (typeof draw === 'string') return [draw === of]
  return draw[0] === of ? [draw[1]] : []
}

/** The status that the household was made with; `undefined` where it was forgotten. */
export function statusOf({ recognizedStatus, dibaoPersons }: HouseholdRecord): Status | undefined {
  return dibaoPersons === undefined ? (recognizedStatus ?? undefined) : 'dibao'
}

export function ageOn(day: string, { birthDate }: MemberRecord): number {
  return birthDate === null ? Number.NaN : completedYears(birthDate, day)
}

export const ageOf = (member: MemberRecord): number => ageOn(asOf, member)

/** Nobody's labor code was forgotten, so that who could work is known. */
export const laborKnown = ({ members: people }: HouseholdRecord): boolean =>
  people.every(({ laborSkillCode }) => laborSkillCode !== null)

export const isAble = ({ laborSkillCode }: MemberRecord): boolean => laborSkillCode === '01' || laborSkillCode === '02'
