import type { Subject } from '@bangfu/core'
import { decideWith, type DecideWithOptions, type RefusedRecord, type SourcedDecision } from '@bangfu/providers'
import { Bounds, type FactProvider } from '@bangfu/sdk'
import { createHouseholds } from '@bangfu/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOf, now, policy, provider, type Json } from './setting.ts'

const names = policy.describe()
const RUNS = 60

/** Facts of no block that a record may leave unknown, by scope: a register can tell each of them. */
const plainFacts = (scope: string): readonly string[] =>
  names.facts
    .filter((fact) => fact.scope === scope && fact.block === undefined && !fact.required)
    .filter(({ type, unique }) => type !== 'text' && type !== 'region' && !unique)
    .map(({ id }) => id)

/** A household of which all is known, and the same with some facts that anybody could supply left unknown. */
const incomplete = fc
  .tuple(fc.nat(5000), fc.infiniteStream(fc.nat(3)))
  .map(([index, stream]): { readonly whole: Json; readonly record: Json } => {
    const whole = createHouseholds(names, { seed: 11, asOf }).at(index)
    const without = (thing: Json, scope: string): Json => {
      const open = new Set(plainFacts(scope).map((id) => id.slice(scope.length + 1)))
      return Object.fromEntries(
        Object.entries(thing).map(([key, value]) => [key, open.has(key) && stream.next().value === 0 ? null : value]),
      )
    }
    const members = (whole['members'] as readonly Json[]).map((member) => without(member, 'member'))
    return { whole, record: { ...without(whole, 'household'), members } }
  })

/** What somebody's file says, as a register of that scope would tell it. */
const register = (scope: 'household' | 'member', wholes: readonly Json[], more: Partial<FactProvider> = {}) => {
  const supplies = plainFacts(scope)
  const files = new Map(
    wholes.flatMap((whole) =>
      (scope === 'household' ? [whole] : (whole['members'] as readonly Json[])).map((thing) => [
        `${String(whole['householdId'])} ${scope === 'household' ? '' : String(thing['memberId'])}`,
        thing,
      ]),
    ),
  )
  return provider(
    `${scope}-register`,
    supplies,
    (known, { facts }) => {
      const file = files.get(`${String(known['household'])} ${scope === 'household' ? '' : String(known['member'])}`)
      return Object.fromEntries(facts.map((id) => [id, file?.[id.slice(scope.length + 1)]]))
    },
    {
      scope,
      needs: {
        household: 'household.householdId',
        ...(scope === 'member' ? { member: 'member.memberId' } : {}),
      },
      ...more,
    },
  )
}
const registers = (wholes: readonly Json[], more: Partial<FactProvider> = {}): readonly FactProvider[] => [
  register('household', wholes, more),
  register('member', wholes, more),
]
const down: Partial<FactProvider> = {
  fetch: () => Promise.reject(new Error('down')),
  limits: { retries: 0, breakAfter: 1_000_000 },
}

const decideAll = async (
  records: readonly Json[],
  providers: readonly FactProvider[],
  options: DecideWithOptions = {},
): Promise<readonly (SourcedDecision | RefusedRecord)[]> => {
  const all: (SourcedDecision | RefusedRecord)[] = []
  const deciding = decideWith(policy, providers, { now, ...options })
  for await (const outcome of deciding.decideMany(records, { asOf })) all.push(outcome)
  return all
}

/** A decision without what was tried. */
const untried = (decision: object): unknown =>
  JSON.parse(JSON.stringify(decision), (key, value: unknown) => (key === 'tried' ? undefined : value))

const isKnown = (subject: Subject | undefined, id: string): boolean => {
  const value = subject?.fact(id)
  return value !== undefined && !(value instanceof Bounds)
}

