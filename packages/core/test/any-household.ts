import { createPolicy } from '@bangfu/core'
import fc from 'fast-check'
import { panjin } from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const { facts, tables } = createPolicy(panjin).describe()
type Fact = (typeof facts)[number]

// Around the line and the ages that the plan tells apart, and what no limit is near.
const AMOUNTS = ['0', '0.01', '3247', '3247.01', '9741', 60_000]
const DAYS = ['2016-12-31', '2014-01-01', '2013-08-31', '2004-09-01', '2003-12-31', '1980-05-05', '1959-12-31']

const valuesOf = ({ type, table = '', integerCodes }: Fact): readonly unknown[] => {
  const codes = Object.keys(tables[table]?.codes ?? {})
  switch (type) {
    case 'boolean':
      return [true, false]
    case 'code':
      return integerCodes ? codes.map(Number) : codes
    case 'codes':
      return [[], codes.slice(0, 1), codes.slice(0, 3)]
    case 'integer':
      return [1, 2, 13]
    case 'decimal':
    case 'money':
      return AMOUNTS
    case 'date':
      return DAYS
    case 'region':
      return ['211122101', '211122103', '211103001', '211103002201']
    case 'text':
      return ['某', '胃癌']
  }
}

const isIdentity = ({ id }: Fact): boolean => /\.(?:householdId|memberId|idNumber)$/.test(id)

/** A thing of a scope: each of its facts known, unknown or not there, each of its blocks there, unknown or not there. */
const thing = (scope: string): fc.Arbitrary<Json> => {
  const own = facts.filter((fact) => fact.scope === scope && !isIdentity(fact))
  const recordOf = (block: string | undefined): fc.Arbitrary<Json> => {
    const inside = own.filter((fact) => fact.block === block)
    const keyOf = ({ path }: Fact): string => path.split('.').at(-1) ?? ''
    const known = (fact: Fact): fc.Arbitrary<unknown> => fc.constantFrom(...valuesOf(fact))
    const requiredKeys = inside.filter(({ required }) => required).map(keyOf)
    const models = inside.map((fact) => [
      keyOf(fact),
      fact.required ? known(fact) : fc.option(known(fact), { freq: 5 }),
    ])
    return fc.record(Object.fromEntries(models) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys })
  }
  const blocks = [...new Set(own.flatMap(({ block }) => (block === undefined ? [] : [block])))]
  const grouped = Object.fromEntries(blocks.map((block) => [block, fc.option(recordOf(block), { freq: 5 })]))
  return fc
    .tuple(recordOf(undefined), fc.record(grouped, { requiredKeys: [] }))
    .map(([plain, inBlocks]) => ({ ...plain, ...inBlocks }))
}

/** Any household that the shipped policy takes, with facts that are unknown or not there, and one to three members. */
export const anyHousehold: fc.Arbitrary<Json> = fc
  .tuple(
    thing('household'),
    fc.array(fc.tuple(thing('member'), fc.option(fc.array(thing('event'), { maxLength: 2 }), { freq: 5 })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([own, members]) => ({
    ...own,
    householdId: 'H',
    members: members.map(([member, medicalEvents], index) => ({ ...member, medicalEvents, memberId: `M${index}` })),
  }))
