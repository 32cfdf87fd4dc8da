import type { Panjin2019Household, Panjin2019Member } from '@bangfu/core/policies/panjin-2019'
import { parseYuan } from './money.ts'

/** What the benefits ask of a member, worked out from the record. */
export interface Person {
  readonly member: Panjin2019Member
  readonly status: string
  readonly recognized: boolean
  readonly able: boolean
  readonly stage: Stage
  readonly outOfSchool: boolean
  readonly certificate: boolean
  readonly ruralInsured: boolean
  readonly majorTreatment: boolean
  readonly uncoveredEvent: boolean
  /** In ten-thousandths of a yuan. */
  readonly coveredCompliant: number
}

type Stage = 'none' | 'kindergarten' | 'primary' | 'junior' | 'senior' | 'vocational' | 'tertiary'

const stageOf = (code: string): Stage => {
  if (code === '01') return 'none'
  if (code === '02') return 'kindergarten'
  if (code === '03') return 'primary'
  if (code <= '06') return 'junior'
  if (code <= '09') return 'senior'
  return code <= '12' ? 'vocational' : 'tertiary'
}

/** The day before the first of September that began the school year. */
export const schoolAgeDay = (asOf: string): string => {
  const year = Number(asOf.slice(0, 4))
  return `${asOf.slice(5) >= '09-01' ? year : year - 1}-08-31`
}

const completedYears = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** Works out what the benefits ask of a member. */
export const personOf = (member: Panjin2019Member, household: Panjin2019Household, schoolDay: string): Person => {
  const status = member.recognizedStatus ?? household.recognizedStatus ?? 'none'
  const recognized = status !== 'none'
  const insurance = member.medicalInsurance
  const ruralInsured = insurance === 'ncms' || (insurance === 'urrbmi' && member.ruralInsured === true)
  const code = member.studentStatusCode ?? '01'
  const age = completedYears(member.birthDate ?? '', schoolDay)
  const ofSchoolAge = age >= 6 && age < 15
  const kept = member.approvedDeferral === true || member.completedCompulsory === true
  let majorTreatment = false
  let uncoveredEvent = false
  let coveredCompliant = 0
  for (const event of member.medicalEvents ?? []) {
    const major = event.isMajorDisease === true && event.setting !== 'outpatient'
    majorTreatment ||= major
    if (major && recognized && ruralInsured) coveredCompliant += parseYuan(event.compliantCostYuan)
    else uncoveredEvent = true
  }
  return {
    member,
    status,
    recognized,
    able: member.laborSkillCode === '01' || member.laborSkillCode === '02',
    stage: stageOf(code),
    outOfSchool: ofSchoolAge && code === '01' && !kept,
    certificate: member.disability?.certificateHeld === true,
    ruralInsured,
    majorTreatment,
    uncoveredEvent,
    coveredCompliant,
  }
}
