import { RecordError } from '@bangfu/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEGAL_AID } from './legal-aid.ts'
import { load } from './variant-texts.ts'

// With blocks that lie under `extensions` of the household, of a member and of an event.
const policy = load(LEGAL_AID)
const DAY = { asOf: '2020-06-30' }

type Json = Record<string, unknown>

/** A prototype without one of its own, as the objects of another realm have. */
const FOREIGN: object = Object.assign(Object.create(null), {}) as object

/** The same record, but every object has another prototype: it is read by the full check and never in one walk. */
const elsewhere = (value: unknown): unknown => {
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], elsewhere)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, elsewhere(item)])
  return Object.setPrototypeOf(Object.fromEntries(entries), FOREIGN)
}

const outcomeOf = (record: unknown): unknown => {
  try {
    return policy.decide(record, DAY)
  } catch (error) {
    if (error instanceof RecordError) return error.diagnostics
    throw error
  }
}

/** Legal values nearly always, so that many a record is sound. */
const mostly = (legal: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...legal) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) })

const WRONG = ['X', 9, [], {}, '']
const yuan = mostly(
  [0, -0, 12, '12', '12.5', '12.50', '0.01', 90_000, null],
  ['12.500', '-1', -1, 1.5, '01', '', 2 ** 53, true],
)
const flag = mostly([true, false, null, undefined], ['true', 0])
const codes = (...legal: readonly unknown[]): fc.Arbitrary<unknown> => mostly([...legal, null, undefined], WRONG)
const text = mostly(['王', 'A', 'Aé', '', '👪', null, undefined], ['a\u200bb', 'a\n', '王'.repeat(60), 7])
const day = mostly(['1957-03-10', '2012-02-29', null, undefined], ['2011-02-29', '2019-9-1', '1799-01-01'])
// By GB 11643; the last is the first with another check character.
const idNumber = mostly([null, undefined, '11010519491231002X'], ['440524188001010014', '110105194912310021'])
const object = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 60, arbitrary: fc.record(shape, { requiredKeys: [] }) },
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>([], 'x') },
  )
const list = (item: fc.Arbitrary<unknown>, wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 60, arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }) }, fc.constantFrom(...wrong))

const disability = object({ category: codes(1, 4), grade: codes(1, 3), certificateHeld: flag, longTermCare: flag })
const stray = mostly([undefined], [{}, 1, null])
const extensionsOf = (blocks: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  object({ ...blocks, ['legal-ad']: stray })
const claim = object({ paidYuan: yuan })
const event = object({
  extensions: extensionsOf({ claim }),
  setting: codes('inpatient', 'outpatient'),
  isMajorDisease: flag,
  totalCostYuan: yuan,
  compliantCostYuan: yuan,
})
const member = fc.record(
  {
    memberId: fc.oneof({ weight: 60, arbitrary: fc.uuid() }, mostly(['A1', 'A2'], ['household', '', undefined])),
    name: text,
    idNumber,
    sexCode: codes('1', '2'),
    birthDate: fc.oneof(day, fc.constant('1949-12-31')),
    recognizedStatus: codes('dibao', 'tekun', 'none'),
    studentStatusCode: codes('01', '05'),
    healthCodes: mostly([['01'], ['01', '04'], [], null, undefined], [['05'], [1], [null], '01']),
    medicalInsurance: codes('ncms', 'urrbmi'),
    stableEmployment: flag,
    disability,
    medicalEvents: list(event, [null, undefined, {}, []]),
    extensions: extensionsOf({
      'legal-aid': object({ needsLawyer: flag, caseNumber: mostly(['C-1', 'C-2', null, undefined], [7]) }),
      'care-plan': object({ hours: mostly([0, 12, null, undefined], ['12', -1, 1.5]) }),
    }),
    extra: mostly([undefined], [1, null]),
  },
  { requiredKeys: ['memberId'] },
)
const household = fc.record(
  {
    householdId: mostly(['H'], ['', null, 5]),
    regionCode: mostly(['211122', '211122103205'], ['21112', '999999', 211122]),
    area: mostly(['rural', 'urban'], WRONG),
    dibaoPersons: mostly([1, null, undefined], [-1, '1']),
    income: object({ wageYuan: yuan, pensionYuan: yuan, bonusYuan: mostly([undefined], [1]) }),
    housing: object({ grade: codes('A', 'D'), isOnlyHouse: flag, location: codes('rural') }),
    noFoodWorry: flag,
    extensions: extensionsOf({ 'legal-aid': object({ hasDispute: flag, extra: stray }) }),
    measures: mostly([['industry'], [], null, undefined], [['x']]),
    members: list(member, [null, {}, []]),
  },
  { requiredKeys: ['householdId', 'regionCode', 'area', 'members'] },
)

test('what is read in one walk is what the full check accepts, and is decided alike', () => {
  let decided = 0
  fc.assert(
    fc.property(household, (record) => {
      const outcome = outcomeOf(record)
      if (!Array.isArray(outcome)) decided += 1
      expect(outcome).toEqual(outcomeOf(elsewhere(record)))
    }),
    { numRuns: 700 },
  )
  // Of both kinds there are many.
  expect(decided).toBeGreaterThan(70)
  expect(decided).toBeLessThan(630)
})

test('one thing changed in a sound record is refused by both or by neither', () => {
  const sound = (): Json => ({
    householdId: 'H',
    regionCode: '211122',
    area: 'rural',
    income: { wageYuan: '100.50' },
    extensions: { 'legal-aid': { hasDispute: true } },
    members: [
      {
        memberId: 'A1',
        idNumber: '11010519491231002X',
        birthDate: '1949-12-31',
        sexCode: '2',
        disability: { grade: 1 },
        extensions: { 'legal-aid': { needsLawyer: true }, 'care-plan': {} },
      },
      { memberId: 'A2', healthCodes: ['01'], medicalEvents: [{ setting: 'inpatient', totalCostYuan: 10 }] },
    ],
  })
  expect(Array.isArray(outcomeOf(sound()))).toBe(false)
  const place = fc.constantFrom<readonly (string | number)[]>(
    [], ['income'], ['members', 0], ['members', 1], ['members', 0, 'disability'], ['members', 1, 'medicalEvents', 0],
    ['extensions'], ['extensions', 'legal-aid'], ['members', 0, 'extensions'], ['members', 0, 'extensions', 'care-plan'],
    ['members', 1, 'healthCodes'], ['members', 1, 'medicalEvents'], ['members'],
  ) // prettier-ignore
  const key = fc.constantFrom(
    'householdId', 'regionCode', 'area', 'wageYuan', 'members', 'memberId', 'idNumber', 'birthDate', 'sexCode', 'grade',
    'healthCodes', 'medicalEvents', 'setting', 'totalCostYuan', 'name', '__proto__', 'constructor', '0', '1', 'extensions', 'legal-aid', 'care-plan', 'hasDispute', 'needsLawyer',
  ) // prettier-ignore
  const value = fc.oneof(
    yuan,
    flag,
    text,
    day,
    idNumber,
    codes('1', '2', 'A1', 'A2', '211122', 'urban', '01'),
    disability,
  )
  fc.assert(
    fc.property(place, key, value, (path, name, changed) => {
      const record = sound()
      const target = path.reduce<unknown>((part, step) => (part as Json)[step], record) as Json
      Object.defineProperty(target, name, { value: changed, enumerable: true, configurable: true, writable: true })
      expect(outcomeOf(record)).toEqual(outcomeOf(elsewhere(record)))
    }),
    { numRuns: 700 },
  )
})
