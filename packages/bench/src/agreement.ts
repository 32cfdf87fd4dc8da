import { createHash } from 'node:crypto'
import type { HouseholdCase } from './cases/household-case.ts'
import type { AnswerLine, Contestant } from './contestant.ts'

/** What the answers of a contestant come to. */
export interface Agreement {
  /** SHA-256 over benefit code, person or household and outcome of every line of every household. */
  readonly checksum: string
  readonly lines: number
}

/** A line as text, with its amount where both sides have one. */
const lineText = ({ code, appliesTo, outcome, amountYuan = '' }: AnswerLine, amounts: boolean): string =>
  `${code} ${appliesTo} ${outcome}${amounts ? ` ${amountYuan}` : ''}`

const textOf = (lines: readonly AnswerLine[], amounts: boolean, codes: Contestant['codes']): string =>
  lines
    .filter(({ code }) => codes?.has(code) ?? true)
    .map((line) => lineText(line, amounts))
    .sort()
    .join('\n')

/** Holds a contestant to another's answers, household by household. Throws on the first that differs. */
export const checkAgreement = async (
  reference: Contestant,
  contestant: Contestant,
  cases: readonly HouseholdCase[],
): Promise<Agreement> => {
  const hash = createHash('sha256')
  let count = 0
  const amounts = reference.amounts && contestant.amounts
  for (const given of cases) {
    const lines = await contestant.answer(given)
    const found = textOf(lines, amounts, contestant.codes)
    const expected = textOf(await reference.answer(given), amounts, contestant.codes)
    if (found !== expected) {
      const { householdId } = given.record
      throw new Error(
        `${contestant.name} answers household ${householdId} otherwise than ${reference.name}:\n${found}\n\nexpected:\n${expected}`,
      )
    }
    hash.update(`${textOf(lines, false, undefined)}\n\n`)
    count += lines.length
  }
  return { checksum: hash.digest('hex'), lines: count }
}
