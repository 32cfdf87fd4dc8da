import type { Diagnostic } from '@bangfu/sdk'
import * as z from 'zod/mini'
import { EXTENSIONS } from '../catalog/build-scopes.ts'
import type { Catalog, Cell, Scope } from '../catalog/model.ts'
import { describeItem, hiddenText, isLikeIdNumber, keyText, nameText } from '../diagnostics/describe.ts'
import { pathText, type Path } from '../parse/path.ts'
import { suggest } from '../diagnostics/suggest.ts'
import { checkAgreement } from './check-agreement.ts'
import type { FieldFault } from './field-schema.ts'
import { snapshot } from './snapshot.ts'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const textSteps = (path: Path): readonly string[] => path.filter((step) => typeof step === 'string')

/** What a record may hold below a place of it, by key, and the fact that stands there. */
const declaredAt = (
  catalog: Catalog,
  path: Path,
): { readonly keys: readonly string[]; readonly fact: Cell | undefined } => {
  let scope: Scope = catalog.household
  const steps: string[] = []
  for (const step of textSteps(path)) {
    const child = scope.children.find((candidate) => steps.length === 0 && candidate.declared.value.path === step)
    if (child === undefined) steps.push(step)
    else scope = child
  }
  const facts = scope.cells.flatMap((cell) =>
    cell.origin.kind === 'record'
      ? [{ cell, place: [...(cell.origin.block?.steps ?? []), cell.origin.key] as readonly string[] }]
      : [],
  )
  const places = [
    ...facts.filter(({ place }) => place.length === 1).map(({ place }) => place),
    ...scope.blocks.map((block) => block.steps),
    ...scope.children.map((child) => [child.declared.value.path ?? '']),
    ...facts.map(({ place }) => place),
  ]
  const isBelow = (place: readonly string[]): boolean => steps.every((step, index) => place[index] === step)
  return {
    keys: [...new Set(places.filter(isBelow).flatMap((place) => place[steps.length] ?? []))],
    fact: facts.find(({ place }) => place.length === steps.length && isBelow(place))?.cell,
  }
}

/** Whether a place of a record is the `extensions` of a household or of an item of a list. */
const isExtensions = (path: Path): boolean =>
  path.at(-1) === EXTENSIONS && (path.length === 1 || typeof path.at(-2) === 'number')

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Json | undefined)?.[step], value)

/** The place of an item, without a key that could be an ID number. */
const placeText = (path: Path): string =>
  pathText(path.map((step) => (typeof step === 'number' ? step : keyText(step))))

/** A record that keeps to the catalog, as a copy without prototypes, or every problem that it has. */
export const checkRecord = (
  record: unknown,
  schema: z.core.$ZodType,
  catalog: Catalog,
): { readonly copy: Json | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const { copy, notData } = snapshot(record)
  const id = isObject(copy) ? copy[catalog.household.declared.value.key ?? ''] : undefined
  const household = typeof id === 'string' && id.length <= 64 ? { household: nameText(id) } : {}
  const diagnostics: Diagnostic[] = []
  const add = (code: string, path: Path, rest: Partial<Diagnostic>): void => {
    diagnostics.push({ code, severity: 'error', ...household, path: placeText(path), ...rest })
  }
  for (const { path, value } of notData)
    add('RECORD_NOT_DATA', path, {
      found: describeItem(value),
      expected: 'text, a whole number, true, false, null, a list or an object',
    })
  if (notData.length > 0) return { copy: undefined, diagnostics }
  if (!isObject(copy)) {
    add('RECORD_WRONG_TYPE', [], {
      found: typeof copy === 'string' ? 'text' : describeItem(copy),
      expected: 'one household, in braces',
    })
    return { copy: undefined, diagnostics }
  }
  // Without `jitless`, zod would turn the ids of the catalog into source text and run it.
  const result = z.safeParse(schema, copy, { jitless: true })
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys') {
      const { keys } = declaredAt(catalog, path)
      const expected = isExtensions(path)
        ? 'a group that a loaded plugin or variant declares; none that is loaded declares this one'
        : 'a key that the policy declares'
      for (const key of issue.keys) {
        const suggestion = suggest(key, keys)
        const found = keyText(key)
        add('RECORD_UNKNOWN_KEY', [...path, key], {
          found,
          expected,
          ...(suggestion && { suggestion }),
        })
      }
      continue
    }
    const value = valueAt(copy, path)
    const { fact } = declaredAt(catalog, path)
    const personal = fact?.origin.kind === 'record' && fact.origin.fact.personal === true
    const found = personal ? hiddenText(value) : describeItem(value)
    if (value === undefined) add('RECORD_MISSING_KEY', path, { found: 'nothing', expected: 'a value' })
    else if (issue.code === 'custom') {
      const { code, expected, suggestion } = (issue.params as { fault: FieldFault }).fault
      add(code, path, {
        found,
        expected,
        ...(suggestion === undefined || personal || isLikeIdNumber(suggestion) ? {} : { suggestion }),
      })
    } else if (issue.code === 'too_small' || issue.code === 'too_big') {
      const expected =
        issue.code === 'too_small' ? `a list of at least ${issue.minimum}` : `a list of at most ${issue.maximum}`
      add('RECORD_LIST_LENGTH', path, { found, expected })
    } else {
      const expected = issue.code === 'invalid_type' && issue.expected === 'array' ? 'a list' : 'an object'
      add('RECORD_WRONG_TYPE', path, { found, expected })
    }
  }
  for (const { code, path, rest } of checkAgreement(copy, catalog)) add(code, path, rest)
  return { copy: diagnostics.length === 0 ? copy : undefined, diagnostics }
}
