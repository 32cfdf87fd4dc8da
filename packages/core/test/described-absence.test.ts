import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { describe, expect, test } from 'vitest'

const { facts, blocks } = createPolicy(panjin2019).describe()
const factOf = (id: string) => facts.find((fact) => fact.id === id)

// Expected: the table of what an absent key means, in the rule language's section on facts.
describe('the description of a policy says what absence means', () => {
  test.each([
    ['household.householdId', 'required'],
    ['member.birthDate', 'unknown'],
    ['income.wageYuan', { value: 0 }],
    ['member.stableEmployment', { value: false }],
    ['member.recognizedStatus', { fact: 'household.recognizedStatus' }],
    ['housing.location', { fact: 'household.area' }],
  ])('of the fact %s', (id, absent) => {
    expect(factOf(id)).toMatchObject({ absent, required: absent === 'required' })
  })

  test('of each block', () => {
    expect(blocks.map(({ id, scope, key, absent }) => [id, scope, key, absent])).toEqual([
      ['income', 'household', 'income', 'unknown'],
      ['housing', 'household', 'housing', 'items'],
      ['spending', 'household', 'spending', 'unknown'],
      ['hardship', 'household', 'hardship', 'unknown'],
      ['helper', 'household', 'helper', 'unknown'],
      ['member.disability', 'member', 'disability', 'none'],
    ])
  })

  test('and in what a number is counted', () => {
    expect([factOf('income.wageYuan')?.unit, factOf('member.birthDate')?.unit]).toEqual(['yuanPerYear', undefined])
  })
})
