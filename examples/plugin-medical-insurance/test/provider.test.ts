import { createPolicy } from '@bangfu/core'
import { formatReasons } from '@bangfu/core/messages'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { decideWith, type DecideWithOptions } from '@bangfu/providers'
import { testProvider } from '@bangfu/testkit/conformance'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Control } from '../service/app.ts'
import { start } from '../service/start.ts'
import { medicalInsurance } from '../src/index.ts'

const service = await start()
const { address } = service
afterAll(() => service.stop())

const control = (behavior: Control): Promise<Response> =>
  fetch(`${address}/control`, { method: 'PUT', body: JSON.stringify(behavior) })
const calls = async (): Promise<unknown> => (await fetch(`${address}/control`)).json()
beforeEach(async () => void (await control({})))

const plugin = medicalInsurance({ address })
const policy = createPolicy({ files: panjin2019.files }, { plugins: [plugin] })
const asOf = '2019-12-31'
const now = () => new Date('2020-01-02T03:04:05.000Z')
const NAME = 'medical-insurance'
const FACT = 'member.medicalInsurance'
const [RESIDENT, EMPLOYEE, PATIENT, NOT_INSURED, STRANGER] = [
  '211199197001010016',
  '211199197502020028',
  '211199194003030033',
  '211199200804040045',
  '211199199005050057',
] as const

const recordOf = (idNumber: string | null, more: object = {}) => ({
  householdId: `H-${(idNumber ?? '').slice(-4)}`,
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A1', idNumber, recognizedStatus: 'dibao', ...more }],
})
const deciding = (options: DecideWithOptions = {}) => decideWith(policy, undefined, { now, ...options })
const limited = (limits: object) => deciding({ limits: { [NAME]: limits } })
// What was fetched stands in a copy of the record.
const membersOf = (record: unknown) => (record as { members: { medicalInsurance?: string }[] }).members
const premium = ({ decision }: { decision: ReturnType<typeof policy.decide> }) =>
  decision.benefits.find(({ code }) => code === 'HEA-PREMIUM')
const problems = ({ failures }: { failures: readonly { problem: string }[] }) => failures.map(({ problem }) => problem)

describe('what it supplies', () => {
  test('settles what was open, with its source and its day', async () => {
    const before = policy.decide(recordOf(RESIDENT), { asOf })
    expect(premium({ decision: before })?.outcome).toBe('review')
    const found = await deciding().decide(recordOf(RESIDENT), { asOf })
    expect(premium(found)?.outcome).toBe('entitled')
    expect(found.sources).toMatchObject([
      { fact: FACT, appliesTo: 'A1', provider: NAME, at: now().toISOString(), recordedOn: '2019-11-30' },
    ])
    expect(found.failures).toEqual([])
  })

  test('stands in the reasons with its source and time', async () => {
    const { record, decision, sources } = await deciding().decide(recordOf(RESIDENT), { asOf })
    const reasons = policy.explain(record, decision, { sources, nearest: false })
    const line = reasons.lines.find(({ code }) => code === 'HEA-PREMIUM')
    const told = (locale: 'zh' | 'en') =>
      line &&
      formatReasons(line, reasons, policy.describe(), locale)
        .map(({ text }) => text)
        .join('\n')
    expect(told('en')).toContain('the medical insurance bureau (invented)')
    expect(told('en')).toContain('2020-01-02')
    expect(told('zh')).toContain('医疗保险经办机构（虚构）')
  })

  test('are bills as well, exact to the fen', async () => {
    const { record } = await deciding().decide(recordOf(PATIENT, { medicalEvents: null }), { asOf })
    expect(membersOf(record)).toMatchObject([
      {
        medicalInsurance: 'ncms',
        // 1 000 000 fen and 800 050 fen.
        medicalEvents: [
          { setting: 'inpatient', isMajorDisease: true, totalCostYuan: '10000.00', compliantCostYuan: '8000.50' },
        ],
      },
    ])
  })

  test('is asked for by ID number alone, and of many households in one call, whatever the order of the answer', async () => {
    await control({ isReversed: true })
    const outcomes: unknown[] = []
    const records = [RESIDENT, EMPLOYEE, PATIENT, NOT_INSURED].map((id) => recordOf(id))
    for await (const found of deciding().decideMany(records, { asOf })) {
      if (found.refused === undefined) outcomes.push(membersOf(found.record)[0]?.medicalInsurance)
    }
    expect(outcomes).toEqual(['urrbmi', 'uebmi', 'ncms', 'none'])
    expect(await calls()).toEqual({ calls: 1 })
  })

  test('is nothing of whom the bureau does not know, or who has no ID number on file', async () => {
    const stranger = await deciding().decide(recordOf(STRANGER), { asOf })
    expect([premium(stranger)?.outcome, problems(stranger)]).toEqual(['review', ['noAnswer']])
    const nameless = await deciding().decide(recordOf(null), { asOf })
    expect([premium(nameless)?.outcome, problems(nameless)]).toEqual(['review', ['cannotAsk']])
  })
})

