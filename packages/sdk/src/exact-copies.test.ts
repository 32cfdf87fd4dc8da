import { expect, test, vi } from 'vitest'
import { add, compare, exactInteger, exactText, isExact, parseExact } from './exact.ts'

test('numbers of another copy of the package are numbers', async () => {
  vi.resetModules()
  const other = await import('./exact.ts')
  const third = other.exactFraction(1n, 3n)
  expect(Object.getPrototypeOf(third)).not.toBe(Object.getPrototypeOf(exactInteger(1)))
  expect([isExact(third), other.isExact(exactInteger(1))]).toEqual([true, true])
  // 1/3 + 2/3 = 1.
  expect(compare(add(third, other.exactFraction(2n, 3n)), exactInteger(1))).toBe(0)
  expect(exactText(other.add(parseExact('0.5') ?? third, third))).toBe('5/6')
  expect([{}, { hundredths: 1 }, null, '1', 1].map(isExact)).toEqual([false, false, false, false, false])
})
