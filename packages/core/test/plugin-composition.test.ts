import { activatePolicy, createPolicy } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import { comparePolicies } from '@bangfu/core/compare'
import { formatExplanation } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { definePlugin, type Plugin } from '@bangfu/sdk'
import { createHouseholds } from '@bangfu/testkit'
import { describe, expect, test } from 'vitest'
import {
  asOf,
  FAR,
  farFrom,
  hours,
  household,
  legalAid,
  lineOf,
  rulesWith,
  shipped,
  withPlugins,
} from './plugin-texts.ts'

const policy = withPlugins(legalAid())
/** Another plugin, which sees a fact of the first. */
const buses: Plugin = definePlugin({
  id: 'buses',
  version: '1.0.0',
  apiVersion: 1,
  title: { zh: '公交', en: 'Buses' },
  capabilities: ['facts'],
  sees: ['legal-aid.hours'],
  facts: [{ ...hours, needs: { distance: 'legal-aid.hours', area: 'legal-aid.hours' } } as never],
})

describe('the hash of a policy with plugins', () => {
  test('is another for another version and other data, and the same in any order', () => {
    const hashes = [
      shipped,
      policy,
      withPlugins(legalAid({ version: '1.0.1' })),
      withPlugins(legalAid({ title: { zh: '援助', en: 'Aid' } })),
      withPlugins(
        legalAid({ operators: [{ ...farFrom, sentence: { zh: '{fact}远过{value}', en: '{fact} beyond {value}' } }] }),
      ),
      withPlugins(legalAid({}, rulesWith({ ...FAR, value: 3 }))),
    ].map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(withPlugins(buses, legalAid()).hash).toBe(withPlugins(legalAid(), buses).hash)
    expect(withPlugins().hash).toBe(shipped.hash)
  })

  test('stands in the decision, and a decision made without the plugin is not explained', () => {
    expect(policy.decide(household() as never, { asOf }).policy.hash).toBe(policy.hash)
    const bare = { householdId: 'H', regionCode: '211122', area: 'rural', members: [{ memberId: 'A' }] }
    const decision = shipped.decide(bare, { asOf })
    expect(() => policy.explain(bare as never, decision)).toThrow('another policy')
  })
})

test('two plugins may use each other by id', () => {
  const inspected = withPlugins(buses, legalAid()).describe().labels
  expect(inspected).toHaveProperty(['buses.hours'])
})

test('a policy with plugins can be put in use', () => {
  const active = activatePolicy(panjin2019, { plugins: [legalAid()] })
  expect(active.current.hash).toBe(policy.hash)
})

test('without the plugin the comparison lacks its rule', () => {
  expect(JSON.stringify(comparePolicies(shipped.describe(), policy.describe()))).toContain('leg-aid')
})

describe('a fact of a plugin', () => {
  const refused = (record: object): string => {
    try {
      policy.decide(record, { asOf })
    } catch (error) {
      return JSON.stringify((error as { diagnostics: unknown }).diagnostics)
    }
    return ''
  }

  test('is checked in records, and what is personal is masked', () => {
    expect(refused(household('5.2', { matter: 'wage' }))).toContain('"suggestion":"wages"')
    expect(refused(household('501'))).toContain('extensions.legal-aid.distance')
    const long = '张三住在某村某组某号并且写了很多很多的字'.repeat(2)
    expect(refused(household('5.2', { note: long }))).toContain('note')
    expect(refused(household('5.2', { note: long }))).not.toContain('张三')
  })

  test('is explained in both languages', () => {
    const decision = policy.decide(household(), { asOf })
    const explanation = policy.explain(household(), decision)
    const [zh, en] = (['zh', 'en'] as const).map((locale) =>
      JSON.stringify(formatExplanation(explanation, policy.describe(), locale)),
    )
    expect(zh).toContain('路上的时间')
    expect(en).toContain('hours on the way')
  })

  test('is drawn for random households, which are decided', () => {
    const households = createHouseholds(policy.describe(), { seed: 7, asOf })
    const drawn = Array.from({ length: 40 }, (_, index) => households.at(index))
    expect(JSON.stringify(drawn)).toContain('legal-aid')
    for (const record of drawn) expect(() => policy.decide(record as never, { asOf })).not.toThrow()
  })

  test('is settled over every value that it could have', () => {
    const any = { fact: 'legal-aid.distance', operator: 'farFrom', value: 2 }
    const settled = withPlugins(legalAid({}, rulesWith({ any: [any, { not: any }] })))
    expect(lineOf(settled, household(null))?.outcome).toBe('entitled')
  })
})

test('a rule that never fires by the cuts of a plugin operator is found', () => {
  const near = { not: { fact: 'legal-aid.distance', operator: 'farFrom', value: 2 } }
  const far = { fact: 'legal-aid.distance', operator: 'farFrom', value: 3 }
  const codes = analyzePolicy(panjin2019, { plugins: [legalAid({}, rulesWith({ all: [near, far] }))] })
  const known = new Set(analyzePolicy(panjin2019, { plugins: [legalAid()] }).map(({ code, rule }) => `${code} ${rule}`))
  expect(known.has('RULE_NEVER_FIRES leg-aid')).toBe(false)
  expect(codes.map(({ code, rule }) => `${code} ${rule}`)).toContain('RULE_NEVER_FIRES leg-aid')
  expect(createPolicy(panjin2019).hash).toBe(shipped.hash)
})
