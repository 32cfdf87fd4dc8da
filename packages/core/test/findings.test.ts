import { expect, test } from 'vitest'
import { ALWAYS, derived, fact, household, loadSmall, problemsOf, rule, smallPolicy } from './policy-texts.ts'

const title = { zh: '名', en: 'name' }

const finding = (name: string, conditions: unknown, more: object = {}, severity = 'warning') => ({
  name,
  clause: '1',
  title,
  conditions,
  ...more,
  event: { type: 'finding', params: { code: name, ...(severity === '' ? {} : { severity }) } },
})

const decision = { findings: { form: 'findings', event: 'finding' } }
const facts = [fact('member.age', 'integer')]
const day = { asOf: '2019-12-31' }

test('a finding about members is raised for each of whom it is known to hold', () => {
  const old = { all: [{ fact: 'member.age', operator: 'greaterThan', value: 60 }] }
  const policy = loadSmall({ facts, decision, rules: [rule(ALWAYS), finding('old', old, { for: 'member' }, 'error')] })
  const members = [
    { memberId: 'A', age: 61 },
    { memberId: 'B', age: 60 },
    { memberId: 'C', age: null },
    { memberId: 'D', age: 70 },
  ]
  expect(policy.decide(household({ members }), day)['findings']).toEqual([
    { code: 'old', severity: 'error', appliesTo: 'A', clause: '1' },
    { code: 'old', severity: 'error', appliesTo: 'D', clause: '1' },
  ])
})

test('known asks what is on file, whatever it holds', () => {
  const policy = loadSmall({
    facts,
    decision,
    rules: [rule(ALWAYS), finding('lacks', { not: { known: 'household.flag' } })],
  })
  const findingsOf = (more: object): unknown =>
    (policy.decide(household(more as never), day)['findings'] as unknown[]).length
  expect([{ flag: true }, { flag: false }, { flag: null }, {}].map(findingsOf)).toEqual([0, 0, 1, 1])
})

test('a known finding never waits for a fact', () => {
  const both = { all: [{ not: { known: 'household.flag' } }, { not: { known: 'household.number' } }] }
  const policy = loadSmall({ decision, rules: [rule(ALWAYS), finding('lacks', both)] })
  const { findings, undecided } = policy.decide(household(), day)
  expect([findings, undecided]).toEqual([
    [{ code: 'lacks', severity: 'warning', appliesTo: 'household', clause: '1' }],
    [],
  ])
})

test('a benefit may not ask what is known, not even through a derived fact', () => {
  const asks = derived('household.hasFlag', 'boolean', { known: 'household.flag' })
  const leaf = { fact: 'household.hasFlag', operator: 'equal', value: true }
  const codesOf = (conditions: unknown): unknown =>
    problemsOf(smallPolicy({ derived: [asks], rules: [rule(conditions)] })).map(({ code, found }) => [code, found])
  expect(codesOf({ all: [leaf] })).toEqual([['BENEFIT_ASKS_WHAT_IS_KNOWN', 'household.hasFlag']])
  expect(codesOf({ all: [{ known: 'household.flag' }] })).toEqual([['BENEFIT_ASKS_WHAT_IS_KNOWN', 'known']])
})

test('a finding without a severity, one of an unknown kind, one about an unknown fact: refused at their place', () => {
  const codesOf = (one: object): unknown =>
    problemsOf(smallPolicy({ decision, rules: [rule(ALWAYS), one as never] })).map(({ code, path }) => [code, path])
  expect(codesOf(finding('a', ALWAYS, {}, ''))).toEqual([['MISSING_KEY', 'rules[1].event']])
  expect(codesOf(finding('a', ALWAYS, {}, 'grave'))).toEqual([['WRONG_VALUE', 'rules[1].event.params.severity']])
  expect(codesOf(finding('a', { not: { known: 'household.flagg' } }))).toEqual([
    ['UNKNOWN_FACT', 'rules[1].conditions.not.known'],
  ])
  expect(codesOf(finding('a', ALWAYS, { for: 'event' }))).toEqual([['UNKNOWN_SCOPE', 'rules[1].for']])
})

test('an additional measure stands in the decision and raises no program', () => {
  const more = rule(ALWAYS, { name: 'more', benefit: 'TST-MORE', additional: true })
  const open = { all: [{ fact: 'household.flag', operator: 'equal', value: true }] }
  const one = rule(open, { outcome: 'service' })
  const policy = loadSmall({ rules: [one, more] })
  const { programs, programsPending, benefits } = policy.decide(household({ flag: true }), day)
  expect([programs, programsPending]).toEqual([{ only: 'service' }, []])
  expect(benefits.map(({ code, outcome }) => [code, outcome])).toEqual([
    ['TST-ONE', 'service'],
    ['TST-MORE', 'entitled'],
  ])
  expect(policy.decide(household({ flag: false }), day).programs).toEqual({ only: 'notTriggered' })
})

test('an open additional measure keeps no program pending and counts as no line under review', () => {
  const open = { all: [{ fact: 'household.flag', operator: 'equal', value: true }] }
  const more = rule(open, { name: 'more', benefit: 'TST-MORE', additional: true })
  const reviews = finding('reviews', { all: [{ fact: 'decision.reviewLines', operator: 'greaterThan', value: 0 }] })
  const policy = loadSmall({ decision, rules: [rule(ALWAYS, { outcome: 'service' }), more, reviews] })
  const { programsPending, findings, benefits } = policy.decide(household(), day)
  expect([programsPending, findings, benefits.map(({ outcome }) => outcome)]).toEqual([[], [], ['service', 'review']])
})
