import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { definePlugin, type Plugin } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { double, farFrom, hours, legalAid, problemsOf, rulesWith, shipped, withPlugins } from './plugin-texts.ts'

type Json = Record<string, unknown>

const sound = legalAid() as unknown as Json
const files = (file: unknown): Partial<Plugin> => ({
  programs: [{ id: 'legalAid', files: { 'x.json': file as string } }],
})
const withRules = (changes: object): Plugin => legalAid({}, { ...rulesWith(), ...changes })
const label = { zh: '试', en: 'probe' }
const yes = { fact: 'household.isFamily', operator: 'equal', value: true }
const codesOf = (...plugins: readonly unknown[]): readonly string[] => problemsOf(...plugins).map(({ code }) => code)

describe('P7: a name that is taken is refused', () => {
  const another = (changes: object): unknown =>
    definePlugin({
      ...legalAid(),
      id: 'other',
      capabilities: [],
      facts: [],
      programs: [],
      operators: [],
      formulas: [],
      ...changes,
    })

  test.each<[string, readonly unknown[]]>([
    ['an operator like a built-in one', [legalAid({ operators: [farFrom, { ...farFrom, name: 'equal' }] })]],
    ['a formula like a built-in one', [legalAid({ formulas: [double, { ...double, name: 'add' }] })]],
    ['an operator twice', [legalAid({ operators: [farFrom, farFrom] })]],
    ["another plugin's operator", [legalAid(), another({ capabilities: ['operators'], operators: [farFrom] })]],
    ["another plugin's formula", [legalAid(), another({ capabilities: ['formulas'], formulas: [double] })]],
    ...['sum', 'fact', 'where', 'if', 'lookup', 'count'].map((name): [string, readonly unknown[]] => [
      `a formula called ${name}`,
      [legalAid({ formulas: [double, { ...double, name }] })],
    ]),
    ['the same plugin twice', [legalAid(), legalAid()]],
    ['a rule of the policy', [withRules({ rules: [{ ...(rulesWith()['rules'] as Json[])[0], name: 'hea-premium' }] })]],
    [
      'a derived fact of the policy',
      [withRules({ derived: [{ id: 'household.isFamily', label, type: 'boolean', derive: yes }] })],
    ],
    [
      'a formula of the policy',
      [
        withRules({
          formulas: [{ id: 'health.baseReimbursement', scope: 'member', label, unit: 'yuanPerYear', formula: 1 }],
        }),
      ],
    ],
    ['a fact twice', [legalAid({ facts: [...(sound['facts'] as never[]), hours] })]],
  ])('%s', (_, plugins) => {
    expect(codesOf(...plugins).length).toBeGreaterThan(0)
  })

  test.each(['member', 'income', 'household', 'param', 'decision', 'asOf', 'event'])('a plugin called %s', (id) => {
    expect(codesOf({ ...sound, id }).length).toBeGreaterThan(0)
  })

  test.each(['member', 'income', 'household', 'param', 'event', 'decision', 'housing'])(
    'a plugin called %s that brings one fact only',
    (id) => {
      const fact = { ...(sound['facts'] as Json[])[0] }
      expect(
        codesOf({ ...sound, id, capabilities: ['facts'], facts: [fact], programs: [], operators: [], formulas: [] }),
      ).not.toEqual([])
    },
  )
})

