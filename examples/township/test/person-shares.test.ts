import { describe } from 'vitest'
import { ageOf, ageOn, expectShares, isAble, members as everyone, statusOf, type Draws } from './expect-shares.ts'
import { personShares } from '../src/shares/person-shares.ts'

type Someone = (typeof everyone)[number]

const members = everyone.filter(({ birthDate }) => birthDate !== null)
const statusIn = (member: Someone) => member.recognizedStatus ?? statusOf(member.household)
const schoolAge = (member: Someone): number => ageOn('2019-08-31', member)
const aged = (low: number, high: number) =>
  members.filter((member) => schoolAge(member) >= low && schoolAge(member) <= high)
const group = (member: Someone): string => (ageOf(member) < 18 ? 'child' : ageOf(member) < 60 ? 'adult' : 'elder')
const is = (code: string | null, ...codes: readonly string[]): boolean => code !== null && codes.includes(code)
const isMajor = ({ medicalEvents = [] }: Someone): boolean => medicalEvents.some(({ isMajorDisease }) => isMajorDisease)
const isStudent = ({ studentStatusCode }: Someone): boolean => studentStatusCode !== '01'

/** Whose disability was left to chance: not the one person on dibao, not a tekun person of working age. */
const byChance = members.filter((member) => {
  const status = statusIn(member)
  if (status === undefined || (status === 'tekun' && ageOf(member) < 60)) return false
  return !(status === 'dibao' && member.household.dibaoPersons !== undefined)
})
const disabled = byChance.flatMap((member) => (member.disability === undefined ? [] : [member.disability]))
const ill = members.filter(({ medicalEvents }) => medicalEvents !== undefined)

function capacity(): Draws {
  const grown = byChance.filter((member) => ageOf(member) >= 16 && !isStudent(member) && statusIn(member) !== 'tekun')
  return grown.flatMap((member): Draws => {
    const { disability, medicalEvents, laborSkillCode } = member
    if (laborSkillCode === null || medicalEvents?.some(({ isMajorDisease }) => isMajorDisease === null)) return []
    const lost = laborSkillCode === '03'
    if (disability !== undefined) {
      if (isMajor(member) || disability.grade === null) return []
      return [[disability.grade <= 2 ? 'severe' : 'moderate', lost]]
    }
    return isMajor(member) ? [['majorDisease', lost]] : []
  })
}

const path = (code: string | null, stages: Readonly<Record<string, readonly string[]>>): Draws =>
  code === null ? [] : Object.keys(stages).filter((stage) => stages[stage]?.includes(code))

describe('person shares', () => {
  expectShares(personShares, {
    idPrefix: everyone.flatMap(({ idNumber }) => idNumber?.slice(0, 6).replace('211104', '211121') ?? []),
    shortGivenName: everyone.map(({ name }) => [...name].length === 2),
    disabled: byChance.flatMap((member): Draws => {
      const of = ageOf(member) < 18 ? 'child' : statusIn(member) === 'tekun' ? 'tekunElder' : `${statusIn(member)}Adult`
      return [[of, member.disability !== undefined]]
    }),
    disabilityCategory: disabled.map(({ category }) => String(category)),
    disabilityGrade: disabled.flatMap(({ grade }) => (grade === null ? [] : String(grade))),
    certificateHeld: disabled.flatMap(({ certificateHeld }) => certificateHeld ?? []),
    longTermCare: disabled.flatMap(({ grade, longTermCare }) =>
      grade === null || longTermCare === null ? [] : [[String(grade), longTermCare] as const],
    ),
    treated: members.map((member) => [group(member), member.medicalEvents !== undefined]),
    majorDisease: ill.flatMap(({ medicalEvents }) => medicalEvents?.[0]?.isMajorDisease ?? []),
    secondBill: ill.map(({ medicalEvents }) => medicalEvents?.length === 2),
    chronic: members.flatMap((member): Draws =>
      member.healthCodes === null ? [] : [[group(member), member.healthCodes.includes('02')]],
    ),
    kindergarten: aged(3, 5).flatMap(({ studentStatusCode: code }) => (code === null ? [] : code === '02')),
    outOfSchool: aged(6, 14).flatMap(({ studentStatusCode: code, disability }): Draws =>
      code === null ? [] : [[disability === undefined ? 'healthy' : 'disabled', code === '01']],
    ),
    approvedDeferral: aged(6, 14)
      .filter(({ studentStatusCode }) => studentStatusCode === '01')
      .map(({ approvedDeferral }) => approvedDeferral === true),
    afterJunior: aged(15, 17).flatMap(({ studentStatusCode }) =>
      path(studentStatusCode, { seniorHigh: ['07', '08', '09'], vocational: ['10', '11', '12'], leaves: ['01'] }),
    ),
    tertiary: aged(18, 20)
      .filter(({ disability }) => disability === undefined)
      .flatMap(({ studentStatusCode }) =>
        path(studentStatusCode, { university: ['16'], vocationalCollege: ['13', '14', '15'], leaves: ['01'] }),
      ),
    seeksWork: aged(18, 24)
      .filter(({ studentStatusCode, disability }) => studentStatusCode === '01' && disability === undefined)
      .map(({ graduateSeekingWork }) => graduateSeekingWork === true),
    lostCapacity: capacity(),
    tekunElderLostCapacity: byChance
      .filter((member) => statusIn(member) === 'tekun' && member.disability === undefined && !isMajor(member))
      .filter(({ medicalEvents = [] }) => medicalEvents.every(({ isMajorDisease }) => isMajorDisease !== null))
      .flatMap(({ laborSkillCode }) => (laborSkillCode === null ? [] : laborSkillCode === '03')),
    worksInSixties: byChance
      .filter((member) => ageOf(member) >= 60 && ageOf(member) < 70 && statusIn(member) !== 'tekun')
      .filter(({ laborSkillCode }) => is(laborSkillCode, '01', '02', '04'))
      .map(isAble),
    skilled: members.filter(isAble).map(({ laborSkillCode }) => laborSkillCode === '02'),
    startupPlan: members
      .filter((member) => isAble(member) && ageOf(member) < 55)
      .map(({ startupPlan }) => startupPlan === true),
    orphanAllowance: members
      .filter(({ relationToHeadCode: code }) => is(code, '07', '08', '09', '10'))
      .map(({ orphanAllowance }) => orphanAllowance === true),
    ruralInsurance: schemes('rural', ['ncms', 'urrbmi']),
    urbanInsurance: schemes('urban', ['urbmi', 'ncms']),
    employeeInsurance: everyone
      .filter(({ stableEmployment, medicalInsurance }) => stableEmployment && medicalInsurance !== null)
      .map(({ medicalInsurance }) => medicalInsurance === 'uebmi'),
    uninsured: everyone
      .filter(({ medicalInsurance }) => !is(medicalInsurance, 'uebmi') && medicalInsurance !== null)
      .map(({ medicalInsurance }) => medicalInsurance === 'none'),
  })
})

/** One draw a household, read from the first member whose scheme is told. */
function schemes(area: string, known: readonly string[]): Draws {
  const households = new Set(
    everyone.filter(({ household }) => household.area === area).map(({ household }) => household),
  )
  return [...households].flatMap(
    ({ members: people }) =>
      people.find(({ medicalInsurance }) => is(medicalInsurance, ...known))?.medicalInsurance ?? [],
  )
}
