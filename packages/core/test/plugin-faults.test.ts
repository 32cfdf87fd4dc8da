import { analyzePolicy } from '@bangfu/core/analysis'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { Bounds, ZERO, type Plugin, type PluginProblem } from '@bangfu/sdk'
import { afterAll, describe, expect, test } from 'vitest'
import {
  asOf,
  double,
  exact,
  FAR,
  farFrom,
  hours,
  distance,
  household,
  legalAid,
  lineOf,
  matter,
  note,
  rulesWith,
  shipped,
  withPlugins,
} from './plugin-texts.ts'

const rejections: unknown[] = []
const notice = (reason: unknown): void => void rejections.push(reason)
process.on('unhandledRejection', notice)
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0))
  process.off('unhandledRejection', notice)
  expect(rejections).toEqual([])
})

const fail = (): never => {
  throw new Error('of the plugin')
}
const hostile = (): unknown => new Proxy({}, { get: fail, getPrototypeOf: fail, has: fail, ownKeys: fail })
const forged = (): unknown =>
  Object.assign(Object.create(Object.getPrototypeOf(ZERO) as object) as object, { above: 'x' })

/** What a function may do in place of giving a value, and what is said of it. */
const FAULTS: readonly (readonly [string, () => unknown, PluginProblem])[] = [
  ['throws', fail, 'threw'],
  [
    'never ends calling itself',
    function again(): unknown {
      return [again()]
    },
    'threw',
  ],
  ['gives NaN', () => Number.NaN, 'notANumber'],
  ['gives a promise', () => Promise.resolve('yes'), 'promise'],
  ['gives a promise that rejects', () => Promise.reject(new Error('later')), 'promise'],
  [
    'gives what looks like a promise and rejects',
    () => ({ then: () => Promise.reject(new Error('later')) }),
    'promise',
  ],
  ['gives undefined', () => undefined, 'undecided'],
  ['gives null', () => null, 'wrongType'],
  ['gives a number', () => 5, 'wrongType'],
  ['gives text that means nothing', () => 'maybe', 'wrongType'],
  ['gives an object', () => ({}), 'wrongType'],
  [
    'gives an object whose then throws',
    () => ({
      get then() {
        return fail()
      },
    }),
    'threw',
  ],
  ['gives a proxy that throws', hostile, 'threw'],
  ['gives a forged number', forged, 'wrongType'],
]

/** Runs everything that a policy offers: nothing may be thrown. */
const runAll = (plugin: Plugin, record = household()) => {
  const policy = withPlugins(plugin)
  const decision = policy.decide(record, { asOf, period: { from: '2019-12-01', to: '2019-12-31' } })
  const plain = policy.decide(record, { asOf })
  policy.explain(record, plain)
  policy.inspect(record, { asOf })
  const tally = policy.createTally({ asOf })
  tally.add(record)
  tally.result()
  return { policy, decision }
}

const bare = { ...household(), members: [{ memberId: 'A', recognizedStatus: 'dibao' }] }
Reflect.deleteProperty(bare, 'extensions')

const expectUndecided = (plugin: Plugin, part: string, problem: PluginProblem): void => {
  const { policy, decision } = runAll(plugin)
  const line = decision.benefits.find(({ code }) => code === 'LEG-AID')
  expect(line).toMatchObject({ outcome: 'review', pending: [{ kind: 'plugin', plugin: 'legal-aid', part, problem }] })
  expect(decision.amountsYuan).not.toHaveProperty('LEG-AID')
  expect(decision.amountsComplete).toBe(false)
  const others = shipped.decide(bare, { asOf })
  const own = ({ code }: { readonly code: string }): boolean => code !== 'LEG-AID'
  expect(decision.benefits.filter(own)).toEqual(others.benefits)
  // With something unknown beside it, both are said.
  const open = policy.decide(household('5.2', { matter: null }), { asOf })
  expect(open.benefits.find(({ code }) => code === 'LEG-AID')?.pending).toEqual(
    expect.arrayContaining([
      { kind: 'fact', fact: 'member.legal-aid.matter', appliesTo: 'A', tier: 'village' },
      { kind: 'plugin', plugin: 'legal-aid', part, problem },
    ]),
  )
}

