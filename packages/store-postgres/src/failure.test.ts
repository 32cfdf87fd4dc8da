import { StoreError, VersionConflict } from '@bangfu/sdk'
import pg from 'pg'
import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'

const ofDatabase = (code: string, routine = 'somewhere'): Error =>
  Object.assign(new pg.DatabaseError('…', 1, 'error'), { code, routine, severity: 'ERROR' })

test.for([
  ['23505', 'duplicate'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['25P02', 'busy'],
  ['55P03', 'busy'],
  ['57014', 'busy'],
  ['XX001', 'corrupt'],
  ['42P01', 'schema'],
  ['42703', 'schema'],
  ['42501', 'unavailable'],
  ['57P01', 'unavailable'],
  ['08006', 'unavailable'],
  ['53300', 'unavailable'],
  ['53100', 'unavailable'],
  ['25006', 'unavailable'],
  ['28P01', 'unavailable'],
  ['3D000', 'unavailable'],
  ['99999', 'unavailable'],
] as const)('failureOf: SQLSTATE %s is %s', ([code, expected]) => {
  expect(failureOf(ofDatabase(code))).toBe(expected)
})

test('failureOf: a row that a policy refuses lies outside', () => {
  expect(failureOf(ofDatabase('42501', 'ExecWithCheckOptions'))).toBe('outside')
})

test('failureOf: a lost connection is unavailable', () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
  const refused = new AggregateError([reset], '')
  const ended = new Error('Connection terminated unexpectedly')
  expect([reset, refused, ended].map(failureOf)).toEqual(['unavailable', 'unavailable', 'unavailable'])
})

test('failureOf: errors of the store and of its callers are none of the driver', () => {
  const errors = [
    new VersionConflict('H1', 1, 2),
    new StoreError('corrupt', 'a row'),
    new RangeError('no such division'),
    new Error('a rule of the caller says no'),
    Object.assign(new Error('NOT_THERE'), { code: 'NOT_THERE' }),
    'a text',
  ]
  expect(errors.map(failureOf)).toEqual(errors.map(() => undefined))
})
