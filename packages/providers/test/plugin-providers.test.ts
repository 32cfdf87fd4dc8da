import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { decideWith } from '@bangfu/providers'
import { defineFact, defineFactProvider, definePlugin, type FactProvider } from '@bangfu/sdk'
import { expect, test } from 'vitest'

const caseNumber = defineFact({
  name: 'caseNumber',
  scope: 'member',
  type: 'text',
  label: { zh: '案号', en: 'case number' },
  absent: 'unknown',
  collectedBy: 'village',
})

const asked: unknown[] = []
const bureau = defineFactProvider({
  name: 'insurance-bureau',
  label: { zh: '医保局', en: 'insurance bureau' },
  scope: 'member',
  supplies: ['member.medicalInsurance'],
  needs: { number: caseNumber },
  fetch: (questions) => {
    asked.push(...questions.map(({ known }) => known))
    return Promise.resolve(questions.map(({ id }) => ({ id, facts: { 'member.medicalInsurance': 'ncms' } })))
  },
})

const plugin = (id: string, providers: readonly FactProvider[]) =>
  definePlugin({
    ...{ id, version: '1.0.0', apiVersion: 1, title: { zh: '登记', en: 'register' }, sees: [] },
    capabilities: providers.length > 0 ? ['facts', 'providers'] : ['facts'],
    facts: [caseNumber],
    providers,
  })

const record = (extensions: object) => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural' as const,
  members: [{ memberId: 'A', recognizedStatus: 'dibao' as const, extensions }],
})

test('the providers of the policy’s plugins are asked, and told what their own plugin declares', async () => {
  const policy = createPolicy({ files: panjin2019.files }, { plugins: [plugin('register', [bureau])] })
  const { decision, sources } = await decideWith(policy).decide(record({ register: { caseNumber: 'N-1' } }), {
    asOf: '2020-01-01',
  })
  // 2.2.3.j: a recognized person in ncms; nothing else said so.
  expect(decision.benefits.find(({ code }) => code === 'HEA-PREMIUM')?.outcome).toBe('entitled')
  expect(sources.map(({ fact, provider }) => [fact, provider])).toEqual([
    ['member.medicalInsurance', 'insurance-bureau'],
  ])
  expect(asked).toEqual([{ number: 'N-1' }])
})

test('a plugin’s fact is found by itself, whatever other plugin has one of that name', async () => {
  const other = definePlugin({
    ...plugin('another', []),
    facts: [defineFact({ ...caseNumber, name: 'caseNumber' } as never)],
  })
  const policy = createPolicy({ files: panjin2019.files }, { plugins: [other, plugin('register', [bureau])] })
  asked.length = 0
  const household = record({ another: { caseNumber: 'N-2' }, register: { caseNumber: 'N-1' } })
  await decideWith(policy).decide(household, { asOf: '2020-01-01' })
  expect(asked).toEqual([{ number: 'N-1' }])
})
