import { parameterType } from '../bind/operand.ts'
import type { Edition } from '../compile/edition.ts'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Cell } from '../catalog/model.ts'
import { copyJson } from '../parse/copy-json.ts'
import type { NamedFact, RuleSet } from './inspection.ts'

/** Whether a fact can be nothing: an item of a block that may not be there, or one for which such an item stands in. */
const canBeNothing = ({ origin, substitute }: Cell): boolean =>
  (origin.kind === 'record' && origin.block?.presence !== undefined) ||
  (substitute !== undefined && canBeNothing(substitute))

/** The rules of an edition and all that they may name. */
export const ruleSetOf = ({ policy, compiler, benefits, signals }: Edition): RuleSet => {
  const { catalog } = policy
  const inForce = new Set<unknown>([...benefits.flatMap(({ rules }) => rules), ...signals].map(({ rule }) => rule))
  const facts = [...catalog.facts.values()].map((cell): NamedFact => ({
    id: cell.id,
    scope: cell.scope.id,
    type: copyJson(compiler.typeOf(cell.type)),
    shape: 'value',
    orNothing: canBeNothing(cell),
  }))
  const parameters = [...catalog.parameters.values()].flatMap((parameter): NamedFact[] => {
    const { type, shape } = parameterType(parameter, catalog.tables)
    if (shape !== 'value' && shape !== 'list' && shape !== 'pair') return []
    const orNothing = parameter.declared.value.orNone === true
    return [{ id: `param.${parameter.id}`, scope: HOUSEHOLD, type: copyJson(compiler.typeOf(type)), shape, orNothing }]
  })
  return {
    rules: [...policy.benefits, ...policy.signals]
      .filter((rule) => inForce.has(rule))
      .map(({ name, scope, shape }) => ({ name, for: scope.id, rule: copyJson({ ...shape }) })),
    scopes: [...catalog.scopes.values()].filter(({ depth }) => depth <= 1).map(({ id }) => id),
    operators: [...catalog.language.operators.values()],
    facts: [...facts, ...parameters],
    blocks: [...catalog.scopes.values()].flatMap(({ id: scope, blocks }) =>
      blocks.filter(({ presence }) => presence === undefined).map(({ id }) => ({ id, scope })),
    ),
  }
}
