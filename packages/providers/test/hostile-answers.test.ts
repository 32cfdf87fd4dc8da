import { decideWith } from '@bangfu/providers'
import { expect, test } from 'vitest'
import { policy, register } from './setting.ts'

const INSURANCE = 'member.medicalInsurance'
const record = {
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A', recognizedStatus: 'dibao' }],
} as const

const circle: Record<string, unknown> = {}
circle['self'] = circle

test.each<[string, unknown]>([
  ['a bigint', 45n],
  ['a value that holds itself', circle],
  [
    'a value that throws when it is written',
    {
      toJSON: () => {
        throw new Error('王小明')
      },
    },
  ],
])('%s is refused, and nobody else’s answer is lost', async (_, value) => {
  const source = register(
    'bureau',
    [INSURANCE],
    {},
    {
      fetch: (questions) => Promise.resolve(questions.map(({ id }) => ({ id, facts: { [INSURANCE]: value } }))),
    },
  )
  const found = await decideWith(policy, [source]).decide(record, { asOf: '2020-01-01' })
  expect(found.failures).toMatchObject([{ provider: 'bureau', problem: 'refused', fact: INSURANCE }])
  expect(JSON.stringify(found)).not.toContain('王小明')
})

test('a list that throws when it is read answers nothing', async () => {
  const source = register(
    'bureau',
    [INSURANCE],
    {},
    {
      fetch: () =>
        Promise.resolve(
          new Proxy([], {
            get: (target, key, receiver) => {
              if (key === Symbol.iterator) throw new Error('王小明')
              return Reflect.get(target, key, receiver) as unknown
            },
          }),
        ),
    },
  )
  const found = await decideWith(policy, [source]).decide(record, { asOf: '2020-01-01' })
  expect(found.failures).toMatchObject([{ problem: 'noAnswer' }])
})