describe('P1: a faulty function leaves its condition undecided and is named', () => {
  test.each(FAULTS)('an operator that %s', (_, fault, problem) => {
    const operator = { ...farFrom, compile: () => fault as never }
    expectUndecided(legalAid({ operators: [operator] }), 'farFrom', problem)
  })

  test.each(FAULTS)('a compile that %s', (_, fault, problem) => {
    const operator = { ...farFrom, compile: fault as never }
    expectUndecided(legalAid({ operators: [operator] }), 'farFrom', problem === 'undecided' ? 'wrongType' : problem)
  })

  test.each(FAULTS)('a computed fact that %s', (_, fault, problem) => {
    const faulty = { ...hours, compute: fault as never }
    expectUndecided(legalAid({ facts: [distance, matter, note, faulty] }), 'legal-aid.hours', problem)
  })

  test.each(FAULTS)('a formula that %s leaves the amount open', (_, fault, problem) => {
    const { decision } = runAll(legalAid({ formulas: [{ ...double, evaluate: fault as never }] }))
    expect(decision.amountsYuan).not.toHaveProperty('LEG-AID')
    expect(decision.amountsComplete).toBe(false)
    const line = decision.benefits.find(({ code }) => code === 'LEG-AID')
    expect(line).not.toHaveProperty('amountYuan')
    expect(line?.pending).toEqual([{ kind: 'plugin', plugin: 'legal-aid', part: 'double', problem }])
  })

  test.each(FAULTS)('cuts that are given by what %s leave open what is unknown', (_, fault) => {
    const policy = withPlugins(legalAid({ operators: [{ ...farFrom, cuts: fault as never }] }))
    expect(lineOf(policy)).toMatchObject({ outcome: 'entitled' })
    // Known to lie above 2: with its cuts the operator would say so.
    expect(lineOf(policy, household(null))).toMatchObject({ outcome: 'review' })
  })

  test.each(FAULTS)('bounds and passes that are given by what %s leave open what is unknown', (_, fault) => {
    const formula = { ...double, bounds: fault as never, passes: fault as never }
    const amount = { double: [{ fact: 'legal-aid.distance' }] }
    const rules = rulesWith({ not: { fact: 'legal-aid.distance', operator: 'lessThan', value: 0 } }, amount)
    const { policy } = runAll(legalAid({ formulas: [formula] }, rules))
    const decision = policy.decide(household(null), { asOf })
    expect(decision.amountsYuan).not.toHaveProperty('LEG-AID')
    expect(decision.amountsComplete).toBe(false)
  })

  test('bounds with an end that is no number are none', () => {
    const formula = { ...double, bounds: () => new Bounds('x' as never, exact('1')) }
    const rules = rulesWith(
      { fact: 'legal-aid.distance', operator: 'farFrom', value: 2 },
      {
        double: [{ fact: 'legal-aid.distance' }],
      },
    )
    expect(lineOf(withPlugins(legalAid({ formulas: [formula] }, rules)), household(null))?.outcome).toBe('review')
  })
})

describe('P1: a faulty condition inside another', () => {
  const faulty = { ...farFrom, compile: () => fail }
  const plugin = (far: object): Plugin => legalAid({ operators: [faulty] }, rulesWith(far as never))
  const here = { fact: 'household.area', operator: 'equal', value: 'rural' }

  test.each([
    ['not', { not: FAR }, 'review'],
    ['any, of which nothing else holds', { any: [FAR, { not: here }] }, 'review'],
    ['any, of which another holds', { any: [FAR, here] }, 'entitled'],
    ['all, of which another fails', { all: [FAR, { not: here }] }, undefined],
  ])('%s', (_, far, outcome) => {
    expect(lineOf(runAll(plugin(far)).policy)?.outcome).toBe(outcome)
  })

  test('the rules can still be looked over', () => {
    expect(() => analyzePolicy(panjin2019, { plugins: [plugin(FAR)] })).not.toThrow()
  })
})

test('the example is decided where nothing is at fault', () => {
  const { decision } = runAll(legalAid())
  // 5.2 km at half an hour each are 2.6 hours, above 2; twice 100 yuan.
  expect(decision.benefits.find(({ code }) => code === 'LEG-AID')).toMatchObject({
    outcome: 'entitled',
    amountYuan: '200',
  })
})
