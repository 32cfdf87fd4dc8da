import type { DecisionOutput } from './decision-output.ts'
import type { Writer } from './writer.ts'

/** A JSON list of decisions, written as they come; a valid one however many records are rejected. */
export const jsonOutput = (out: Writer): DecisionOutput => {
  let count = 0
  return {
    add: (decision, explanation) =>
      out.write(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify({ ...decision, explanation })}`),
    end: () => out.write(count === 0 ? '[]\n' : '\n]\n'),
  }
}
