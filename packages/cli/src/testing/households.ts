/** A small valid household, invented. */
export const household = (householdId: string, more: object = {}, member: object = {}): Record<string, unknown> => ({
  householdId,
  regionCode: '211122',
  area: 'rural',
  members: [{ memberId: 'A1', recognizedStatus: 'dibao', ...member }],
  ...more,
})

/** An identity number with a fitting check character; nobody's. */
export const idNumber = (birthDate: string, order: string): string => {
  const digits = `211122${birthDate.replaceAll('-', '')}${order}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}
