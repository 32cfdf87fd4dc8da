import { Bounds, parseExact } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './subtract.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('subtract keeps a loss', () => expect(formula.evaluate(n('5000'), n('9000'))).toEqual(n('-4000')))

test('subtract turns the ends of what is taken off', () => {
  // Gross 10 to 20 less a cost of 0 or more: never above 20, and without a least.
  expect(formula.bounds?.(new Bounds(n('10'), n('20')), new Bounds(n('0'), undefined))).toEqual(
    new Bounds(undefined, n('20')),
  )
})
