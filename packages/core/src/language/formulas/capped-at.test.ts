import { Bounds, NO_LIMIT, parseExact } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './capped-at.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('cappedAt takes no more than the cap', () => expect(formula.evaluate(n('90000'), n('80000'))).toEqual(n('80000')))

test('cappedAt without a cap leaves the number', () =>
  expect(formula.evaluate(n('90000'), undefined)).toEqual(n('90000')))

test('cappedAt bounds an unknown number by the cap, and by nothing where there is none', () => {
  const cap = new Bounds(n('80000'), n('80000'))
  expect(formula.bounds?.(new Bounds(n('0'), undefined), cap)).toEqual(new Bounds(n('0'), n('80000')))
  expect(formula.bounds?.(new Bounds(n('0'), undefined), NO_LIMIT)).toEqual(new Bounds(n('0'), undefined))
})
