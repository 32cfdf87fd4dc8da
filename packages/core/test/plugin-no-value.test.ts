import type { PolicyError } from '@bangfu/core'
import { createPolicy } from '@bangfu/core'
import { renderReport } from '@bangfu/core/reports'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { defineFact, definePlugin, defineProgram, defineReport, type Plugin, type ReportRow } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

const label = { zh: '虚构', en: 'invented' }
const days = { asOf: '2020-01-01' }
const base = { version: '1.0.0', apiVersion: 1, title: label, sees: [] } as const

const rules = (conditions: unknown, more: object = {}) => ({
  program: { id: 'invented', label, clause: 'p:1' },
  ...more,
  rules: [
    {
      ...{ name: 'inv-aid', title: label, clause: 'p:1', benefit: 'INV-AID', for: 'member', outcome: 'entitled' },
      conditions,
      event: { type: 'benefit' },
    },
  ],
  clauses: [
    {
      ...{ id: 'p:1', sentence: 'p:1', line: 1, quote: '虚构', en: 'Invented', kind: 'benefit', modality: 'must' },
      ...{ decidedBy: 'record', encodedBy: ['rule:inv-aid', 'program:invented'] },
    },
  ],
})

const withFact = (fact: ReturnType<typeof defineFact>, file: object): Plugin =>
  definePlugin({
    ...base,
    id: 'p',
    capabilities: ['facts', 'programs'],
    facts: [fact],
    programs: [defineProgram({ id: 'invented', files: { 'p.json': file } })],
  })

const record = (member: object = {}) => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A', name: '王小明', ...member }],
})

const load = (...plugins: readonly Plugin[]) => createPolicy({ files: panjin2019.files }, { plugins })
const lineOf = (plugin: Plugin, member?: object) =>
  load(plugin)
    .decide(record(member), days)
    .benefits.find(({ code }) => code === 'INV-AID')

describe('P1: no value is assumed for a function that gave none', () => {
  const failing = defineFact({
    ...{ name: 'n', scope: 'member', type: 'number', label, needs: {} },
    compute: () => {
      throw new Error('no value')
    },
  })
  const pending = [{ kind: 'plugin', plugin: 'p', part: 'member.p.n', problem: 'threw' }]
  const above = { fact: 'member.p.n', operator: 'greaterThan', value: 3 }
  const below = { fact: 'member.p.n', operator: 'lessThanInclusive', value: 3 }

  test('though every number would be above 3 or not', () => {
    expect(lineOf(withFact(failing, rules({ any: [above, below] })))).toMatchObject({ outcome: 'review', pending })
  })

  test('nor for a fact that is derived from it', () => {
    const derived = [{ id: 'member.isAbove', label, type: 'boolean', derive: above }]
    const is = (value: boolean) => ({ fact: 'member.isAbove', operator: 'equal', value })
    const line = lineOf(withFact(failing, rules({ any: [is(true), is(false)] }, { derived })))
    expect(line).toMatchObject({ outcome: 'review', pending })
  })
})

test('a draw for one item of an unknown list is none for all of them', () => {
  const lot = defineFact({
    ...{ name: 'lot', scope: 'event', type: 'boolean', label, needs: {} },
    compute: (_seen, { random }) => random() < 0.5,
  })
  const some = { some: 'event', where: { fact: 'event.p.lot', operator: 'equal', value: true } }
  const derived = [{ id: 'member.anyLot', label, type: 'boolean', derive: some }]
  const plugin = withFact(lot, rules({ all: [{ fact: 'member.anyLot', operator: 'equal', value: true }] }, { derived }))
  const policy = load(plugin)
  for (let index = 0; index < 30; index += 1) {
    const household = { ...record({ medicalEvents: null }), householdId: `H-${index}` }
    const line = policy.decide(household, days).benefits.find(({ code }) => code === 'INV-AID')
    expect(line).toMatchObject({ outcome: 'review', pending: [{ kind: 'fact', fact: 'member.medicalEvents' }] })
  }
})

const provider = (name: string) => ({
  ...{ name, label, scope: 'member', supplies: ['member.medicalInsurance'], needs: {} },
  fetch: () => Promise.resolve([]),
})
const report = (name: string) => ({
  ...{ name, label, mediaType: 'text/plain', extension: 'txt', needs: [] },
  render: () => '',
})

test.each([
  ['two sources of one name', [{ providers: [provider('one'), provider('one')] }]],
  ['two plugins with a source of one name', [{ providers: [provider('one')] }, { providers: [provider('one')] }]],
  ['a source called record', [{ providers: [provider('record')] }]],
  ['two reports of one name', [{ reports: [report('one'), report('one')] }]],
])('P7: %s are refused', (_, parts) => {
  const plugins = parts.map((part, index) =>
    definePlugin({ ...base, id: `q${index}`, capabilities: Object.keys(part) as never, ...part }),
  )
  let problems: readonly { readonly code: string }[] = []
  try {
    load(...plugins)
  } catch (error) {
    problems = (error as PolicyError).diagnostics
  }
  expect(problems.map(({ code }) => code)).toEqual(['DUPLICATE_NAME'])
})

test('what is changed of a plugin after a policy was made with it is not in use', () => {
  const mine = { ...base, id: 'q', capabilities: ['providers'] as const, providers: [provider('one')] }
  const policy = load(mine)
  ;(mine.providers[0] as { supplies: string[] }).supplies = ['household.noFoodWorry']
  ;(mine as { version: string }).version = '9.9.9'
  const [kept] = policy.plugins
  expect([kept?.version, kept?.providers?.[0]?.supplies]).toEqual(['1.0.0', ['member.medicalInsurance']])
})

test('P10: what is worked out from a personal fact is masked as a whole', () => {
  const copy = defineFact({
    ...{ name: 'copy', scope: 'member', type: 'text', label, needs: { name: 'member.name' } },
    compute: ({ name }) => name as string,
  })
  const plugin = definePlugin({ ...base, id: 'p', capabilities: ['facts'], sees: ['member.name'], facts: [copy] })
  const policy = load(plugin)
  const seen: ReportRow[] = []
  const asks = defineReport({
    ...report('asks'),
    needs: ['member.p.copy', 'member.name'],
    render: (rows) => {
      seen.push(...rows)
      return ''
    },
  })
  const household = record()
  renderReport(asks, policy, [{ record: household, decision: policy.decide(household, days) }], { locale: 'zh' })
  expect(seen[0]?.members[0]?.facts).toEqual({ 'member.p.copy': '＊', 'member.name': '王＊' })
})
