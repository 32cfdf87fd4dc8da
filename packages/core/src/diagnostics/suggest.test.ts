import { expect, test } from 'vitest'
import { suggest } from './suggest.ts'

test.each([
  ['urbn', ['rural', 'urban'], 'urban'],
  ['ｅｑｕａｌ', ['equal', 'in'], 'equal'],
  ['memeber.isRecognised', ['member.isRecognized'], 'member.isRecognized'],
  ['household.creditNeeds', ['household.regionCode', 'household.creditNeed'], 'household.creditNeed'],
  ['member.odl', ['member.old', 'member.id'], 'member.old'],
  ['等于', ['in', 'equal'], 'equal'],
  ['应享受', ['entitled', 'priority'], 'entitled'],
  ['元/月', ['yuan', 'yuanPerMonth'], 'yuanPerMonth'],
])('suggest takes %j of %j for %j', (written, names, meant) => expect(suggest(written, names)).toBe(meant))

test.each([
  ['99', ['01', '9', '999']],
  ['9', ['1x']],
  ['x1', ['91']],
  ['备注', ['id', 'sex']],
  ['等于', ['in', 'notIn']],
  ['any', ['all']],
  ['', ['a', 'id']],
  ['household.creditNeed', ['household.regionCode', 'household.area']],
])('suggest takes none for %j of %j', (written, names) => expect(suggest(written, names)).toBeUndefined())
