import type { Diagnostic, Plugin } from '@bangfu/sdk'
import type { Condition, Expression } from '../bind/model.ts'
import { isDay } from '../calendar/day.ts'
import type { CompiledBenefit } from '../compile/edition.ts'
import { below } from '../diagnostics/report.ts'
import type { PolicyData, PolicyTypes } from '../policy-api.ts'
import { alwaysHolds, alwaysInPopulation } from './checks/always.ts'
import { idleBranches } from './checks/branches.ts'
import { classesNeverGiven, classRungs } from './checks/classes.ts'
import { clauseGaps } from './checks/clauses.ts'
import { deadArms } from './checks/dead-arms.ts'
import { ladderOf, type Rung } from './checks/ladder.ts'
import { maskedIn } from './checks/masked.ts'
import { isShownToHold, neverHolds, notShownToHold } from './checks/never.ts'
import { derivedFacts, rulesOf, type RuleLike } from './checks/rule-like.ts'
import { unusedCodes } from './checks/unused-codes.ts'
import { nearBenefits } from './checks/near-benefits.ts'
import { findUnused } from './checks/unused.ts'
import { contextsOf, type Context } from './context.ts'
import { fingerprint } from './fingerprint.ts'
import { loadForAnalysis, type Loaded } from './loaded.ts'

/** How the rules of a policy are looked at. */
export interface AnalyzeOptions {
  /** The day whose rules are looked at, `YYYY-MM-DD`; by default the rules of every day. */
  readonly asOf?: string
  /** The plugins that the policy is made with. */
  readonly plugins?: readonly Plugin[]
}

/**
 * Looks for mistakes in the rules of a policy that loads: warnings, and notes that ask for a look, each with its place and,
 * where a household can show it, one that the engine confirmed. Throws a `PolicyError` where the policy does not load, a
 * RangeError where the day is none.
 */
export const analyzePolicy = <Types extends PolicyTypes>(
  data: PolicyData<Types>,
  { asOf, plugins = [] }: AnalyzeOptions = {},
): readonly Diagnostic[] => {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new RangeError(`Cannot check the rules: asOf is \`${asOf}\`, expected a day that exists, YYYY-MM-DD`)
  }
  const loaded = loadForAnalysis(data, { plugins })
  const analysis = new Analysis(loaded)
  for (const context of contextsOf(loaded, asOf)) analysis.look(context)
  return distinct([
    ...analysis.found(),
    ...findUnused(loaded),
    ...unusedCodes(loaded),
    ...clauseGaps(loaded),
    ...nearBenefits(loaded),
  ])
}

/** Looks at the rules of one stretch of days after the other; what is the same as before is not looked at again. */
class Analysis {
  readonly #loaded: Loaded
  readonly #seen = new Set<string>()
  readonly #found: Diagnostic[] = []
  /** Rules that were shown to hold for some household on some day. */
  readonly #shown = new Set<string>()
  readonly #notShown = new Map<string, Diagnostic>()

  constructor(loaded: Loaded) {
    this.#loaded = loaded
  }

  found(): readonly Diagnostic[] {
    const open = [...this.#notShown].flatMap(([name, one]) => (this.#shown.has(name) ? [] : [one]))
    return [...this.#found, ...open]
  }

  look(context: Context): void {
    for (const fact of derivedFacts(context)) {
      if (this.#isNew(`fact ${fact.name}`, [fact.condition], context)) this.#ofFact(fact, context)
    }
    for (const [cell, meaning] of context.policy.expressions) {
      if (meaning.form === 'condition' || !this.#isNew(`number ${cell.id}`, [meaning], context)) continue
      this.#found.push(...deadArms(cell, meaning, context))
    }
    for (const rule of rulesOf(context)) {
      if (this.#isNew(`rule ${rule.name}`, [rule.condition], context)) this.#ofRule(rule, context)
    }
    for (const benefit of context.edition.benefits) this.#ofBenefit(benefit, context)
    const rungs = classRungs(this.#loaded, context)
    const conditions = rungs.map(({ condition }) => condition)
    if (!this.#isNew('classification', conditions, context)) return
    this.#found.push(
      ...classesNeverGiven(rungs, context),
      ...ladderOf(rungs, context.policy.catalog.household, context),
    )
  }

  #isNew(what: string, roots: readonly (Condition | Expression)[], context: Context): boolean {
    const values = fingerprint(roots, context)
    const key = `${what}\n${values ?? ''}`
    if (values === undefined || this.#seen.has(key)) return false
    this.#seen.add(key)
    return true
  }

  #ofFact(fact: RuleLike, context: Context): void {
    const constant = neverHolds(fact, context) ?? alwaysHolds(fact, context)
    this.#found.push(...(constant === undefined ? idleBranches(fact, context) : [constant]))
    if (constant !== undefined && fact.cell !== undefined) context.constant.add(fact.cell)
  }

  #ofRule(rule: RuleLike, context: Context): void {
    const constant = neverHolds(rule, context) ?? alwaysHolds(rule, context)
    if (constant !== undefined) {
      this.#found.push(constant)
      return
    }
    if (isShownToHold(rule, context)) this.#shown.add(rule.name)
    else this.#notShown.set(rule.name, notShownToHold(rule, context))
    const inPopulation = alwaysInPopulation(rule, context)
    if (inPopulation !== undefined) this.#found.push(inPopulation)
    this.#found.push(...idleBranches(rule, context))
  }

  #ofBenefit(benefit: CompiledBenefit, context: Context): void {
    const { rules, code, scope } = benefit
    if (rules.length < 2) return
    const rungs = rules.map(({ rule }): Rung => ({
      name: rule.name,
      label: rule.shape.title,
      at: below(rule.at, 'conditions'),
      condition: rule.conditions,
    }))
    const what = `benefit ${code} ${scope.id} ${rungs.map(({ name }) => name).join()}`
    const conditions = rungs.map(({ condition }) => condition)
    if (!this.#isNew(what, conditions, context)) return
    this.#found.push(...maskedIn(benefit, context), ...ladderOf(rungs, scope, context))
  }
}

/** The same mistake on other days is one mistake. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const first = new Map<string, Diagnostic>()
  for (const one of diagnostics) {
    const key = [one.code, one.rule, one.file, one.path, one.expected].join('\n')
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}
