import { createPolicy } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import {
  ALWAYS,
  fact,
  loadSmall,
  parameter,
  placeIn,
  problemsOf,
  rule,
  smallPolicy,
  type Files,
  type Parts,
} from './policy-texts.ts'

type Json = Readonly<Record<string, unknown>>

const label = { zh: '名', en: 'name' }

/** The one problem of a policy stands at the place of `at`, and says all of `problem`. */
const expectOne = (files: Files, at: string, problem: Partial<Diagnostic>): void => {
  const place = placeIn(files['all.json'] ?? '', at)
  expect(problemsOf(files)).toEqual([
    expect.objectContaining({ severity: 'error', file: 'all.json', ...place, ...problem }),
  ])
}
const expectProblem = (parts: Parts, at: string, problem: Partial<Diagnostic>): void =>
  expectOne(smallPolicy(parts), at, problem)

describe('units and responsibilities', () => {
  const units = [
    { id: 'finance', label },
    { id: 'county', label },
  ]
  const responsible = (more: Json = {}): Json => ({
    section: '1',
    label,
    units: ['finance'],
    bodies: ['county'],
    clauses: { units: '1.RU', bodies: '1.RM' },
    ...more,
  })

  test('load where every unit and body is declared, in whatever file order', () => {
    expect(problemsOf(smallPolicy({ plan: { responsibilities: [responsible()], units } }))).toEqual([])
  })

  test('a unit that is not declared: UNKNOWN_UNIT at the name, with what was meant', () => {
    const plan = { units, responsibilities: [responsible({ units: ['finance', 'finanse'] })] }
    expectProblem({ plan }, '"finanse"', {
      code: 'UNKNOWN_UNIT',
      found: 'finanse',
      suggestion: 'finance',
      path: 'responsibilities[0].units[1]',
    })
  })

  test('a body that is not declared: UNKNOWN_UNIT at the name', () => {
    const plan = { units, responsibilities: [responsible(), responsible({ section: '2', bodies: ['zone'] })] }
    expectProblem({ plan }, '"zone"', {
      code: 'UNKNOWN_UNIT',
      found: 'zone',
      path: 'responsibilities[1].bodies[0]',
    })
  })

  test('a unit declared twice, a section without units, a successor of no evidence: refused at their place', () => {
    expectProblem({ plan: { units: [...units, { id: 'county', label: { zh: '再', en: 'again' } }] } }, '"county",\n   "label": {\n    "zh": "再"', {
      code: 'DUPLICATE_NAME',
      found: 'county',
    }) // prettier-ignore
    expectProblem({ plan: { units, responsibilities: [responsible({ units: [] })] } }, '[],', { code: 'WRONG_VALUE' })
    const successor = { label, evidence: 'hearsay' }
    expectProblem({ plan: { units: [{ id: 'a', label, successor }] } }, '"hearsay"', { code: 'WRONG_VALUE' })
  })

  test('a section that is answered for twice: DUPLICATE_NAME at the second, with the first', () => {
    const files = smallPolicy({
      plan: { units, responsibilities: [responsible(), responsible({ bodies: ['finance'] })] },
    })
    expect(problemsOf(files)).toMatchObject([
      { code: 'DUPLICATE_NAME', found: '1', path: 'responsibilities[1].section', related: [{ file: 'all.json' }] },
    ])
  })

  test('a faulty unit is reported once, not again where a section names it', () => {
    const plan = { units: [{ id: 'finance', labell: label }, units[1]], responsibilities: [responsible()] }
    expect(problemsOf(smallPolicy({ plan })).map(({ code }) => code)).not.toContain('UNKNOWN_UNIT')
  })
})

describe('duties of the tiers', () => {
  const duty = (tier: string, ...actions: readonly string[]): Json => ({ tier, clause: '2.3.b', label, actions })
  const tierDuties = [duty('village', 'collect', 'enter'), duty('county', 'verify', 'inspect')]
  const one = (more: Json): readonly Json[] => [fact('household.one', 'text', more)]

  test('a fact that is collected and verified by those whose duty it is loads', () => {
    expect(problemsOf(smallPolicy({ plan: { tierDuties }, facts: one({ verifiedBy: 'county' }) }))).toEqual([])
  })

  test('a fact collected by a tier that does not collect: TIER_WITHOUT_DUTY at the tier', () => {
    expectProblem({ plan: { tierDuties }, facts: one({ collectedBy: 'town' }) }, '"town"', {
      code: 'TIER_WITHOUT_DUTY',
      found: 'town',
      expected: 'village',
      path: 'facts[2].collectedBy',
    })
  })

  test('a fact verified by a tier that does not verify: TIER_WITHOUT_DUTY at the tier', () => {
    expectProblem({ plan: { tierDuties }, facts: one({ verifiedBy: 'city' }) }, '"city"', {
      code: 'TIER_WITHOUT_DUTY',
      found: 'city',
      expected: 'county',
      path: 'facts[2].verifiedBy',
    }) // prettier-ignore
  })

  test('a tier that is given its duties twice: DUPLICATE_NAME at the second', () => {
    const twice = [...tierDuties, duty('village', 'review')]
    expect(problemsOf(smallPolicy({ plan: { tierDuties: twice } }))).toMatchObject([
      { code: 'DUPLICATE_NAME', found: 'village', path: 'tierDuties[2].tier' },
    ])
  })

  test('without any duties no tier lacks one, and an action that nobody knows is refused', () => {
    expect(problemsOf(smallPolicy({ facts: one({ collectedBy: 'city' }) }))).toEqual([])
    expectProblem({ plan: { tierDuties: [...tierDuties, duty('town', 'delete')] } }, '"delete"', {
      code: 'WRONG_VALUE',
    })
  })
})

