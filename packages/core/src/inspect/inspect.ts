import type { Verdict } from '@bangfu/sdk'
import { scopesUp } from '../bind/names.ts'
import { parameterType } from '../bind/operand.ts'
import type { Block, ParameterValue, Scope } from '../catalog/model.ts'
import type { Edition } from '../compile/edition.ts'
import { enclosing, idOf, isKnown, type Frame, type Value } from '../compile/frame.ts'
import type { ConditionNode } from '../compile/node.ts'
import { compileReference } from '../compile/reference.ts'
import { nameText } from '../diagnostics/describe.ts'
import type { ConditionVerdicts, FactValue, Inspection, RuleVerdicts, Subject } from './inspection.ts'

const PARAMETER = 'param.'

const noSuch = (what: string, id: string, frame: Frame): RangeError =>
  new RangeError(`Cannot inspect: no ${what} \`${nameText(id)}\` for ${frame.scope.id}`)

// A list belongs to the policy: whoever changed it would change decisions.
const given = (value: Value | ParameterValue): FactValue =>
  (Array.isArray(value) ? [...(value as readonly unknown[])] : value) as FactValue

const factOf = (id: string, frame: Frame, { policy, compiler }: Edition): FactValue => {
  const { facts, parameters, tables } = policy.catalog
  const parameter = id.startsWith(PARAMETER) ? parameters.get(id.slice(PARAMETER.length)) : undefined
  if (parameter !== undefined && parameterType(parameter, tables).shape !== undefined) {
    return given(compileReference({ kind: 'parameter', parameter }, compiler).get(frame))
  }
  const cell = facts.get(id)
  const up = cell === undefined ? undefined : scopesUp(frame.scope, cell.scope)
  if (cell === undefined || up === undefined) throw noSuch('fact', id, frame)
  return given(compiler.cell(cell).get(enclosing(frame, up)))
}

const findBlock = (id: string, scope: Scope): { readonly block: Block; readonly up: number } | undefined => {
  let up = 0
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const block = at.blocks.find((candidate) => candidate.id === id && candidate.presence === undefined)
    if (block !== undefined) return { block, up }
    up += 1
  }
  return undefined
}

/** The comparisons of a condition, in the order in which they stand. */
const leavesOf = (node: ConditionNode): readonly ConditionNode[] =>
  node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf)

const verdictsOf = (node: ConditionNode, frame: Frame): ConditionVerdicts => ({
  verdict: node.test(frame),
  leaves: leavesOf(node).map((leaf): Verdict => leaf.test(frame)),
})

interface Conditions {
  readonly scope: Scope
  readonly conditions: ConditionNode
  readonly unless: ConditionNode | undefined
}

/** Lays a decided household open: what each of its facts holds, and what each rule in force comes to. */
export const inspect = (edition: Edition, household: Frame): Inspection => {
  const rules = new Map<string, Conditions>()
  for (const { scope, rules: ofBenefit } of edition.benefits) {
    for (const { rule, conditions } of ofBenefit) rules.set(rule.name, { scope, conditions, unless: undefined })
  }
  for (const { rule, conditions, unless } of edition.signals) {
    rules.set(rule.name, { scope: rule.scope, conditions, unless })
  }
  const verdicts = (name: string, frame: Frame): RuleVerdicts => {
    const rule = rules.get(name)
    if (rule?.scope !== frame.scope) throw noSuch('rule', name, frame)
    const { conditions, unless } = rule
    return {
      ...verdictsOf(conditions, frame),
      ...(unless === undefined ? {} : { unless: verdictsOf(unless, frame) }),
    }
  }
  const isOnFile = (id: string, frame: Frame): boolean => {
    const found = findBlock(id, frame.scope)
    if (found === undefined) return isKnown(factOf(id, frame, edition) as Value)
    return enclosing(frame, found.up).unknownBlocks?.has(found.block) !== true
  }
  const subject = (frame: Frame): Subject => ({
    scope: frame.scope.id,
    appliesTo: idOf(frame),
    fact: (id) => factOf(id, frame, edition),
    isOnFile: (id) => isOnFile(id, frame),
    verdicts: (name) => verdicts(name, frame),
  })
  const inside = household.lists.flatMap((list) => list ?? [])
  return { householdId: household.id, subjects: [household, ...inside].map(subject) }
}
