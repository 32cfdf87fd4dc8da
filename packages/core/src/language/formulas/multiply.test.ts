import { Bounds, parseExact, UNBOUNDED } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './multiply.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('multiply is exact', () => expect(formula.evaluate(n('0.9'), n('100000'))).toEqual(n('90000')))

test('multiply keeps the ends of factors that are not negative', () => {
  expect(formula.bounds?.(new Bounds(n('0'), n('10')), new Bounds(n('0.9'), n('0.9')))).toEqual(
    new Bounds(n('0'), n('9')),
  )
})

test('multiply has no ends where a factor may be negative', () => {
  expect(formula.bounds?.(new Bounds(n('-1'), n('10')), new Bounds(n('2'), n('3')))).toEqual(UNBOUNDED)
})

test('multiply by a known factor below 0 turns the ends round', () => {
  expect(formula.bounds?.(new Bounds(n('-1'), n('10')), new Bounds(n('-2'), n('-2')))).toEqual(
    new Bounds(n('-20'), n('2')),
  )
})
