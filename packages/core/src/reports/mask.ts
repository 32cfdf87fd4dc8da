import type { ReportValue } from '@bangfu/sdk'
import type { FactDescription } from '../describe/description.ts'
import { isLikeIdNumber } from '../diagnostics/describe.ts'

/** What stands for what is not shown. */
const HIDDEN = '＊'

/** The first digits of an ID number tell the county of its issue alone. */
const divisionOf = (text: string): string => /\d{6}(?=\d{9})/.exec(text.normalize('NFKC'))?.[0] ?? ''

/** Whether a fact is what somebody is called: its Chinese label says so, and no other name, of an illness say, is a 姓名. */
const isName = ({ label }: FactDescription): boolean => label.zh.endsWith('姓名')

/** The first character: never half of one that two units of text make. */
const firstOf = (text: string): string => [...text][0] ?? ''

/** Masks ids that could be ID numbers: the same id in the same way wherever it stands in a report, another in another. */
export class IdMasks {
  readonly #masks = new Map<string, string>()

  /** What stands for an id in the report; an id that can be no ID number stays as it is. */
  of(id: string): string {
    if (!isLikeIdNumber(id)) return id
    const known = this.#masks.get(id)
    if (known !== undefined) return known
    const mask = `${divisionOf(id)}${HIDDEN}${this.#masks.size + 1}`
    this.#masks.set(id, mask)
    return mask
  }
}

/** A value of what rests on a personal fact. */
export const maskWhole = (value: ReportValue): ReportValue => (value === null ? null : HIDDEN)

/** A value of a fact as a report may see it. `fact` is there where records hold it. */
export const maskValue = (value: ReportValue, fact: FactDescription | undefined, ids: IdMasks): ReportValue => {
  if (value === null) return null
  if (fact?.personal === true) {
    if (typeof value !== 'string' || fact.type !== 'text') return HIDDEN
    if (fact.format === 'idNumber') return `${divisionOf(value)}${HIDDEN}`
    return isName(fact) && !isLikeIdNumber(value) ? `${firstOf(value)}${HIDDEN}` : HIDDEN
  }
  // A number is no ID number, however long it is.
  return typeof value === 'string' ? (isNumber(fact) ? value : ids.of(value)) : value
}

const isNumber = (fact: FactDescription | undefined): boolean =>
  fact !== undefined && ['integer', 'decimal', 'money'].includes(fact.type)

/** Data with some texts replaced wherever they stand, alone or inside a longer one, also as keys. */
export const replaceTexts = <T>(data: T, replaced: ReadonlyMap<string, string>): T => {
  if (replaced.size === 0) return structuredCopy(data, (text) => text)
  // The longest first: an id may begin another.
  const texts = [...replaced].sort(([a], [b]) => b.length - a.length)
  return structuredCopy(data, (text) => texts.reduce((now, [id, mask]) => now.replaceAll(id, mask), text))
}

const structuredCopy = <T>(data: T, change: (text: string) => string): T => {
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(copy)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [change(key), copy(part)]))
  }
  return copy(data) as T
}
