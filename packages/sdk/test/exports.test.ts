import * as sdk from '@bangfu/sdk'
import { expect, test } from 'vitest'

test('@bangfu/sdk exports exactly these values', () => {
  expect(Object.keys(sdk).sort()).toEqual([
    'Bounds',
    'NO_LIMIT',
    'ONE',
    'OUTCOMES',
    'SEVERITIES',
    'TIERS',
    'UNBOUNDED',
    'ZERO',
    'add',
    'addTimes',
    'boundsOf',
    'compare',
    'defineFormula',
    'defineOperator',
    'divide',
    'equals',
    'exactFraction',
    'exactInteger',
    'exactText',
    'greater',
    'isExact',
    'isOversized',
    'multiply',
    'negate',
    'parseExact',
    'settle',
    'smaller',
    'subtract',
    'toFraction',
    'unknownNumber',
    'verdictOf',
  ])
})
