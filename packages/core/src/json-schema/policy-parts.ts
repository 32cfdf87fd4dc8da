import { TIERS, type Localized } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import { quotedClause } from '../messages/clause-words.ts'
import { tierLabel } from '../messages/labels.ts'
import { unit } from '../shape/parts.ts'
import type { Making } from './comparisons.ts'
import type { FactGroup } from './names.ts'
import { closed, open, ref, type JsonSchema, type NamedValue } from './schema.ts'
import { valueLabel } from './texts/values.ts'

const BENEFIT: Localized = { zh: '打开一项措施', en: 'opens a benefit' }
const LONGEST_QUOTE = 160

const cut = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

/** Every clause that can be cited, with the plan's words: sentences, their parts, and the sections of programs. */
const clauseValues = (names: PolicyDescription, making: Making): readonly NamedValue[] => {
  const sections = [
    ...names.programs.map(({ clause, label }) => [clause, label] as const),
    ...names.responsibilities.map(({ section, label }) => [section, label] as const),
  ]
  const ids = new Set(names.clauses.flatMap(({ sentence, id }) => [sentence, id]))
  const titles = new Map(sections.filter(([id]) => !ids.has(id)))
  return [
    ...[...titles].map(([value, label]) => ({ value, label: label[making.locale] })),
    ...[...ids].map((value) => ({ value, label: cut(quotedClause(value, names, making.locale)) })),
  ]
}

/** The parts of the policy that a clause can be encoded by: `rule:hea-base-90`. */
const encodingParts = (
  names: PolicyDescription,
  groups: readonly FactGroup[],
  { locale }: Making,
): readonly NamedValue[] => {
  const of = (kind: string, values: readonly (readonly [string, Localized])[]): readonly NamedValue[] =>
    values.map(([id, label]) => ({ value: `${kind}:${id}`, label: label[locale] }))
  return [
    ...of(
      'rule',
      Object.values(names.rules).map(({ name, title }) => [name, title]),
    ),
    ...groups.flatMap(({ facts }) =>
      facts
        .filter(({ value }) => !String(value).startsWith('param.'))
        .map(({ value, label }) => ({ value: `fact:${value}`, label })),
    ),
    ...of(
      'formula',
      Object.values(names.definitions).flatMap(({ id, kind, label }) =>
        kind === 'formula' ? [[id, label] as const] : [],
      ),
    ),
    ...of(
      'parameter',
      names.parameters.map(({ id, label }) => [id, label]),
    ),
    ...of(
      'table',
      Object.entries(names.tables).map(([id, { label }]) => [id, label]),
    ),
    ...of(
      'program',
      names.programs.map(({ id, label }) => [id, label]),
    ),
    ...of(
      'aggregate',
      names.aggregates.map(({ id, label }) => [id, label]),
    ),
    ...of(
      'responsibility',
      names.responsibilities.map(({ section, label }) => [section, label]),
    ),
    ...of(
      'tierDuty',
      names.tierDuties.map(({ tier, label }) => [tier, label]),
    ),
    ...of(
      'decision',
      Object.entries(names.decision).map(([key, { label }]) => [key, label ?? { zh: key, en: key }]),
    ),
  ]
}

const groupsOfKind = (groups: readonly FactGroup[], kind: FactGroup['kind'], name: JsonSchema): JsonSchema => ({
  ...name,
  anyOf: [...groups.filter((group) => group.kind === kind).map((group) => ref(`facts-${group.name}`)), true],
})

/** The parts of the schema that list what this policy names, and the closed lists that stand in many places. */
export const policyParts = (
  names: PolicyDescription,
  groups: readonly FactGroup[],
  making: Making,
): Readonly<Record<string, JsonSchema>> => {
  const { errors, literals, locale } = making
  const { name } = literals
  const named = (id: string, label: Localized, more?: string): NamedValue => ({ value: id, label: label[locale], more })
  const scopes = [
    { value: 'household', label: locale === 'zh' ? '家庭' : 'the household' },
    ...names.lists.map(({ scope, label }) => named(scope, label)),
  ]
  const formulas = Object.values(names.definitions).filter(({ kind }) => kind === 'formula')
  const signals = Object.values(names.decision).flatMap((section) =>
    (section.form === 'signals' || section.form === 'findings') && section.label !== undefined
      ? [named(section.event, section.label)]
      : [],
  )
  const blocks = names.blocks.filter(({ absent }) => absent !== 'none').map(({ id, label }) => named(id, label))
  const amounts = names.parameters.filter(({ type }) => type === 'moneyByCode')
  const units = Object.keys(unit.def.entries)
  return {
    scope: open(scopes, name),
    list: open(scopes.slice(1), name),
    table: open(
      Object.entries(names.tables).map(([id, { label }]) => named(id, label)),
      name,
    ),
    parameter: open(
      names.parameters.map(({ id, label }) => named(id, label)),
      name,
    ),
    formula: open(
      formulas.map(({ id, label }) => named(id, label)),
      name,
    ),
    program: open(
      names.programs.map(({ id, label }) => named(id, label)),
      name,
    ),
    rule: open(
      Object.values(names.rules).map((rule) => named(rule.name, rule.title)),
      name,
    ),
    amountsByCode: open(
      amounts.map(({ id, label }) => named(`param.${id}`, label)),
      { type: 'string' },
    ),
    event: open([named('benefit', BENEFIT), ...signals], name),
    benefit: open(
      names.benefits.map(({ code, title }) => named(code, title)),
      {
        type: 'string',
        pattern: '^[A-Z]{3}-[A-Z0-9]+(-[A-Z0-9]+)*$',
        patternErrorMessage: errors.benefit,
        errorMessage: errors.benefit,
      },
    ),
    clause: open(clauseValues(names, making), {
      type: 'string',
      pattern: '^[0-9](\\.[0-9]+)*(\\.[a-zA-Z]+[0-9]*)?$',
      patternErrorMessage: errors.clause,
      errorMessage: errors.clause,
    }),
    responsibleUnit: open(
      names.units.map(({ id, label }) => named(id, label)),
      name,
    ),
    part: open(encodingParts(names, groups, making), {
      type: 'string',
      pattern: '^[a-zA-Z]+:.+$',
      patternErrorMessage: errors.encodedBy,
      errorMessage: errors.encodedBy,
    }),
    yesOrNo: groupsOfKind(groups, 'boolean', name),
    numeric: groupsOfKind(groups, 'number', name),
    onFile: { type: 'string', anyOf: [...groups.map((group) => ref(`facts-${group.name}`)), closed(blocks), true] },
    unit: closed(
      units.map((value) => ({ value, label: valueLabel('unit', value, locale) ?? value })),
      errors.value(units),
    ),
    tier: closed(
      TIERS.map((value) => ({ value, label: tierLabel(value, locale) })),
      errors.value(TIERS),
    ),
    region: {
      type: 'string',
      pattern: '^([0-9]{6}|[0-9]{9})$',
      patternErrorMessage: errors.region,
      errorMessage: errors.region,
    },
    number: literals.number,
    day: literals.day,
    name,
    count: { type: 'integer', minimum: 0, errorMessage: errors.count },
  }
}
