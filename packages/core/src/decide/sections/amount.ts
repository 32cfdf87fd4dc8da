import { exactText } from '@bangfu/sdk'
import { settledNumber } from '../amounts.ts'
import type { SectionContext, SectionOf } from './context.ts'
import { verdictOfFact } from './verdict.ts'

/** An amount in yuan where it applies and is known exactly, else nothing. */
export const amountSection = (
  key: string,
  { formula, where }: SectionOf<'amount'>,
  context: SectionContext,
): string | undefined => {
  if (verdictOfFact(where, key, context) !== 'yes') return undefined
  const { edition, household, leaveOpen } = context
  const cell = edition.policy.catalog.formulas.get(formula)
  if (cell === undefined) return undefined
  const { answer, open, questions } = settledNumber(edition, cell, household)
  if (answer !== undefined) return exactText(answer)
  leaveOpen(key, open, questions)
  return undefined
}
