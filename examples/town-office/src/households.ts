/** A household record, as a village writes it down. */
export interface Written {
  readonly householdId: string
  readonly [key: string]: unknown
}

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '欧阳']
const GIVEN = ['秀兰', '建国', '桂英', '志强', '玉珍', '德才', '淑芬', '海', '文', '春梅', '守田']
const STATUSES = ['dibao', 'dibao', 'lowIncomeRescue', 'lowIncomeRescue', 'lowIncomeRescue', 'tekun'] as const
const CAUSES = ['01', '02', '04', '08']

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const MARKS = '10X98765432'

/** An identity number whose check character is right; order numbers from 900 up are hardly ever handed out. */
const idNumber = (birthDate: string, order: number): string => {
  const digits = `211122${birthDate.replaceAll('-', '')}${order}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return `${digits}${MARKS[sum % 11] ?? ''}`
}

const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const member = (household: number, place: number) => {
  const isFemale = (household + place) % 2 === 0
  const birthDate = `${(place === 0 ? 1948 : 1975) + ((household * 7 + place * 3) % 25)}-${twoDigits((household % 12) + 1)}-${twoDigits(((household * 5) % 28) + 1)}`
  // The third digit of the order is even for women, and each household has its own.
  const order =
    900 + ((household * 4 + place * 2) % 98) + (isFemale === ((household * 4 + place * 2) % 2 === 0) ? 0 : 1)
  return {
    memberId: `A${place + 1}`,
    name: `${of(SURNAMES, household)}${of(GIVEN, household * 3 + place)}`,
    idNumber: idNumber(birthDate, order),
    relationToHeadCode: place === 0 ? '01' : '02',
    sexCode: isFemale ? '2' : '1',
    birthDate,
    laborSkillCode: place === 0 ? '03' : '01',
    studentStatusCode: '01',
    healthCodes: [household % 4 === 0 ? '02' : '01'],
    medicalInsurance: 'urrbmi',
    pensionScheme: null,
  }
}

/** The household of a number: the same each time, and nobody's. */
export const invent = (village: string, number: number): Written => ({
  householdId: `H-${String(number).padStart(3, '0')}`,
  regionCode: village,
  area: 'rural',
  recognizedStatus: of(STATUSES, number),
  income: { wageYuan: 1200 + ((number * 137) % 5200), dibaoBenefitYuan: of(STATUSES, number) === 'dibao' ? 2400 : 0 },
  housing: { grade: of(['A', 'B', 'C', 'D'], number), isOnlyHouse: true },
  spending: { foodYuan: 3000, clothingYuan: 500, housingYuan: 400, medicalYuan: 800, educationYuan: 0, otherYuan: 300 },
  hardship: { mainCause: of(CAUSES, number), otherCauses: [] },
  helper: { name: '帮扶人', unit: '镇政府', position: '科员', phone: null },
  measures: ['industry'],
  members: Array.from({ length: (number % 3) + 1 }, (_, place) => member(number, place)),
})
