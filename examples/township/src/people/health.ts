import { diseasesFor } from './diseases.ts'
import type { Person } from './people.ts'
import type { Random } from '../random.ts'
import { yuanFromFen, type Disability, type HealthCode, type MedicalEvent, type Status } from '../record.ts'
import { billPercents } from '../shares/person-shares.ts'
import { shares } from '../shares.ts'

const share = shares.person

export interface Health {
  readonly disability?: Disability
  readonly medicalEvents?: readonly MedicalEvent[]
  readonly healthCodes: readonly HealthCode[]
}

/** Disability, the year's bills, and the health codes (AAB017) that follow from both. `grave`: who must be so for the
 * household to hang together (a tekun adult, the one person on dibao). */
export function fallIll(random: Random, person: Person, status: Status, grave: boolean): Health {
  const disability = grave ? graveDisability(random) : disabilityOf(random, person, status)
  const medicalEvents = billsOf(random, person)
  const chronic = person.age >= 18 && random.chance(share.chronic.percents[person.age >= 60 ? 'elder' : 'adult'])
  const codes: HealthCode[] = [
    ...(chronic ? (['02'] as const) : []),
    ...(medicalEvents.some((event) => event.isMajorDisease) ? (['03'] as const) : []),
    ...(disability === undefined ? [] : (['04'] as const)),
  ]
  return {
    healthCodes: codes.length === 0 ? ['01'] : codes,
    ...(disability === undefined ? {} : { disability }),
    ...(medicalEvents.length === 0 ? {} : { medicalEvents }),
  }
}

function disabilityOf(random: Random, { age }: Person, status: Status): Disability | undefined {
  const group = age < 18 ? 'child' : status === 'tekun' ? 'tekunElder' : (`${status}Adult` as const)
  if (!random.chance(share.disabled.percents[group])) return undefined
  const category = random.weighted(share.disabilityCategory.weights)
  return disabilityWith(random, category, random.weighted(share.disabilityGrade.weights))
}

/** Limb, grade 1, or intellectual or mental, grade 1 or 2: no capacity by the test of 2016. */
function graveDisability(random: Random): Disability {
  const category = random.oneOf(['4', '5', '6'] as const)
  return disabilityWith(random, category, category === '4' ? '1' : random.oneOf(['1', '2'] as const))
}

function disabilityWith(random: Random, category: keyof typeof NUMBERS, grade: '1' | '2' | '3' | '4'): Disability {
  return {
    category: NUMBERS[category],
    grade: NUMBERS[grade],
    certificateHeld: random.chance(share.certificateHeld.percent),
    longTermCare: random.chance(share.longTermCare.percents[grade]),
  }
}

/** A record writes the codes of a disability as numbers. */
const NUMBERS = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7 } as const

function billsOf(random: Random, person: Person): readonly MedicalEvent[] {
  const group = person.age < 18 ? 'child' : person.age < 60 ? 'adult' : 'elder'
  if (!random.chance(share.treated.percents[group])) return []
  const isMajorDisease = random.chance(share.majorDisease.percent)
  const disease = random.oneOf(diseasesFor(person, isMajorDisease))
  const bills = random.chance(share.secondBill.percent) ? 2 : 1
  return Array.from({ length: bills }, (_, i): MedicalEvent => {
    const setting = disease.outpatient
      ? 'outpatientMajorDisease'
      : i === 1 && !isMajorDisease
        ? 'outpatient'
        : 'inpatient'
    const [low, high] = disease.cost
    const totalFen = Math.floor(
      (random.between(low * 100, high * 100) * (setting === 'outpatient' ? billPercents.outpatient : 100)) / 100,
    )
    return {
      setting,
      isMajorDisease,
      disease: disease.name,
      totalCostYuan: yuanFromFen(totalFen),
      compliantCostYuan: yuanFromFen(Math.floor((totalFen * random.between(...billPercents.compliant)) / 100)),
    }
  })
}
