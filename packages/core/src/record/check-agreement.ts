import type { Diagnostic } from '@bangfu/sdk'
import { isDay } from '../calendar/day.ts'
import { HOUSEHOLD } from '../catalog/build-scopes.ts'
import type { Catalog, Cell, Scope } from '../catalog/model.ts'
import { pathText, type Path } from '../parse/path.ts'
import { idBirthDate, idNumberFault, idSexCode } from './id-number.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a fact of the record stands in its thing, and what is there. */
const itemAt = (object: Json, cell: Cell | undefined): { readonly steps: Path; readonly value: unknown } => {
  if (cell?.origin.kind !== 'record') return { steps: [], value: undefined }
  const { key, block } = cell.origin
  if (block === undefined) return { steps: [key], value: object[key] }
  const inner = block.steps.reduce<unknown>((part, step) => (isObject(part) ? part[step] : undefined), object)
  return { steps: [...block.steps, key], value: isObject(inner) ? inner[key] : undefined }
}

/**
 * Checks what only several values together can get wrong: ids used twice, an identity number that says something else.
 * It looks at the record as it was written, so that one wrong value does not hide another problem.
 */
export const checkAgreement = (
  record: Json,
  catalog: Catalog,
): readonly { readonly code: string; readonly path: Path; readonly rest: Partial<Diagnostic> }[] => {
  const problems: { readonly code: string; readonly path: Path; readonly rest: Partial<Diagnostic> }[] = []
  const add = (code: string, path: Path, rest: Partial<Diagnostic>): void => {
    problems.push({ code, path, rest })
  }
  const used = new Map<string, Path>()
  const checkUse = (id: string, value: string, path: Path): void => {
    const first = used.get(`${id}\n${value}`)
    if (first === undefined) used.set(`${id}\n${value}`, path)
    else add('RECORD_USED_TWICE', path, { found: `the same as ${pathText(first)}`, expected: 'a value of its own' })
  }
  const checkIdNumber = (value: string, path: Path, object: Json, agreesWith: AgreesWith): void => {
    if (idNumberFault(value) !== undefined) return
    const valueOf = (id: string | undefined): unknown => itemAt(object, catalog.facts.get(id ?? '')).value
    const birthDate = valueOf(agreesWith?.birthDate)
    if (typeof birthDate === 'string' && isDay(birthDate) && birthDate !== idBirthDate(value)) {
      add('RECORD_ID_NUMBER_DISAGREES', path, {
        found: 'another birth date than the record',
        expected: 'the birth date of the record',
      })
    }
    const sex = valueOf(agreesWith?.sex)
    const isSex = sex === '1' || sex === '2' || sex === 1 || sex === 2
    if (isSex && String(sex) !== idSexCode(value)) {
      add('RECORD_ID_NUMBER_DISAGREES', path, {
        found: 'another sex than the record',
        expected: 'the sex of the record',
      })
    }
  }
  const visit = (scope: Scope, object: Json, path: Path): void => {
    const { key } = scope.declared.value
    for (const cell of scope.cells) {
      if (cell.origin.kind !== 'record') continue
      const { steps, value } = itemAt(object, cell)
      if (typeof value !== 'string' || value === '') continue
      const { unique, format, agreesWith } = cell.origin.fact
      const place = [...path, ...steps]
      const isKey = scope.parent !== undefined && cell.origin.key === key && cell.origin.block === undefined
      if (isKey && scope.depth === 1 && value === HOUSEHOLD) {
        const expected = 'another id, since this one stands for the household'
        add('RECORD_WRONG_VALUE', place, { found: `"${HOUSEHOLD}"`, expected })
      }
      if (unique === true || isKey) checkUse(cell.id, value, place)
      if (format === 'idNumber') checkIdNumber(value, place, object, agreesWith)
    }
    for (const child of scope.children) {
      const { path: step = '' } = child.declared.value
      const items = object[step]
      if (!Array.isArray(items)) continue
      for (const [index, item] of items.entries()) if (isObject(item)) visit(child, item, [...path, step, index])
    }
  }
  visit(catalog.household, record, [])
  return problems
}

type AgreesWith = { readonly birthDate?: string | undefined; readonly sex?: string | undefined } | undefined
