import { exactText, isExact } from '@bangfu/sdk'
import { OpenQuestions } from '../../compile/frame.ts'
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
  const node = edition.compiler.cell(cell)
  const value = node.get(household)
  if (isExact(value)) return exactText(value)
  const open = new OpenQuestions()
  node.open(household, open)
  leaveOpen(key, open, open.facts.values())
  return undefined
}
