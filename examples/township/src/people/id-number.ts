import type { Sex } from '../record.ts'

/** What an ID number of GB 11643 is made of, before its check character. */
export interface IdParts {
  /** Six digits: where the person was first registered. */
  readonly prefix: string
  readonly birthDate: string
  readonly sexCode: Sex
  /** Ids that are taken already; the new one is added. */
  readonly taken: Set<string>
}

/**
 * An ID number with a valid check character whose order number lies high in its range (900 to 989). A county of some ten
 * births a day hardly ever hands those out, so that an invented number is not likely to be a living person's.
 */
export function inventIdNumber({ prefix, birthDate, sexCode, taken }: IdParts): string {
  for (let order = sexCode === '1' ? 901 : 900; order < 990; order += 2) {
    const body = `${prefix}${birthDate.replaceAll('-', '')}${String(order)}`
    const id = body + checkCharacter(body)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
  throw new RangeError(`Cannot invent an ID number: all order numbers of ${prefix} on ${birthDate} are taken`)
}

/** ISO 7064, MOD 11-2: read from the left, doubling as it goes, a whole number leaves 1. */
function checkCharacter(body: string): string {
  const left = [...body].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0)
  return '0123456789X'.charAt((12 - left) % 11)
}
