import { createPolicy } from '@bangfu/core'
import type { BenefitLine, Decision } from '@bangfu/sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, DOMAINS, randomHousehold, randomRules, withValues } from './random-rules.ts'

const runs = Number(process.env['RUNS'] ?? 100)

const isOpen = (line: BenefitLine | undefined): boolean =>
  line?.outcome === 'review' && (line.pending ?? []).some(({ kind }) => kind !== 'decision')

const keyOfFact = (id: string): string => id.replace(/^household\.(items$)?/, '$1').replace(/^aid\..*/, 'aid')

const combinations = (keys: readonly string[]): readonly (readonly (readonly [string, unknown])[])[] =>
  keys.reduce<readonly (readonly (readonly [string, unknown])[])[]>(
    (all, key) => all.flatMap((values) => (DOMAINS[key] ?? []).map((value) => [...values, [key, value] as const])),
    [[]],
  )

const keys = fc.uniqueArray(fc.constantFrom(...Object.keys(DOMAINS)), { minLength: 1, maxLength: 2 })

const outcomeOf = ({ benefits: [line] }: Decision): string => (isOpen(line) ? 'open' : (line?.outcome ?? 'nothing'))

const stats: Record<string, number> = {}

describe('random rules on a household of which one or two things are unknown', () => {
  test('say what holds for every value, and nothing else', () => {
    fc.assert(
      fc.property(randomRules, randomHousehold, keys, (files, household, unknown) => {
        const policy = createPolicy({ files })
        const { derived, rules } = JSON.parse(files['all.json'] ?? '') as {
          derived: unknown[]
          rules: { conditions: unknown; outcome: string; event: unknown }[]
        }
        const text = JSON.stringify([derived.slice(-4), rules.map((r) => [r.conditions, r.outcome, r.event])])
        const decide = (record: unknown): Decision => policy.decide(record, { asOf: DAY })
        const found = decide(
          withValues(
            household,
            unknown.map((key) => [key, null]),
          ),
        )
        const known = combinations(unknown).map((values) => decide(withValues(household, values)))
        const outcomes = new Set(known.map(outcomeOf))
        const [line] = found.benefits
        const note = JSON.stringify({
          unknown,
          household,
          found,
          outcomes: [...outcomes],
          all: JSON.parse(text) as unknown,
        })
        if (!isOpen(line)) expect([...outcomes], note).toEqual([line?.outcome ?? 'nothing'])
        if (line?.amountYuan !== undefined)
          for (const decision of known) expect(decision.benefits[0]?.amountYuan, note).toBe(line.amountYuan)
        if (found.amountsComplete)
          for (const decision of known) expect(decision.amountsYuan, note).toEqual(found.amountsYuan)
        const same = outcomes.size === 1 && !outcomes.has('open')
        if (same && isOpen(line)) {
          stats['inexact ' + unknown.sort()] = (stats['inexact ' + unknown.sort()] ?? 0) + 1
          if (
            process.env['EXACT'] === '1' ||
            (process.env['EXACT'] === '2' &&
              !unknown.includes('items') &&
              !unknown.includes('day') &&
              !text.includes('gaps') &&
              !/divide|multiply/.test(text))
          )
            throw new Error('INEXACT ' + note)
        }
        if (outcomes.size > 1 && process.env['PEND']) {
          const all = combinations(unknown)
          const pend = new Set((line?.pending ?? []).flatMap((p) => (p.kind === 'fact' ? [keyOfFact(p.fact)] : [])))
          for (const key of unknown) {
            const groups = new Map<string, Set<string>>()
            all.forEach((values, i) => {
              const k = JSON.stringify(values.filter(([name]) => name !== key))
              groups.set(k, (groups.get(k) ?? new Set()).add(outcomeOf(known[i] as Decision)))
            })
            const matters = [...groups.values()].some((g) => g.size > 1)
            if (matters && !pend.has(key)) expect(note + ' MISSING ' + key).toBe('')
            if (!matters && pend.has(key)) {
              stats['idle ' + unknown.sort()] = (stats['idle ' + unknown.sort()] ?? 0) + 1
              if (process.env['PEND'] === '2') expect(note + ' IDLE ' + key).toBe('')
            }
          }
        }
        stats['total'] = (stats['total'] ?? 0) + 1
        if (same) stats['same'] = (stats['same'] ?? 0) + 1
        if (
          known.every((d) => JSON.stringify(d.amountsYuan) === JSON.stringify(known[0]?.amountsYuan)) &&
          known.every((d) => d.amountsComplete) &&
          !found.amountsComplete
        )
          stats['amounts inexact'] = (stats['amounts inexact'] ?? 0) + 1
      }),
      { numRuns: runs },
    )
    console.log(stats)
  })
})
