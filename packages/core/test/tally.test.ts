import { createPolicy, type DivisionTally } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { REGISTER } from './tally-register.ts'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const policy = createPolicy(panjin)
const tallyOf = (records: readonly Json[], asOf = '2019-12-31'): ReadonlyMap<string, DivisionTally> => {
  const tally = policy.createTally({ asOf })
  for (const record of records) tally.add(record)
  return new Map(tally.result().divisions.map((division) => [division.division, division]))
}

const ALL = ''
const PANSHAN = '211122'
const SHALING = '211122101'
const VILLAGE = '211122101201'
const HUJIA = '211122103'
const XINGLONGTAI = '211103'
const ZHENXING = '211103001'

const counted = tallyOf(REGISTER)
/** One measure of all records, of the county 盘山, of its towns 沙岭 and 胡家, and of the street 振兴. */
const measure = (id: string): readonly unknown[] =>
  [ALL, PANSHAN, SHALING, HUJIA, ZHENXING].map((code) => counted.get(code)?.measures[id])

const count = (yes: number, unknown: number, reached?: string): Json => ({
  form: 'count',
  yes,
  unknown,
  ...(reached === undefined ? {} : { reached }),
})
const share = (met: number, unmet: number, unknown: number, notApplicable: number): Json => ({
  form: 'share',
  met,
  unmet,
  unknown,
  notApplicable,
})
const groups = (found: Json, unknown: number, form = 'groups'): Json => ({ form, groups: found, unknown })
const mean = (exact: string, display: string, known: number, unknown: number): Json => ({
  form: 'mean',
  value: { exact, display },
  known,
  unknown,
})

