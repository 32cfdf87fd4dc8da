import type { Diagnostic } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { names } from '../testing/inputs.ts'
import { suggestCode } from './suggest-code.ts'

const member = {
  name: '农村',
  recognizedStatus: '低保',
  medicalInsurance: '新农合',
  disability: { grade: '一级' },
  healthCodes: ['01', '残疾'],
}
const record = { area: '农村', housing: { location: 'Rural', grade: '危险' }, members: [member, { sexCode: '女' }] }

const suggested = (path: string, locale: 'zh' | 'en' = 'zh') => {
  const diagnostic: Diagnostic = { code: 'RECORD_WRONG_CODE', severity: 'error', path }
  return suggestCode(diagnostic, record, names, locale).suggestion
}

test.each([
  ['area', 'rural（农村）'],
  ['members[0].recognizedStatus', 'dibao（低保对象）'],
  ['members[0].medicalInsurance', 'ncms（新型农村合作医疗）'],
  ['members[0].disability.grade', '1（一级）'],
  ['members[0].healthCodes[1]', '04（残疾）'],
])('a label or its short form at %s is %s', (path, code) => {
  expect(suggested(path)).toBe(code)
})

test.each(['housing.grade', 'members[0].name', 'members[1].sexCode', 'members[9].sexCode', 'members', '__proto__'])(
  'nothing is suggested where nothing or more than one could be meant: %s',
  (path) => {
    expect(suggested(path)).toBeUndefined()
  },
)

test('in English the code alone is suggested', () => {
  expect(suggested('housing.location', 'en')).toBe('rural')
})
