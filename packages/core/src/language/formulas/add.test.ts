import { Bounds, parseExact } from '@bangfu/sdk'
import type { Exact } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import formula from './add.ts'

const n = (text: string): Exact => parseExact(text) as Exact

test('add sums exactly', () => expect(formula.evaluate(n('0.1'), n('0.2'), n('9741.01'))).toEqual(n('9741.31')))

test('add knows an end of the sum only where it knows that end of every part', () => {
  expect(formula.bounds?.(new Bounds(n('1'), n('2')), new Bounds(n('10'), undefined))).toEqual(
    new Bounds(n('11'), undefined),
  )
})
