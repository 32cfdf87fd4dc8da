import { hasDayAt } from '../calendar/day.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** The check character of a resident identity number: GB 11643, ISO 7064 MOD 11-2. */
const idCheckCharacter = (digits: string): string => {
  let sum = 0
  for (let index = 0; index < WEIGHTS.length; index += 1) sum += (WEIGHTS[index] ?? 0) * (digits.charCodeAt(index) - 48)
  return CHECK.charAt(sum % 11)
}

/** 17 digits, the first not 0, and a digit or a capital X. */
const isIdNumberShape = (text: string): boolean => {
  if (text.length !== 18 || text.charCodeAt(0) === 48) return false
  for (let index = 0; index < 18; index += 1) {
    const unit = text.charCodeAt(index)
    if ((unit < 48 || unit > 57) && !(index === 17 && unit === 88)) return false
  }
  return true
}

/** What is wrong with a resident identity number of 18 characters (GB 11643); `undefined` where nothing is. */
export const idNumberFault = (text: string): string | undefined => {
  if (!isIdNumberShape(text)) return '18 characters: 17 digits, then a digit or a capital X'
  if (!hasDayAt(text, 6)) return 'a birth date that exists in digits 7 to 14'
  // The right check character is not named: it would turn a mistyped number into a valid one of somebody else.
  return idCheckCharacter(text) === text.charAt(17) ? undefined : 'a number whose check character fits its digits'
}

/** The birth date inside an identity number. */
export const idBirthDate = (text: string): string => `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

/** The sex inside an identity number, as GB/T 2261.1 codes it: an odd order number is male. */
export const idSexCode = (text: string): '1' | '2' => (Number(text.charAt(16)) % 2 === 1 ? '1' : '2')

const DAY_PLACES = [6, 7, 8, 9, -1, 10, 11, -1, 12, 13]

/** Whether a valid identity number says the same birth date and sex as the record, where it says them. */
export const idNumberAgrees = (idNumber: unknown, birthDate: unknown, sex: unknown): boolean => {
  if (typeof idNumber !== 'string') return true
  if (typeof birthDate === 'string') {
    for (const [index, place] of DAY_PLACES.entries()) {
      if (place >= 0 && birthDate.charCodeAt(index) !== idNumber.charCodeAt(place)) return false
    }
  }
  return (sex !== '1' && sex !== '2') || sex === idSexCode(idNumber)
}
