import type { JsonObject } from '@bangfu/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVault, VaultError, type SealedFacts } from '../../src/index.ts'
import { encrypt, aesKey } from '../../src/privacy/cipher.ts'
import { createKeyTable, rowId, withAt } from './key-table.ts'
import { facts, household, K1, keyBytes, LOOKUP, MOTHER_ID, planted, RECORD, vaultWith } from './people.ts'

const vault = vaultWith()

const said = (error: unknown): string => {
  const { name, message, stack, cause } = error as Error
  return [name, message, stack, String(cause), JSON.stringify(error), String(error)].join('\n')
}

const rejection = async (work: () => unknown): Promise<unknown> => {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('expected an error')
}

const throwing = (): JsonObject =>
  Object.defineProperty({}, 'value', {
    enumerable: true,
    get: () => {
      throw new Error(planted.join())
    },
  })

const cyclic = (): unknown => {
  const one: Record<string, unknown> = { text: planted.join() }
  one['self'] = one
  return one
}

const unsealable: [string, JsonObject][] = [
  ['a number that JSON does not have', withAt(household, ['members', 0, 'bankAccount'], Number.NaN)],
  ['a number of another kind outside what is sealed', { ...household, area: Symbol('x') }],
  ['a whole number without end', { ...household, measuresDetail: 10n }],
  ['a day', { ...household, measuresDetail: new Date(0) }],
  ['a function', { ...household, measuresDetail: () => planted }],
  ['a value with what throws inside', { ...household, measuresDetail: throwing() }],
  ['a value inside itself', { ...household, measuresDetail: cyclic() }],
  ['a hole', { ...household, measuresDetail: [undefined] }],
  ['a value that is sealed already', { ...household, measuresDetail: { sealed: '1.AAAA' } }],
  ['a sealed value where none is due', { ...household, area: { sealed: planted.join() } }],
  ['a member without an id', withAt(household, ['members', 1, 'memberId'], undefined)],
  ['a member with an empty id', withAt(household, ['members', 1, 'memberId'], '')],
  ['two members with one id', withAt(household, ['members', 1, 'memberId'], 'A1')],
  ['an ID number as the number of the household', { ...household, householdId: MOTHER_ID }],
  ['an ID number as an id', withAt(household, ['members', 1, 'memberId'], MOTHER_ID)],
  ['an ID number inside an id', withAt(household, ['members', 1, 'memberId'], `成员${MOTHER_ID}号`)],
]

test.each(unsealable)('%s is not sealed, and not told', async (_what, record) => {
  const table = createKeyTable()
  const error = await rejection(() => vault.seal(record, { recordId: RECORD, calls: table.calls }))
  expect(error).toMatchObject({ name: 'VaultError', problem: 'unsealable', keyId: undefined })
  for (const value of planted) expect(said(error)).not.toContain(value)
})

test('a record is not kept under an ID number', async () => {
  const calls = createKeyTable().calls
  const error = await rejection(() => vault.seal(household, { recordId: `211104001201/${MOTHER_ID}`, calls }))
  expect(error).toMatchObject({ problem: 'unsealable' })
  expect(said(error)).not.toContain(MOTHER_ID)
})

test('a sealed value that holds no JSON is damaged, and what it holds is not told', async () => {
  // Who has a person's key can seal what is none: the error of a JSON reader quotes what it read.
  const table = createKeyTable()
  const bytes = keyBytes(5)
  const text = await encrypt(
    await aesKey(new Uint8Array(bytes)),
    new Uint8Array(new TextEncoder().encode(planted.join())),
    [...['bangfu-value-1', RECORD, 'A', 'name']],
  )
  const wrapping = await aesKey(new Uint8Array(K1))
  const wrapped = `1.k1.${await encrypt(wrapping, new Uint8Array(bytes), ['bangfu-key-1', 'k1', RECORD, 'A'])}`
  table.rows.set(rowId(RECORD, 'A'), { householdId: RECORD, memberId: 'A', wrapped })
  const record = { householdId: 'H', members: [{ memberId: 'A', name: { sealed: `1.${text}` } }] }
  const error = await rejection(() => vault.open(record, { recordId: RECORD, calls: table.calls }))
  expect(error).toMatchObject({ name: 'VaultError', problem: 'damaged' })
  for (const value of planted) expect(said(error)).not.toContain(value)
})

