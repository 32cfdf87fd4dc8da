// A folder imported with `?all` gives the default export of each of its files, by file name: a new operator or formula
// is one file and its test. The builds of tsup and vitest resolve it with `scripts/folder-import.mjs`.
declare module '*/operators?all' {
  import type { Operator } from '@bangfu/sdk'
  const operators: readonly Operator[]
  export default operators
}

declare module '*/formulas?all' {
  import type { Formula } from '@bangfu/sdk'
  const formulas: readonly Formula[]
  export default formulas
}
