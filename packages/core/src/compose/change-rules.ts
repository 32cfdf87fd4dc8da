import { isDay } from '../calendar/day.ts'
import { below, type Location } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Located, LocatedRule, PolicySource } from '../shape/policy-source.ts'
import type { ReplacementShape, RuleShape, SwitchedOffShape } from '../shape/shapes.ts'
import { changeOf, checkAllowed, checkBegin, onceEach, type Laying } from './changes.ts'
import { endingBefore } from './set-parameters.ts'

type Item = Located<ReplacementShape | SwitchedOffShape>

/** The rules of a base as a variant leaves them, and those that it has switched off. */
export const changeRules = (
  base: Pick<PolicySource, 'rules' | 'faultyRules' | 'removed'>,
  { replace, switchOff }: Pick<PolicySource, 'replace' | 'switchOff'>,
  laying: Laying,
): Pick<PolicySource, 'rules' | 'faultyRules' | 'removed'> => {
  const { report } = laying
  let rules = base.rules
  const removed = [...base.removed]
  const faultyRules = [...base.faultyRules]
  const items: readonly Item[] = [...replace, ...switchOff]
  for (const item of onceEach(items, ({ value }) => value.rule, 'rule', laying)) {
    const { rule: name } = item.value
    const at = below(item.at, 'rule')
    const versions = rules.filter(({ value }) => value.name === name)
    const [sample] = versions
    if (sample === undefined) {
      if (base.faultyRules.some(({ value }) => value['name'] === name)) continue
      const suggestion = suggest(name, new Set(rules.map(({ value }) => value.name)))
      report.error('UNKNOWN_RULE', at, { found: name, suggestion })
      continue
    }
    const refusing = versions.find(({ value: { vary } }) => vary !== 'county') ?? sample
    checkAllowed(refusing.value.vary ?? 'none', name, at, laying)
    const from = dayOf(item, laying)
    if (from === undefined) continue
    const next = 'with' in item.value ? replacementOf(item.value, item.at, sample, from) : undefined
    if (next !== undefined && !isSameRule(next, sample.value, laying)) {
      // Another rule cannot stand in the place of this one; what it names is checked all the same.
      faultyRules.push(next)
      continue
    }
    const index = rules.indexOf(sample)
    const kept = versions.flatMap((version) => {
      const value = endingBefore(version.value, from)
      return value === undefined ? [] : [{ ...version, value }]
    })
    const others = (part: readonly LocatedRule[]): LocatedRule[] => part.filter(({ value }) => value.name !== name)
    rules = [
      ...others(rules.slice(0, index)),
      ...kept,
      ...(next === undefined ? [] : [next]),
      ...others(rules.slice(index)),
    ]
    const change = changeOf('switchedOff', item.value)
    if (next === undefined)
      removed.push({ value: { rule: (versions.at(-1) ?? sample).value, from }, at: item.at, change })
  }
  return { rules, faultyRules, removed }
}

/** The day from which a rule is replaced or switched off. */
const dayOf = ({ value, at }: Item, laying: Laying): string | undefined => {
  const { effectiveFrom, report } = laying
  const own = 'with' in value ? value.with.from : undefined
  const from = value.from ?? own ?? effectiveFrom
  if (own !== undefined && own !== from) {
    report.error('WRONG_VALUE', below(at, 'with', 'from'), { found: own, expected: from })
  }
  const key: readonly string[] = value.from !== undefined ? ['from'] : own === undefined ? ['rule'] : ['with', 'from']
  checkBegin(from, below(at, ...key), laying)
  if (isDay(from)) return from
  report.error('NOT_A_DAY', below(at, ...key), { found: from, expected: 'a day that exists' })
  return undefined
}

// What a rule is, beside when it holds: a rule that differs in one of these is another rule.
const SAME: readonly [string, ...string[]][] = [
  ['name'],
  ['benefit'],
  ['for'],
  ['outcome'],
  ['event', 'type'],
  ['event', 'params', 'code'],
]

const partOf = (rule: RuleShape, path: readonly string[]): string | undefined =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], rule) as string | undefined

/** Whether a rule is the one that it replaces in all but when it holds; each difference is reported. */
const isSameRule = ({ value: rule, at }: LocatedRule, replaced: RuleShape, { report }: Laying): boolean => {
  const different = SAME.filter((path) => partOf(rule, path) !== partOf(replaced, path))
  for (const path of different) {
    const expected = partOf(replaced, path) ?? 'no such key, as in the rule that is replaced'
    report.error('WRONG_VALUE', below(at, ...path), { found: partOf(rule, path) ?? 'nothing', expected })
  }
  return different.length === 0
}

const replacementOf = (
  { with: rule, reason, source }: ReplacementShape,
  at: Location,
  replaced: LocatedRule,
  from: string,
): LocatedRule => {
  const place = { ...below(at, 'with'), owner: rule.name }
  const vary = rule.vary ?? replaced.value.vary
  const value = { ...rule, from, ...(vary === undefined ? {} : { vary }) }
  return { ...replaced, value, at: place, change: changeOf('replaced', { reason, source }) }
}
