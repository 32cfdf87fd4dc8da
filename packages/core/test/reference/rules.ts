import { readFraction, type Fraction } from './fraction.ts'

/** A condition as it stands in a rule file. */
export interface Condition {
  readonly fact?: string
  readonly operator?: string
  readonly value?: unknown
  readonly all?: readonly Condition[]
  readonly any?: readonly Condition[]
  readonly not?: Condition
  readonly some?: string
  readonly every?: string
  readonly where?: Condition
  readonly known?: string
}

/** An expression as it stands in a rule file. */
export type Expression =
  number | string | (Readonly<Record<string, unknown>> & { readonly fact?: string; readonly formula?: string })

export interface Fact {
  readonly id: string
  readonly type: string
  readonly table?: string
  readonly min?: unknown
  readonly max?: unknown
  readonly absent: 'required' | 'unknown' | { readonly value?: unknown; readonly fact?: string }
}

export interface Scope {
  readonly id: string
  readonly in?: string
  readonly path?: string
  readonly key?: string
}

interface Block {
  readonly id: string
  readonly absent: 'unknown' | 'items' | 'none'
  readonly extension?: boolean
}

export interface Rule {
  readonly name: string
  readonly clause: string
  readonly benefit?: string
  readonly for?: string
  readonly outcome?: string
  readonly additional?: boolean
  readonly from?: string
  readonly to?: string
  readonly conditions: Condition
  readonly unless?: Condition
  readonly event: {
    readonly type: string
    readonly params?: {
      readonly code?: string
      readonly severity?: string
      readonly amount?: { readonly formula: string }
    }
  }
  /** The program of its file. */
  readonly program: string
}

interface Parameter {
  readonly id: string
  readonly type: string
  readonly options?: readonly { readonly id: string }[]
  readonly values: readonly { readonly from: string; readonly to?: string; readonly value: unknown }[]
}

interface Table {
  readonly id: string
  readonly extendedBy?: string
  readonly codes: readonly { readonly code: string; readonly group?: string }[]
}

interface Derived {
  readonly id: string
  readonly type?: string
  readonly scope?: string
  readonly derive?: unknown
  readonly formula?: unknown
}

/** How a key of the decision is made. */
export interface Section {
  readonly form: string
  readonly fact?: string
  readonly formula?: string
  readonly where?: string
  readonly event?: string
  readonly decimals?: number
  readonly verdicts?: Readonly<Record<string, { readonly fact: string }>>
  readonly targets?: Readonly<Record<string, { readonly applies: string; readonly met: string }>>
}

interface Classification {
  readonly steps: readonly { readonly class: string; readonly where: string }[]
  readonly otherwise: { readonly class: string }
  readonly unknown: { readonly class: string }
  readonly population: string
}

/** Everything that the files of a policy say, as far as a decision needs it. */
export interface Rules {
  readonly effectiveFrom: string
  readonly decision: Readonly<Record<string, Section>>
  readonly classification: Classification
  readonly programs: readonly string[]
  readonly scopes: ReadonlyMap<string, Scope>
  readonly blocks: ReadonlyMap<string, Block>
  readonly facts: ReadonlyMap<string, Fact>
  readonly derived: ReadonlyMap<string, Derived>
  readonly formulas: ReadonlyMap<string, Derived>
  readonly tables: ReadonlyMap<string, Table>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly rules: readonly Rule[]
}

interface File {
  readonly [section: string]: unknown
  readonly program?: { readonly id: string }
  readonly rules?: readonly Rule[]
}

