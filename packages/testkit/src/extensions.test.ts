import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Decision } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { createHouseholds, type Household } from './households.ts'
import { readHints } from './hints.ts'

const asOf = '2019-12-31'
const extended = (text: string | undefined, id: string): string =>
  (text ?? '').replace(`"id": "${id}"`, `"id": "${id}", "extension": true`)

// The shipped policy with two of its blocks in another place.
const files: Readonly<Record<string, string>> = {
  ...panjin2019.files,
  'facts/household.json': extended(panjin2019.files['facts/household.json'], 'housing'),
  'facts/member.json': extended(panjin2019.files['facts/member.json'], 'member.disability'),
}
const moved = createPolicy({ files })
const plain = createPolicy({ files: panjin2019.files })

/** The record with the block where the shipped policy has it. */
const movedBack = ({ extensions, ...thing }: Household, key: string): Household => {
  if (extensions === null) return { ...thing, [key]: null }
  return { ...thing, ...(extensions as Household | undefined) }
}
const asPlain = (household: Household): Household => ({
  ...movedBack(household, 'housing'),
  members: (household['members'] as readonly Household[]).map((member) => movedBack(member, 'disability')),
})
const decided = ({ policy: _, ...rest }: Decision): unknown => rest

test.each([0, 100])(
  'blocks under extensions are drawn and decided as any, %s of a hundred with unknown facts',
  (unknown) => {
    const households = createHouseholds(moved.describe(), { seed: 5, asOf, unknown, hints: readHints({ files }) })
    const drawn = Array.from({ length: 400 }, (_, index) => households.at(index))
    for (const household of drawn) {
      expect(decided(moved.decide(household, { asOf }))).toEqual(decided(plain.decide(asPlain(household), { asOf })))
    }
    const seen = drawn.map(({ extensions }) => JSON.stringify(extensions))
    expect(seen.some((text) => text?.includes('"housing":{'))).toBe(true)
    expect(seen.includes('null') && seen.some((text) => text === '{"housing":null}')).toBe(unknown > 0)
    const members = drawn.flatMap((household) => household['members'] as readonly Household[])
    expect(members.some(({ extensions }) => extensions === undefined)).toBe(true)
    expect(members.some(({ extensions }) => JSON.stringify(extensions)?.includes('"disability":{'))).toBe(true)
  },
)
