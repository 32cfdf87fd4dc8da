import { Bounds, parseExact, UNBOUNDED } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './max.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('max takes the greatest', () => expect(formula.evaluate(n('3'), n('-1'), n('2'))).toEqual(n('3')))

test('max is no smaller than any known part', () => {
  expect(formula.bounds?.(UNBOUNDED, new Bounds(n('0'), n('0')))).toEqual(new Bounds(n('0'), undefined))
})
