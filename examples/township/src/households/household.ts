import { dwell } from './dwelling.ts'
import { composeFamily, type FamilyKind } from './family.ts'
import { isAble } from './earnings.ts'
import { insureFamily } from './insurance.ts'
import { liveOn } from './livelihood.ts'
import { inventPeople } from '../people/people.ts'
import type { Place } from './places.ts'
import type { Random } from '../random.ts'
import type { HouseholdRecord, MemberRecord, Status } from '../record.ts'
import { describeResidents, type Resident } from '../people/resident.ts'
import { shares } from '../shares.ts'

const share = shares.household

export interface HouseholdSeed {
  readonly householdId: string
  readonly place: Place
  readonly asOf: string
  /** ID numbers given out so far; those of this household are added. */
  readonly takenIds: Set<string>
}

/** One household with every fact known, and no fact at odds with another (but for the stated errors). */
export function composeHousehold(
  random: Random,
  { householdId, place, asOf, takenIds }: HouseholdSeed,
): HouseholdRecord {
  const { area } = place
  const status = random.weighted(share.status.weights)
  const kind = kindOf(random, status)
  const people = inventPeople(random, composeFamily(random, kind), asOf, takenIds)
  const residents = describeResidents(random, people, status, asOf)
  const { stableWorker, ...livelihood } = liveOn(random, residents, status, area)
  const insure = insureFamily(random, area, stableWorker)
  const mixed = residents.some((resident) => resident.status !== status)
  const able = residents.some(isAble)
  const member = (resident: Resident, index: number): MemberRecord => ({
    memberId: `A${String(index + 1)}`,
    name: resident.name,
    relationToHeadCode: resident.relationToHeadCode,
    sexCode: resident.sexCode,
    birthDate: resident.birthDate,
    idNumber: resident.idNumber,
    ...(mixed ? { recognizedStatus: resident.status } : {}),
    laborSkillCode: resident.laborSkillCode,
    ...resident.schooling,
    ...insure(resident),
    ...resident.health,
    ...when('stableEmployment', resident === stableWorker),
    ...when('startupPlan', isAble(resident) && resident.age < 55 && random.chance(shares.person.startupPlan.percent)),
    ...when(
      'orphanAllowance',
      kind === 'grandparents' && resident.age < 18 && random.chance(shares.person.orphanAllowance.percent),
    ),
  })
  return {
    householdId,
    regionCode: place.regionCode,
    area,
    urbanRuralClassCode: place.urbanRuralClassCode,
    ...(mixed ? {} : { recognizedStatus: status }),
    registeredPopulationStartOfYear: people.filter(({ birthDate }) => birthDate < `${asOf.slice(0, 4)}-01-01`).length,
    industryProjects: status !== 'none' && random.chance(share.industryProject.percents[area]) ? 1 : 0,
    ...when('collectiveMember', random.chance(share.collectiveMember.percents[area])),
    ...when('willingIndustry', able && area === 'rural' && random.chance(share.willingIndustry.percent)),
    ...when('creditNeed', able && random.chance(share.creditNeed.percent)),
    noFoodWorry: !random.chance(share.foodWorry.percent),
    noClothingWorry: !random.chance(share.clothingWorry.percent),
    housing: dwell(random, status, area),
    ...livelihood,
    ...assetsOf(random, status),
    members: residents.map(member),
  }
}

const families = {
  dibao: share.dibaoFamily,
  tekun: share.tekunFamily,
  lowIncomeRescue: share.lowIncomeRescueFamily,
  none: share.noneFamily,
}

const kindOf = (random: Random, status: Status): FamilyKind => random.weighted(families[status].weights)

/** Who is on dibao has passed the test of assets; a tekun person never takes it. */
function assetsOf(random: Random, status: Status): Pick<HouseholdRecord, 'assetsWithinDibaoLimits'> {
  if (status === 'tekun') return {}
  if (status === 'dibao') return { assetsWithinDibaoLimits: true }
  return { assetsWithinDibaoLimits: random.chance(shares.income.assetsWithinLimits.percents[status]) }
}

/** A fact whose absence means no is written only where it is so. */
const when = <K extends string>(key: K, holds: boolean): Partial<Record<K, true>> =>
  (holds ? { [key]: true } : {}) as Partial<Record<K, true>>
