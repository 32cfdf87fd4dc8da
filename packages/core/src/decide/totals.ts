import { add, compare, exactText, ZERO, type Exact } from '@bangfu/sdk'
import type { Line } from './lines.ts'

/** The yearly total of each code's `entitled` lines. A code with a line whose amount is unknown has no total, nor one of 0. */
export const totalsOf = (
  lines: readonly Line[],
): { readonly amountsYuan: Record<string, string>; readonly amountsComplete: boolean } => {
  const totals = new Map<string, Exact | undefined>()
  for (const { line, amount, amountOpen, outcomeOpen } of lines) {
    const { code } = line
    if (amount !== undefined) {
      const total = totals.has(code) ? totals.get(code) : ZERO
      totals.set(code, total && add(total, amount))
    } else if (amountOpen && !outcomeOpen) totals.set(code, undefined)
  }
  const amountsYuan: Record<string, string> = {}
  for (const [code, total] of totals) {
    if (total !== undefined && compare(total, ZERO) !== 0) amountsYuan[code] = exactText(total)
  }
  return { amountsYuan, amountsComplete: lines.every(({ amountOpen }) => !amountOpen) }
}