describe('a service that fails leaves the fact unknown and is tried again', () => {
  test('after a time-out', async () => {
    await control({ delayMs: 2000 })
    const found = await limited({ timeoutMs: 50, retries: 0 }).decide(recordOf(RESIDENT), { asOf })
    expect([premium(found)?.outcome, problems(found)]).toEqual(['review', ['timeout']])
    expect(premium(found)?.pending).toMatchObject([{ fact: FACT, tried: [{ provider: NAME, problem: 'timeout' }] }])
  })

  test.each(['status', 'drop', 'nonsense'] as const)('once, by `%s`: the second call supplies it', async (fault) => {
    await control({ fault, times: 1 })
    const found = await deciding().decide(recordOf(RESIDENT), { asOf })
    expect([premium(found)?.outcome, problems(found)]).toEqual(['entitled', []])
    expect(await calls()).toEqual({ calls: 2 })
  })

  test.each(['status', 'drop', 'nonsense'] as const)('for good, by `%s`', async (fault) => {
    await control({ fault })
    const found = await limited({ retries: 1 }).decide(recordOf(RESIDENT), { asOf })
    expect([premium(found)?.outcome, problems(found)]).toEqual(['review', ['failed']])
    expect(await calls()).toEqual({ calls: 2 })
    expect(JSON.stringify([found.decision, found.failures])).not.toContain(RESIDENT)
  })

  test('by half an answer: who is left out stays open, the other is settled', async () => {
    await control({ fault: 'half' })
    const outcomes: unknown[] = []
    for await (const found of deciding().decideMany([recordOf(RESIDENT), recordOf(PATIENT)], { asOf }))
      if (found.refused === undefined) outcomes.push([premium(found)?.outcome, ...problems(found)])
    expect(outcomes).toEqual([['entitled'], ['review', 'noAnswer']])
  })

  test('too often: it is not called for a while', async () => {
    await control({ fault: 'status' })
    const patient = limited({ retries: 0, breakAfter: 2, breakForMs: 600_000 })
    const told: unknown[] = []
    for (const id of [RESIDENT, EMPLOYEE, PATIENT]) told.push(...problems(await patient.decide(recordOf(id), { asOf })))
    expect(told).toEqual(['failed', 'failed', 'notCalled'])
    expect(await calls()).toEqual({ calls: 2 })
  })

  test('until the caller gives it up', async () => {
    await control({ delayMs: 2000 })
    const signal = AbortSignal.timeout(50)
    await expect(deciding().decide(recordOf(RESIDENT), { asOf, signal })).rejects.toThrow()
  })
})

describe('H11: where record and bureau disagree', () => {
  test('the record stands, and the conflict is shown', async () => {
    await control({ says: { [RESIDENT]: { scheme: 'EMPLOYEE' } } })
    const found = await deciding({ verify: [FACT] }).decide(recordOf(RESIDENT, { medicalInsurance: 'ncms' }), { asOf })
    expect(found.conflicts).toMatchObject([
      {
        fact: FACT,
        appliesTo: 'A1',
        values: [
          { provider: 'record', value: 'ncms' },
          { provider: NAME, value: 'uebmi' },
        ],
      },
    ])
    expect(membersOf(found.record)).toMatchObject([{ medicalInsurance: 'ncms' }])
  })

  test('a word that the plugin does not know says nothing', async () => {
    await control({ says: { [RESIDENT]: { scheme: 'GOLD' as never } } })
    const found = await deciding().decide(recordOf(RESIDENT), { asOf })
    expect([premium(found)?.outcome, problems(found)]).toEqual(['review', ['noAnswer']])
  })
})

const [provider] = plugin.providers ?? []
const disturb = (behavior: Control) => async () => {
  await control(behavior)
  return async () => void (await control({}))
}
const known = (idNumber: string): { known: object & Readonly<Record<string, unknown>> } => ({ known: { idNumber } })
if (provider !== undefined)
  testProvider(
    { describe, test },
    {
      provider,
      examples: [
        { ...known(RESIDENT), facts: { [FACT]: 'urrbmi', 'member.ruralInsured': true, 'member.medicalEvents': [] } },
        { ...known(EMPLOYEE), facts: { [FACT]: 'uebmi', 'member.ruralInsured': false, 'member.medicalEvents': [] } },
        { ...known(NOT_INSURED), facts: { [FACT]: 'none' } },
      ],
      strangers: [{ idNumber: STRANGER }],
      failSource: disturb({ fault: 'status' }),
      holdSource: disturb({ delayMs: 5000 }),
    },
  )
