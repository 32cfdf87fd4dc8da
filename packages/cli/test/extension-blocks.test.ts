import { mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runInProcess } from '../src/testing/run-in-process.ts'
import { scratch } from '../src/testing/scratch.ts'

type Json = Readonly<Record<string, unknown>>

const { file, folder } = scratch()
const named = (zh: string, en: string): Json => ({ label: { zh, en } })
const yes = (fact: string): Json => ({ fact, operator: 'equal', value: true })

// A county's plan as its two files: a group of its own for households and one for members, and a measure. All invented.
const MANIFEST = {
  policy: 'aid',
  version: '1.0.0',
  title: { zh: '虚构的方案', en: 'an invented plan' },
  extends: 'panjin-2019',
  by: 'county',
  effectiveFrom: '2020-01-01',
  files: ['aid.json'],
}
const AID = {
  blocks: [
    { id: 'legal-aid', extension: true, ...named('法律援助', 'legal aid'), absent: 'items' },
    { id: 'member.legal-aid', extension: true, ...named('个人法律援助', 'legal aid of a member'), absent: 'items' },
    { id: 'member.care-plan', extension: true, ...named('照护计划', 'care plan'), absent: 'none' },
  ],
  facts: [
    { id: 'legal-aid.hasDispute', ...named('有纠纷', 'has a dispute'), type: 'boolean', absent: 'unknown' },
    {
      id: 'member.legal-aid.needsLawyer',
      ...named('需要律师', 'needs a lawyer'),
      type: 'boolean',
      absent: { value: false },
    },
    { id: 'member.care-plan.hours', ...named('照护小时数', 'hours of care'), type: 'integer', absent: 'unknown' },
  ],
  inProgram: 'society',
  rules: [
    {
      name: 'leg-advice',
      title: { zh: '法律咨询', en: 'legal advice' },
      clause: '2.2.8.f',
      benefit: 'LEG-ADVICE',
      for: 'member',
      outcome: 'entitled',
      conditions: { all: [yes('legal-aid.hasDispute'), yes('member.legal-aid.needsLawyer')] },
      event: { type: 'benefit' },
    },
    {
      name: 'leg-care',
      title: { zh: '照护咨询', en: 'advice on care' },
      clause: '2.2.8.f',
      benefit: 'LEG-CARE',
      for: 'member',
      outcome: 'entitled',
      conditions: { all: [yes('member.care-plan')] },
      event: { type: 'benefit' },
    },
  ],
}
mkdirSync(`${folder}/aid`)
file('aid/policy.json', JSON.stringify(MANIFEST))
file('aid/aid.json', JSON.stringify(AID))
const BY = ['--policy', `${folder}/aid`, '--as-of', '2020-06-30']

const own = { householdId: 'H1', regionCode: '211104', area: 'rural', recognizedStatus: 'lowIncomeRescue' }
const member = (memberId: string, extensions?: unknown): Json => ({
  memberId,
  ...(extensions === undefined ? {} : { extensions }),
})
const household = (extensions: unknown, ...members: readonly Json[]): Json => ({ ...own, extensions, members })

/** The lines of the variant's measures: code, whom they are for, outcome, and what is pending. */
const linesOf = async (path: string): Promise<readonly unknown[]> => {
  const { status, stdout, stderr } = await runInProcess(['assess', path, ...BY, '--format', 'ndjson'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) as string })
  const { benefits } = JSON.parse(stdout) as {
    readonly benefits: readonly {
      readonly code: string
      readonly appliesTo: string
      readonly outcome: string
      readonly pending?: readonly { readonly fact: string; readonly tier: string }[]
    }[]
  }
  return benefits
    .filter(({ code }) => code.startsWith('LEG-'))
    .map(({ code, appliesTo, outcome, pending = [] }) => [
      `${code} ${appliesTo} ${outcome}`,
      ...pending.map(({ fact, tier }) => `${fact} ${tier}`),
    ])
}

const HEADINGS = 'householdId,regionCode,area,recognizedStatus'
const OWN = 'H1,211104,rural,lowIncomeRescue'
const PATHS = `${HEADINGS},extensions.legal-aid.hasDispute,members.memberId,members.extensions.legal-aid.needsLawyer,members.extensions.care-plan.hours`
const LABELS = `${HEADINGS},法律援助.有纠纷,members.memberId,个人法律援助.需要律师,照护小时数`

