import { createPolicy } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import type { Diagnostic } from '@bangfu/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadForAnalysis } from '../src/analysis/loaded.ts'
import { compileEdition } from '../src/compile/edition.ts'
import { readRecord } from '../src/record/read-record.ts'
import { createReader } from '../src/record/scope-reader.ts'
import { derived, fact, household, rule, smallPolicy, type Files } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const label = { zh: '名', en: 'name' }
const CODES = ['A', 'B', 'C', 'D']
const DAY = '2019-06-30'

// All that a household can be, as far as the rules below can tell: no number but those that they compare with and their
// neighbors, and lists of up to three items, since no rule below says more than three things of one.
const NUMBERS = [0, 1, 2, 3, 4]
const ITEMS = [true, false].flatMap((is) => [0, 1, 2].map((size) => ({ is, size })))
const AIDS = [undefined, ...CODES.map((kind) => ({ kind }))]

const listsUpTo = (length: number): readonly (readonly Json[])[] =>
  length === 0
    ? [[]]
    : listsUpTo(length - 1).flatMap((list) => [
        list,
        ...(list.length === length - 1
          ? ITEMS.slice(list.length === 0 ? 0 : ITEMS.indexOf(list.at(-1) as never) + 1).map((item) => [...list, item])
          : []),
      ])

const HOUSEHOLDS: readonly Json[] = [true, false].flatMap((a) =>
  CODES.flatMap((grade) =>
    NUMBERS.flatMap((count) =>
      AIDS.flatMap((aid) =>
        listsUpTo(3).map((items) => household({ a, grade, count, items, ...(aid === undefined ? {} : { aid }) })),
      ),
    ),
  ),
)

const leaf = (name: string, operator: string, value: unknown): Json => ({ fact: name, operator, value })
const from = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const compared = from('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive')

const ofItem: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean().map((is) => leaf('item.is', 'equal', is)),
  fc.tuple(compared, from(0, 1, 2)).map(([o, v]) => leaf('item.size', o, v)),
  fc
    .tuple(compared, from(0, 1, 2))
    .map(([o, v]) => ({ all: [leaf('item.size', o, v), leaf('item.is', 'equal', true)] })),
)

const leaves: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean().map((is) => leaf('household.a', 'equal', is)),
  fc
    .tuple(from('household.grade', 'aid.kind'), from('equal', 'notEqual'), from('A', 'B', 'C'))
    .map(([id, o, v]) => leaf(id, o, v)),
  fc
    .tuple(from('household.grade', 'aid.kind'), from('in', 'notIn'), fc.subarray(['A', 'B', 'C']))
    .map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(from('household.count', 'household.twice'), compared, from(0, 1, 2, 3)).map(([id, o, v]) => leaf(id, o, v)),
  fc.tuple(from(0, 1, 2), from(0, 1)).map(([low, more]) => leaf('household.count', 'between', [low, low + more])),
  fc.boolean().map((is) => leaf('aid', 'equal', is)),
  fc.tuple(from('household.some', 'household.other', 'household.every'), fc.boolean()).map(([id, is]) => leaf(id, 'equal', is)), // prettier-ignore
)

const tree: fc.Arbitrary<Json> = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaves,
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    // The same thing twice, in one way or another.
    tie('tree').map((one) => ({ any: [one, { not: one }] })),
    fc.tuple(tie('tree'), tie('tree')).map(([one, two]) => ({ all: [one, { any: [one, two] }] })),
  ),
})).tree

const policyOf = (conditions: Json, [some, other, every]: readonly Json[]): Files => {
  const files = smallPolicy({
    tables: [{ id: 'grade', label, codes: CODES.map((code) => ({ code, label })) }],
    facts: [
      fact('household.a', 'boolean'),
      fact('household.grade', 'code', { table: 'grade' }),
      fact('household.count', 'integer', { min: 0, max: 4 }),
      fact('aid.kind', 'code', { table: 'grade' }),
      fact('item.is', 'boolean'),
      fact('item.size', 'integer', { min: 0, max: 2 }),
    ],
    derived: [
      derived('household.twice', 'number', { subtract: [{ multiply: [2, { fact: 'household.count' }] }, 1] }),
      derived('household.some', 'boolean', { some: 'item', where: some }),
      derived('household.other', 'boolean', { some: 'item', where: other }),
      derived('household.every', 'boolean', { every: 'item', where: every }),
    ],
    rules: [rule(conditions)],
  })
  const all = JSON.parse(files['all.json'] ?? '') as { scopes: unknown[] }
  all.scopes.push({ id: 'item', in: 'household', path: 'items', max: 3, absent: 'none', collectedBy: 'village', label })
  const blocks = [{ id: 'aid', label, absent: 'none', collectedBy: 'village' }]
  return { ...files, 'all.json': JSON.stringify({ ...all, blocks }) }
}

const policies = fc.record({
  conditions: tree.map((one) => ({ all: [one] })),
  wheres: fc.tuple(ofItem, ofItem, ofItem),
})

