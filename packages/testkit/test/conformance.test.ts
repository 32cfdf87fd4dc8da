import { defineOperator, verdictOf } from '@bangfu/sdk'
import * as conformance from '@bangfu/testkit/conformance'
import { checkOperator, OPERATOR_CHECKS, testOperator, type TestRunner } from '@bangfu/testkit/conformance'
import { describe, expect, test } from 'vitest'

const operator = defineOperator({
  name: 'startsWith',
  accepts: ['text'],
  operand: 'value',
  compile: (operand) => (value: string) => verdictOf(value.startsWith(operand)),
  sentence: { zh: '{fact}以{value}开头', en: '{fact} begins with {value}' },
  negated: { zh: '{fact}不以{value}开头', en: '{fact} does not begin with {value}' },
})

/** A runner that notes what it is given. */
const noting = (): { readonly runner: TestRunner; readonly said: string[] } => {
  const said: string[] = []
  const run = (name: string): void => void said.push(name)
  const skip = (name: string): void => void said.push(`skip: ${name}`)
  const group = (name: string, body: () => void): void => {
    said.push(name)
    body()
  }
  return { runner: { describe: group, test: Object.assign(run, { skip }) }, said }
}

test('every check is accounted for, those that do not apply with a reason', async () => {
  const results = await checkOperator({ operator })
  expect(results.map(({ name }) => name)).toEqual(OPERATOR_CHECKS.map(({ name }) => name))
  expect(results.filter(({ status }) => status === 'skipped').map(({ name, reason }) => [name, reason])).toEqual([
    ['date sentence', 'It declares no sentence for days.'],
    ['cuts complete', 'It declares no cuts.'],
    ['cuts pure', 'It declares no cuts.'],
    ['ordered', 'It is not declared ordered.'],
  ])
})

test('a check is skipped by its name and with a written reason, or not at all', async () => {
  const results = await checkOperator({ operator }, { skip: { decides: 'The table comes later.' } })
  expect(results.find(({ name }) => name === 'decides')).toMatchObject({
    status: 'skipped',
    reason: 'The table comes later.',
  })
  await expect(checkOperator({ operator }, { skip: { decide: 'Misspelt.' } })).rejects.toThrow(/no such check/)
  await expect(checkOperator({ operator }, { skip: { decides: ' ' } })).rejects.toThrow(/written reason/)
  expect(() => testOperator(noting().runner, { operator }, { skip: { toString: 'Inherited.' } })).toThrow(RangeError)
})

test('a runner is given each check as a test, and each skip with its reason', () => {
  const { runner, said } = noting()
  testOperator(runner, { operator }, { skip: { decides: 'The table comes later.' } })
  expect(said).toHaveLength(1 + OPERATOR_CHECKS.length)
  expect(said[0]).toBe('operator startsWith')
  expect(said).toContain('verdict')
  expect(said).toContain('skip: decides (skipped: The table comes later.)')
  expect(said).toContain('skip: ordered (skipped: It is not declared ordered.)')
})

test('a runner’s test rejects where a promise is not kept', async () => {
  const bodies = new Map<string, () => Promise<void>>()
  const run = (name: string, body: () => Promise<void>): void => void bodies.set(name, body)
  const runner: TestRunner = { describe: (_, body) => body(), test: Object.assign(run, { skip: () => undefined }) }
  testOperator(runner, { operator: { ...operator, name: 'Starts With' } })
  await expect(bodies.get('name')?.()).rejects.toThrow('Expected a name in camel case')
  await expect(bodies.get('verdict')?.()).resolves.toBeUndefined()
})

test('the clock and chance of the machine are put back', async () => {
  const [now, chance, Real] = [Date.now, Math.random, Date]
  await checkOperator({ operator })
  expect([Date.now, Math.random, Date]).toEqual([now, chance, Real])
})

test('a message shows nothing that the author gave', async () => {
  const broken = { ...operator, compile: () => () => 'maybe' } as unknown as typeof operator
  const results = await checkOperator({
    operator: broken,
    samples: { text: { values: ['张三 211122199001011234'] } },
  })
  const reasons = results.map(({ reason = '' }) => reason).join()
  expect(reasons).toContain('Expected')
  expect(reasons).not.toMatch(/张三|211122199001011234/)
})

describe('names of checks', () => {
  const lists = Object.entries(conformance).filter(([name]) => name.endsWith('_CHECKS'))
  test.each(lists)('%s has no two of one name, and a sentence for each', (_, checks) => {
    const described = checks as typeof OPERATOR_CHECKS
    expect(new Set(described.map(({ name }) => name)).size).toBe(described.length)
    for (const { promise } of described) expect(promise).toMatch(/^\S.*\.$/)
  })
})
