import formulas from './formulas?all'
import operators from './operators?all'
import type { Language } from '../catalog/model.ts'

/** What the rule language has of itself. */
export const builtIn: Language = {
  operators: new Map(operators.map((operator) => [operator.name, operator])),
  formulas: new Map(formulas.map((formula) => [formula.name, formula])),
  plugins: new Map(),
}
