import { Bounds, parseExact } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './divide.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('divide keeps thirds', () => expect(formula.evaluate(n('1'), n('3'))).not.toEqual(n('0.33')))

test('divide by zero has no value', () => expect(formula.evaluate(n('1'), n('0'))).toBeUndefined())

test('divide keeps the ends of the dividend over a known head count', () => {
  const heads = new Bounds(n('2'), n('2'))
  expect(formula.bounds?.(new Bounds(n('100'), undefined), heads)).toEqual(new Bounds(n('50'), undefined))
})
