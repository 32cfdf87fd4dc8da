import type { ChangeAnswer, Records } from '@bangfu/records'
import { OFFICERS, VILLAGES } from './office.ts'
import { refusalOf } from './refusals.ts'

const { county, city, first, second, villages } = OFFICERS

const isSentBack = (number: number): boolean => number % 30 === 11

/** The county verifies and sends back, the city looks on, and one family moves to the next village. */
export const afternoon = async (records: Records, submitted: readonly ChangeAnswer[]): Promise<readonly string[]> => {
  const officer = records.as(county.id)
  let sentBack = 0
  let verified = 0
  for (const [number, { recordId }] of submitted.entries()) {
    let { version } = await officer.get(recordId)
    if (isSentBack(number)) {
      const why = { verification: '收入佐证不足，请镇里复核' }
      version = (await officer.sendBack(recordId, { version, opinions: why })).version
      version = (await records.as(second.id).review(recordId, { version })).version
      sentBack += 1
    }
    await officer.verify(recordId, { version, opinions: { verification: '核查属实' } })
    verified += 1
  }
  const { recordId } = submitted[0] as ChangeAnswer
  const { version, household } = await officer.get(recordId)
  const editing = { version, household: { ...household, creditNeed: true } }
  const countyEdits = await refusalOf(officer.edit(recordId, editing))
  const cityEdits = await refusalOf(records.as(city.id).correct(recordId, editing))
  await officer.note(recordId, 'inspect', { reason: '抽查入户记录' })
  await records.as(city.id).note(recordId, 'guide', { reason: '请按月走访' })
  const seen = (await records.as(city.id).get(recordId)).household['members'] as readonly { readonly name: string }[]
  const moved = await records.as(first.id).move(recordId, { version, to: VILLAGES[1] ?? '' })
  const [oldClerk, newClerk] = villages
  const gone = await refusalOf(records.as(oldClerk?.id ?? '').get(recordId))
  const { state } = await records.as(newClerk?.id ?? '').get(recordId)
  return [
    `县级发回 ${sentBack} 户复核，核查通过 ${verified} 户。`,
    `拒绝：县级改动档案——${countyEdits}`,
    `拒绝：市级改动档案——${cityEdits}`,
    `市级指导时所见姓名：${seen.map(({ name }) => name).join('、')}`,
    `一户迁往邻村，第 ${moved.version} 版归新村（${state === 'reopened' ? '重新办理' : state}）；原村再查——${gone}`,
  ]
}
