import type { Tier, ValueType } from '@bangfu/sdk'
import { below, type Location, type Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { Located, PolicySource } from '../shape/read-policy.ts'
import type { FactShape } from '../shape/shapes.ts'
import { buildParameters } from './build-parameters.ts'
import { buildScopes, collectorOf, EXTENSIONS, HOUSEHOLD, reportReserved } from './build-scopes.ts'
import { buildTables, byId } from './build-tables.ts'
import { addedOnAnyDay, codeTypeOf } from './code-type.ts'
import type { Block, Catalog, Cell, Language, Origin, Scope } from './model.ts'

const NUMBER: ValueType = { kind: 'number' }

/** Where a fact's id says that it stands: its scope, its block, its key. */
const locate = (
  id: string,
  scopes: ReadonlyMap<string, Scope>,
): { scope: Scope; block?: Block | undefined; key: string } | undefined => {
  const [first = '', ...rest] = id.split('.')
  const key = rest.at(-1)
  if (key === undefined || rest.length > 2) return undefined
  const household = scopes.get(HOUSEHOLD)
  const scope = scopes.get(first) ?? household
  if (scope === undefined) return undefined
  const blockId = scopes.has(first) ? (rest.length === 2 ? `${first}.${rest[0]}` : undefined) : first
  if (blockId === undefined) return { scope, key }
  const block = scope.blocks.find((candidate) => candidate.id === blockId)
  return block === undefined || (scope === household && rest.length > 1) ? undefined : { scope, block, key }
}

/** Builds the catalog of a policy: every name that a rule may use. */
export const buildCatalog = (source: PolicySource, language: Language, report: Report): Catalog | undefined => {
  const tables = buildTables(source, report)
  const parameters = buildParameters(source, tables, report)
  for (const { declared } of tables.values()) {
    const by = declared.value.extendedBy
    if (by === undefined || parameters.get(by)?.declared.value.type === 'words') continue
    const at = below(declared.at, 'extendedBy')
    report.error('UNKNOWN_PARAMETER', at, {
      found: by,
      expected: 'a parameter of type words',
      suggestion: suggest(by, parameters.keys()),
    })
  }
  const scopes = buildScopes(source, report)
  const household = scopes.get(HOUSEHOLD)
  if (household === undefined) return undefined
  const facts = new Map<string, Cell>()
  const formulas = new Map<string, Cell>()
  const add = (
    id: string,
    scope: Scope,
    cell: Pick<Cell, 'label' | 'type' | 'origin' | 'at' | 'tier'>,
    into = facts,
  ): Cell => {
    const made: Cell = { id, scope, slot: scope.cells.length, ...cell }
    scope.cells.push(made)
    into.set(id, made)
    return made
  }
  const given = (id: string, type: ValueType, origin: Origin, zh: string, en: string): Cell =>
    add(id, household, { label: { zh, en }, type, origin, at: source.manifest.at, tier: undefined })
  const asOf = given('asOf', { kind: 'date' }, { kind: 'asOf' }, '核定日期', 'the day decided for')
  const reviewLines = given(
    'decision.reviewLines',
    NUMBER,
    { kind: 'reviewLines' },
    '待核事项数',
    'lines of the decision under review',
  )
  for (const scope of scopes.values()) {
    for (const [index, block] of scope.blocks.entries()) {
      const { value, at } = block.declared
      if (value.absent !== 'none') continue
      const origin: Origin = { kind: 'presence', block: value }
      const presence = add(block.id, scope, {
        label: value.label,
        type: { kind: 'boolean' },
        origin,
        at,
        tier: block.tier,
      })
      scope.blocks[index] = { ...block, presence }
    }
  }
  const typeOf = (fact: FactShape, at: Location): ValueType | undefined => {
    switch (fact.type) {
      case 'boolean':
      case 'date':
      case 'text':
        return { kind: fact.type }
      case 'integer':
      case 'decimal':
      case 'money':
        return { kind: 'number', unit: fact.unit }
      default: {
        const table = tables.get(fact.table ?? '')
        if (table !== undefined) {
          const type = codeTypeOf(table, addedOnAnyDay(table, parameters))
          return fact.type === 'codes' ? { ...type, kind: 'codes' } : fact.type === 'region' ? { kind: 'text' } : type
        }
        const found = fact.table ?? 'no key `table`'
        report.error('UNKNOWN_TABLE', below(at, 'table'), { found, suggestion: suggest(found, tables.keys()) })
        report.lost.names.add(fact.id)
        return undefined
      }
    }
  }
  const declareFact = ({ value: fact, at }: Located<FactShape>): void => {
    const where = locate(fact.id, scopes)
    if (where === undefined || facts.has(fact.id)) {
      const expected = 'a scope or block, a dot, and a key: member.birthDate, income.wageYuan'
      report.error(facts.has(fact.id) ? 'DUPLICATE_NAME' : 'WRONG_FACT_ID', below(at, 'id'), {
        found: fact.id,
        expected,
      })
      report.lost.names.add(fact.id)
      return
    }
    if (where.block === undefined && where.key === EXTENSIONS) {
      reportReserved(below(at, 'id'), report)
      report.lost.names.add(fact.id)
      return
    }
    const type = typeOf(fact, at)
    if (type === undefined) return
    const tier: Tier | undefined = fact.collectedBy ?? where.block?.tier ?? collectorOf(source)
    if (tier === undefined && fact.absent !== 'required' && !report.lost.has('tierDuties')) {
      report.error('MISSING_KEY', below(at, 'collectedBy'), {
        found: 'no key `collectedBy`',
        expected: 'the tier that supplies the fact',
      })
    }
    const origin: Origin = { kind: 'record', fact, key: where.key, block: where.block }
    add(fact.id, where.scope, { label: fact.label, type, origin, at, tier })
  }
  for (const located of byId(source.facts, report).values()) declareFact(located)
  for (const { id, declared } of scopes.values()) {
    const { key } = declared.value
    if (key === undefined || key === EXTENSIONS || facts.has(`${id}.${key}`)) continue
    const { label } = declared.value
    declareFact({
      value: { id: `${id}.${key}`, label, type: 'text', absent: 'required', maxLength: 64 },
      at: declared.at,
    })
  }
  for (const scope of scopes.values()) scope.firstDerived = scope.cells.length
  for (const { value, at } of byId(source.derived, report).values()) {
    const where = locate(value.id, scopes)
    if (where === undefined || where.block !== undefined || facts.has(value.id)) {
      const expected = 'a scope, a dot, and a name of its own: household.headCount'
      report.error(facts.has(value.id) ? 'DUPLICATE_NAME' : 'WRONG_FACT_ID', below(at, 'id'), {
        found: value.id,
        expected,
      })
      report.lost.names.add(value.id)
      continue
    }
    const type: ValueType = value.type === 'number' ? { kind: 'number', unit: value.unit } : { kind: value.type }
    const origin: Origin = { kind: 'derived', declared: value }
    add(value.id, where.scope, { label: value.label, type, origin, at, tier: undefined })
  }
  for (const { value, at } of byId(source.formulas, report).values()) {
    const scope = scopes.get(value.scope)
    if (scope === undefined) {
      report.error('UNKNOWN_SCOPE', below(at, 'scope'), {
        found: value.scope,
        suggestion: suggest(value.scope, scopes.keys()),
      })
      report.lost.names.add(value.id)
      continue
    }
    const type: ValueType = { kind: 'number', unit: value.unit }
    const origin: Origin = { kind: 'derived', declared: value }
    add(value.id, scope, { label: value.label, type, origin, at, tier: undefined }, formulas)
  }
  for (const { value, at } of byId(source.computed, report).values()) {
    const scope = scopes.get(value.scope)
    const table = value.type === 'code' ? tables.get(value.table ?? '') : undefined
    if (scope === undefined) {
      const suggestion = suggest(value.scope, scopes.keys())
      report.error('UNKNOWN_SCOPE', below(at, 'scope'), { found: value.scope, suggestion })
    } else if (facts.has(value.id)) {
      report.error('DUPLICATE_NAME', below(at, 'name'), { found: value.id, expected: 'a name used once' })
    } else if (value.type === 'code' && table === undefined) {
      const found = value.table ?? 'no key `codes`'
      report.error('UNKNOWN_TABLE', below(at, 'codes'), { found, suggestion: suggest(found, tables.keys()) })
    } else {
      const type: ValueType =
        table !== undefined
          ? codeTypeOf(table, addedOnAnyDay(table, parameters))
          : value.type === 'number'
            ? { kind: 'number', unit: value.unit }
            : { kind: value.type as 'boolean' }
      add(value.id, scope, {
        label: value.label,
        type,
        origin: { kind: 'derived', declared: value },
        at,
        tier: undefined,
      })
    }
  }
  for (const cell of facts.values()) {
    if (cell.origin.kind !== 'record' || typeof cell.origin.fact.absent !== 'object') continue
    if (!('fact' in cell.origin.fact.absent)) continue
    const { fact } = cell.origin.fact.absent
    const substitute = facts.get(fact)
    if (substitute === undefined) {
      report.error('UNKNOWN_FACT', below(cell.at, 'absent', 'fact'), {
        found: fact,
        suggestion: suggest(fact, facts.keys()),
      })
    } else cell.substitute = substitute
  }
  return { household, scopes, tables, parameters, facts, formulas, asOf, reviewLines, language }
}
