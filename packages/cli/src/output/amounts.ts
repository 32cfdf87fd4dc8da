import { add, exactFraction, ZERO, type Exact } from '@bangfu/sdk'

/** The exact value of an amount as a decision writes it: a decimal, or a fraction where it does not end. */
const readAmount = (text: string): Exact => {
  const [whole = '0', denominator = '1'] = text.split('/')
  const [integer = '0', decimals = ''] = whole.split('.')
  return exactFraction(BigInt(integer + decimals), BigInt(denominator) * 10n ** BigInt(decimals.length))
}

/** The exact sum of amounts as decisions write them. */
export const sumAmounts = (amounts: readonly (string | undefined)[]): Exact =>
  amounts.reduce<Exact>((sum, amount) => (amount === undefined ? sum : add(sum, readAmount(amount))), ZERO)