test('whatever is done to what is kept, an error holds nothing that was sealed', async () => {
  const table = createKeyTable()
  const record = await vault.seal(household, { recordId: RECORD, calls: table.calls })
  const kept = JSON.stringify(record)
  const keys = [...table.rows]
  const change = fc.record({
    at: fc.nat(kept.length - 1),
    text: fc.oneof(fc.constantFrom(...planted), fc.string({ maxLength: 3 })),
    key: fc.constantFrom(undefined, ...keys.map(([id]) => id)),
    wrapped: fc.oneof(fc.constantFrom(...planted, 'k1', '1.k9.AAAA', '1.k1.AAAA'), fc.string()),
    recordId: fc.oneof({ weight: 9, arbitrary: fc.constant(RECORD) }, fc.constantFrom(...planted)),
  })
  let errors = 0
  await fc.assert(
    fc.asyncProperty(change, async ({ at, text, key, wrapped, recordId }) => {
      let changed: JsonObject
      try {
        changed = JSON.parse(
          kept.slice(0, at) + JSON.stringify(text).slice(1, -1) + kept.slice(at + text.length),
        ) as JsonObject
      } catch {
        changed = record
      }
      table.rows.clear()
      for (const [id, row] of keys) table.rows.set(id, id === key ? { ...row, wrapped } : row)
      try {
        await vault.open(changed, { recordId, calls: table.calls })
      } catch (error) {
        errors += 1
        expect(error).toBeInstanceOf(VaultError)
        for (const value of planted) expect(said(error)).not.toContain(value)
      }
    }),
    { numRuns: 400 },
  )
  expect(errors).toBeGreaterThan(100)
})

const made = (keys: unknown, lookup: unknown = LOOKUP): unknown => {
  try {
    return createVault({ keys, lookup, sealedFacts: facts } as never)
  } catch (error) {
    return error
  }
}

test.each<[string, unknown, unknown?]>([
  ['a short key', { current: 'k1', all: { k1: K1.subarray(1) } }],
  ['a key in text', { current: 'k1', all: { k1: 'secret-secret-secret-secret-1234' } }],
  ['a key of noughts', { current: 'k1', all: { k1: new Uint8Array(32) } }],
  ['a current key that is not there', { current: 'k2', all: { k1: K1 } }],
  ['a current key of the prototype', { current: 'constructor', all: { k1: K1 } }],
  ['an id with a dot', { current: 'k.1', all: { 'k.1': K1 } }],
  ['a look-up key that wraps too', { current: 'k1', all: { k1: K1 } }, K1],
  ['a short look-up key', { current: 'k1', all: { k1: K1 } }, LOOKUP.subarray(1)],
  ['no look-up key', { current: 'k1', all: { k1: K1 } }, null],
])('no vault is made with %s, and no byte of it is told', (_what, keys, lookup = LOOKUP) => {
  const error = made(keys, lookup)
  expect(error).toBeInstanceOf(RangeError)
  expect(said(error)).not.toMatch(/secret|\b37\b.*\b48\b/)
})

test('what the caller does to the keys later changes nothing', async () => {
  const mine = Uint8Array.from(K1)
  const lookup = Uint8Array.from(LOOKUP)
  const own = vaultWith({ k1: mine }, lookup)
  mine.fill(0)
  lookup.fill(0)
  const { calls } = createKeyTable()
  const record = await own.seal(household, { recordId: RECORD, calls })
  expect(await vault.open(record, { recordId: RECORD, calls })).toEqual(household)
  expect(await own.lookupKey(MOTHER_ID)).toBe(await vault.lookupKey(MOTHER_ID))
})

test('facts can be sealed beyond those of the vault, and open without being named', async () => {
  const { calls } = createKeyTable()
  const more: SealedFacts = new Map([...facts, ['members.birthDate', 'other']])
  const record = await vault.seal(household, { recordId: RECORD, calls, sealedFacts: more })
  expect(JSON.stringify(record)).not.toContain('1978-03-15')
  expect(await vault.open(record, { recordId: RECORD, calls })).toEqual(household)
})
