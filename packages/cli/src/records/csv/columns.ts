import type { FactDescription } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { suggest } from '@bangfu/core/messages'
import { NUMBER, type HeadingForms, type Target } from './heading-forms.ts'
import type { Row } from './rows.ts'

/** A column whose heading is understood. */
export interface Column {
  /** Its position among the cells, from 0. */
  readonly index: number
  readonly heading: string
  readonly fact: FactDescription
  readonly inRow: boolean
  /** The keys below the row's item or the household; a number is that of a list entry, from 1. */
  readonly keys: readonly (string | number)[]
  /** The groups that it lies in and that are absent where all their cells are empty, outermost first. */
  readonly groups: readonly string[]
}

/** The columns of a file, in the order in which a record is built from them, and what is wrong with its headings. */
export interface Columns {
  readonly columns: readonly Column[]
  readonly diagnostics: readonly Diagnostic[]
}

const ENTRY = /^[1-9]\d{0,3}$/

const numbersOf = (keys: Column['keys']): number[] => keys.filter((key) => typeof key === 'number')

// Entries of a list are met in the order of their numbers, whatever the order of the columns.
const byNumbers = (a: Column, b: Column): number => {
  const [left, right] = [numbersOf(a.keys), numbersOf(b.keys)]
  const at = left.findIndex((number, index) => number !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

const groupsOf = (keys: Column['keys'], block: number | undefined): string[] =>
  keys.slice(1).flatMap((next, index) => {
    const outer = keys.slice(0, index + 1)
    // Entries of lists, and of blocks those of a row: an income whose cells are all empty is an income that is unknown.
    const optional = typeof outer.at(-1) === 'number' ? typeof next !== 'number' : outer.length === block
    return optional ? [outer.join('.')] : []
  })

/** Finds what each heading of a file means. */
export const readColumns = ({ cells, line }: Row, forms: HeadingForms, file: string): Columns => {
  const columns = new Map<string, Column>()
  const diagnostics: Diagnostic[] = []
  const report = (code: string, index: number, rest: Partial<Diagnostic>): void => {
    diagnostics.push({ code, severity: 'error', file, line, column: index + 1, ...rest })
  }
  let understood = 0
  for (const [index, cell] of cells.entries()) {
    const heading = cell.trim()
    const steps = heading.split('.')
    const numbers = steps.filter((step) => ENTRY.test(step)).map(Number)
    const form = steps.map((step) => (ENTRY.test(step) ? NUMBER : step)).join('.')
    const numbered = (text: string): string => {
      let next = 0
      return text.replaceAll(NUMBER, () => String(numbers[next++] ?? 1))
    }
    const byPath = forms.paths.get(form)
    const targets: readonly Target[] = byPath === undefined ? (forms.labels.get(form) ?? []) : [byPath]
    const [target, ...others] = targets
    if (target === undefined) {
      const meant = suggest(form, [...forms.paths.keys(), ...forms.labels.keys()])
      report('CSV_UNKNOWN_HEADING', index, { found: heading, ...(meant && { suggestion: numbered(meant) }) })
      continue
    }
    understood += 1
    if (others.length > 0) {
      const expected = targets.map(({ fact }) => `\`${numbered(fact.path)}\``).join(', ')
      report('CSV_AMBIGUOUS_HEADING', index, { found: heading, expected })
      continue
    }
    let next = 0
    const keys = target.keys.map((key) => (key === NUMBER ? (numbers[next++] ?? 1) : key))
    const place = `${target.inRow ? forms.rowList : ''} ${keys.join('.')}`
    const first = columns.get(place)
    if (first !== undefined) {
      report('CSV_HEADING_TWICE', index, { found: heading, related: [{ file, line, column: first.index + 1 }] })
      continue
    }
    const { fact, inRow } = target
    columns.set(place, { index, heading, fact, inRow, keys, groups: groupsOf(keys, target.block) })
  }
  if (understood === 0) {
    const code = /[;；\t]/.test(cells.join(',')) ? 'CSV_NOT_COMMAS' : 'CSV_NO_HEADINGS'
    // The first line may well be data: none of it is quoted.
    return { columns: [], diagnostics: [{ code, severity: 'error', file, line, column: 1 }] }
  }
  return { columns: [...columns.values()].sort(byNumbers), diagnostics }
}
