import type { DecisionOutput } from './decision-output.ts'
import type { Writer } from './writer.ts'

/** One decision a line, and nothing else. */
export const ndjsonOutput = (out: Writer): DecisionOutput => ({
  add: (decision, explanation) => out.write(`${JSON.stringify({ ...decision, explanation })}\n`),
  end: () => Promise.resolve(),
})
