import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { expect, test } from 'vitest'
import { checkAgreement } from './agreement.ts'
import { prepareCases } from './cases/prepare-cases.ts'
import type { Contestant } from './contestant.ts'
import { createContestants } from './contestants/index.ts'

const asOf = '2019-12-31'
const policy = createPolicy(panjin2019)
const cases = prepareCases(policy, 200, asOf)
const contestants = createContestants(policy, asOf)
const [reference] = contestants

// The bridge tries each comparison by itself as well, and is a hundred times as slow as the others.
const someFor = ({ id }: Contestant): typeof cases => (id === 'bridge' ? cases.slice(0, 40) : cases)

test.each(contestants.slice(1))('$name answers as decide does', async (contestant) => {
  const some = someFor(contestant)
  const { lines, checksum } = await checkAgreement(reference, contestant, some)
  expect(lines).toBeGreaterThan(5 * some.length)
  // Whoever decides all benefits has the same checksum, not only the same answers one by one.
  if (contestant.codes === undefined) {
    expect(checksum).toBe((await checkAgreement(reference, reference, some)).checksum)
  }
})

test('a line too many, one too few, and another outcome or amount are each found', async () => {
  const altered = (change: Contestant['answer']): Contestant => ({ ...reference, name: 'another', answer: change })
  const lines = async (given: (typeof cases)[number]): Promise<Awaited<ReturnType<Contestant['answer']>>> =>
    reference.answer(given)
  const changes: readonly Contestant['answer'][] = [
    async (given) => (await lines(given)).slice(1),
    async (given) => [...(await lines(given)), { code: 'SPI-CARE', appliesTo: 'member-1', outcome: 'service' }],
    async (given) => (await lines(given)).map((line) => ({ ...line, outcome: 'discretionary' })),
    async (given) => (await lines(given)).map((line) => ({ ...line, amountYuan: '1' })),
  ]
  for (const change of changes) {
    await expect(checkAgreement(reference, altered(change), cases)).rejects.toThrow('another answers household')
  }
})