describe('a register of ten households, counted by hand', () => {
  test('each division that a household lies in, all records first', () => {
    const households = [...counted.values()].map(({ division, households: found }) => [division, found])
    expect(households).toEqual([
      [ALL, 10],
      [XINGLONGTAI, 4],
      [ZHENXING, 4],
      [PANSHAN, 6],
      [SHALING, 3],
      [VILLAGE, 1],
      [HUJIA, 3],
    ])
    expect(counted.get(XINGLONGTAI)?.measures).toEqual(counted.get(ZHENXING)?.measures)
    expect(counted.get(VILLAGE)?.measures['families']).toEqual(count(1, 0))
  })

  test('families: 3 is none, of 5 nobody knows', () => {
    expect(measure('families')).toEqual([count(8, 1), count(4, 1), count(2, 0), count(2, 1), count(4, 0)])
  })

  test('people: 1A 1B 2A 2B, 4A 6A and not 4B, 7A 7B 7C 8A 8B 9A 10A; of 5A 5B and 10B nobody knows', () => {
    expect(measure('people')).toEqual([count(13, 3), count(6, 2), count(4, 0), count(2, 2), count(7, 1)])
  })

  test('people by status', () => {
    expect(measure('statuses')).toEqual([
      groups({ dibao: 9, lowIncomeRescue: 3, tekun: 1 }, 3),
      groups({ dibao: 4, lowIncomeRescue: 1, tekun: 1 }, 2),
      groups({ dibao: 4 }, 0),
      groups({ lowIncomeRescue: 1, tekun: 1 }, 2),
      groups({ dibao: 5, lowIncomeRescue: 2 }, 1),
    ])
  })

  // 10: A is on dibao, and B might be on tekun support: the highest known status is dibao.
  test('households by class', () => {
    expect(measure('classes')).toEqual([
      groups({ dibao: 5, lowIncomeRescue: 2, none: 1, tekun: 1 }, 1, 'classes'),
      groups({ dibao: 2, lowIncomeRescue: 1, none: 1, tekun: 1 }, 1, 'classes'),
      groups({ dibao: 2, none: 1 }, 0, 'classes'),
      groups({ lowIncomeRescue: 1, tekun: 1 }, 1, 'classes'),
      groups({ dibao: 3, lowIncomeRescue: 1 }, 0, 'classes'),
    ])
  })

  // 沙岭: 1 has 10 000 and 2 has 7 000, for 2 + 2 heads: 17 000 / 4 = 4 250.
  // 胡家: 4 has 6 000 for 2, 6 has 7 000 for 1: 13 000 / 3; whether 5 belongs is not known.
  // 振兴: 6 494 + 6 000.50 + 3 000 = 15 494.50 for 2 + 1 + 2: 3 098.90; the wage of 7 is not known.
  // 盘山: 30 000 / 7. All: 45 494.50 / 12 = 90 989 / 24.
  test('mean income, exact', () => {
    expect(measure('meanIncome')).toEqual([
      mean('90989/24', '3791.2083', 7, 2),
      mean('30000/7', '4285.7143', 4, 1),
      mean('4250', '4250.0000', 2, 0),
      mean('13000/3', '4333.3333', 2, 1),
      mean('3098.9', '3098.9000', 3, 1),
    ])
  })

  // Without 2 000 of 1, 3 000 of 2 and 1 000.50 of 9: 12 000 / 4, 13 000 / 3, 14 494 / 5, 25 000 / 7, 39 494 / 12.
  test('mean income without dibao', () => {
    expect(measure('meanIncomeWithoutDibao')).toEqual([
      mean('19747/6', '3291.1667', 7, 2),
      mean('25000/7', '3571.4286', 4, 1),
      mean('3000', '3000.0000', 2, 0),
      mean('13000/3', '4333.3333', 2, 1),
      mean('2898.8', '2898.8000', 3, 1),
    ])
  })

  // 4 has 3 000 a head, 8 has 3 247, 10 has 1 500. 7 has at least 12 000 / 3 = 4 000. 5 has 3 500: not below, family or not.
  test('families not over the line, to be none', () => {
    expect(measure('belowLine')).toEqual([
      count(3, 0, 'no'),
      count(1, 0, 'no'),
      count(0, 0, 'yes'),
      count(1, 0, 'no'),
      count(2, 0, 'no'),
    ])
  })

  // Besides, 2 has 4 000 / 2 = 2 000; of 7 only the dibao is known.
  test('families not over the line without dibao', () => {
    expect(measure('belowLineWithoutDibao')).toEqual([count(4, 1), count(2, 0), count(1, 0), count(1, 0), count(2, 1)])
  })

  // School age on 2019-08-31: 1B 9 in school, 2B 7 out, 5B 8 of a family nobody knows, 8B 11 of whom nobody knows.
  test('education', () => {
    expect(measure('education')).toEqual([
      share(1, 1, 2, 5),
      share(1, 1, 1, 2),
      share(1, 1, 0, 0),
      share(0, 0, 1, 2),
      share(0, 0, 1, 3),
    ])
  })

  // Met: 1 4 9. Unmet: 2 6. Unknown: 5 (a family?), 8 (A's scheme), 10 (whether B should be in it). 7: nobody should.
  test('pension by family', () => {
    expect(measure('pension')).toEqual([
      share(3, 2, 3, 1),
      share(2, 2, 1, 0),
      share(1, 1, 0, 0),
      share(1, 1, 1, 0),
      share(1, 0, 2, 1),
    ])
  })

  // Met: 1A 4A 9A 10A. Unmet: 2A 6A. Unknown: 5A 8A 10B. The seven others are too young, in school or in another scheme.
  test('pension by person', () => {
    expect(measure('pensionPeople')).toEqual([
      share(4, 2, 3, 7),
      share(2, 2, 1, 3),
      share(1, 1, 0, 2),
      share(1, 1, 1, 1),
      share(2, 0, 2, 4),
    ])
  })

  // 9A holds the certificate and is in, 2A holds it and is not, of 6A it is not known.
  test('pension of disabled people', () => {
    expect(measure('disabledPension')).toEqual([
      share(1, 1, 1, 13),
      share(0, 1, 1, 6),
      share(0, 1, 0, 3),
      share(0, 0, 1, 3),
      share(1, 0, 0, 7),
    ])
  })

  // Grades: 1 B, 2 D; 4 none on file, 5 A (a family?), 6 C; 7 A, 8 B, 9 D, 10 D.
  test('safe housing', () => {
    expect(measure('housing')).toEqual([
      share(3, 4, 2, 0),
      share(1, 2, 2, 0),
      share(1, 1, 0, 0),
      share(0, 1, 2, 0),
      share(2, 2, 0, 0),
    ])
  })

  test('rental housing: 7 has a subsidy, 8 nothing, no other is in hardship', () => {
    expect(measure('rentalHousing')).toEqual([
      share(1, 1, 0, 7),
      share(0, 0, 0, 5),
      share(0, 0, 0, 2),
      share(0, 0, 0, 3),
      share(1, 1, 0, 2),
    ])
  })

  // 2: 3 500 after 3 600. 9: 6 000.50 after 6 000. 6: nobody knows of the certificate.
  test("disabled people's income", () => {
    expect(measure('disabledIncome')).toEqual([
      share(1, 1, 1, 6),
      share(0, 1, 1, 3),
      share(0, 1, 0, 1),
      share(0, 0, 1, 2),
      share(1, 0, 0, 3),
    ])
  })

  test('industry projects: 1 4 7 9 take part, 2 6 10 do not, of 8 it is not known, 5 may be no family', () => {
    expect(measure('industryProject')).toEqual([
      share(4, 3, 2, 0),
      share(2, 2, 1, 0),
      share(1, 1, 0, 0),
      share(1, 1, 1, 0),
      share(2, 1, 1, 0),
    ])
  })

  // Nobody of 4 and 6 can take a job. 1 and 9 have one; 2A 7A 10B could and do not; whether 8A can is not known.
  test('stable jobs', () => {
    expect(measure('stableJob')).toEqual([
      share(2, 3, 2, 2),
      share(1, 1, 1, 2),
      share(1, 1, 0, 0),
      share(0, 0, 1, 2),
      share(1, 2, 1, 0),
    ])
  })

  test('pupils by stage: 1B junior, 7B tertiary, 7C kindergarten; 5B of a family nobody knows, 8B of whom nobody knows', () => {
    expect(measure('studentsByStage')).toEqual([
      groups({ junior: 1, kindergarten: 1, tertiary: 1 }, 2),
      groups({ junior: 1 }, 1),
      groups({ junior: 1 }, 0),
      groups({}, 1),
      groups({ kindergarten: 1, tertiary: 1 }, 1),
    ])
  })

  // 2 is under way, 9 is done, 3 is no family; of 10 the progress is not known, of 4 the grade.
  test('grade D houses not yet rebuilt, to be none', () => {
    expect(measure('outstandingGradeD')).toEqual([
      count(1, 2, 'no'),
      count(1, 1, 'no'),
      count(1, 0, 'no'),
      count(0, 1, 'unknown'),
      count(0, 1, 'unknown'),
    ])
  })

  test('what no record tells is said with its reason, and no measure is left out', () => {
    for (const id of ['healthCapacity', 'seniorEnrolment', 'treatmentInCounty']) {
      expect(measure(id)[0]).toEqual({
        form: 'notTested',
        reason: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      })
    }
    expect(Object.keys(counted.get(ALL)?.measures ?? {})).toHaveLength(22)
  })

  // 2020年: no target is left on the day after, and the families are still there.
  test('the targets end with 2020, what is counted does not', () => {
    const after = tallyOf(REGISTER, '2021-01-01').get(ALL)?.measures ?? {}
    for (const id of [
      'education',
      'pension',
      'housing',
      'rentalHousing',
      'disabledIncome',
      'industryProject',
      'stableJob',
    ]) {
      expect([id, after[id]]).toEqual([id, share(0, 0, 0, 9)])
    }
    expect([after['families'], after['belowLine'], after['outstandingGradeD']]).toEqual([
      count(8, 1),
      count(3, 0, 'no'),
      count(1, 2, 'no'),
    ])
  })
})
