import type { Random } from '../random.ts'
import type { Disability, HouseholdRecord, IncomeItem, MedicalEvent, MemberRecord } from '../record.ts'
import { completedYears } from '../people/calendar.ts'
import { shares } from '../shares.ts'

const unknown = shares.unknown

/**
 * The same household as an office really has it: some facts are not known. Whether a fact is forgotten does not depend
 * on its value, so the shares of the others still hold among what is known.
 */
export function forgetSome(random: Random, record: HouseholdRecord, asOf: string): HouseholdRecord {
  const lost: Lost = (fact) => random.chance(unknown[fact].percent)
  const { income, dibaoAssessableIncomeYuan, assetsWithinDibaoLimits, members, ...rest } = record
  const onDibao = record.recognizedStatus === 'dibao' || record.dibaoPersons !== undefined
  const tested = <V>(fact: 'dibaoAssessableIncomeYuan' | 'assetsWithinDibaoLimits', value: V | undefined) =>
    value === undefined || (!onDibao && lost(fact)) ? {} : { [fact]: value }
  return {
    ...rest,
    ...(record.recognizedStatus !== undefined && lost('recognizedStatus') ? { recognizedStatus: null } : {}),
    noFoodWorry: lost('noFoodWorry') ? null : record.noFoodWorry,
    noClothingWorry: lost('noClothingWorry') ? null : record.noClothingWorry,
    housing: {
      ...record.housing,
      ...(lost('housing.grade') ? { grade: null } : {}),
      ...(lost('housing.isOnlyHouse') ? { isOnlyHouse: null } : {}),
    },
    income: lost('income') ? null : forgetItems(income, lost),
    ...tested('dibaoAssessableIncomeYuan', dibaoAssessableIncomeYuan),
    ...tested('assetsWithinDibaoLimits', assetsWithinDibaoLimits),
    members: members.map((member) => forgetAboutMember(member, lost, asOf)),
  }
}

type Lost = (fact: keyof typeof unknown) => boolean

function forgetItems(income: HouseholdRecord['income'], lost: Lost): HouseholdRecord['income'] {
  const items: IncomeItem[] = (['wageYuan', 'otherTransferYuan'] as const).filter(
    (item) => income?.[item] !== undefined && lost(`income.${item}`),
  )
  return { ...income, ...Object.fromEntries(items.map((item) => [item, null])) }
}

function forgetAboutMember(member: MemberRecord, lost: Lost, asOf: string): MemberRecord {
  const noBirthDate = lost('members.birthDate')
  const age = completedYears(member.birthDate ?? asOf, asOf)
  return {
    ...member,
    ...(noBirthDate ? { birthDate: null } : {}),
    ...(noBirthDate || lost('members.idNumber') ? { idNumber: null } : {}),
    ...(lost('members.laborSkillCode') ? { laborSkillCode: null } : {}),
    ...(age >= 3 && age <= 24 && lost('members.studentStatusCode') ? { studentStatusCode: null } : {}),
    ...(lost('members.medicalInsurance') ? { medicalInsurance: null } : {}),
    ...(lost('members.healthCodes') ? { healthCodes: null } : {}),
    ...(member.disability === undefined ? {} : { disability: forgetDisability(member.disability, lost) }),
    ...(member.medicalEvents === undefined
      ? {}
      : { medicalEvents: member.medicalEvents.map((event) => forgetEvent(event, lost)) }),
  }
}

const forgetDisability = (disability: Disability, lost: Lost): Disability => ({
  ...disability,
  ...(lost('members.disability.grade') ? { grade: null } : {}),
  ...(lost('members.disability.certificateHeld') ? { certificateHeld: null } : {}),
  ...(lost('members.disability.longTermCare') ? { longTermCare: null } : {}),
})

const forgetEvent = (event: MedicalEvent, lost: Lost): MedicalEvent => ({
  ...event,
  ...(lost('members.medicalEvents.isMajorDisease') ? { isMajorDisease: null } : {}),
  ...(lost('members.medicalEvents.compliantCostYuan') ? { compliantCostYuan: null } : {}),
})
