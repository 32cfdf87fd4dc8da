import { activatePolicy, PolicyError, type Policy } from '@bangfu/core'
import { describe, expect, test } from 'vitest'
import { ALWAYS, household, rule, smallPolicy } from './policy-texts.ts'

const first = { files: smallPolicy({ rules: [rule(ALWAYS)] }) }
const second = { files: smallPolicy({ rules: [rule(ALWAYS, { outcome: 'priority' })] }) }
const broken = { files: { ...first.files, 'all.json': '{ "rules": [' } }
const outcomeBy = (active: Policy) => active.decide(household(), { asOf: '2020-01-01' }).programs['only']

describe('R12 a policy in use', () => {
  test('is replaced by one that loads', () => {
    const active = activatePolicy(first)
    const before = active.current
    expect(active.replace(second)).toEqual({ replaced: true, diagnostics: [] })
    expect([outcomeBy(before), outcomeBy(active.current)]).toEqual(['entitled', 'priority'])
    expect(active.current.hash === before.hash).toBe(false)
  })

  test('stays where the next one does not load, which says why', () => {
    const active = activatePolicy(first)
    const before = active.current
    const { replaced, diagnostics } = active.replace(broken)
    expect([replaced, diagnostics[0]?.code, diagnostics[0]?.file]).toEqual([false, 'JSON_SYNTAX', 'all.json'])
    expect(active.current).toBe(before)
  })

  test('decides a batch that has taken it to the end by the same rules and hash', () => {
    const active = activatePolicy(first)
    const batch = active.current
    const decided = [0, 1, 2].map((index) => {
      if (index === 1) active.replace(second)
      return batch.decide(household({ householdId: `H-${index}` }), { asOf: '2020-01-01' })
    })
    expect(new Set(decided.map(({ policy }) => policy.hash))).toEqual(new Set([batch.hash]))
    expect(decided.map(({ programs }) => programs['only'])).toEqual(['entitled', 'entitled', 'entitled'])
  })

  test('must load to begin with', () => {
    expect(() => activatePolicy(broken)).toThrow(PolicyError)
  })
})
