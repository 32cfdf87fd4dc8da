import type { DecisionOutput } from './decision-output.ts'
import { jsonOutput } from './json.ts'
import { ndjsonOutput } from './ndjson.ts'
import type { OutputFormat } from './output-format.ts'
import { tableOutput } from './table.ts'
import type { View } from './view.ts'
import type { Writer } from './writer.ts'

/** Makes the output of a form. */
export const createOutput = (format: OutputFormat, out: Writer, view: View): DecisionOutput => {
  switch (format) {
    case 'table':
      return tableOutput(out, view)
    case 'json':
      return jsonOutput(out)
    case 'ndjson':
      return ndjsonOutput(out)
  }
}
