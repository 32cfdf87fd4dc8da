import { OUTCOMES } from '@bangfu/sdk'
import { isDay } from '../calendar/day.ts'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Catalog, Cell, Scope } from '../catalog/model.ts'
import { nameText } from '../diagnostics/describe.ts'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Located, LocatedRule, PolicySource } from '../shape/read-policy.ts'
import { bindCondition } from './condition.ts'
import type { BenefitRule, Condition, SignalRule } from './model.ts'
import { resolveFormula, type Names } from './names.ts'
import { checkVersions, type Version } from './versions.ts'

const BENEFIT = 'benefit'
const IN_RULE = { quantifiers: false }
const ONLY_BENEFITS = ['benefit', 'outcome', 'review', 'notes', 'additional'] as const

/** Resolves the rules: those that open benefits, and those that raise signals. */
export const bindRules = (
  source: PolicySource,
  catalog: Catalog,
  report: Report,
): { readonly benefits: readonly BenefitRule[]; readonly signals: readonly SignalRule[] } => {
  const benefits: BenefitRule[] = []
  const signals: SignalRule[] = []
  const { effectiveFrom } = source.manifest.value
  if (!isDay(effectiveFrom)) {
    report.error('NOT_A_DAY', below(source.manifest.at, 'effectiveFrom'), {
      found: effectiveFrom,
      expected: 'a day that exists',
    })
  }
  for (const located of source.rules) {
    const { value: rule } = located
    const from = rule.from ?? effectiveFrom
    checkDays(located, from, report)
    if (rule.event.type === BENEFIT) {
      const bound = bindBenefit(located, from, catalog, report)
      if (bound !== undefined) benefits.push(bound)
    } else {
      const bound = bindSignal(located, from, catalog, report)
      if (bound !== undefined) signals.push(bound)
    }
  }
  for (const faulty of source.faultyRules) bindFaulty(faulty, catalog, report)
  const versionOf = ({ value: shape, at }: LocatedRule): Version => {
    const { name, from = effectiveFrom, to } = shape
    return { name, at, from, to, shape }
  }
  checkVersions(source.rules.map(versionOf), report)
  const homes = new Map<string, BenefitRule>()
  for (const rule of benefits) {
    const first = homes.get(rule.code)
    if (first === undefined) homes.set(rule.code, rule)
    else if (first.program.id !== rule.program.id) {
      const related = [below(first.at, 'benefit')]
      report.error('DUPLICATE_NAME', below(rule.at, 'benefit'), {
        found: rule.code,
        expected: 'a name used once',
        related,
      })
    }
  }
  if (source.rules.length + source.faultyRules.length === 0 && !report.lost.has('rules')) {
    report.error('NO_RULES', below(source.manifest.at, 'files'), { found: 'no rules', expected: 'at least one rule' })
  }
  return { benefits, signals }
}

const checkDays = ({ value: rule, at }: LocatedRule, from: string, report: Report): void => {
  for (const key of ['from', 'to'] as const) {
    const day = rule[key]
    if (day !== undefined && !isDay(day))
      report.error('NOT_A_DAY', below(at, key), { found: day, expected: 'a day that exists' })
  }
  if (rule.to !== undefined && rule.to < from) {
    report.error('DATES_OUT_OF_ORDER', below(at, 'to'), { found: rule.to, expected: `${from} or later` })
  }
}

