import { isDay } from '../calendar/day.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** The check character of a resident identity number: GB 11643, ISO 7064 MOD 11-2. */
const idCheckCharacter = (digits: string): string =>
  CHECK.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0) % 11)

/** What is wrong with a resident identity number of 18 characters (GB 11643); `undefined` where nothing is. */
export const idNumberFault = (text: string): string | undefined => {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return '18 characters: 17 digits, then a digit or a capital X'
  if (!isDay(idBirthDate(text))) return 'a birth date that exists in digits 7 to 14'
  // The right check character is not named: it would turn a mistyped number into a valid one of somebody else.
  return idCheckCharacter(text) === text.charAt(17) ? undefined : 'a number whose check character fits its digits'
}

/** The birth date inside an identity number. */
export const idBirthDate = (text: string): string => `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

/** The sex inside an identity number, as GB/T 2261.1 codes it: an odd order number is male. */
export const idSexCode = (text: string): '1' | '2' => (Number(text.charAt(16)) % 2 === 1 ? '1' : '2')
