import type { Health } from './health.ts'
import type { Person } from './people.ts'
import type { Random } from '../random.ts'
import type { LaborSkill, Status } from '../record.ts'
import type { Schooling } from './schooling.ts'
import { shares } from '../shares.ts'

const share = shares.person

/**
 * AAB010. Children and pupils have no labor to sell (`04`), and so have most elders; `03` is for those who had it and
 * lost it. A tekun person is never able, or the status would be wrong.
 */
export function laborSkillCode(
  random: Random,
  person: Person,
  schooling: Schooling,
  health: Health,
  status: Status,
): LaborSkill {
  if (person.age < 16 || schooling.studentStatusCode !== '01') return '04'
  if (lostCapacity(random, health)) return '03'
  if (status === 'tekun') return person.age < 60 || random.chance(share.tekunElderLostCapacity.percent) ? '03' : '04'
  if (person.age >= 60 && !(person.age < 70 && random.chance(share.worksInSixties.percent))) return '04'
  return random.chance(share.skilled.percent) ? '02' : '01'
}

function lostCapacity(random: Random, { disability, medicalEvents = [] }: Health): boolean {
  const lost = share.lostCapacity.percents
  const byDisability = disability === undefined ? 0 : (disability.grade ?? 4) <= 2 ? lost.severe : lost.moderate
  const byIllness = medicalEvents.some((event) => event.isMajorDisease) ? lost.majorDisease : 0
  return random.chance(Math.max(byDisability, byIllness))
}