describe('parameters that never fall', () => {
  const rising = (...values: readonly unknown[]): readonly Json[] => [
    parameter('standard', 'money', values.map((value, index) => ({ from: `20${19 + index}-01-01`, value })), {
      neverFalls: '2.2.5.d1',
    }),
  ] // prettier-ignore

  test('load where each value is at least the one before', () => {
    expect(problemsOf(smallPolicy({ parameters: rising(7800, 7800, '7800.01', 9000) }))).toEqual([])
  })

  test('a value below the one before: PARAMETER_FALLS at the value, with both', () => {
    const files = smallPolicy({ parameters: rising(7800, 8268, '8267.99') })
    expectOne(files, '"8267.99"', {
      code: 'PARAMETER_FALLS',
      found: '8267.99',
      expected: 'at least 8268',
      path: 'parameters[0].values[2].value',
      related: [{ file: 'all.json', ...placeIn(files['all.json'] ?? '', '8268') }],
    })
  })

  test('it is compared as a number, not as text', () => {
    expect(problemsOf(smallPolicy({ parameters: rising('9999', '10000') }))).toEqual([])
    expectProblem({ parameters: rising('10000', '9999') }, '"9999"', { code: 'PARAMETER_FALLS' })
    const said = { code: 'PARAMETER_FALLS', found: '1.49', expected: 'at least 1.5' }
    expectProblem({ parameters: rising(1.5, 1.49) }, '1.49', said)
  })

  test('a value that cannot be read leaves the others where they stand', () => {
    const files = smallPolicy({ parameters: rising(7800, 'many', 7000) })
    expect(problemsOf(files)).toMatchObject([
      { path: 'parameters[0].values[1].value' },
      { code: 'PARAMETER_FALLS', found: '7000', expected: 'at least 7800', path: 'parameters[0].values[2].value' },
    ])
  })

  test('any other parameter may fall, and one value for every day falls below none', () => {
    const falling = parameter('other', 'money', [
      { from: '2020-01-01', value: 2 },
      { from: '2021-01-01', value: 1 },
    ])
    expect(problemsOf(smallPolicy({ parameters: [falling] }))).toEqual([])
    expect(problemsOf(smallPolicy({ parameters: rising(7800, 8268) }), { standard: 5 })).toEqual([])
  })
})