const mapOf = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Reads the texts of a policy's files; a parameter that is set stands for every day. */
export const readRules = (
  files: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, unknown>> = {},
): Rules => {
  const parse = (name: string): File => JSON.parse(files[name] ?? 'null') as File
  const manifest = parse('policy.json') as unknown as {
    readonly effectiveFrom: string
    readonly files: readonly string[]
    readonly decision: Readonly<Record<string, Section>>
  }
  const parts = manifest.files.map(parse)
  const all = <T>(section: string): readonly T[] => parts.flatMap((part) => (part[section] ?? []) as readonly T[])
  const parameters = all<Parameter>('parameters').map((parameter) => {
    const { id } = parameter
    return Object.hasOwn(overrides, id)
      ? { ...parameter, values: [{ from: '1800-01-01', value: overrides[id] }] }
      : parameter
  })
  return {
    effectiveFrom: manifest.effectiveFrom,
    decision: manifest.decision,
    classification: parts.find((part) => part['classification'] !== undefined)?.['classification'] as Classification,
    programs: parts.flatMap(({ program }) => (program === undefined ? [] : [program.id])),
    scopes: mapOf(all<Scope>('scopes')),
    blocks: mapOf(all<Block>('blocks')),
    // The id of a thing is a fact, be it declared or not.
    facts: mapOf([
      ...all<Scope>('scopes').flatMap(({ id, key }): readonly Fact[] =>
        key === undefined ? [] : [{ id: `${id}.${key}`, type: 'text', absent: 'required' }],
      ),
      ...all<Fact>('facts'),
    ]),
    derived: mapOf(all<Derived>('derived')),
    formulas: mapOf(all<Derived>('formulas')),
    tables: mapOf(all<Table>('tables')),
    parameters: mapOf(parameters),
    rules: parts.flatMap(({ program, rules = [] }) => rules.map((rule) => ({ ...rule, program: program?.id ?? '' }))),
  }
}

const isNumeric = (type: string): boolean => ['money', 'rate', 'integer'].includes(type)

const read = new WeakMap<Rules, Map<string, unknown>>()

/** A parameter's value on a day: `undefined` where none is in force, `null` where it is «no limit». */
export const parameterOn = (rules: Rules, id: string, day: string): unknown => {
  const values = read.get(rules) ?? new Map<string, unknown>()
  read.set(rules, values)
  const key = `${id} ${day}`
  if (!values.has(key)) values.set(key, readParameter(rules, id, day))
  return values.get(key)
}

const readParameter = ({ parameters }: Rules, id: string, day: string): unknown => {
  const parameter = parameters.get(id)
  if (parameter === undefined) throw new Error(`No parameter ${id}`)
  const sorted = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const found = sorted.findLast(({ from }) => from <= day)
  if (found === undefined || (found.to !== undefined && found.to < day)) return undefined
  const { value } = found
  if (isNumeric(parameter.type)) return value === 'none' ? null : readFraction(value)
  if (parameter.type === 'range') return (value as readonly unknown[]).map(readFraction)
  if (parameter.type === 'codes') return (value as readonly unknown[]).map(String)
  if (parameter.type === 'moneyByCode') {
    const amounts = Object.entries(value as Readonly<Record<string, unknown>>)
    return new Map<string, Fraction>(amounts.map(([code, amount]) => [code, readFraction(amount)]))
  }
  return value
}

/** Every code that a fact of a table can be on a day. */
export const codesOn = (rules: Rules, table: string, day: string): readonly string[] => {
  const { codes = [], extendedBy } = rules.tables.get(table) ?? {}
  const added = extendedBy === undefined ? [] : ((parameterOn(rules, extendedBy, day) ?? []) as readonly string[])
  return [...codes.map(({ code }) => code), ...added]
}

/** The values that a parameter chooses among, where they are few. */
export const choicesOf = ({ parameters }: Rules, id: string): readonly unknown[] => {
  const { type, options = [] } = parameters.get(id) ?? {}
  return type === 'boolean' ? [false, true] : options.map((option) => option.id)
}

/** The scope that a fact or block is about: the first word of its id, where that is one. */
export const scopeOf = ({ scopes }: Rules, id: string): string => {
  const end = id.indexOf('.')
  const first = end === -1 ? id : id.slice(0, end)
  return scopes.has(first) ? first : 'household'
}
