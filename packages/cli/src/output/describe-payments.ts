import type { Payment, Payments } from '@bangfu/sdk'
import { visible } from '../messages/visible.ts'
import { groupThousands } from './amounts.ts'
import { say, type View } from './view.ts'
import { wrapHanging } from './wrap-text.ts'

const HOUSEHOLD = 'household'

const measureLabel = (code: string, { names, ...view }: View): string =>
  say({ names, ...view }, names.benefits.find((benefit) => benefit.code === code)?.title, code)

const describePayment = ({ code, appliesTo, totalYuan, parts }: Payment, view: View): readonly string[] => {
  const { table } = view.sentences
  const who = appliesTo === HOUSEHOLD ? table.household : visible(appliesTo)
  const total = totalYuan === undefined ? table.paymentUnknown : table.paymentTotal(groupThousands(totalYuan))
  const stretches = parts.map(({ from, to, months, monthlyYuan, amountYuan }) =>
    monthlyYuan === undefined || amountYuan === undefined
      ? table.paymentOpen(from, to)
      : table.paymentPart(from, to, months, groupThousands(monthlyYuan), groupThousands(amountYuan)),
  )
  return [`${measureLabel(code, view)} · ${who}${table.between}${total}`, ...stretches.map((text) => `  ${text}`)]
}

/** What is paid in a period, and how each total is made up. */
export const describePayments = (
  { period, payments, undecided, paidByYear }: Payments,
  view: View,
  width: number,
): readonly string[] => {
  const { sentences, colors } = view
  const { table } = sentences
  const lines = [
    ...(payments.length + undecided.length === 0 ? [table.noPayments] : []),
    ...payments.flatMap((payment) => describePayment(payment, view)),
    ...undecided.map(({ from, to }) => table.paymentsUndecided(from, to)),
    ...(paidByYear.length === 0
      ? []
      : [table.paidByYear(paidByYear.map((code) => measureLabel(code, view)).join(table.and))]),
  ]
  const wrapped = lines.flatMap((line) => wrapHanging(line, width, line.search(/\S/) + 2))
  return [colors.bold(table.payments(period.from, period.to)), ...wrapped]
}
