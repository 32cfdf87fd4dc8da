import type { Random } from './random.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
const [MALE, FEMALE] = ['1', '2']

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * An invented resident identity number (GB 11643) that agrees with a birth date and a sex (GB/T 2261.1; any other code
 * leaves the number free). Two positions below 100 never get the same number.
 */
export const drawIdNumber = (random: Random, birthDate: string, sex: unknown, position: number): string => {
  const order = random.between(0, 998)
  const isOdd = order % 2 === 1
  const fitted = (sex === MALE && !isOdd) || (sex === FEMALE && isOdd) ? order + 1 : order
  const division = `${random.between(1000, 6599)}${padded(position % 100, 2)}`
  const digits = `${division}${birthDate.replaceAll('-', '')}${padded(fitted, 3)}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return `${digits}${CHECK.charAt(sum % 11)}`
}
