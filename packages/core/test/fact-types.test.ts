import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { readFile } from 'node:fs/promises'
import ts from 'typescript'
import { expect, test } from 'vitest'

const path = new URL('../policies/panjin-2019/facts.ts', import.meta.url)
const source = ts.createSourceFile('facts.ts', await readFile(path, 'utf8'), ts.ScriptTarget.ES2022)
/** The type of each fact as it is written. */
const typed = new Map<string, string>()
for (const { members } of source.statements.filter(ts.isInterfaceDeclaration)) {
  for (const { name, type } of members.filter(ts.isPropertySignature)) {
    if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) continue
    typed.set(
      name.text,
      type
        ?.getText(source)
        .replace(/^\s*\| |\n\s*/g, ' ')
        .replace(/ +/g, ' ')
        .trim() ?? '',
    )
  }
}

const policy = createPolicy(panjin2019)
const names = policy.describe()

const LISTS = ['codes', 'words', 'texts', 'range', 'moneyByCode']

test('Panjin2019Facts has every fact that the policy describes, and none more', () => {
  const presences = names.blocks.filter(({ absent }) => absent === 'none').map(({ id }) => id)
  const derived = Object.values(names.definitions).filter(({ kind }) => kind === 'fact')
  const parameters = names.parameters.filter(({ type }) => !LISTS.includes(type)).map(({ id }) => `param.${id}`)
  const ids = [...names.facts, ...derived].map(({ id }) => id)
  expect([...typed.keys()].sort()).toEqual(['asOf', 'decision.reviewLines', ...ids, ...presences, ...parameters].sort())
})

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'Exact',
  decimal: 'Exact',
  money: 'Exact',
  date: 'string',
  text: 'string',
  region: 'string',
}

const codesOf = (table: string): string[] => Object.keys(names.tables[table]?.codes ?? {})

test.each(names.facts.map((fact) => [fact.id, fact] as const))(
  '%s has the type that it is described with',
  (id, fact) => {
    const block = names.blocks.find(({ scope, key }) => scope === fact.scope && key === fact.block)
    const type = typed.get(id) ?? ''
    expect(/ \| null$/.test(type)).toBe(block?.absent === 'none')
    const known = type.replace(/ \| null$/, '')
    if (fact.type !== 'code' && fact.type !== 'codes') expect(known).toBe(KINDS[fact.type])
    else {
      expect([...known.matchAll(/'([^']*)'/g)].map(([, code]) => code)).toEqual(codesOf(fact.table ?? ''))
      expect(known.includes('(string & {})')).toBe(names.tables[fact.table ?? '']?.extended)
      expect(known.startsWith('readonly (')).toBe(fact.type === 'codes')
    }
  },
)

test('a parameter that may set no limit can be nothing, and no other', () => {
  const open = [...typed].flatMap(([id, type]) => (id.startsWith('param.') && type.endsWith('| null') ? [id] : []))
  const unlimited = ['param.health.baseAnnualCapYuan', 'param.health.catastrophicAnnualCapYuan']
  expect(open.sort()).toEqual(unlimited)
})

test('what a rule set says of nothing is what the record shows', () => {
  const record = {
    householdId: 'H',
    regionCode: '211122',
    area: 'rural',
    members: [{ memberId: 'A', disability: null }],
  }
  const none = { ...record, members: [{ memberId: 'A' }] }
  const facts = policy.ruleSet('2020-01-01').facts.filter(({ shape }) => shape === 'value')
  const [, member] = policy.inspect(none as never, { asOf: '2020-01-01' }).subjects
  for (const { id, scope, orNothing } of facts) {
    if (scope !== 'member') continue
    // A member without the block is known to have none; a record that says `null` leaves it unknown.
    expect([id, member?.fact(id) === null]).toEqual([id, orNothing])
  }
  const [, unknown] = policy.inspect(record as never, { asOf: '2020-01-01' }).subjects
  expect(facts.filter(({ id, scope }) => scope === 'member' && unknown?.fact(id) === null)).toEqual([])
})
