import { createPolicy, RecordError } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const policy = createPolicy({ files: panjin2019.files })

const problemsOf = (members: readonly object[], more: object = {}): readonly string[] => {
  const record = { householdId: 'H', regionCode: '211122', area: 'rural', members, ...more }
  try {
    policy.decide(record, { asOf: '2019-12-31' })
  } catch (error) {
    if (error instanceof RecordError) return error.diagnostics.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
  return []
}

describe('checkAgreement', () => {
  test('names a member id used twice also where another member has a wrong code', () => {
    const members = [{ memberId: 'A', medicalInsurance: 'nothing-of-it' }, { memberId: 'A' }]
    expect(problemsOf(members)).toEqual([
      'RECORD_WRONG_CODE members[0].medicalInsurance',
      'RECORD_USED_TWICE members[1].memberId',
    ])
  })

  test('names an ID number that says another birth date also where another key is unknown', () => {
    const member = { memberId: 'A', idNumber: '11010519491231002X', birthDate: '1949-12-30' }
    expect(problemsOf([member], { keyy: 1 })).toEqual([
      'RECORD_UNKNOWN_KEY keyy',
      'RECORD_ID_NUMBER_DISAGREES members[0].idNumber',
    ])
  })

  test('compares no ID number with a birth date that is none', () => {
    const member = { memberId: 'A', idNumber: '11010519491231002X', birthDate: '1949-02-30' }
    expect(problemsOf([member])).toEqual(['RECORD_WRONG_DATE members[0].birthDate'])
  })
})
