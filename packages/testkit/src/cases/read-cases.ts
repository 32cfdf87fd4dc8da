import { parseRecord } from '@bangfu/core'
import type { Diagnostic, Place } from '@bangfu/sdk'

/** A household worked by hand: what a decision about it must hold. */
export interface WorkedCase {
  readonly id: string
  readonly asOf: string
  /** Values by parameter id, as `createPolicy` takes them. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly household: unknown
  /**
   * Keys of a decision, compared whole. `benefits` lists every line but those of additional measures it does not name; with
   * `about`, a benefit code, `lines` lists every line of that code, and of `amountsYuan` only the codes named count.
   */
  readonly expected: Readonly<Record<string, unknown>>
  /** Where a part of it stands in its file, by its keys and positions. */
  readonly place: (path: readonly (string | number)[]) => Place
}

/** The cases of a file, and what of the file could not be read. */
export interface CaseFile {
  readonly cases: readonly WorkedCase[]
  readonly diagnostics: readonly Diagnostic[]
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const NEEDED = { id: 'a text', asOf: 'a day, YYYY-MM-DD', household: 'a household', expected: 'keys of a decision' }

/**
 * Reads a file of cases, `{ "cases": [ { "id", "asOf", "parameters", "household", "expected" } ] }`; further keys, such as the
 * working, are for people. Never throws; what is wrong is in `diagnostics`, as `CASE_UNREADABLE` or the code of the syntax.
 */
export const readCases = (text: string, file: string): CaseFile => {
  const parsed = parseRecord(text, file)
  const { record, diagnostics } = parsed
  const placeOf = (path: readonly (string | number)[]): Place => ({ file, ...parsed.place(path) })
  if (diagnostics.length > 0) return { cases: [], diagnostics }
  const problems: Diagnostic[] = []
  const refuse = (path: readonly (string | number)[], expected: string, rule?: string): void => {
    const named = rule === undefined ? {} : { rule }
    problems.push({ code: 'CASE_UNREADABLE', severity: 'error', ...placeOf(path), ...named, expected })
  }
  const listed = isObject(record) ? record['cases'] : undefined
  if (!Array.isArray(listed) || listed.length === 0) {
    refuse([], 'a list `cases` with at least one case')
    return { cases: [], diagnostics: problems }
  }
  const cases = listed.flatMap((item: unknown, index): WorkedCase[] => {
    const at = ['cases', index]
    const { id, asOf, parameters = {}, household, expected } = isObject(item) ? item : {}
    const rule = typeof id === 'string' ? id : undefined
    const before = problems.length
    if (rule === undefined) refuse(at, `\`id\`: ${NEEDED.id}`)
    if (typeof asOf !== 'string') refuse(at, `\`asOf\`: ${NEEDED.asOf}`, rule)
    if (!isObject(household)) refuse(at, `\`household\`: ${NEEDED.household}`, rule)
    if (!isObject(expected)) refuse(at, `\`expected\`: ${NEEDED.expected}`, rule)
    if (!isObject(parameters)) refuse([...at, 'parameters'], 'an object: parameter → value', rule)
    if (problems.length > before) return []
    return [
      {
        id: rule as string,
        asOf: asOf as string,
        parameters: parameters as Json,
        household,
        expected: expected as Json,
        place: (path) => placeOf([...at, ...path]),
      },
    ]
  })
  return { cases, diagnostics: problems }
}
