/** The type of a fact, parameter or expression, as operators and formulas see it. */
export type ValueType =
  | { readonly kind: 'boolean' }
  | CodeType
  | (Omit<CodeType, 'kind'> & { readonly kind: 'codes' })
  | { readonly kind: 'number'; readonly unit?: string | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }

/** A code of a finite table. */
export interface CodeType {
  readonly kind: 'code'
  /** Id of the table, for messages. */
  readonly table: string
  /** Every code that is legal, as text. */
  readonly codes: readonly string[]
  /** Codes by the group that the table puts them in. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/** What kinds of value there are. */
export type ValueKind = ValueType['kind']
