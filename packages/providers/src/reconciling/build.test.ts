import type { PolicyDescription } from '@bangfu/core'
import { expect, test } from 'vitest'
import { readPlaces } from '../record/places.ts'
import { standingOf } from '../record/standing.ts'
import { subjectsOf, thingOf } from '../record/subjects.ts'
import { build } from './build.ts'

const fact = (id: string, path: string): object => ({
  id,
  path,
  scope: 'household',
  absent: 'unknown',
  personal: false,
})
const block = (id: string): object => ({ id, scope: 'household', key: id, absent: 'items' })
const places = readPlaces({
  facts: [
    fact('legal-aid.hasDispute', 'extensions.legal-aid.hasDispute'),
    fact('legal-aid.hasLawyer', 'extensions.legal-aid.hasLawyer'),
    fact('school.isFar', 'extensions.school.isFar'),
  ],
  blocks: [block('legal-aid'), block('school')],
  lists: [],
} as unknown as PolicyDescription)
const place = places.byId.get('legal-aid.hasDispute')

const put = (record: Record<string, unknown>): unknown => {
  const [subject] = subjectsOf(record, places)
  if (place === undefined || subject === undefined) throw new Error('no place')
  expect(standingOf(place, thingOf(record, subject))).toBe('unknown')
  return build(record, [{ subject, place, value: true, statements: [] }], places)
}

test('a fact under `extensions` is put there, and what is unknown beside it stays unknown', () => {
  const filled = { hasDispute: true }
  expect(put({})).toEqual({ extensions: { 'legal-aid': filled } })
  expect(put({ extensions: { school: { isFar: true } } })).toEqual({
    extensions: { school: { isFar: true }, 'legal-aid': filled },
  })
  expect(put({ extensions: { 'legal-aid': null } })).toEqual({
    extensions: { 'legal-aid': { hasDispute: true, hasLawyer: null } },
  })
  expect(put({ extensions: null })).toEqual({
    extensions: { school: null, 'legal-aid': { hasDispute: true, hasLawyer: null } },
  })
})
