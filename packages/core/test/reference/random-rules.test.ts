import { createPolicy } from '@bangfu/core'
import { createHouseholds, readHints } from '@bangfu/testkit'
import { expect, test } from 'vitest'
import { PATIENCE } from './against-reference.ts'
import { compareDecision } from './compare.ts'
import { randomPolicy } from './random-rules.ts'
import { readRules } from './rules.ts'

const POLICIES = 150
const HOUSEHOLDS = 8
const asOf = '2019-06-30'

/** Compares households of policies whose rules are drawn at random: of what differs the seed and the index. */
const compareRandom = (unknown: number): { readonly wrong: readonly string[]; readonly weak: number } => {
  const wrong: string[] = []
  let weak = 0
  for (let seed = 0; seed < POLICIES; seed += 1) {
    const files = randomPolicy(seed)
    const policy = createPolicy({ files })
    const rules = readRules(files)
    const households = createHouseholds(policy.describe(), { seed, asOf, unknown, hints: readHints({ files }) })
    for (let index = 0; index < HOUSEHOLDS; index += 1) {
      const record = households.at(index)
      const found = compareDecision(rules, record, policy.decide(record, { asOf }))
      if (found.weak.length > 0) weak += 1
      for (const says of found.wrong) wrong.push(`policy ${seed}, household ${index}: ${says}`)
    }
  }
  return { wrong, weak }
}

// The engine stops short of trying every value in some parts of a decision: it may leave such a part open, never guess.
test.each([
  [0, 0.01],
  [100, 0.08],
])(
  'under random rules, %s of a hundred households with unknown facts, nothing said is wrong',
  { timeout: PATIENCE },
  (unknown, share) => {
    const { wrong, weak } = compareRandom(unknown)
    expect(wrong).toEqual([])
    expect(weak / (POLICIES * HOUSEHOLDS)).toBeLessThan(share)
  },
)