describe('clauses', () => {
  const clause = (id: string, more: Json = {}): Json => ({
    id,
    sentence: id,
    line: 1,
    quote: '字',
    en: 'word',
    kind: 'benefit',
    modality: 'must',
    decidedBy: 'record',
    ...more,
  })
  const NAMED = clause('1.a', { encodedBy: ['rule:one'] })

  test('name any part of the policy: rule, fact, derived fact, formula, parameter, table, program, section, aggregate', () => {
    const encodedBy = [
      'rule:one', 'fact:household.flag', 'fact:household.isHere', 'fact:member', 'formula:none', 'parameter:amount',
      'table:kinds', 'program:only', 'decision:classification', 'decision:marks.here', 'aggregate:here', 'tierDuty:village',
      'responsibility:1',
    ] // prettier-ignore
    const parts: Parts = {
      tables: [{ id: 'kinds', label, codes: [{ code: 'a', label }] }],
      parameters: [parameter('amount', 'money', [{ from: '2019-01-01', value: 1 }])],
      formulas: [{ id: 'none', scope: 'household', label, unit: 'yuan', formula: 0 }],
      decision: { marks: { form: 'verdicts', verdicts: { here: { fact: 'household.isHere' } } } },
      plan: {
        clauses: [clause('1.a', { encodedBy })],
        units: [{ id: 'finance', label }],
        responsibilities: [
          { section: '1', label, units: ['finance'], bodies: ['finance'], clauses: { units: '1.RU', bodies: '1.RM' } },
        ],
        tierDuties: [{ tier: 'village', clause: '1.a', label, actions: ['collect'] }],
        aggregates: [{ id: 'here', form: 'count', clause: '1.a', label, of: 'household' }],
      },
    }
    expect(problemsOf(smallPolicy(parts))).toEqual([])
    const [row] = loadSmall(parts).clauses().clauses
    expect(row?.encodedBy.map(({ kind, id }) => `${kind}:${id}`)).toEqual(encodedBy)
  })

  test.each([
    ['rule:two', undefined],
    ['rule:onee', 'rule:one'],
    ['fact:one', undefined],
    ['rul:one', 'rule:one'],
    ['parameter:constructor', undefined],
  ])('naming %s: UNKNOWN_ENCODER at the reference', (reference, suggestion) => {
    const plan = { clauses: [clause('1.a', { encodedBy: ['rule:one', reference] })] }
    expectProblem({ plan }, `"${reference}"`, {
      code: 'UNKNOWN_ENCODER',
      found: reference,
      path: 'clauses[0].encodedBy[1]',
      ...(suggestion === undefined ? {} : { suggestion }),
    })
  })

  test('a clause told twice, and one that nobody can decide: refused', () => {
    expectProblem({ plan: { clauses: [NAMED, clause('1.a', { line: 2 })] } }, '"1.a",\n   "sentence": "1.a",\n   "line": 2', {
      code: 'DUPLICATE_NAME',
      found: '1.a',
    }) // prettier-ignore
    expectProblem({ plan: { clauses: [clause('1.a', { decidedBy: 'guess' })] } }, '"guess"', { code: 'WRONG_VALUE' })
  })

  const gapsOf = (clauses: readonly Json[], more: Parts = {}): unknown =>
    createPolicy({ files: smallPolicy({ ...more, plan: { ...more.plan, clauses } }) }).clauses().gaps
  const units = [{ id: 'finance', label }]
  const responsibilities = [
    { section: '1', label, units: ['finance'], bodies: ['finance'], clauses: { units: '1.RU', bodies: '1.RM' } },
  ]
  const answered: Parts = { plan: { units, responsibilities } }
  const duty = (id: string, more: Json = {}): Json => clause(id, { decidedBy: 'organization', kind: 'duty', ...more })

  test('there is no gap where each clause has its rule and each rule its clause', () => {
    expect(gapsOf([NAMED, duty('1.b')], answered)).toEqual([])
  })

  test('a clause that a record decides and nothing encodes', () => {
    expect(gapsOf([NAMED, clause('1.b')])).toEqual([{ kind: 'notEncoded', about: '1.b' }])
  })

  test('a duty in a section of which nobody answers', () => {
    expect(gapsOf([NAMED, duty('1.b'), duty('1.2.a')], answered)).toEqual([])
    const inner = [{ ...responsibilities[0], section: '1.1' }]
    const parts: Parts = { plan: { units, responsibilities: inner } }
    expect(gapsOf([NAMED, duty('1.1.b'), duty('1.2.a')], parts)).toEqual([
      { kind: 'nobodyResponsible', about: '1.2.a' },
    ])
    expect(gapsOf([NAMED, duty('1.1.b'), duty('1.10.a')], parts)).toEqual([
      { kind: 'nobodyResponsible', about: '1.10.a' },
    ])
    // What something encodes, and what is only said, is nobody's open duty.
    expect(gapsOf([NAMED, duty('1.1.b'), duty('1.2.a', { encodedBy: ['rule:one'] })], parts)).toEqual([])
    expect(gapsOf([NAMED, duty('1.1.b'), duty('1.2.a', { kind: 'context' })], parts)).toEqual([])
  })

  test('a rule or an aggregate that no clause names', () => {
    const two = rule(ALWAYS, { name: 'two', benefit: 'TST-TWO' })
    expect(gapsOf([NAMED], { rules: [rule(ALWAYS), two] })).toEqual([{ kind: 'notNamed', about: 'rule:two' }])
    const aggregates = [{ id: 'here', form: 'count', clause: '1.a', label, of: 'household' }]
    expect(gapsOf([NAMED], { plan: { aggregates } })).toEqual([{ kind: 'notNamed', about: 'aggregate:here' }])
  })

  test('a part that cites a clause which is not there, or which names another', () => {
    const citing = (cited: string): Parts => ({ rules: [rule(ALWAYS, { clause: cited })] })
    const gap = (cited: string): unknown => [{ kind: 'citesAnother', about: 'rule:one', clause: cited }]
    // A sentence stands for its parts, a section for its sentences; another sentence for none of them.
    const parted = clause('1.a1', { sentence: '1.a', encodedBy: ['rule:one'] })
    for (const cited of ['1.a1', '1.a', '1']) expect([cited, gapsOf([parted], citing(cited))]).toEqual([cited, []])
    for (const cited of ['1.b', '1.a2', '2'])
      expect([cited, gapsOf([parted], citing(cited))]).toEqual([cited, gap(cited)])
    const other = clause('1.b', { encodedBy: ['fact:household.flag'] })
    expect(gapsOf([parted, other], citing('1.b'))).toEqual(gap('1.b'))
    const facts = [fact('household.cited', 'text', { clause: '7.c' })]
    expect(gapsOf([NAMED], { facts })).toEqual([{ kind: 'citesAnother', about: 'fact:household.cited', clause: '7.c' }])
  })
})
