import { TIERS, type JsonObject, type Tier } from '@bangfu/sdk'
import { createHouseholds } from '@bangfu/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMasks, type Masking, type Occasion } from '../../src/index.ts'
import { at, withAt } from './key-table.ts'
import { description, facts, household, MOTHER_ID, planted } from './people.ts'

const near = { list: 'masked', record: 'clear', message: 'masked' } as const
const masking: Masking = {
  village: near,
  town: near,
  county: near,
  city: { list: 'masked', record: 'masked', message: 'masked' },
}
const maskFor = createMasks(facts, masking)
const OCCASIONS: readonly Occasion[] = ['list', 'record', 'message']

const shown = (tier: Tier, occasion: Occasion, record: JsonObject = household): JsonObject =>
  maskFor({ tier }, record, occasion)

test('each tier sees what the table of the tiers says, and the city nobody in clear', () => {
  for (const tier of TIERS) {
    for (const occasion of OCCASIONS) {
      const text = JSON.stringify(shown(tier, occasion))
      const isClear = tier !== 'city' && occasion === 'record'
      for (const value of planted) expect(text.includes(value)).toBe(isClear)
    }
  }
})

test('what the table does not say is masked', () => {
  const none = createMasks(facts, {})
  expect(none({ tier: 'village' }, household, 'record')).toEqual(shown('city', 'record'))
  const odd = maskFor({ tier: 'constructor' as Tier }, household, 'toString' as Occasion)
  expect(odd).toEqual(shown('city', 'record'))
})

test('a name keeps its first character; numbers, illnesses and accounts keep nothing; what is unknown stays so', () => {
  const masked = shown('county', 'list')
  expect(at(masked, ['members', 0])).toEqual({
    memberId: 'A1',
    name: '欧**',
    idNumber: '**',
    birthDate: '1978-03-15',
    sexCode: '2',
    healthCodes: '**',
    bankName: '**',
    bankAccount: '**',
    disability: { category: '**', grade: '**', certificateHeld: true, cardNumber: '**' },
    medicalEvents: [
      { setting: 'inpatient', isMajorDisease: '**', disease: '**', totalCostYuan: 90000 },
      { setting: 'outpatient', isMajorDisease: '**', disease: null },
    ],
  })
  expect(at(masked, ['members', 1, 'name'])).toBe('𠮷**')
  expect(at(masked, ['members', 2])).toEqual({ memberId: 'A3', name: null })
  expect(masked['helper']).toEqual({ name: '张**', unit: '**', position: '**', phone: '**' })
})

test.each([
  ['one character', '张', '**'],
  ['one character of two units', '𠮷', '**'],
  ['an emoji of five', '👨‍👩‍👧张', '**'],
  ['an ideograph and its variation', '葛\u{E0100}城', '葛\u{E0100}**'],
  ['a letter and its accent', 'e\u0301lise', 'e\u0301**'],
  ['half of a character', '\ud842张', '**'],
  ['a name of a minority', '买买提·艾力', '买**'],
  ['blanks before it', '  张三', '张**'],
  ['digits', MOTHER_ID, '**'],
  ['a mark that turns the line', '\u202e张三', '**'],
  ['a thousand accents', `a${'\u0301'.repeat(1000)}b`, '**'],
  ['nothing', '', '**'],
  ['NUL', '\u0000张三', '**'],
])('H7: the mask of a name of %s splits no character', (_what, name, expected) => {
  expect(at(shown('city', 'list', withAt(household, ['members', 0, 'name'], name)), ['members', 0, 'name'])).toBe(
    expected,
  )
})

test('H7: no mask of any text is half a character, and none is longer than a character and two stars', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const mask = at(shown('city', 'list', withAt(household, ['members', 0, 'name'], name)), ['members', 0, 'name'])
      expect(mask).toMatch(/^.{0,8}\*\*$/su)
      expect(mask).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})

test('the length of what is masked is not told', () => {
  const masks = ['张三', '张三丰', '张三丰四五六七'].map((name) =>
    at(shown('city', 'list', withAt(household, ['members', 0, 'name'], name)), ['members', 0, 'name']),
  )
  expect(new Set(masks).size).toBe(1)
})

test('an ID number is masked wherever it stands, also where a fact is not sealed', () => {
  for (const text of [MOTHER_ID, `户${MOTHER_ID}`, `${MOTHER_ID.slice(0, 17)}５`]) {
    const masked = shown('town', 'message', { ...household, householdId: text })
    expect(masked['householdId']).toBe('**')
  }
  expect(shown('town', 'message', { ...household, householdId: '2111040012010017' })['householdId']).toBe(
    '2111040012010017',
  )
})

test('no sealed value of drawn households is in a masked one, and the record itself is left as it is', () => {
  const households = createHouseholds(description, { seed: 3, asOf: '2020-01-01' })
  for (let index = 0; index < 100; index += 1) {
    const one = households.at(index) as { members: { idNumber?: string; disability?: object }[] }
    const before = structuredClone(one)
    const masked = shown('city', 'record', one)
    expect(one).toEqual(before)
    for (const { idNumber } of one.members) if (idNumber) expect(JSON.stringify(masked)).not.toContain(idNumber)
    const clear = shown('town', 'record', one)
    expect(clear).toEqual(one)
    expect(clear).not.toBe(one)
  }
})
