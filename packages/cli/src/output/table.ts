import type { Explanation } from '@bangfu/core'
import type { Decision } from '@bangfu/sdk'
import type { DecisionOutput } from './decision-output.ts'
import { describeHousehold } from './describe-household.ts'
import { describeReasons } from './describe-reasons.ts'
import { householdRow, rowHeadings } from './household-rows.ts'
import { createTotals } from './totals.ts'
import type { View } from './view.ts'
import type { Writer } from './writer.ts'

/** So many households are described in full; more of them get one row each. */
const IN_FULL = 20

/** Decisions for people to read: a few in full, many in rows, and totals at the end. */
export const tableOutput = (out: Writer, view: View): DecisionOutput => {
  const totals = createTotals(view)
  const held: Decision[] = []
  let inRows = false
  const printRows = async (decisions: readonly Decision[]): Promise<void> => {
    for (const decision of decisions) await out.write(`${householdRow(decision, view)}\n`)
  }
  const printExplained = async (decision: Decision, explanation: Explanation): Promise<void> => {
    await out.write(`${describeHousehold(decision, view)}\n${describeReasons(explanation, view)}\n`)
  }
  return {
    add: async (decision, explanation) => {
      totals.add(decision)
      // Whoever asks why reads each household in full, however many there are.
      if (explanation !== undefined) return printExplained(decision, explanation)
      if (inRows) return printRows([decision])
      held.push(decision)
      if (held.length <= IN_FULL) return
      inRows = true
      await out.write(`${rowHeadings(view)}\n`)
      await printRows(held.splice(0))
    },
    end: async () => {
      for (const decision of held) await out.write(`${describeHousehold(decision, view)}\n`)
      await out.write(`${inRows ? '\n' : ''}${totals.describe()}`)
    },
  }
}