/** Reports the wrong names of a rule whose shape is wrong, so that they need no second pass. */
const bindFaulty = (
  { value: rule, at }: Located<Readonly<Record<string, unknown>>>,
  catalog: Catalog,
  report: Report,
): void => {
  const event = isObject(rule['event']) ? rule['event'] : {}
  const isBenefit = event['type'] === BENEFIT || Object.hasOwn(rule, 'benefit')
  // An object of a rule file has no text of its own.
  const named = Object.hasOwn(rule, 'for') ? nameText(rule['for']) : undefined
  const scope = isBenefit || named !== undefined ? catalog.scopes.get(named ?? '') : catalog.household
  if (scope === undefined) return
  const names: Names = { catalog, scope, report }
  for (const key of ['conditions', 'unless']) {
    if (Object.hasOwn(rule, key)) bindCondition(rule[key], below(at, key), names, IN_RULE)
  }
  const notes: readonly unknown[] = Array.isArray(rule['notes']) ? rule['notes'] : []
  for (const [index, note] of notes.entries()) {
    if (isObject(note) && Object.hasOwn(note, 'when'))
      bindCondition(note['when'], below(at, 'notes', index, 'when'), names, IN_RULE)
  }
  const params = isObject(event['params']) ? event['params'] : {}
  const amount = isObject(params['amount']) ? params['amount'] : {}
  if (typeof amount['formula'] === 'string')
    resolveFormula(amount['formula'], below(at, 'event', 'params', 'amount', 'formula'), names)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The conditions of a rule: all, any or not at the top, as json-rules-engine has it. */
const bindTop = (located: LocatedRule, names: Names): Condition | undefined => {
  const at = below(located.at, 'conditions')
  const condition = bindCondition(located.value.conditions, at, names, IN_RULE)
  if (condition?.form !== 'leaf') return condition
  names.report.error('NOT_A_CONDITION', at, {
    found: 'a single comparison',
    expected: '`all`, `any` or `not` around it',
  })
  return undefined
}

/** Whom a rule is about: the household or its members. */
const resolveFor = (name: string | undefined, at: Location, catalog: Catalog, report: Report): Scope | undefined => {
  const scope = catalog.scopes.get(name ?? '')
  if (scope !== undefined && scope.depth <= 1) return scope
  const expected = [...catalog.scopes.values()].filter(({ depth }) => depth <= 1).map(({ id }) => id)
  report.error('UNKNOWN_SCOPE', below(at, 'for'), {
    found: name ?? 'no key `for`',
    expected: expected.join(', '),
    suggestion: suggest(name ?? '', expected),
  })
  return undefined
}

const bindBenefit = (located: LocatedRule, from: string, catalog: Catalog, report: Report): BenefitRule | undefined => {
  const { value: rule, at, program, hasProgram } = located
  const { benefit: code, outcome } = rule
  if (!hasProgram)
    report.error('MISSING_KEY', at, {
      found: 'no `program` in this file',
      expected: 'one, since its rules open benefits',
    })
  for (const key of ['benefit', 'outcome'] as const) {
    if (rule[key] === undefined)
      report.error('MISSING_KEY', at, { found: `no key \`${key}\``, expected: 'one, since the rule opens a benefit' })
  }
  const scope = resolveFor(rule.for, at, catalog, report)
  if (scope === undefined) return undefined
  if ((outcome === 'review') !== (rule.review !== undefined)) {
    const found =
      rule.review === undefined ? 'no key `review`' : outcome === undefined ? 'no key `outcome`' : `outcome ${outcome}`
    const expected = 'who decides and what is asked, where the outcome is review, and only there'
    report.error('REVIEW_WITHOUT_QUESTION', at, { found, expected })
  }
  const names: Names = { catalog, scope, report }
  const conditions = bindTop(located, names)
  const notes = (rule.notes ?? []).map(({ id, when }, index) => ({
    id,
    when: when === undefined ? undefined : bindCondition(when, below(at, 'notes', index, 'when'), names, IN_RULE),
  }))
  const amount = bindAmount(located, names)
  if (code === undefined || outcome === undefined || program === undefined || conditions === undefined) return undefined
  return {
    shape: rule,
    name: rule.name,
    at,
    from,
    to: rule.to,
    code,
    program,
    scope,
    outcome,
    conditions,
    amount,
    notes,
  }
}

const [HIGHEST] = OUTCOMES
const REVIEW = 'review'

const bindAmount = ({ value: rule, at }: LocatedRule, names: Names): Cell | undefined => {
  const formula = rule.event.params?.amount?.formula
  if (formula === undefined) return undefined
  const place = below(at, 'event', 'params', 'amount', 'formula')
  if (rule.outcome !== HIGHEST && rule.outcome !== REVIEW) {
    const found = rule.outcome === undefined ? 'no key `outcome`' : `outcome ${rule.outcome}`
    names.report.error('AMOUNT_WITHOUT_RIGHT', place, { found, expected: `outcome ${HIGHEST} or ${REVIEW}` })
  }
  const reference = resolveFormula(formula, place, names)
  return reference?.kind === 'cell' ? reference.cell : undefined
}

const bindSignal = (located: LocatedRule, from: string, catalog: Catalog, report: Report): SignalRule | undefined => {
  const { value: rule, at } = located
  for (const key of ONLY_BENEFITS) {
    if (rule[key] === undefined) continue
    report.error('UNKNOWN_KEY', below(at, key), {
      part: 'key',
      found: key,
      expected: 'keys of a rule that raises a signal',
    })
  }
  const scope = resolveFor(rule.for ?? HOUSEHOLD, at, catalog, report)
  if (scope === undefined) return undefined
  const names: Names = { catalog, scope, report }
  const conditions = bindTop(located, names)
  const unless = rule.unless === undefined ? undefined : bindCondition(rule.unless, below(at, 'unless'), names, IN_RULE)
  const code = rule.event.params?.code
  if (code === undefined) {
    report.error('MISSING_KEY', below(at, 'event'), { found: 'no `params.code`', expected: 'the code that is raised' })
    return undefined
  }
  if (conditions === undefined) return undefined
  const { type: event, params: { severity } = {} } = rule.event
  return { shape: rule, name: rule.name, at, from, to: rule.to, scope, event, code, severity, conditions, unless }
}
