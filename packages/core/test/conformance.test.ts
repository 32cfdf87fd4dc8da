import { testFormula, testOperator } from '@bangfu/testkit/conformance'
import { describe, expect, test } from 'vitest'
import { builtIn } from '../src/language/index.ts'

const operators = [...builtIn.operators.values()]
const formulas = [...builtIn.formulas.values()]

// Built-ins keep what is asked of plugins.
for (const operator of operators) testOperator({ describe, test }, { operator })
for (const formula of formulas) testFormula({ describe, test }, { formula })

test('there are built-ins to hold to it', () => {
  expect(operators.length).toBeGreaterThan(0)
  expect(formulas.length).toBeGreaterThan(0)
})
