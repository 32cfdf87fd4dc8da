import { createPolicy } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { derived, fact, household, loadSmall, rule, smallPolicy, type Parts } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const label = { zh: '名', en: 'name' }
const DAY = { asOf: '2019-06-01' }

const tables = [{ id: 'grade', label, codes: ['A', 'B', 'C', 'D'].map((code) => ({ code, label })) }]
const facts = [fact('household.grade', 'code', { table: 'grade' })]
const gradeIn = (...grades: readonly string[]): Json => ({ fact: 'household.grade', operator: 'in', value: grades })
const EITHER: Json = { any: [gradeIn('A', 'B'), gradeIn('C', 'D')] }

const decide = (parts: Parts, record: Json = {}): Decision =>
  loadSmall({ tables, facts, ...parts }).decide(household(record), DAY)

describe('of two rules that share out all values', () => {
  const pay = (id: string, formula: number): Json => ({ id, scope: 'household', label, unit: 'yuanPerYear', formula })
  const formulas = [pay('five', 5), pay('seven', 7)]
  const paying = (formula: string): Json => ({ event: { type: 'benefit', params: { amount: { formula } } } })
  const one = rule({ all: [gradeIn('A', 'B')] }, paying('five'))
  const two = { name: 'two', ...paying('seven') }
  const rules = [one, rule({ all: [gradeIn('C', 'D')] }, two)]

  test('the amount is that of the rule that holds', () => {
    const amounts = ['A', 'D'].map((grade) => decide({ formulas, rules }, { grade }).amountsYuan['TST-ONE'])
    expect(amounts).toEqual(['5', '7'])
  })

  test('the line is given, but no amount while it is unknown which of them holds', () => {
    const decision = decide({ formulas, rules })
    expect(decision.benefits).toMatchObject([{ outcome: 'entitled', pending: [{ fact: 'household.grade' }] }])
    expect(decision.benefits[0]).not.toHaveProperty('amountYuan')
    expect([decision.amountsYuan, decision.amountsComplete]).toEqual([{}, false])
  })

  test('nor where only one of them pays', () => {
    const decision = decide({ formulas, rules: [one, rule({ all: [gradeIn('C', 'D')] }, { name: 'two' })] })
    expect(decision.benefits[0]).not.toHaveProperty('amountYuan')
    expect(decision.amountsComplete).toBe(false)
  })

  test('an amount that is the same by either is given', () => {
    const same = [one, rule({ all: [gradeIn('C', 'D')] }, { name: 'two', ...paying('five') })]
    expect(decide({ formulas, rules: same }).amountsYuan).toEqual({ 'TST-ONE': '5' })
  })
})

describe('what holds for every value of an unknown fact', () => {
  const signal = (more: Json): Json => ({
    name: 'look', clause: '1', title: label, event: { type: 'followUp', params: { code: 'look' } }, ...more,
  }) // prettier-ignore
  const followUps = { followUps: { form: 'signals', event: 'followUp' } }
  const number = { fact: 'household.number', operator: 'greaterThan', value: 0 }

  test('raises a signal', () => {
    const decision = decide({
      decision: followUps,
      rules: [rule({ all: [number] }), signal({ conditions: { all: [EITHER] } })],
    })
    expect(decision['followUps']).toEqual(['look'])
  })

  test('speaks against a signal', () => {
    const rules = [rule({ all: [number] }), signal({ conditions: { all: [number] }, unless: EITHER })]
    expect(decide({ decision: followUps, rules }, { number: 1 })['followUps']).toEqual([])
  })

  test('lists a member', () => {
    const member = {
      id: 'member.grade',
      label,
      type: 'code',
      table: 'grade',
      absent: 'unknown',
      collectedBy: 'village',
    }
    const of = (...value: readonly string[]): Json => ({ fact: 'member.grade', operator: 'in', value })
    const decision = decide({
      facts: [...facts, member],
      derived: [derived('member.isListed', 'boolean', { any: [of('A', 'B'), of('C', 'D')] })],
      decision: { listed: { form: 'idsWhere', fact: 'member.isListed' } },
    })
    expect(decision['listed']).toEqual(['A'])
  })

  test('gives a number', () => {
    const decision = decide({
      derived: [derived('household.five', 'number', { if: EITHER, then: 5, else: 7 })],
      decision: { five: { form: 'number', fact: 'household.five', decimals: 0 } },
    })
    expect(decision['five']).toEqual({ exact: '5', display: '5' })
  })

  test('gives an amount', () => {
    const formulas = [
      { id: 'five', scope: 'household', label, unit: 'yuanPerYear', formula: { if: EITHER, then: 5, else: 7 } },
    ]
    const rules = [rule({ all: [number] }, { event: { type: 'benefit', params: { amount: { formula: 'five' } } } })]
    expect(decide({ formulas, rules }, { number: 1 }).amountsYuan).toEqual({ 'TST-ONE': '5' })
  })

  test('gives the class', () => {
    const derivedFacts = [derived('household.isEither', 'boolean', EITHER)]
    const files = smallPolicy({ tables, facts, derived: derivedFacts })
    const all = (files['all.json'] ?? '').replace('"where": "household.isHere"', '"where": "household.isEither"')
    expect(all).toContain('"where": "household.isEither"')
    const policy = createPolicy({ files: { ...files, 'all.json': all } })
    expect(policy.decide(household({ grade: 'A' }), DAY)).toMatchObject({ classification: 'here' })
    expect(policy.decide(household(), DAY)).toMatchObject({ classification: 'here' })
  })
})
