// Sixteen officials of four tiers, and the record service that they work with; the people and villages are invented.
import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createRecords, createVault, readTiers, sealedFacts } from '@bangfu/records'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'

/** Villages in three towns of two counties. */
export const VILLAGES = ['211122001201', '211122002201', '211104001201']
export const CITY = '2111'

/** @param {number} digits */
const placesOf = (digits) => [...new Set(VILLAGES.map((village) => village.slice(0, digits)))]

/**
 * @param {import('@bangfu/sdk').Tier} tier
 * @param {readonly string[]} divisions
 */
const officesOf = (tier, divisions) =>
  divisions.flatMap((division) =>
    [1, 2].map((desk) => /** @type {const} */ ({ id: `${tier}-${division}-${desk}`, tier, division })),
  )

/**
 * Two at each office, so that they meet on its records: six in villages, six in towns, two at the counties, two at the city.
 *
 * @type {readonly import('@bangfu/records').Actor[]}
 */
export const OFFICIALS = [
  ...officesOf('village', VILLAGES),
  ...officesOf('town', placesOf(9)),
  ...officesOf('county', placesOf(6)).filter(({ id }) => id.endsWith('1')),
  ...officesOf('city', [CITY]),
]

/** @param {number} seed */
const openKey = (seed) => Uint8Array.from({ length: 32 }, (_, index) => (seed * 41 + index * 13) % 251)

/**
 * The record service on a store, as every official has it.
 *
 * @param {import('@bangfu/sdk').Store} store
 */
export const serviceOn = (store) => {
  const policy = createPolicy(panjin2019)
  const people = new Map(OFFICIALS.map((official) => [official.id, official]))
  const vault = createVault({
    keys: { current: 'k1', all: { k1: openKey(1) } },
    lookup: openKey(2),
    sealedFacts: sealedFacts(policy.describe()),
  })
  return createRecords({
    ...{ policy, store, vault, tiers: readTiers(panjin2019Tiers, policy), secret: openKey(3), now: () => new Date() },
    directory: { find: (id) => Promise.resolve(people.get(id)) },
  })
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** @param {number} number */
const idNumber = (number) => {
  const digits = `21112219480101${String(number % 1000).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`
}

/**
 * A household as a village enters it.
 *
 * @param {string} village
 * @param {number} number
 */
export const householdOf = (village, number) => ({
  householdId: `H-${number}`,
  // The county alone: it moves inside of it as it is.
  regionCode: village.slice(0, 6),
  area: 'rural',
  recognizedStatus: ['dibao', 'lowIncomeRescue', 'tekun'][number % 3],
  income: { wageYuan: 1200 + ((number * 137) % 5200) },
  housing: { grade: null, isOnlyHouse: true },
  members: [
    {
      ...{ memberId: 'A1', name: '王秀兰', idNumber: idNumber(number), birthDate: '1948-01-01' },
      ...{ medicalInsurance: null, pensionScheme: null, healthCodes: ['01'] },
    },
    { memberId: 'A2', name: '欧阳海', birthDate: '1975-06-15', studentStatusCode: '01' },
  ],
})
