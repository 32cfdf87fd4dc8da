import { RecordError } from '@bangfu/core'
import type { ChangeAnswer, Records } from '@bangfu/records'
import { invent, type Written } from './households.ts'
import { OFFICERS, VILLAGES } from './office.ts'
import { refusalOf } from './refusals.ts'

const HOUSEHOLDS = 300

/** Every fiftieth slip has a day of birth that its ID number does not have. */
const isMisread = (number: number): boolean => number % 50 === 49

const misread = (household: Written): Written => ({
  ...household,
  members: (household['members'] as readonly object[]).map((member) => ({ ...member, birthDate: '1900-01-01' })),
})

/** The records that the villages handed in, by number. */
export interface Morning {
  readonly lines: readonly string[]
  readonly submitted: readonly ChangeAnswer[]
}

/** The villages enter what they collected, mend what is refused, and hand it in. */
export const morning = async (records: Records): Promise<Morning> => {
  const submitted: ChangeAnswer[] = []
  let mended = 0
  for (let number = 0; number < HOUSEHOLDS; number += 1) {
    const place = number % VILLAGES.length
    const clerk = records.as(OFFICERS.villages[place]?.id ?? '')
    const household = invent(VILLAGES[place] ?? '', number)
    if (isMisread(number)) {
      const refused = await clerk.enter(misread(household)).catch((error: unknown) => error)
      if (!(refused instanceof RecordError)) throw new Error('Cannot go on with the day: a misread slip was kept')
      mended += 1
    }
    const entered = await clerk.enter(household)
    const once = { version: entered.version, request: `submit-${number}` }
    const handedIn = await clerk.submit(entered.recordId, once)
    // Every twentieth time the clerk presses twice.
    submitted.push(number % 20 === 0 ? await clerk.submit(entered.recordId, once) : handedIn)
  }
  const [first] = submitted
  const [clerk, neighbor] = OFFICERS.villages
  const recordId = first?.recordId ?? ''
  const opinion = { version: 2, opinions: { reviewOpinion: '属实' } }
  return {
    submitted,
    lines: [
      `五个村录入 ${HOUSEHOLDS} 户，其中 ${mended} 户身份证号与出生日期不符，系统未保存，核对后重新录入。`,
      `全部提交镇级审核；重复点击提交 ${HOUSEHOLDS / 20} 次，每户仍只提交一次。`,
      `拒绝：村里代填镇级审核意见——${await refusalOf(records.as(clerk?.id ?? '').submit(recordId, opinion))}`,
      `拒绝：邻村查看本村档案——${await refusalOf(records.as(neighbor?.id ?? '').get(recordId))}`,
    ],
  }
}
