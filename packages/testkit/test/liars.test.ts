import {
  FACT_CHECKS,
  FORMULA_CHECKS,
  OPERATOR_CHECKS,
  PROVIDER_CHECKS,
  REPORT_CHECKS,
  STORE_CHECKS,
  type CheckDescription,
  type CheckResult,
} from '@bangfu/testkit/conformance'
import { describe, expect, test } from 'vitest'
import { LIARS } from './liars/index.ts'

const CHECKS: Readonly<Record<string, readonly CheckDescription[]>> = {
  operator: OPERATOR_CHECKS,
  formula: FORMULA_CHECKS,
  fact: FACT_CHECKS,
  provider: PROVIDER_CHECKS,
  store: STORE_CHECKS,
  report: REPORT_CHECKS,
}

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

const promiseOf = (kind: string, name: string): string => {
  const found = CHECKS[kind]?.find((check) => check.name === name)
  if (found === undefined) throw new Error(`There is no check \`${name}\` of a ${kind}`)
  return found.promise
}

const page = (): string => {
  const sections = LIARS.map(({ kind, liars }) => {
    const rows = liars.map(({ lie, caughtBy: [first = '', ...others] }) => {
      const also = others.map((name) => `\`${name}\``).join(', ')
      return `| ${lie} | \`${first}\`: ${promiseOf(kind, first)} | ${also} |`
    })
    const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`
    return `## ${title}\n\n| one that … | breaks | and |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  })
  const count = LIARS.flatMap(({ liars }) => liars).length
  return `# Lying plugins\n\n${count} parts of plugins that do not do what they promise, and the checks of the published suites that catch\neach of them. A test runs every one, demands that exactly these checks fail, and writes this page.\n\n${sections.join('\n')}`
}

test('the page lists them', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/lying-plugins.md')
})
