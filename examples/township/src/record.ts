import type {
  Panjin2019Event,
  Panjin2019Household,
  Panjin2019Housing,
  Panjin2019Income,
  Panjin2019Member,
  Panjin2019MemberDisability,
} from '@bangfu/core/policies/panjin-2019'

/** Yuan, as a record carries it: a whole number, or a decimal string where there are fen. */
export type Yuan = number | string

export type Area = Panjin2019Household['area']
export type Sex = '1' | '2'
export type Status = 'dibao' | 'tekun' | 'lowIncomeRescue' | 'none'
export type Relation = CodeOf<'relationToHeadCode'>
export type LaborSkill = CodeOf<'laborSkillCode'>
export type StudentStatus = CodeOf<'studentStatusCode'>
type Insurance = CodeOf<'medicalInsurance'>
export type HealthCode = NonNullable<Panjin2019Member['healthCodes']>[number]

type CodeOf<K extends keyof Panjin2019Member> = NonNullable<Panjin2019Member[K]>

/** Items are yearly; an item that is not there is 0. */
export type IncomeItem = keyof Panjin2019Income
type Income = Readonly<Partial<Record<IncomeItem, Yuan | null>>>

/** A record as the generator writes it: what it always fills in is there, with a value or as `null`. */
export interface HouseholdRecord extends Panjin2019Household {
  readonly urbanRuralClassCode: NonNullable<Panjin2019Household['urbanRuralClassCode']>
  readonly recognizedStatus?: Status | null
  readonly income: Income | null
  readonly registeredPopulationStartOfYear: number
  readonly industryProjects: number
  readonly noFoodWorry: boolean | null
  readonly noClothingWorry: boolean | null
  readonly housing: Housing
  readonly members: readonly MemberRecord[]
}

export interface Housing extends Panjin2019Housing {
  readonly grade: 'A' | 'B' | 'C' | 'D' | null
  readonly isOnlyHouse: boolean | null
}

export interface MemberRecord extends Panjin2019Member {
  readonly name: string
  readonly relationToHeadCode: Relation
  readonly sexCode: Sex
  readonly birthDate: string | null
  readonly idNumber: string | null
  readonly recognizedStatus?: Status
  readonly laborSkillCode: LaborSkill | null
  readonly studentStatusCode: StudentStatus | null
  readonly medicalInsurance: Insurance | null
  readonly healthCodes: readonly HealthCode[] | null
  readonly disability?: Disability
  readonly medicalEvents?: readonly MedicalEvent[]
}

export interface Disability extends Panjin2019MemberDisability {
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly grade: 1 | 2 | 3 | 4 | null
  readonly certificateHeld: boolean | null
  readonly longTermCare: boolean | null
}

export interface MedicalEvent extends Panjin2019Event {
  readonly setting: NonNullable<Panjin2019Event['setting']>
  readonly isMajorDisease: boolean | null
  readonly disease: string
  readonly totalCostYuan: Yuan
  readonly compliantCostYuan: Yuan | null
}

/** Fen as a record writes them: `974100` is `9741`, `974101` is `"9741.01"`. */
export function yuanFromFen(fen: number): Yuan {
  const rest = fen % 100
  const whole = (fen - rest) / 100
  return rest === 0 ? whole : `${String(whole)}.${String(rest).padStart(2, '0')}`
}