describe('P8: a plugin that is wrong is refused whole', () => {
  test.each(['id', 'version', 'apiVersion', 'title', 'capabilities', 'sees'])('without %s', (key) => {
    const { [key]: _, ...rest } = sound
    expect(problemsOf(rest)).toContainEqual(expect.objectContaining({ code: 'MISSING_KEY', path: key }))
  })

  test.each<[string, unknown, string]>([
    ['id', 'Legal Aid', 'WRONG_VALUE'],
    ['id', 5, 'WRONG_VALUE'],
    ['version', '1', 'WRONG_VALUE'],
    ['apiVersion', '1', 'WRONG_VALUE'],
    ['apiVersion', 2, 'PLUGIN_API_VERSION'],
    ['title', 'Legal aid', 'WRONG_VALUE'],
    ['capabilities', ['operator'], 'WRONG_VALUE'],
    ['capabilities', ['facts'], 'PLUGIN_CAPABILITY'],
    ['sees', 'household.area', 'WRONG_VALUE'],
    ['sees', ['household.aera'], 'UNKNOWN_FACT'],
    ['operators', () => farFrom, 'WRONG_VALUE'],
    ['operators', [{ ...farFrom, compile: 'yes' }], 'WRONG_VALUE'],
    ['facts', [{ ...hours, label: () => label }], 'WRONG_VALUE'],
    ['facts', [], 'PLUGIN_CAPABILITY'],
    ['facts', [{ ...hours, needs: { a: null } }], 'WRONG_FACT'],
    ['facts', [{ ...hours, needs: { a: 5 } }], 'WRONG_FACT'],
  ])('%s is %j', (key, value, code) => {
    expect(codesOf({ ...sound, [key]: value })).toContain(code)
  })

  test('an unknown key is told with the one that was meant', () => {
    expect(problemsOf({ ...sound, titel: label })).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_KEY', found: 'titel', suggestion: 'title' }),
    )
  })

  test.each([
    ['null', null],
    ['a function', () => sound],
    ['a list', [sound]],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('read')
          },
        },
      ),
    ],
    [
      'an object with a getter that throws',
      {
        get id() {
          throw new Error('read')
        },
      },
    ],
  ])('%s', (_, plugin) => {
    expect(codesOf(plugin)).toContain('WRONG_VALUE')
  })

  test('plugins that are no list are refused in words', () => {
    const plugins = { plugins: legalAid() as never }
    expect(() => createPolicy(panjin2019, plugins)).toThrow('`plugins` is an object, expected a list of plugins')
  })

  test.each<[string, Partial<Plugin>, string]>([
    ['a program without a file', { programs: [{ id: 'legalAid', files: {} }] }, 'UNKNOWN_PROGRAM'],
    ['a file with a function', files({ program: () => 1 }), 'WRONG_VALUE'],
    ['a file with NaN', files({ rules: [Number.NaN] }), 'WRONG_VALUE'],
    ['a file with a big integer', files({ rules: [1n] }), 'WRONG_VALUE'],
  ])('%s', (_, changes, code) => {
    expect(codesOf(legalAid(changes))).toContain(code)
  })

  test('a file that is no JSON is told with its line', () => {
    expect(problemsOf(legalAid(files('{\n  "program": }')))).toContainEqual(
      expect.objectContaining({ code: 'JSON_SYNTAX', file: 'legal-aid/x.json', line: 2 }),
    )
  })

  test.each<[string, object]>([
    [
      'a section that changes the policy',
      { tierDuties: [{ tier: 'town', clause: '2.3.b1', label, actions: ['collect'] }] },
    ],
    [
      'a rule for a measure of the plan',
      { rules: [{ ...(rulesWith()['rules'] as Json[])[0], benefit: 'HEA-PREMIUM' }] },
    ],
    [
      'a fact outside of its block',
      { facts: [{ id: 'household.pets', label, type: 'integer', absent: 'unknown', collectedBy: 'village' }] },
    ],
    ['a clause without its prefix', { clauses: [{ ...(rulesWith()['clauses'] as Json[])[0], id: '9.9' }] }],
  ])('%s', (_, changes) => {
    expect(codesOf(withRules(changes))).toContain('PLUGIN_NOT_ALLOWED')
  })

  test('and leaves the policy as it was', () => {
    expect(codesOf({ ...sound, apiVersion: 2 })).toContain('PLUGIN_API_VERSION')
    expect(withPlugins().hash).toBe(shipped.hash)
    expect(withPlugins().describe()).toEqual(shipped.describe())
  })
})
