import { expect, test } from 'vitest'
import operator from './includes.ts'

const health = { kind: 'codes', table: 'healthStatus', codes: ['01', '02', '03', '04'], groups: {} } as const

test('includes finds a code among those that hold together', () => {
  const test = operator.compile('04', health)
  expect([['03', '04'], ['01'], []].map((codes) => test(codes as never))).toEqual(['yes', 'no', 'no'])
})
