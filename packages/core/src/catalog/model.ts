import type { Exact, Formula, Localized, Operator, Tier, ValueType } from '@bangfu/sdk'
import type { ComputedSource, Located, LocatedParameter, LocatedTable } from '../shape/policy-source.ts'
import type { BlockShape, DerivedShape, FactShape, FormulaShape, ScopeShape } from '../shape/shapes.ts'

/** A kind of thing that facts are about, with the slots that a normalized record has for each of them. */
export interface Scope {
  readonly id: string
  readonly depth: number
  readonly parent: Scope | undefined
  /** Position among the lists of the parent. */
  readonly index: number
  readonly children: Scope[]
  readonly declared: Located<ScopeShape>
  /** Who supplies a list of it. */
  readonly tier: Tier | undefined
  readonly blocks: Block[]
  readonly cells: Cell[]
  /** The slot of the first derived fact or formula: from there on slots can be worked out anew. */
  firstDerived: number
}

/** An object inside a record that groups facts; `presence` is the cell that says whether it is there. */
export interface Block {
  readonly id: string
  readonly key: string
  /** Whether it lies under the key `extensions` of its thing. */
  readonly extension: boolean
  /** The keys that lead to it from its thing. */
  readonly steps: readonly string[]
  readonly declared: Located<BlockShape>
  /** Who supplies it. */
  readonly tier: Tier | undefined
  readonly presence: Cell | undefined
}

/** Where the value of a cell comes from. */
export type Origin =
  | { readonly kind: 'record'; readonly fact: FactShape; readonly key: string; readonly block: Block | undefined }
  | { readonly kind: 'presence'; readonly block: BlockShape }
  | { readonly kind: 'derived'; readonly declared: DerivedShape | FormulaShape | ComputedSource }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'reviewLines' }

/** One value that each thing of a scope has: a fact of the record, a derived fact, or a formula. */
export interface Cell {
  readonly id: string
  readonly label: Localized
  readonly scope: Scope
  /** Position in the slots of a frame. */
  readonly slot: number
  readonly type: ValueType
  readonly origin: Origin
  readonly at: Located<unknown>['at']
  readonly tier: Tier | undefined
  /** For a fact whose absence is another fact's value: that fact. */
  substitute?: Cell
}

/** The value of a parameter: none of it is undefined; `null` is «no limit». */
export type ParameterValue =
  Exact | null | boolean | string | readonly string[] | readonly [Exact, Exact] | ReadonlyMap<string, Exact>

/** A value of a parameter and the days it is in force, both included. */
export interface DatedValue {
  readonly from: string
  readonly to: string | undefined
  readonly value: ParameterValue
}

/** A parameter with its values in order of their days. */
export interface Parameter {
  readonly id: string
  readonly declared: LocatedParameter
  readonly values: readonly DatedValue[]
}

/** What a table says of a code. */
export interface Code {
  readonly label: Localized
  readonly group?: string | undefined
}

/** A table of codes. */
export interface CodeTable {
  readonly id: string
  readonly declared: LocatedTable
  readonly codes: ReadonlyMap<string, Code>
  /** Codes that variants add; where a parameter extends the table, it says on which days they stand. */
  readonly added: ReadonlyMap<string, Code & { readonly from: string; readonly to?: string | undefined }>
}

/** The operators and formulas that rules can use: the built-in ones and those of plugins. */
export interface Language {
  readonly operators: ReadonlyMap<string, Operator>
  readonly formulas: ReadonlyMap<string, Formula>
  /** The plugin that brings an operator or formula, by its name. */
  readonly plugins: ReadonlyMap<string, string>
}

/** Everything that rules can name. */
export interface Catalog {
  readonly household: Scope
  readonly scopes: ReadonlyMap<string, Scope>
  readonly tables: ReadonlyMap<string, CodeTable>
  readonly parameters: ReadonlyMap<string, Parameter>
  /** Facts by id. */
  readonly facts: ReadonlyMap<string, Cell>
  /** Formulas by id. */
  readonly formulas: ReadonlyMap<string, Cell>
  readonly asOf: Cell
  readonly reviewLines: Cell
  readonly language: Language
}
