import { fallIll, type Health } from './health.ts'
import type { Person } from './people.ts'
import type { Random } from '../random.ts'
import type { LaborSkill, Status } from '../record.ts'
import { attendSchool, type Schooling } from './schooling.ts'
import { shares } from '../shares.ts'
import { laborSkillCode } from './work.ts'

/** A person with a place on (or off) the register, a school, a body and hands. */
export interface Resident extends Person {
  readonly status: Status
  readonly schooling: Schooling
  readonly health: Health
  readonly laborSkillCode: LaborSkill
}

/** Gives each person of a family of this status what the records say about people. */
export function describeResidents(
  random: Random,
  people: readonly Person[],
  family: Status,
  asOf: string,
): readonly Resident[] {
  const alone = onePersonOnDibao(random, people, family)
  const rest = random.weighted(shares.household.familyOfOnePersonDibao.weights)
  return people.map((person) => {
    const status = alone === undefined ? family : person === alone ? 'dibao' : rest
    const grave = person === alone || (status === 'tekun' && person.age < 60)
    const health = fallIll(random, person, status, grave)
    const schooling = attendSchool(random, person.birthDate, health.disability !== undefined, asOf)
    const labor = grave ? '03' : laborSkillCode(random, person, schooling, health, status)
    return { ...person, status, schooling, health, laborSkillCode: labor }
  })
}

/** In some dibao families one gravely disabled adult is on dibao alone; never the head. */
function onePersonOnDibao(random: Random, people: readonly Person[], family: Status): Person | undefined {
  const adults = people.slice(1).filter((person) => person.age >= 25)
  if (family !== 'dibao' || adults.length === 0) return undefined
  return random.chance(shares.household.onePersonDibao.percent) ? random.oneOf(adults) : undefined
}
