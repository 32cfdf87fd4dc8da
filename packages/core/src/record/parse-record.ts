import type { Diagnostic } from '@bangfu/sdk'
import { isLikeIdNumber, keyText } from '../diagnostics/describe.ts'
import { RECORD_LIMITS } from '../parse/limits.ts'
import { parseJson } from '../parse/parse-json.ts'

/** A household record read from a text, with the places of its parts. */
export interface ParsedRecord {
  /** The record for `decide`; `undefined` where the text could not be parsed. */
  readonly record: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** The line and column of a part by its keys and positions, both from 1. */
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number }
}

/**
 * Reads one household record from JSON text so that no number is rounded: a number that is not a safe whole one keeps
 * its own characters as `NumberText`, and `decide` refuses it by name. Never throws; the problems are in `diagnostics`.
 */
export const parseRecord = (text: string, file = 'record.json'): ParsedRecord => {
  const { document, diagnostics } = parseJson(text, file, RECORD_LIMITS)
  const faulty = document === undefined || diagnostics.length > 0
  return {
    record: faulty ? undefined : document.value,
    diagnostics: diagnostics.map(({ found = '', path = '', ...rest }) => ({
      ...rest,
      code: `RECORD_${rest.code}`,
      found: keyText(found),
      // A key that is written twice could be an ID number.
      ...(path === '' || isLikeIdNumber(path) ? {} : { path }),
    })),
    place: (path) => document?.place(path) ?? { line: 1, column: 1 },
  }
}
