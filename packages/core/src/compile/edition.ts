import { OUTCOMES } from '@bangfu/sdk'
import { asksWhatIsKnown } from '../bind/check-dependencies.ts'
import type { BenefitRule, BoundPolicy, Condition, SignalRule } from '../bind/model.ts'
import { dayAfter } from '../calendar/day.ts'
import type { Scope } from '../catalog/model.ts'
import type { ProgramShape } from '../shape/shapes.ts'
import { createCompiler } from './compiler.ts'
import type { CellNode, Compiler, ConditionNode } from './node.ts'

/** A rule that opens a benefit, made into functions. */
export interface CompiledRule {
  readonly rule: BenefitRule
  readonly conditions: ConditionNode
  readonly amount: CellNode | undefined
  readonly notes: readonly { readonly id: string; readonly when: ConditionNode | undefined }[]
}

/** A benefit with the rules that feed it, the highest outcome first. */
export interface CompiledBenefit {
  readonly code: string
  readonly program: ProgramShape
  readonly scope: Scope
  readonly rules: readonly CompiledRule[]
}

/** A rule that raises a signal, made into functions. */
export interface CompiledSignal {
  readonly rule: SignalRule
  readonly conditions: SignalCondition
  readonly unless: SignalCondition | undefined
}

/** A condition of a rule that raises a signal: of those alone, some ask what is known. */
export interface SignalCondition extends ConditionNode {
  readonly of: Condition
  readonly asksWhatIsKnown: boolean
}

/** A policy as it is on a day, made into functions: the rules in force, with the parameters in force built in. */
export interface Edition {
  readonly policy: BoundPolicy
  readonly compiler: Compiler
  readonly benefits: readonly CompiledBenefit[]
  readonly signals: readonly CompiledSignal[]
  /** Programs that have no rule in force. */
  readonly programsWithoutRules: ReadonlySet<string>
  /** Benefits that had a rule and will have one again, but have none in force. */
  readonly benefitsInGap: readonly { readonly code: string; readonly program: string }[]
}

interface InForce {
  readonly from: string
  readonly to?: string | undefined
}

const isInForce = ({ from, to }: InForce, day: string): boolean => from <= day && (to === undefined || day <= to)

/** The first days on which a rule or parameter changes, in order: between two of them a policy stays the same. */
export const changeDays = ({ benefits, signals, catalog }: BoundPolicy): readonly string[] => {
  const values = [...catalog.parameters.values()].flatMap((parameter) => parameter.values)
  const codes = [...catalog.tables.values()].flatMap(({ added }) => [...added.values()])
  const spans: InForce[] = [...benefits, ...signals, ...values, ...codes]
  const days = spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)]))
  return [...new Set(days)].sort()
}

/** The benefits between two versions of their rules, or of one of them: a day on which nobody has said what holds. */
const inGap = ({ benefits }: BoundPolicy, day: string): Edition['benefitsInGap'] => {
  const isBetween = (rules: readonly BenefitRule[]): boolean =>
    rules.some(({ to }) => to !== undefined && to < day) &&
    rules.some(({ from }) => from > day) &&
    !rules.some((rule) => isInForce(rule, day))
  const codes = new Set(benefits.map(({ code }) => code))
  return [...codes].flatMap((code) => {
    const rules = benefits.filter((rule) => rule.code === code)
    const [first] = rules
    const names = new Set(rules.map(({ name }) => name))
    const gap = isBetween(rules) || [...names].some((name) => isBetween(rules.filter((rule) => rule.name === name)))
    return gap && first !== undefined ? [{ code, program: first.program.id }] : []
  })
}

const rank = ({ rule }: CompiledRule): number => OUTCOMES.indexOf(rule.outcome)

/** Compiles a policy for a day. */
export const compileEdition = (policy: BoundPolicy, day: string): Edition => {
  const compiler = createCompiler(policy, day)
  const groups = new Map<string, CompiledBenefit & { readonly rules: CompiledRule[] }>()
  for (const rule of policy.benefits.filter((candidate) => isInForce(candidate, day))) {
    const key = `${rule.code} ${rule.scope.id}`
    const group = groups.get(key) ?? { code: rule.code, program: rule.program, scope: rule.scope, rules: [] }
    groups.set(key, group)
    group.rules.push({
      rule,
      conditions: compiler.condition(rule.conditions),
      amount: rule.amount === undefined ? undefined : compiler.cell(rule.amount),
      notes: rule.notes.map(({ id, when }) => ({ id, when: when && compiler.condition(when) })),
    })
  }
  for (const { rules } of groups.values()) rules.sort((a, b) => rank(a) - rank(b))
  const ofSignal = (condition: Condition): SignalCondition => ({
    ...compiler.condition(condition),
    of: condition,
    asksWhatIsKnown: asksWhatIsKnown(condition, policy.askingWhatIsKnown),
  })
  const signals = policy.signals
    .filter((candidate) => isInForce(candidate, day))
    .map((rule) => ({
      rule,
      conditions: ofSignal(rule.conditions),
      unless: rule.unless && ofSignal(rule.unless),
    }))
  const having = new Set(policy.programs.map((program) => program.id))
  for (const { program } of groups.values()) having.delete(program.id)
  // A program without any rule says so itself.
  const benefitsInGap = inGap(policy, day).filter(({ program }) => !having.has(program))
  return { policy, compiler, benefits: [...groups.values()], signals, programsWithoutRules: having, benefitsInGap }
}
