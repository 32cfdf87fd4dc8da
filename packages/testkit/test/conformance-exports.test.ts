import * as conformance from '@bangfu/testkit/conformance'
import { expect, test } from 'vitest'

test('@bangfu/testkit/conformance exports exactly these values', () => {
  expect(Object.keys(conformance).sort()).toEqual([
    'FACT_CHECKS',
    'FORMULA_CHECKS',
    'OPERATOR_CHECKS',
    'PROVIDER_CHECKS',
    'REPORT_CHECKS',
    'STORE_CHECKS',
    'checkFact',
    'checkFormula',
    'checkOperator',
    'checkProvider',
    'checkReport',
    'checkStore',
    'testFact',
    'testFormula',
    'testOperator',
    'testProvider',
    'testReport',
    'testStore',
  ])
})