describe('laws', () => {
  test('the decision is that on the record with the values filled in by hand', async () => {
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ whole, record }) => {
        const found = await decideWith(policy, registers([whole]), { now, rounds: 20 }).decide(record, { asOf })
        // By hand: each value that a source is named for, taken from the whole record.
        const told = new Set(found.sources.map(({ fact, appliesTo }) => `${appliesTo} ${fact}`))
        const fill = (thing: Json, file: Json, scope: string, appliesTo: string): Json =>
          Object.fromEntries(
            Object.entries(thing).map(([key, value]) => [
              key,
              told.has(`${appliesTo} ${scope}.${key}`) ? file[key] : value,
            ]),
          )
        const files = whole['members'] as readonly Json[]
        const members = (record['members'] as readonly Json[]).map((member, index) =>
          fill(member, files[index] ?? {}, 'member', String(member['memberId'])),
        )
        const byHand = { ...fill(record, whole, 'household', 'household'), members }
        expect(found.record).toEqual(byHand)
        expect(found.failures).toEqual([])
        expect(found.conflicts).toEqual([])
        expect(untried(found.decision)).toEqual(untried(policy.decide(byHand, { asOf })))
        // And where all that was left out is told, nothing of it is pending any more.
        const open = found.decision as { readonly undecided: readonly { readonly pending: readonly Json[] }[] }
        const supplied = new Set([...plainFacts('household'), ...plainFacts('member')])
        const left = open.undecided.flatMap(({ pending }) => pending).filter(({ fact }) => supplied.has(fact as string))
        expect(left).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('the order of records and the size of batches and windows change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(incomplete, { minLength: 2, maxLength: 6, selector: ({ whole }) => whole['householdId'] }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(5),
        async (households, batch, window, turn) => {
          const wholes = households.map(({ whole }) => whole)
          const records = households.map(({ record }) => record)
          const turned = [...records.slice(turn), ...records.slice(0, turn)]
          const plain = await decideAll(records, registers(wholes))
          const other = await decideAll(turned, registers(wholes, { limits: { batch } }), { window })
          const place = (record: Json): number => turned.indexOf(record)
          expect(records.map((record) => other[place(record)])).toEqual(plain)
        },
      ),
      { numRuns: RUNS / 2 },
    )
  })

  test('providers that always fail change no answer, and only add what was tried', async () => {
    await fc.assert(
      fc.asyncProperty(incomplete, async ({ whole, record }) => {
        const found = await decideWith(policy, registers([whole], down), { now }).decide(record, { asOf })
        expect(found.record).toEqual(record)
        expect(found.sources).toEqual([])
        expect(untried(found.decision)).toEqual(untried(policy.decide(record, { asOf })))
      }),
      { numRuns: RUNS },
    )
  })

  test('what is known stays known, and what is stated stays as it is, whatever providers say', async () => {
    const anything = fc.constantFrom<unknown>(
      null,
      true,
      false,
      '01',
      '03',
      'ncms',
      'dibao',
      1,
      '2',
      '1970-01-01',
      [],
      {},
    )
    await fc.assert(
      fc.asyncProperty(incomplete, fc.array(anything, { minLength: 1 }), async ({ whole, record }, values) => {
        let next = 0
        const liar = provider('liar', plainFacts('member'), () =>
          Object.fromEntries(plainFacts('member').map((id) => [id, values[(next += 1) % values.length]])),
        )
        const found = await decideWith(policy, [...registers([whole]), liar], { now }).decide(record, { asOf })
        const [before, after] = [record, found.record].map((one) => policy.inspect(one, { asOf }).subjects)
        for (const [index, subject] of (before ?? []).entries()) {
          for (const { id } of names.facts.filter(({ scope }) => scope === subject.scope)) {
            if (isKnown(subject, id)) expect([id, isKnown(after?.[index], id)]).toEqual([id, true])
          }
        }
        const stated = (thing: Json, filled: Json | undefined): void => {
          for (const [key, value] of Object.entries(thing)) {
            if (value !== null && key !== 'members') expect(filled?.[key]).toEqual(value)
          }
        }
        const filled = found.record as Json
        stated(record, filled)
        for (const [index, member] of (record['members'] as readonly Json[]).entries())
          stated(member, (filled['members'] as readonly Json[])[index])
      }),
      { numRuns: RUNS },
    )
  })

  test('rounds are bounded, though each answer opens a further question', async () => {
    // Every fact needs the one before it: each round makes the next question possible.
    const chain: readonly (readonly [id: string, value: unknown])[] = [
      ['household.noFoodWorry', true],
      ['household.noClothingWorry', true],
      ['household.dibaoAssessableIncomeYuan', '1'],
      ['income', { wageYuan: '1' }],
    ]
    const links = chain.map(([id, value], index) => {
      const before = chain[index - 1]?.[0]
      const needs = before === undefined ? {} : { before }
      return provider(`link-${index}`, [id], () => ({ [id]: value }), { scope: 'household', needs })
    })
    const record: Json = {
      householdId: 'H',
      regionCode: '211122',
      area: 'rural',
      recognizedStatus: 'dibao',
      members: [{ memberId: 'A' }],
    }
    for (const rounds of [0, 1, 2, 3]) {
      const found = await decideWith(policy, links, { now, rounds, cache: 0 }).decide(record, { asOf })
      expect([rounds, found.rounds, found.sources.length]).toEqual([rounds, rounds, rounds])
    }
    // The last answer leaves nothing to be asked.
    const found = await decideWith(policy, links, { now, rounds: 9, cache: 0 }).decide(record, { asOf })
    expect(found.rounds).toBe(chain.length)
  })
})
