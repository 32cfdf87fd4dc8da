import { PolicyError } from '@bangfu/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePolicy } from '../src/policy.ts'
import { EXAMPLES } from './variant-folders.ts'

type Step = string | number

const county = EXAMPLES['dawa-example']

/** Every place in a JSON value. */
const placesIn = (value: unknown, path: readonly Step[] = []): (readonly Step[])[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...inside.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

/** A JSON value with another part in a place; without the part where that is `undefined`. */
const withPart = (value: unknown, [head, ...rest]: readonly Step[], part: unknown): unknown => {
  if (head === undefined) return part
  if (Array.isArray(value))
    return value.map((item, index) => (index === head ? withPart(item, rest, part) : item) as unknown)
  const object = value as Record<string, unknown>
  return { ...object, [head]: withPart(object[head], rest, part) }
}

const places = Object.entries(county.files).flatMap(([file, text]) =>
  placesIn(JSON.parse(text)).map((path) => ({ file, path })),
)

const ODD = [
  undefined, null, true, 0, -1, '', '__proto__', 'constructor', '2020-02-30', '2019-12-31', 'none', 'panjin-2019', 'dawa-example',
  'health.baseRate', 'hea-base-90', 'tekun', 'recognizedStatus', [], {}, [[]], ['x', 'x'], [null], [{}],
  { from: '2020-01-01' }, { fact: 'asOf' }, { zh: '', en: '' }, '９９９９-01-01', '1e3',
] // prettier-ignore

test('whatever stands in one place of a variant, it loads or is refused with places', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...ODD),
      fc.boolean(),
      ({ file, path }, part, holdToBounds) => {
        const text = JSON.stringify(withPart(JSON.parse(county.files[file] ?? ''), path, part)) as string | undefined
        const data = { ...county, files: { ...county.files, [file]: text ?? '' } }
        try {
          const policy = makePolicy(data, {}, { holdToBounds })
          expect(policy.composition().parts.length).toBeGreaterThan(600)
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error
          expect(error.diagnostics.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
          for (const { file: named, line } of error.diagnostics)
            expect([typeof named, line === 0]).toEqual(['string', false])
        }
      },
    ),
    { numRuns: 60 },
  )
})
