import { completedYears, schoolAgeDay } from './calendar.ts'
import type { Random } from '../random.ts'
import type { StudentStatus } from '../record.ts'
import { shares } from '../shares.ts'

const share = shares.person

export interface Schooling {
  /** AAB009; `01` is not a student. */
  readonly studentStatusCode: StudentStatus
  readonly completedCompulsory?: true
  readonly approvedDeferral?: true
  readonly graduateSeekingWork?: true
}

/** School by age on the 31 August before: kindergarten from 3, primary from 6, junior from 12, senior from 15. */
export function attendSchool(random: Random, birthDate: string, disabled: boolean, asOf: string): Schooling {
  const age = completedYears(birthDate, schoolAgeDay(asOf))
  if (age < 3) return { studentStatusCode: '01' }
  if (age < 6) return { studentStatusCode: random.chance(share.kindergarten.percent) ? '02' : '01' }
  if (age < 15) return compulsory(random, age, disabled)
  if (age < 18) return afterJunior(random, age)
  return afterSenior(random, age, disabled)
}

function compulsory(random: Random, age: number, disabled: boolean): Schooling {
  if (!random.chance(share.outOfSchool.percents[disabled ? 'disabled' : 'healthy'])) {
    return { studentStatusCode: yearOf(JUNIOR, age - 12) ?? '03' }
  }
  return {
    studentStatusCode: '01',
    ...(random.chance(share.approvedDeferral.percent) ? { approvedDeferral: true } : {}),
  }
}

function afterJunior(random: Random, age: number): Schooling {
  const years = { seniorHigh: SENIOR_HIGH, vocational: VOCATIONAL, leaves: [] }[
    random.weighted(share.afterJunior.weights)
  ]
  return { studentStatusCode: yearOf(years, age - 15) ?? '01', completedCompulsory: true }
}

function afterSenior(random: Random, age: number, disabled: boolean): Schooling {
  const path = age < 22 && !disabled ? random.weighted(share.tertiary.weights) : 'leaves'
  if (path === 'university') return { studentStatusCode: '16', completedCompulsory: true }
  const year = path === 'vocationalCollege' ? yearOf(COLLEGE, age - 18) : undefined
  if (year !== undefined) return { studentStatusCode: year, completedCompulsory: true }
  const seeks = age < 25 && !disabled && random.chance(share.seeksWork.percent)
  return { studentStatusCode: '01', ...(seeks ? { graduateSeekingWork: true } : {}) }
}

const yearOf = (years: readonly StudentStatus[], year: number): StudentStatus | undefined => years[year]

const JUNIOR = ['04', '05', '06'] as const
const SENIOR_HIGH = ['07', '08', '09'] as const
const VOCATIONAL = ['10', '11', '12'] as const
const COLLEGE = ['13', '14', '15'] as const
