import type { ChangeAnswer, Records } from '@bangfu/records'
import type { Written } from './households.ts'
import { OFFICERS } from './office.ts'
import { refusalOf } from './refusals.ts'

const { first, second, villages } = OFFICERS

const isReturned = (number: number): boolean => number % 10 === 3
const isCorrected = (number: number): boolean => number % 15 === 7
const isSupplemented = (number: number): boolean => number % 10 === 5

const clerkOf = (division: string): string => villages.find((one) => one.division === division)?.id ?? ''

const withPension = (household: Written): Written => ({
  ...household,
  members: (household['members'] as readonly object[]).map((member) => ({ ...member, pensionScheme: 'resident' })),
})

/** What the first officer reads. */
const readBy = async (records: Records, recordId: string): Promise<Written> =>
  (await records.as(first.id).get(recordId)).household as Written

/** The town returns what is not right, corrects and supplements what it can, and a second officer reviews. */
export const noon = async (records: Records, submitted: readonly ChangeAnswer[]): Promise<readonly string[]> => {
  const officer = records.as(first.id)
  const reviewer = records.as(second.id)
  const counts = { returned: 0, corrected: 0, supplemented: 0, reviewed: 0 }
  let own = ''
  let stale = ''
  for (const [number, { recordId, division, version: handedIn }] of submitted.entries()) {
    let version = handedIn
    if (isReturned(number)) {
      const why = { reviewOpinion: '养老保险情况未填，请入户核实' }
      version = (await officer.return(recordId, { version, opinions: why })).version
      const clerk = records.as(clerkOf(division))
      const { household } = await clerk.get(recordId)
      version = (await clerk.edit(recordId, { version, household: withPension(household as Written) })).version
      version = (await clerk.submit(recordId, { version })).version
      counts.returned += 1
    }
    if (isCorrected(number)) {
      const household = await readBy(records, recordId)
      const right = { ...household, income: { ...(household['income'] as object), wageYuan: 3600 } }
      const before = version
      version = (await officer.correct(recordId, { version, household: right })).version
      if (own === '') {
        own = await refusalOf(officer.review(recordId, { version }))
        stale = await refusalOf(reviewer.review(recordId, { version: before }))
      }
      counts.corrected += 1
    }
    if (isSupplemented(number)) {
      const household = withPension(await readBy(records, recordId))
      version = (await officer.supplement(recordId, { version, household })).version
      counts.supplemented += 1
    }
    await reviewer.review(recordId, { version, opinions: { reviewOpinion: '属实' } })
    counts.reviewed += 1
  }
  return [
    `镇级退回 ${counts.returned} 户，村里核实后重新提交；修正 ${counts.corrected} 户，补充 ${counts.supplemented} 户；审核通过 ${counts.reviewed} 户。`,
    `拒绝：修正的人自己审核——${own}`,
    `拒绝：按修正前的内容审核——${stale}`,
  ]
}
