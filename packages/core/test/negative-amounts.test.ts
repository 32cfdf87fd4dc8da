import { expect, test } from 'vitest'
import { ALWAYS, household, loadSmall, rule } from './policy-texts.ts'

const label = { zh: '名', en: 'name' }

const decide = (formula: unknown, record: Readonly<Record<string, unknown>> = {}) => {
  const formulas = [{ id: 'due', scope: 'household', label, unit: 'yuanPerYear', formula }]
  const paid = { event: { type: 'benefit', params: { amount: { formula: 'due' } } } }
  return loadSmall({ formulas, rules: [rule(ALWAYS, paid)] }).decide(household(record), { asOf: '2020-01-01' })
}

test('R15 no measure takes money: an amount below zero is undecided, by the name of its formula', () => {
  const { benefits, amountsYuan, amountsComplete } = decide({ subtract: [0, 5000] })
  expect(benefits).toMatchObject([{ outcome: 'entitled', pending: [{ kind: 'value', fact: 'due' }] }])
  expect(benefits[0]).not.toHaveProperty('amountYuan')
  expect([amountsYuan, amountsComplete]).toEqual([{}, false])
})

test('an amount of zero is one', () => {
  expect(decide({ subtract: [5, 5] })).toMatchObject({ benefits: [{ amountYuan: '0' }], amountsComplete: true })
})

test('an amount that is below zero for some values of an unknown number waits for it', () => {
  const { benefits } = decide({ subtract: [100, { fact: 'household.number' }] }, { number: null })
  expect(benefits).toMatchObject([{ pending: [{ kind: 'fact', fact: 'household.number' }] }])
  expect(decide({ subtract: [100, { fact: 'household.number' }] }, { number: 40 }).amountsYuan).toEqual({ 'TST-ONE': '60' })
}) // prettier-ignore
