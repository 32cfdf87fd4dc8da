import { createHouseholds } from '@bangfu/testkit'
import { expect, test } from 'vitest'
import { normalIdNumber } from '../../src/privacy/id-number.ts'
import { description, household, K1, keyBytes, MOTHER_ID, policy, SON_ID, vaultWith } from './people.ts'

const vault = vaultWith()

const fullWidth = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')

test.each([
  ['a small x', SON_ID.toLowerCase()],
  ['full-width digits', fullWidth(SON_ID)],
  ['a full-width small x', fullWidth(SON_ID.toLowerCase())],
  ['blanks around it', ` ${SON_ID}\u3000\n`],
])('an ID number is found however it was typed: %s', async (_how, typed) => {
  expect(normalIdNumber(typed)).toBe(SON_ID)
  expect(await vault.lookupKey(typed)).toBe(await vault.lookupKey(SON_ID))
})

test.each([
  ['a wrong check digit', `${MOTHER_ID.slice(0, 17)}6`],
  ['30 February', '21112219780230002X'],
  ['15 digits', `${MOTHER_ID.slice(0, 6)}${MOTHER_ID.slice(8, 17)}`],
  ['a letter inside', `${MOTHER_ID.slice(0, 8)}X${MOTHER_ID.slice(9)}`],
  ['digits of another script', '٢١١١٢٢١٩٧٨٠٣١٥٠٠٢٥'],
  ['a blank inside', `${MOTHER_ID.slice(0, 6)} ${MOTHER_ID.slice(6)}`],
  ['nothing', ''],
  ['10 MB', '1'.repeat(10_000_000)],
])('what is no ID number has no digest: %s', async (_what, typed) => {
  expect(await vault.lookupKey(typed)).toBeUndefined()
})

test('every ID number that the policy accepts has a digest, and one is enough', async () => {
  const households = createHouseholds(description, { seed: 11, asOf: '2020-01-01' })
  for (let index = 0; index < 100; index += 1) {
    const record = households.at(index) as { readonly members: readonly { readonly idNumber?: string | null }[] }
    policy.decide(record, { asOf: '2020-01-01' })
    const numbers = record.members.flatMap(({ idNumber }) => (typeof idNumber === 'string' ? [idNumber] : []))
    const keys = await vault.lookupKeys(record)
    expect(keys).toEqual(await Promise.all(numbers.map((number) => vault.lookupKey(number))))
    expect(JSON.stringify(keys)).not.toMatch(/\d{15}/)
  }
})

test('two members with one ID number have one key, and who has none or a wrong one has none', async () => {
  const members = [
    { memberId: 'A', idNumber: MOTHER_ID },
    { memberId: 'B', idNumber: fullWidth(MOTHER_ID) },
    { memberId: 'C', idNumber: null },
    { memberId: 'D', idNumber: '1' },
    { memberId: 'E' },
  ]
  expect(await vault.lookupKeys({ householdId: 'H', members })).toEqual([await vault.lookupKey(MOTHER_ID)])
})

test('the digests are those of the look-up key: another one gives others, another wrapping key the same', async () => {
  const keys = await vault.lookupKeys(household)
  expect(keys).toHaveLength(2)
  expect(await vaultWith({ k2: keyBytes(2) }).lookupKeys(household)).toEqual(keys)
  const others = await vaultWith({ k1: K1 }, keyBytes(8)).lookupKeys(household)
  expect(others.some((key) => keys.includes(key))).toBe(false)
  // A store takes keys of up to 100 characters.
  for (const key of keys) expect(key).toMatch(/^id1\.[\w-]{43}$/)
})