describe('a variant that adds groups of its own, as JSON alone', () => {
  test.each([
    ['JSON', 'known.json', JSON.stringify(household({ 'legal-aid': { hasDispute: true } },
      member('1', { 'legal-aid': { needsLawyer: true } }), member('2', { 'care-plan': { hours: 3 } })))],
    ['CSV by path', 'known-path.csv', `${PATHS}\n${OWN},true,1,true,\n${OWN},true,2,false,3\n`],
    ['CSV by Chinese label', 'known-label.csv', `${LABELS}\n${OWN},是,1,是,\n${OWN},是,2,否,3\n`],
  ])('decides what %s says', async (_, name, text) => {
    expect(await linesOf(file(name, text))).toEqual([['LEG-ADVICE 1 entitled'], ['LEG-CARE 2 entitled']])
  }) // prettier-ignore

  test.each([
    ['a key that is not there', 'absent.json', JSON.stringify({ ...own, members: [member('1', { 'legal-aid': { needsLawyer: true } })] })],
    ['null', 'null.json', JSON.stringify(household({ 'legal-aid': { hasDispute: null } }, member('1', { 'legal-aid': { needsLawyer: true } })))],
    ['an empty cell', 'empty.csv', `${PATHS}\n${OWN},,1,true,\n`],
  ])('leaves open what is unknown: %s', async (_, name, text) => {
    expect(await linesOf(file(name, text))).toEqual([['LEG-ADVICE 1 review', 'legal-aid.hasDispute village']])
  }) // prettier-ignore

  test('leaves open a group of which nothing is known, and an empty cell where no group would be a no', async () => {
    const unknown = JSON.stringify(household({ 'legal-aid': { hasDispute: true } }, member('1', null)))
    expect(await linesOf(file('nothing.json', unknown))).toEqual([
      ['LEG-ADVICE 1 review', 'member.legal-aid village'],
      ['LEG-CARE 1 review', 'member.care-plan village'],
    ])
    expect(await linesOf(file('cell.csv', `${PATHS}\n${OWN},true,1,,\n`))).toEqual([
      ['LEG-ADVICE 1 review', 'member.legal-aid.needsLawyer village'],
    ])
  })

  test('names what a record should not hold, with its line, column and heading', async () => {
    const json = file('stray.json', JSON.stringify(household({ 'legal-ad': {} }, member('1'))))
    const stray = await runInProcess(['assess', json, ...BY, '--locale', 'zh'])
    expect(stray.status).toBe(1)
    expect(stray.stderr).toContain('「extensions.legal-ad」不是记录里的项目')
    expect(stray.stderr).toContain('legal-aid')
    const proto = file('proto.json', `{ "householdId": "H1", "regionCode": "211104", "area": "rural",
      "extensions": { "__proto__": { "hasDispute": true } }, "members": [{ "memberId": "1" }] }`)
    const hostile = await runInProcess(['assess', proto, ...BY])
    expect(hostile.status).toBe(1)
    expect(hostile.stderr).toContain('`extensions.__proto__`')
    const wrong = file('wrong.csv', `${PATHS}\n${OWN},true,1,perhaps,\n`)
    const cell = await runInProcess(['assess', wrong, ...BY])
    expect(cell.status).toBe(1)
    expect(cell.stderr).toContain('wrong.csv:2:7')
    const heading = file('heading.csv', `${PATHS.replace('care-plan', 'care-plann')}\n${OWN},true,1,true,\n`)
    const misspelt = await runInProcess(['assess', heading, ...BY])
    expect(misspelt.stderr).toContain('members.extensions.care-plan.hours')
  }) // prettier-ignore

  test('explains by the labels', async () => {
    const path = file('why.json', JSON.stringify(household({}, member('1', { 'legal-aid': { needsLawyer: true } }))))
    const { status, stdout } = await runInProcess(['assess', path, ...BY, '--explain', '--locale', 'zh'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/有纠纷.*未知/)
    expect(stdout).toContain('需要律师')
  })

  test('passes the checks of rules, and shows its groups', async () => {
    const { stdout } = await runInProcess(['check', `${folder}/aid`])
    expect(stdout).toContain('0 errors, 0 warnings')
    const shown = await runInProcess(['compose', `${folder}/aid`, '--locale', 'zh'])
    expect(shown.status).toBe(0)
    expect(shown.stdout).toContain('legal-aid')
  })
})
