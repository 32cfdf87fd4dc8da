import type { PolicyDescription } from '@bangfu/core'
import { formatPending, outcomeLabel } from '@bangfu/core/messages'
import type { Panjin2019Decision } from '@bangfu/core/policies/panjin-2019'
import type { Pending } from '@bangfu/sdk'
import { textTable } from './table.ts'

/** What one decision grants in money, and what it waits for: for whom, how it came out, by which clause. */
export function printHousehold(decision: Panjin2019Decision, policy: PolicyDescription): string {
  const { householdId, classification, benefits } = decision
  const label = policy.classes.find(({ id }) => id === classification)?.label
  const rows = benefits
    .filter(({ amountYuan, pending }) => amountYuan !== undefined || pending !== undefined)
    .map(({ code, appliesTo, outcome, clause, amountYuan, pending = [] }) => [
      code,
      appliesTo,
      `${outcomeLabel(outcome, 'zh')} ${outcomeLabel(outcome, 'en')}`,
      clause,
      amountYuan === undefined
        ? pending.map((each) => waitsFor(each, policy)).join('\n')
        : `${amountYuan} 元/年 yuan a year`,
    ])
  return [
    `■ 举一户为例 · One household: ${householdId}, ${label?.zh ?? ''} ${label?.en ?? classification}`,
    textTable(['项目 measure', '对象 for', '结果 outcome', '条款', '金额或待核 amount, or open'], rows, {
      texts: 5,
      widths: [26, 9, 19, 7, 33],
    }),
  ].join('\n')
}

const waitsFor = (pending: Pending, policy: PolicyDescription): string =>
  `${formatPending(pending, policy, 'zh')}\n${formatPending(pending, policy, 'en')}`