/** For which of all households a rule holds, as the engine says. */
const holdsFor = (files: Files): readonly boolean[] => {
  const { bound } = loadForAnalysis({ files })
  const { compiler, benefits } = compileEdition(bound, DAY)
  const reader = createReader(bound.catalog, compiler.typeOf)
  const node = benefits[0]?.rules[0]?.conditions
  return HOUSEHOLDS.map((record) => {
    const frame = readRecord(reader, record)
    if (frame === undefined || node === undefined) throw new Error('Cannot read the household')
    frame.slots[bound.catalog.asOf.slot] = DAY
    return node.test(frame) === 'yes'
  })
}

const PATH = /^rules\[0\]\.conditions/

type Step = string | number

const stepsOf = (path: string): readonly Step[] =>
  path
    .replace(PATH, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** The condition with a part left out. */
const without = (condition: unknown, [step, ...more]: readonly Step[]): unknown => {
  if (Array.isArray(condition) && typeof step === 'number') {
    return more.length === 0 ? condition.toSpliced(step, 1) : condition.with(step, without(condition[step], more))
  }
  const object = condition as Json
  return step === undefined ? object : { ...object, [step]: without(object[step], more) }
}

/** Ways to each part of an `all` or `any` of more than one. */
const waysIn = (condition: unknown, way: readonly Step[] = []): readonly (readonly Step[])[] =>
  Object.entries(condition as Json).flatMap(([key, inner]) => {
    if (key === 'not') return waysIn(inner, [...way, key])
    if (!Array.isArray(inner) || (key !== 'all' && key !== 'any')) return []
    const own = inner.length > 1 ? inner.map((_, index) => [...way, key, index]) : []
    return [...own, ...inner.flatMap((part, index) => waysIn(part, [...way, key, index]))]
  })

/** Later parts first, so that the ways to the others stay right. */
const lastFirst = (a: readonly Step[], b: readonly Step[]): number => {
  for (const [index, step] of a.entries()) {
    const other = b[index]
    if (other === undefined) return -1
    if (step !== other) return step > other ? -1 : 1
  }
  return 1
}

const ofRule = (found: readonly Diagnostic[]): readonly Diagnostic[] => found.filter(({ rule: name }) => name === 'one')

const same = (a: readonly boolean[], b: readonly boolean[]): boolean => a.every((holds, index) => holds === b[index])

test('what is said of a rule is what comes of trying every household', { timeout: 300_000 }, () => {
  const met = { never: 0, always: 0, idle: 0 }
  fc.assert(
    fc.property(policies, ({ conditions, wheres }) => {
      const files = policyOf(conditions, wheres)
      const found = analyzePolicy({ files })
      const codes = ofRule(found).map(({ code }) => code)
      const holds = holdsFor(files)
      const everywhere = ofRule(found).some(({ found: whom }) => whom === 'every household')
      expect(codes.includes('RULE_NEVER_FIRES')).toBe(!holds.includes(true))
      expect(everywhere).toBe(!holds.includes(false))
      expect(codes).not.toContain('NOT_PROVEN')
      if (codes.includes('RULE_NEVER_FIRES')) met.never += 1
      if (everywhere) met.always += 1
      // Of a rule that is always the same, or of a fact that is, no more is said.
      if (!holds.includes(true) || everywhere || found.some(({ code }) => code.startsWith('FACT_'))) return
      const idle = found.filter(({ code, path = '' }) => code === 'BRANCH_ADDS_NOTHING' && PATH.test(path))
      const ways = idle.map(({ path = '' }) => stepsOf(path)).sort(lastFirst)
      const left = ways.reduce(without, conditions as unknown) as Json
      if (ways.length > 0) met.idle += 1
      expect(same(holdsFor(policyOf(left, wheres)), holds)).toBe(true)
      for (const way of waysIn(left)) {
        expect(same(holdsFor(policyOf(without(left, way) as Json, wheres)), holds)).toBe(false)
      }
    }),
    { numRuns: 150, seed: 20191125 },
  )
  // The rules are of every kind.
  expect(Math.min(...Object.values(met))).toBeGreaterThan(5)
})

test(
  'every household that is shown is read by the engine, and its rule is as it is said to be',
  { timeout: 300_000 },
  () => {
    fc.assert(
      fc.property(policies, ({ conditions, wheres }) => {
        const files = policyOf(conditions, wheres)
        const policy = createPolicy({ files })
        for (const { code, witness, rule: name = '' } of analyzePolicy({ files })) {
          if (witness === undefined) continue
          const { record, asOf } = witness
          const [subject] = policy.inspect(record, { asOf }).subjects
          const verdict = name === 'one' ? subject?.verdicts(name).verdict : undefined
          if (code === 'RULE_NEVER_FIRES') expect(verdict).toBe('no')
          if (code === 'RULE_ALWAYS_FIRES') expect(verdict).toBe('yes')
          if (code === 'FACT_NEVER_HOLDS') expect(subject?.fact(name)).toBe(false)
          if (code === 'FACT_ALWAYS_HOLDS') expect(subject?.fact(name)).toBe(true)
          expect(policy.decide(record, { asOf }).householdId).toBe('W')
        }
      }),
      { numRuns: 100, seed: 7 },
    )
  },
)
