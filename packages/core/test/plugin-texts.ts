import { createPolicy, PolicyError, type Policy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import {
  compare,
  defineFact,
  defineFormula,
  defineOperator,
  definePlugin,
  defineProgram,
  multiply,
  parseExact,
  verdictOf,
  type Diagnostic,
  type Exact,
  type Plugin,
} from '@bangfu/sdk'

type Json = Readonly<Record<string, unknown>>

/** A number of a test. */
export const exact = (text: string): Exact => parseExact(text) as Exact
const named = (zh: string, en: string) => ({ zh, en })

export const distance = defineFact({
  scope: 'household',
  name: 'distance',
  type: 'decimal',
  unit: 'kilometers',
  label: named('到法援站的距离', 'distance to the legal aid office'),
  absent: 'unknown',
  collectedBy: 'village',
  min: 0,
  max: 500,
})

export const matter = defineFact({
  scope: 'member',
  name: 'matter',
  type: 'code',
  codes: { wages: named('欠薪', 'unpaid wages'), support: named('赡养', 'support') },
  label: named('事项', 'matter'),
  absent: 'unknown',
  collectedBy: 'village',
})

export const note = defineFact({
  scope: 'member',
  name: 'note',
  type: 'text',
  maxLength: 20,
  personal: true,
  label: named('备注', 'note'),
  absent: 'unknown',
  collectedBy: 'village',
})

/** An hour for two kilometers in the country, one in town. */
export const hours = defineFact({
  scope: 'household',
  name: 'hours',
  type: 'number',
  unit: 'hours',
  label: named('路上的时间', 'hours on the way'),
  needs: { distance, area: 'household.area' },
  compute: ({ distance, area }) => (area === 'rural' ? multiply(distance, exact('0.5')) : distance),
})

export const farFrom = defineOperator({
  name: 'farFrom',
  accepts: ['number'],
  operand: 'value',
  compile: (operand) => (value) => verdictOf(compare(value, operand) > 0),
  cuts: (operand) => [operand],
  sentence: named('{fact}远于{value}', '{fact} is farther than {value}'),
  negated: named('{fact}不远于{value}', '{fact} is not farther than {value}'),
})

export const double = defineFormula({
  name: 'double',
  arguments: ['number'],
  repeats: false,
  result: 'number',
  evaluate: (x) => multiply(x, exact('2')),
  sentence: named('{0}的两倍', 'twice {0}'),
})

export const FAR: Json = { fact: 'legal-aid.hours', operator: 'farFrom', value: 2 }
const WAGES: Json = { fact: 'member.legal-aid.matter', operator: 'equal', value: 'wages' }

/** The rule file of the plugin: a measure for a member with a matter of wages in a household that is far away. */
export const rulesWith = (far: Json = FAR, amount: unknown = { double: [100] }): Json => ({
  program: { id: 'legalAid', label: named('法律援助', 'legal aid'), clause: 'legal-aid:1' },
  clauses: [
    {
      id: 'legal-aid:1',
      sentence: 'legal-aid:1',
      line: 1,
      quote: '法律援助',
      en: 'Legal aid',
      kind: 'benefit',
      modality: 'must',
      decidedBy: 'record',
      encodedBy: ['rule:leg-aid', 'program:legalAid'],
    },
  ],
  formulas: [
    { id: 'legal.amount', scope: 'member', label: named('金额', 'amount'), unit: 'yuanPerYear', formula: amount },
  ],
  rules: [
    {
      name: 'leg-aid',
      title: named('法律援助', 'legal aid'),
      clause: 'legal-aid:1',
      benefit: 'LEG-AID',
      for: 'member',
      outcome: 'entitled',
      conditions: { all: [WAGES, far] },
      event: { type: 'benefit', params: { amount: { formula: 'legal.amount' } } },
    },
  ],
})

/** A plugin with one of everything that decides. */
export const legalAid = (changes: Partial<Plugin> = {}, rules: Json = rulesWith()): Plugin =>
  definePlugin({
    id: 'legal-aid',
    version: '1.0.0',
    apiVersion: 1,
    title: named('法律援助', 'Legal aid'),
    capabilities: ['operators', 'formulas', 'facts', 'programs'],
    sees: ['household.area'],
    operators: [farFrom],
    formulas: [double],
    facts: [distance, matter, note, hours],
    programs: [defineProgram({ id: 'legalAid', files: { 'legal-aid.json': rules } })],
    ...changes,
  })

/** The shipped policy with plugins. */
export const withPlugins = (...plugins: readonly unknown[]): Policy =>
  createPolicy({ files: panjin2019.files }, { plugins: plugins as readonly Plugin[] })

export const shipped: Policy = createPolicy({ files: panjin2019.files })

/** What is wrong with plugins; nothing where the policy loads. */
export const problemsOf = (...plugins: readonly unknown[]): readonly Diagnostic[] => {
  try {
    withPlugins(...plugins)
    return []
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}

export const asOf = '2019-12-31'

/** A household of one member with a matter of wages, so many kilometers away. */
export const household = (km: unknown = '5.2', own: unknown = { matter: 'wages' }): Json => ({
  householdId: 'H',
  regionCode: '211122',
  area: 'rural',
  extensions: { 'legal-aid': { distance: km } },
  members: [{ memberId: 'A', recognizedStatus: 'dibao', extensions: { 'legal-aid': own } }],
})

/** The line of the plugin's measure. */
export const lineOf = (policy: Policy, record: Json = household()) =>
  policy.decide(record as never, { asOf }).benefits.find(({ code }) => code === 'LEG-AID')
