import type { Person } from './people.ts'

export interface Disease {
  readonly name: string
  /** Yuan for one stay or one year of treatment, from and to. Invented. */
  readonly cost: readonly [number, number]
  /** Treated as an outpatient at the terms of a stay: dialysis. */
  readonly outpatient?: true
}

/** What a person of this age and sex may be treated for. The names of major diseases are those of the national list
 * of 25 (2019); the ordinary ones are everyday ones. */
export function diseasesFor(person: Pick<Person, 'age' | 'sexCode'>, major: boolean): readonly Disease[] {
  if (person.age < 18) return major ? childMajor : childOrdinary
  if (!major) return ordinary
  return [...adultMajor, ...(person.sexCode === '2' ? womenMajor : []), ...(person.age >= 60 ? elderMajor : [])]
}

const childMajor: readonly Disease[] = [
  { name: '儿童白血病', cost: [40_000, 180_000] },
  { name: '儿童先心病', cost: [25_000, 70_000] },
]

const childOrdinary: readonly Disease[] = [
  { name: '肺炎', cost: [2_200, 6_500] },
  { name: '阑尾炎', cost: [5_000, 11_000] },
]

const adultMajor: readonly Disease[] = [
  { name: '胃癌', cost: [30_000, 120_000] },
  { name: '肺癌', cost: [35_000, 150_000] },
  { name: '肝癌', cost: [30_000, 140_000] },
  { name: '结肠癌', cost: [30_000, 110_000] },
  { name: '终末期肾病', cost: [38_000, 72_000], outpatient: true },
  { name: '急性心梗', cost: [28_000, 80_000] },
  { name: '脑卒中', cost: [9_000, 46_000] },
]

const womenMajor: readonly Disease[] = [
  { name: '乳腺癌', cost: [25_000, 90_000] },
  { name: '宫颈癌', cost: [22_000, 80_000] },
]

const elderMajor: readonly Disease[] = [
  { name: '白内障', cost: [3_500, 8_500] },
  { name: '慢阻肺气肿', cost: [6_000, 26_000] },
]

const ordinary: readonly Disease[] = [
  { name: '骨折', cost: [6_000, 32_000] },
  { name: '胆囊炎', cost: [5_000, 15_000] },
  { name: '腰椎间盘突出', cost: [4_000, 22_000] },
  { name: '糖尿病', cost: [3_500, 12_000] },
  { name: '肺炎', cost: [3_000, 10_000] },
  { name: '阑尾炎', cost: [6_000, 13_000] },
]
