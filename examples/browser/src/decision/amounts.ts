import { add, exactFraction, exactText, ZERO, type Exact } from '@bangfu/sdk'

/** The exact value of an amount as a decision writes it: a decimal, or a fraction where it does not end. */
const readAmount = (text: string): Exact => {
  const [whole = '0', denominator = '1'] = text.split('/')
  const [integer = '0', decimals = ''] = whole.split('.')
  return exactFraction(BigInt(integer + decimals), BigInt(denominator) * 10n ** BigInt(decimals.length))
}

/** The exact sum of amounts as a decision writes them. */
export const sumAmounts = (amounts: readonly (string | undefined)[]): string =>
  exactText(amounts.reduce<Exact>((sum, amount) => (amount === undefined ? sum : add(sum, readAmount(amount))), ZERO))

/** An amount for people to read: thousands apart. A fraction stays as it is. */
export const groupThousands = (amount: string): string =>
  amount.includes('/') ? amount : amount.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
