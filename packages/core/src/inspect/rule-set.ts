import { parameterType } from '../bind/operand.ts'
import type { Edition } from '../compile/edition.ts'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import { copyJson } from '../parse/copy-json.ts'
import type { NamedFact, RuleSet } from './inspection.ts'

/** The rules of an edition and all that they may name. */
export const ruleSetOf = ({ policy, compiler, benefits, signals }: Edition): RuleSet => {
  const { catalog } = policy
  const inForce = new Set<unknown>([...benefits.flatMap(({ rules }) => rules), ...signals].map(({ rule }) => rule))
  const facts = [...catalog.facts.values()].map(({ id, scope, type }): NamedFact => ({
    id,
    scope: scope.id,
    type: copyJson(compiler.typeOf(type)),
    shape: 'value',
  }))
  const parameters = [...catalog.parameters.values()].flatMap((parameter): NamedFact[] => {
    const { type, shape } = parameterType(parameter, catalog.tables)
    if (shape !== 'value' && shape !== 'list' && shape !== 'pair') return []
    return [{ id: `param.${parameter.id}`, scope: HOUSEHOLD, type: copyJson(compiler.typeOf(type)), shape }]
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
