import { createPolicy } from '@bangfu/core'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, DOMAINS, randomHousehold, randomRules, withValues } from './random-rules.ts'

type Values = readonly (readonly [string, unknown])[]

const isOpen = (line: BenefitLine | undefined): boolean =>
  line?.outcome === 'review' && (line.pending ?? []).some(({ kind }) => kind !== 'decision')

const outcomeOf = ({ benefits: [line] }: Decision): string => (isOpen(line) ? 'open' : (line?.outcome ?? 'nothing'))

/** The key of a record that a fact, block or list stands under. */
const keyOf = (fact: string): string => fact.replace(/^household\./, '').replace(/^aid\..*/, 'aid')

const combinations = (keys: readonly string[]): readonly Values[] =>
  keys.reduce<readonly Values[]>(
    (all, key) => all.flatMap((values) => (DOMAINS[key] ?? []).map((value) => [...values, [key, value] as const])),
    [[]],
  )

/** Whether the outcome is another for some value of a key, all others staying as they are. */
const matters = (key: string, tried: readonly (readonly [Values, string])[]): boolean => {
  const byRest = new Map<string, string>()
  return tried.some(([values, outcome]) => {
    const rest = JSON.stringify(values.filter(([name]) => name !== key))
    const first = byRest.get(rest) ?? outcome
    byRest.set(rest, first)
    return outcome !== first
  })
}

// What may stay open though it is the same for every value, each with its reason.
const EXCEPTIONS: readonly { readonly why: string; readonly is: (unknown: readonly string[], rules: string) => boolean }[] =
  [
    { why: 'the items of an unknown list are not tried', is: (unknown) => unknown.includes('items') },
    { why: 'days are tried where a rule compares them, not where two numbers of years meet', is: (unknown) => unknown.includes('day') },
    { why: 'where a table has no figure there is nothing to compare with', is: (_, rules) => rules.includes('param.gaps') },
    { why: 'products and quotients of unknown numbers are known within bounds only', is: (_, rules) => /divide|multiply/.test(rules) },
  ] // prettier-ignore

const unknownKeys = fc.uniqueArray(fc.constantFrom(...Object.keys(DOMAINS)), { minLength: 1, maxLength: 2 })

describe('random rules on a household of which one or two things are unknown', () => {
  test('say what holds for every value, all that does, and on which facts the rest depends', () => {
    fc.assert(
      fc.property(randomRules, randomHousehold, unknownKeys, (files, household, unknown) => {
        const policy = createPolicy({ files })
        const decide = (values: Values): Decision => policy.decide(withValues(household, values), { asOf: DAY })
        const found = decide(unknown.map((key) => [key, null]))
        const tried = combinations(unknown).map((values) => [values, decide(values)] as const)
        const outcomes = new Set(tried.map(([, decision]) => outcomeOf(decision)))
        const [line] = found.benefits
        if (!isOpen(line)) expect([...outcomes]).toEqual([line?.outcome ?? 'nothing'])
        for (const [, decision] of tried) {
          if (line?.amountYuan !== undefined) expect(decision.benefits[0]?.amountYuan).toBe(line.amountYuan)
          if (found.amountsComplete) expect(decision.amountsYuan).toEqual(found.amountsYuan)
        }
        if (!isOpen(line)) return
        const asked = new Set(
          (line?.pending ?? []).map((pending) => (pending.kind === 'fact' ? keyOf(pending.fact) : '')),
        )
        const words = tried.map(([values, decision]) => [values, outcomeOf(decision)] as const)
        for (const key of unknown) if (matters(key, words)) expect(asked).toContain(key)
        const isAlike = outcomes.size === 1 && !outcomes.has('open')
        const rules = files['all.json'] ?? ''
        expect([isAlike, EXCEPTIONS.some(({ is }) => is(unknown, rules))]).not.toEqual([true, false])
      }),
      { numRuns: 150 },
    )
  })
})
