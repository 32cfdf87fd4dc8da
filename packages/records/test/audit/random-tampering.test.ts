import * as fc from 'fast-check'
import { verifyRecords } from '@bangfu/records'
import { expect, test } from 'vitest'
import { decision, linesOf, openStore, receiptsOf, V1, V2, V3, verify } from './log.ts'

const VILLAGES = [V1, V2, V3]

const step = fc.record({
  kind: fc.constantFrom('put', 'put', 'decide', 'note', 'erase', 'eraseAll'),
  household: fc.integer({ min: 1, max: 3 }),
  village: fc.constantFrom(...VILLAGES),
  reason: fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }), { nil: undefined }),
})

/** A store after such steps; what a store refuses is no step. */
const after = async (steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) => {
  const store = await openStore()
  for (const { kind, household, village, reason } of steps) {
    const householdId = `H-${household}`
    const change = { change: { by: 'u', action: kind, ...(reason === undefined ? {} : { reason }) } }
    const members = [{ memberId: 'A1' }, { memberId: 'A2' }]
    const work = async (): Promise<unknown> => {
      if (kind === 'put') {
        const expected = (await store.get(householdId))?.version ?? 0
        return store.put({ householdId, division: village, record: { members } }, { expected, ...change })
      }
      if (kind === 'decide') return store.appendDecision({ householdId, decision: decision(householdId) }, change)
      if (kind === 'note') return store.note({ division: village }, change)
      return store.erase({ householdId, ...(kind === 'erase' ? { memberId: 'A2' } : {}) }, change)
    }
    await work().catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error
    })
  }
  return store
}

const tampering = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'swap', 'byte'),
  one: fc.nat(),
  other: fc.nat(),
  byte: fc.integer({ min: 0, max: 255 }),
})

const tamper = (
  lines: readonly string[],
  { kind, one, other, byte }: typeof tampering extends fc.Arbitrary<infer One> ? One : never,
): readonly string[] => {
  const [first, second] = [one % lines.length, other % lines.length]
  const line = lines[first] ?? ''
  if (kind === 'cut') return lines.filter((_, index) => index !== first)
  if (kind === 'copy') return [...lines.slice(0, second), line, ...lines.slice(second)]
  if (kind === 'swap')
    return lines.map((text, index) => (index === first ? (lines[second] ?? '') : index === second ? line : text))
  const bytes = Buffer.from(line)
  bytes[other % bytes.length] = byte
  // What is no UTF-8 any more is another text all the same.
  return lines.map((text, index) => (index === first ? bytes.toString() : text))
}

/** The lines chain by chain: their order among chains says nothing. */
const byChain = (lines: readonly string[]): string => {
  const chains = new Map<string, string[]>()
  for (const line of lines) {
    const name = /^\{"division":"(\d+)"/.exec(line)?.[1] ?? 'none'
    chains.set(name, [...(chains.get(name) ?? []), line])
  }
  return JSON.stringify([...chains].sort(([a], [b]) => (a < b ? -1 : 1)))
}

test('a log is whole if and only if each chain is the one that the receipt was given for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 25 }),
      fc.array(tampering, { minLength: 1, maxLength: 3 }),
      async (steps, changes) => {
        const store = await after(steps)
        const lines = await linesOf(store, '21')
        fc.pre(lines.length > 0)
        const receipts = await receiptsOf(store, '21')
        expect(await verify(lines, receipts)).toMatchObject({ code: 0 })
        expect(await verifyRecords(store, '21')).toMatchObject({ faults: [], elsewhere: 0 })
        for (const village of VILLAGES) expect(await verifyRecords(store, village)).toMatchObject({ faults: [] })
        let changed = lines
        for (const change of changes) if (changed.length > 0) changed = tamper(changed, change)
        const isSame = byChain(changed) === byChain(lines)
        expect((await verify(changed, receipts)).code).toBe(isSame ? 0 : 1)
      },
    ),
    { numRuns: 150, seed: 20190101 },
  )
}, 120_000)
