import { Bounds, parseExact, UNBOUNDED } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './min.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('min takes the smallest', () => expect(formula.evaluate(n('3'), n('-1'), n('2'))).toEqual(n('-1')))

test('min is no greater than any known part', () => {
  expect(formula.bounds?.(UNBOUNDED, new Bounds(n('5'), n('5')))).toEqual(new Bounds(undefined, n('5')))
})
