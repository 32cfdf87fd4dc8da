import { expect, test } from 'vitest'
import { divisionLevel, divisionsOf } from './division.ts'

test('divisionsOf gives the county, the town and the village that a code lies in', () => {
  expect(divisionsOf('211104')).toEqual(['211104'])
  expect(divisionsOf('211104100')).toEqual(['211104', '211104100'])
  expect(divisionsOf('211104100201')).toEqual(['211104', '211104100', '211104100201'])
  expect(divisionsOf('2111')).toEqual([])
})

test('divisionLevel tells a division by the digits of its code', () => {
  expect(['211104', '211104100', '211104100201', '2111'].map(divisionLevel)).toEqual([
    'county',
    'town',
    'village',
    undefined,
  ])
})
