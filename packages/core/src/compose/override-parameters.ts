import type { Diagnostic } from '@bangfu/sdk'
import { addsCodes, readParameterValue } from '../catalog/build-parameters.ts'
import type { Catalog, Parameter } from '../catalog/model.ts'
import { Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { JsonDocument } from '../parse/parse-json.ts'

/** Values by parameter id; each stands for every day. */
export type ParameterOverrides = Readonly<Record<string, unknown>>

const OVERRIDES = 'parameters'
// The first and the last day that any day of the language can be.
const EVER = { from: '1800-01-01', to: undefined }
const SOURCE = { zh: '载入方案时另行设定', en: 'set when the policy was loaded' }

/** The parameters of a policy with some of them set to one value for all days. */
export const overrideParameters = (
  catalog: Catalog,
  overrides: ParameterOverrides,
): { readonly parameters: ReadonlyMap<string, Parameter>; readonly diagnostics: readonly Diagnostic[] } => {
  const report = new Report()
  const document: JsonDocument = { file: OVERRIDES, value: overrides, place: () => ({ line: 1, column: 1 }) }
  const parameters = new Map(catalog.parameters)
  const adding = (id: string): number => Number(parameters.has(id) && addsCodes(parameters.get(id) as Parameter))
  // Lists of new codes first: the values of other parameters may be among them.
  for (const [id, value] of Object.entries(overrides).sort(([a], [b]) => adding(b) - adding(a))) {
    const at = { document, path: [id], owner: id }
    const parameter = parameters.get(id)
    if (parameter === undefined) {
      const suggestion = suggest(id, parameters.keys())
      report.error('UNKNOWN_PARAMETER', at, { found: id, expected: 'a parameter of the policy', suggestion })
      continue
    }
    const read = readParameterValue(parameter.declared.value, value, at, { tables: catalog.tables, parameters, report })
    if (read === undefined) continue
    const { declared } = parameter
    const values = [{ from: EVER.from, value, provenance: 'override' as const, source: SOURCE }]
    const said = { ...declared, value: { ...declared.value, values } }
    parameters.set(id, { ...parameter, declared: said, values: [{ ...EVER, value: read }] })
  }
  return { parameters, diagnostics: report.diagnostics }
}
