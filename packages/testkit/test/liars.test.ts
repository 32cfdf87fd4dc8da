import type { CheckResult } from '@bangfu/testkit/conformance'
import { describe, expect, test } from 'vitest'
import { LIARS } from './liars/index.ts'

const failed = (results: readonly CheckResult[]): readonly string[] =>
  results.filter(({ status }) => status === 'failed').map(({ name }) => name)

describe.each(LIARS.map((liars) => [liars.kind, liars] as const))('%s', (_, { honest, liars }) => {
  test('the honest one passes', async () => {
    const results = await honest()
    expect(results.filter(({ status }) => status === 'failed')).toEqual([])
    expect(results.some(({ status }) => status === 'passed')).toBe(true)
  })

  test.each(liars.map((liar) => [liar.lie, liar] as const))(
    'one that %s is caught',
    async (__, { check, caughtBy }) => {
      expect([...failed(await check())].sort()).toEqual([...caughtBy].sort())
    },
  )
})

test('there are thirty liars or more, no two alike', () => {
  const lies = LIARS.flatMap(({ kind, liars }) => liars.map(({ lie }) => `${kind}: ${lie}`))
  expect(lies.length).toBeGreaterThanOrEqual(30)
  expect(new Set(lies).size).toBe(lies.length)
})
