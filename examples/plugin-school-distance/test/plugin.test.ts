import { createPolicy } from '@bangfu/core'
import { formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { exactText, isExact } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { inventedSchools, schoolDistance } from '../src/index.ts'

const policy = createPolicy({ files: panjin2019.files }, { plugins: [schoolDistance()] })
const asOf = '2019-12-31'

/** A family on dibao with a child in primary school (03) or in another class. */
const recordOf = (home: object | null, studentStatusCode: string | null = '03') => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  extensions: { 'school-distance': home },
  members: [{ memberId: 'A1', recognizedStatus: 'dibao', studentStatusCode }],
})
const decide = (...given: Parameters<typeof recordOf>) => policy.decide(recordOf(...given), { asOf })
const seat = (...given: Parameters<typeof recordOf>) =>
  decide(...given).benefits.find(({ code }) => code === 'SCH-BUS-SEAT')
const findings = (...given: Parameters<typeof recordOf>) =>
  (decide(...given)['findings'] as { code: string }[]).filter(({ code }) => code === 'SCH-FAR')

describe('the way along the grid', () => {
  test.each([
    // The nearest primary schools are at (1000, 1000) and (9000, 5000); the limit is 3 000 m.
    [{ homeEast: 4000, homeNorth: 1000 }, '03', undefined, '3000 + 0 is not above 3000'],
    [{ homeEast: 4000, homeNorth: 1001 }, '03', 'discretionary', '3000 + 1 is above 3000'],
    [{ homeEast: 7000, homeNorth: 4000 }, '03', undefined, '2000 + 1000 to the second school'],
    [{ homeEast: 7000, homeNorth: 3999 }, '03', 'discretionary', '2000 + 1001 to the second, 6000 + 2999 to the first'],
    // The junior secondary school is at (4000, 3000); the limit is 5 000 m.
    [{ homeEast: 9000, homeNorth: 3000 }, '04', undefined, '5000 is not above 5000'],
    [{ homeEast: 9001, homeNorth: 3000 }, '06', 'discretionary', '5001 is above 5000'],
    [{ homeEast: 99_999, homeNorth: 0 }, '07', undefined, 'senior secondary is not compulsory'],
  ])('%j in class %s: %s, since %s', (home, status, outcome, _reason) => {
    expect(seat(home, status)?.outcome).toBe(outcome)
  })
})

describe('what is unknown', () => {
  test('settles where every value gives the same', () => {
    // 4000 m east of the first school and west of the second, before any way north.
    expect(seat({ homeEast: 5000 })?.outcome).toBe('discretionary')
    // At least 50 000 m from either, whatever the class; but 07 would have no seat.
    expect(seat({ homeEast: 60_000 }, null)).toMatchObject({
      outcome: 'review',
      pending: [{ fact: 'member.studentStatusCode' }],
    })
  })

  test('is review where it matters, never a no, and names what to supply', () => {
    expect(seat({ homeEast: 4000 })).toMatchObject({
      outcome: 'review',
      pending: [{ kind: 'fact', fact: 'school-distance.homeNorth', appliesTo: 'household', tier: 'village' }],
    })
    const pending = (home: object | null) =>
      seat(home)?.pending?.map((item) => ('fact' in item ? item.fact : item.kind))
    expect(pending({})).toEqual(['school-distance.homeEast', 'school-distance.homeNorth'])
    // Nobody knows whether there is anything on file.
    expect(pending(null)).toEqual(['school-distance'])
    expect(findings({})).toEqual([])
  })
})

describe('the straight line', () => {
  // Junior secondary at (4000, 3000): 4800 and 6400 make 8000 exactly, by 3 : 4 : 5.
  test('is compared by its square, exactly on the limit and a meter beyond', () => {
    expect(findings({ homeEast: 8800, homeNorth: 9400 }, '05')).toEqual([])
    expect(findings({ homeEast: 8800, homeNorth: 9401 }, '05')).toMatchObject([{ code: 'SCH-FAR', appliesTo: 'A1' }])
  })

  test('finds the nearest school and its square', () => {
    const inspected = policy.inspect(recordOf({ homeEast: 5000, homeNorth: 3000 }), { asOf })
    const member = inspected.subjects.find(({ scope }) => scope === 'member')
    // Both are 4000 east or west and 2000 north or south: the one that stands first.
    expect(member?.fact('member.school-distance.nearestSchool')).toBe('reed')
    const square = member?.fact('member.school-distance.squareToSchool')
    expect(isExact(square) ? exactText(square) : square).toBe('20000000')
  })
})

test('other schools make another policy', () => {
  const moved = inventedSchools.map((school) => ({ ...school, east: school.east + 1 }))
  const hashes = [inventedSchools, moved].map(
    (schools) => createPolicy({ files: panjin2019.files }, { plugins: [schoolDistance(schools)] }).hash,
  )
  expect(new Set(hashes).size).toBe(2)
})

test('reasons tell the way in both languages', () => {
  const record = recordOf({ homeEast: 4000, homeNorth: 1001 })
  const reasons = policy.explain(record, policy.decide(record, { asOf }))
  const line = reasons.lines.find(({ code }) => code === 'SCH-BUS-SEAT')
  const told = (locale: 'zh' | 'en') =>
    line &&
    formatReasons(line, reasons, policy.describe(), locale)
      .map(({ text }) => text)
      .join('\n')
  expect(told('en')).toContain('the way along the grid from (4,000')
  expect(told('en')).toContain('3,001 m')
  expect(told('zh')).toContain('沿方格路网从')
  expect(told('zh')).toContain('虚构')
})
