import { createPolicy, type AnyPolicyTypes, type Inspection, type Policy, type RuleVerdicts } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { createBridge, type Bridge, type BridgeRun, type RuleResult } from '@bangfu/json-rules-engine'
import { createHouseholds, readHints } from '@bangfu/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { cases, type Case } from './cases.ts'

interface Loaded {
  readonly policy: Policy
  readonly bridge: Bridge<AnyPolicyTypes>
}

const loaded = new Map<string, Loaded>()

const load = (parameters: Case['parameters'] = {}): Loaded => {
  const key = JSON.stringify(parameters)
  const known = loaded.get(key)
  if (known !== undefined) return known
  const policy = createPolicy({ files: panjin2019.files }, { parameters })
  const both = { policy, bridge: createBridge(policy) }
  loaded.set(key, both)
  return both
}

/** What a rule comes to by core: a signal is raised where nothing is known to speak against it. */
const resultOf = ({ verdict, unless }: RuleVerdicts): RuleResult['result'] => {
  if (verdict === 'no' || unless?.verdict === 'yes') return 'notFired'
  return verdict === 'yes' && unless?.verdict !== 'unknown' ? 'fired' : 'undecided'
}

const coreVerdicts = (inspection: Inspection, { rule, appliesTo }: RuleResult): RuleVerdicts => {
  const subject = inspection.subjects.find((candidate) => candidate.appliesTo === appliesTo)
  if (subject === undefined) throw new Error(`Nobody called ${appliesTo}`)
  return subject.verdicts(rule)
}

/** Every difference between the engines: of answers that json-rules-engine gives, where it gives one. */
const differences = (run: BridgeRun, inspection: Inspection): readonly string[] =>
  run.rules.flatMap((result) => {
    const core = coreVerdicts(inspection, result)
    const at = `${result.rule} of ${result.appliesTo}`
    const pairs = [
      { part: 'conditions', mine: result.conditions, theirs: core },
      ...(result.unless && core.unless ? [{ part: 'unless', mine: result.unless, theirs: core.unless }] : []),
    ]
    const leaves = pairs.flatMap(({ part, mine, theirs }) => {
      if (mine.leaves.length !== theirs.leaves.length) return [`${at}: ${part} has other leaves`]
      return mine.leaves.flatMap(({ fact, verdict }, index) =>
        verdict === 'unknown' || verdict === theirs.leaves[index]
          ? []
          : [`${at}: ${fact} is ${verdict}, in core ${theirs.leaves[index]}`],
      )
    })
    const decided = result.result === 'undecided' || result.result === resultOf(core)
    return [...leaves, ...(decided ? [] : [`${at}: ${result.result}, in core ${resultOf(core)}`])]
  })

const hasOpenLeaf = ({ conditions, unless }: RuleResult): boolean =>
  [...conditions.leaves, ...(unless?.leaves ?? [])].some(({ verdict }) => verdict === 'unknown')

describe('json-rules-engine says the same as core', () => {
  const runs = new Map<string, BridgeRun>()

  beforeAll(async () => {
    for (const { id, household, asOf, parameters } of cases) {
      runs.set(id, await load(parameters).bridge.run(household, { asOf }))
    }
  })

  test.each(cases.map((item) => [item.id, item] as const))('of %s', (id, { household, asOf, parameters }) => {
    const { policy } = load(parameters)
    const { rules, ...run } = runs.get(id) as BridgeRun
    const inspection = policy.inspect(household, { asOf })
    expect(differences({ rules, ...run }, inspection)).toEqual([])
    // Every rule for everybody, and an answer to each that rests on nothing unknown.
    const members = inspection.subjects.length - 1
    const times = policy.ruleSet(asOf).rules.map((rule) => (rule.for === 'household' ? 1 : members))
    expect(rules).toHaveLength(times.reduce((total, each) => total + each, 0))
    expect(rules.filter((rule) => rule.result === 'undecided' && !hasOpenLeaf(rule))).toEqual([])
  })

  test('of two cases in three without leaving a single comparison open', () => {
    const complete = [...runs.values()].filter(({ rules }) => !rules.some(hasOpenLeaf))
    expect(complete.length).toBeGreaterThan((cases.length * 2) / 3)
  })
})

describe('of random households json-rules-engine says the same as core', () => {
  const asOf = '2019-12-31'
  const { policy, bridge } = load()
  const draw = (unknown: number) =>
    createHouseholds(policy.describe(), { seed: 20191125, asOf, unknown, hints: readHints(panjin2019) })

  test('and leaves nothing open where all is known', async () => {
    const households = draw(0)
    for (let index = 0; index < 400; index += 1) {
      const household = households.at(index)
      const run = await bridge.run(household, { asOf })
      expect(differences(run, policy.inspect(household, { asOf }))).toEqual([])
      expect(run.rules.filter(hasOpenLeaf)).toEqual([])
    }
  })

  test('or says nothing where something is not known', async () => {
    const households = draw(100)
    let undecided = 0
    for (let index = 0; index < 400; index += 1) {
      const household = households.at(index)
      const run = await bridge.run(household, { asOf })
      const inspection = policy.inspect(household, { asOf })
      expect(differences(run, inspection)).toEqual([])
      undecided += run.rules.filter(({ result }) => result === 'undecided').length
      // What core cannot tell, the other engine does not pretend to know.
      for (const result of run.rules) {
        if (coreVerdicts(inspection, result).verdict === 'unknown') expect(result.conditions.verdict).toBe('unknown')
      }
    }
    expect(undecided).toBeGreaterThan(400)
  })
})
