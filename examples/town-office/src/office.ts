import type { Policy, PolicyTypes } from '@bangfu/core'
import { createRecords, createVault, readTiers, sealedFacts, type Actor, type Records } from '@bangfu/records'
import { panjin2019Tiers } from '@bangfu/records/tiers/panjin-2019'
import type { Store } from '@bangfu/sdk'

/** A street that exists, in a county that exists; its villages, and whoever works there, are invented. */
const TOWN = '211122001'
const COUNTY = '211122'
export const VILLAGES = ['201', '202', '203', '204', '205'].map((code) => `${TOWN}${code}`)

/** Who works at the four tiers. */
export const OFFICERS = {
  villages: VILLAGES.map((division, index): Actor => ({ id: `village-${index + 1}`, tier: 'village', division })),
  first: { id: 'town-1', tier: 'town', division: TOWN },
  second: { id: 'town-2', tier: 'town', division: TOWN },
  county: { id: 'county-1', tier: 'county', division: COUNTY },
  city: { id: 'city-1', tier: 'city', division: COUNTY.slice(0, 4) },
} as const satisfies Readonly<Record<string, Actor | readonly Actor[]>>

/** Keys that everybody can read here: the people are invented. Real ones come from a key store. */
const openKey = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => (seed * 41 + index * 13) % 251)

/** A clock that goes on by a second each time it is asked, so that every run prints the same. */
export const createClock = (): (() => Date) => {
  let seconds = Date.UTC(2020, 2, 2, 0, 0) / 1000
  return () => new Date((seconds += 1) * 1000)
}

/** The records of the office, on a store. */
export const openOffice = (policy: Policy<PolicyTypes>, store: Store, now: () => Date): Records => {
  const { villages, ...others } = OFFICERS
  const people = new Map([...villages, ...Object.values(others)].map((actor) => [actor.id, actor]))
  const vault = createVault({
    keys: { current: 'example', all: { example: openKey(1) } },
    lookup: openKey(2),
    sealedFacts: sealedFacts(policy.describe()),
  })
  const directory = { find: (id: string) => Promise.resolve(people.get(id)) }
  return createRecords({
    policy,
    tiers: readTiers(panjin2019Tiers, policy),
    store,
    vault,
    directory,
    secret: openKey(3),
    now,
  })
}
