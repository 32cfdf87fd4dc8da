import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { completedYears, dayAfter, dayBefore, isDay, isMonthDay, latestAnnualDay } from './day.ts'

interface Naive {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] as number)
const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const written = ({ year, month, day }: Naive): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

const before = ({ year, month, day }: Naive): Naive => {
  if (day > 1) return { year, month, day: day - 1 }
  if (month > 1) return { year, month: month - 1, day: lengthOf(year, month - 1) }
  return { year: year - 1, month: 12, day: 31 }
}

const monthAndDay = ({ month, day }: Naive): number => month * 100 + day

/** Birthdays that have passed: of whoever is born on 29 February, on 1 March where there is no such day. */
const years = (from: Naive, to: Naive): number => to.year - from.year - (monthAndDay(to) < monthAndDay(from) ? 1 : 0)

const anyDay: fc.Arbitrary<Naive> = fc
  .tuple(fc.integer({ min: 1900, max: 2150 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => ({ year, month, day: Math.min(day, lengthOf(year, month)) }))
const edge: fc.Arbitrary<Naive> = fc
  .tuple(
    fc.constantFrom(1900, 1904, 1996, 1999, 2000, 2001, 2004, 2019, 2020, 2096, 2100, 2104),
    fc.constantFrom([2, 28], [2, 29], [3, 1], [1, 1], [12, 31], [8, 31], [9, 1]),
  )
  .map(([year, [month = 1, day = 1]]) => ({ year, month, day: Math.min(day, lengthOf(year, month)) }))
const someDay = fc.oneof(anyDay, edge)

describe('completedYears', () => {
  test('counts the birthdays between two days, below 0 where the second is earlier', () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        expect(completedYears(written(from), written(to))).toBe(years(from, to))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['2004-02-29', '2010-02-28', 5],
    ['2004-02-29', '2010-03-01', 6],
    ['2004-02-29', '2008-02-28', 3],
    ['2004-02-29', '2008-02-29', 4],
    ['2013-09-01', '2019-08-31', 5],
    ['2013-08-31', '2019-08-31', 6],
    ['2019-12-31', '2019-12-31', 0],
    ['2019-12-31', '2019-12-30', -1],
    ['2020-12-31', '2019-12-31', -1],
    ['1900-02-28', '2100-02-28', 200],
  ])('from %s to %s are %i', (from, to, expected) => expect(completedYears(from, to)).toBe(expected))
})

describe('dayBefore and dayAfter', () => {
  test('go through the calendar day by day', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const previous = written(before(day))
        expect(dayBefore(written(day))).toBe(previous)
        expect(dayAfter(previous)).toBe(written(day))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('latestAnnualDay', () => {
  test('is the latest day with that month and day on or before a day', () => {
    fc.assert(
      fc.property(someDay, someDay, (annual, day) => {
        fc.pre(annual.month !== 2 || annual.day !== 29)
        const { month } = annual
        const thisYear = { year: day.year, month, day: annual.day }
        const expected = monthAndDay(thisYear) <= monthAndDay(day) ? thisYear : { ...thisYear, year: day.year - 1 }
        expect(latestAnnualDay(written(annual).slice(5), written(day))).toBe(written(expected))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['09-01', '2019-08-31', '2018-09-01'],
    ['09-01', '2019-09-01', '2019-09-01'],
    ['02-29', '2020-02-28', '2019-03-01'],
    ['02-29', '2020-02-29', '2020-02-29'],
    ['02-29', '2021-02-28', '2020-02-29'],
    ['02-29', '2021-03-01', '2021-03-01'],
  ])('of %s, on %s, is %s', (annual, day, expected) => expect(latestAnnualDay(annual, day)).toBe(expected))
})

describe('isDay', () => {
  test('takes the days that exist, and no others', () => {
    for (let year = 1895; year <= 2150; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        const length = month >= 1 && month <= 12 ? lengthOf(year, month) : 0
        for (const day of [0, 1, 28, 29, 30, 31, 32]) {
          expect(isDay(written({ year, month, day })), written({ year, month, day })).toBe(day >= 1 && day <= length)
        }
      }
    }
  })

  test.each([
    '', '2019-02-30', '2019-2-3', '2019/02/03', '20190203', '19-02-03', '2019-02-03T00:00:00Z', '2019-02-03 ', ' 2019-02-03',
    '２０１９-02-03', '2019-02-03\n', '-2019-02-03', '+2019-02-03', '12019-02-03', '1799-12-31', '2200-01-01', '2019-W05',
    '0000-00-00', '2019-02-0３', '2019年2月3日', 'today', 'NaN-NaN-NaN',
  ])('refuses %j', (text) => expect(isDay(text)).toBe(false)) // prettier-ignore

  test('isMonthDay takes 29 February, and no 30th', () => {
    expect(['02-29', '01-31', '12-31', '09-01'].every(isMonthDay)).toBe(true)
    expect(['02-30', '04-31', '00-10', '13-01', '9-1', '09-01 ', '2019-09-01', ''].some(isMonthDay)).toBe(false)
  })
})

describe('days', () => {
  const { TZ } = process.env
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ']
    else process.env['TZ'] = TZ
  })

  // Days on which clocks change, and one that a zone left out altogether: Samoa had no 2011-12-30.
  const days = [
    '1900-01-01', '1940-06-01', '1986-05-04', '1991-09-15', '2004-02-29', '2011-12-30', '2011-12-31',
    '2019-03-31', '2019-10-27', '2019-11-25', '2019-12-31', '2020-02-29', '2020-03-01', '2100-02-28',
  ] // prettier-ignore
  const found = (): unknown =>
    days.flatMap((a) => [
      isDay(a),
      dayBefore(a),
      dayAfter(a),
      ...days.map((b) => [completedYears(a, b), latestAnnualDay(a.slice(5), b)]),
    ])

  test.each([
    ['Asia/Shanghai', -480],
    ['Pacific/Apia', -840],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
  ])('are the same in %s', (zone, offset) => {
    process.env['TZ'] = 'UTC'
    const expected = found()
    process.env['TZ'] = zone
    expect(new Date('2019-11-25T00:00:00Z').getTimezoneOffset()).toBe(offset)
    expect(found()).toEqual(expected)
  })
})
