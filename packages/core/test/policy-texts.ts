import { createPolicy, PolicyError, type Policy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { Diagnostic } from '@bangfu/sdk'

/** Texts of rule files by their path. */
export type Files = Readonly<Record<string, string>>

/** The shipped policy as one that is not known when the program is compiled: records of any shape may be tried. */
export const panjin: { readonly files: Files } = { files: panjin2019.files }

/** The files of the shipped policy, some of them edited: in each, the first text is replaced by the second, once. */
export const editedPanjin = (...edits: readonly (readonly [file: string, from: string, to: string])[]): Files => {
  const files: Record<string, string> = { ...panjin2019.files }
  for (const [file, from, to] of edits) {
    const text = files[file] ?? ''
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
    files[file] = text.replace(from, () => to)
  }
  return files
}

/** The line and column of a text inside another, counted by hand. */
export const placeIn = (text: string, needle: string): { readonly line: number; readonly column: number } => {
  let [line, column] = [1, 1]
  const offset = text.indexOf(needle)
  if (offset === -1) throw new Error(`The text does not hold ${needle}`)
  for (const character of text.slice(0, offset).split('')) {
    if (character === '\n') [line, column] = [line + 1, 1]
    else column += 1
  }
  return { line, column }
}

/** Every problem of a policy that does not load. */
export const problemsOf = (files: Files, parameters: Readonly<Record<string, unknown>> = {}): readonly Diagnostic[] => {
  try {
    createPolicy({ files }, { parameters })
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
  return []
}

const label = { zh: '名', en: 'name' }

type Json = Readonly<Record<string, unknown>>

/** What a policy made for one test says besides what every policy must. */
export interface Parts {
  readonly facts?: readonly Json[] | undefined
  readonly tables?: readonly Json[] | undefined
  readonly parameters?: readonly Json[] | undefined
  readonly derived?: readonly Json[] | undefined
  readonly formulas?: readonly Json[] | undefined
  readonly rules?: readonly Json[] | undefined
  readonly decision?: Json
  readonly manifest?: Json
  readonly program?: Json
  /** Sections that speak of the plan itself: units, responsibilities, duties, clauses, aggregates. */
  readonly plan?: Json
}

/** A parameter with its values. */
export const parameter = (id: string, type: string, values: readonly Json[], more: Json = {}): Json => ({
  id,
  label,
  type,
  vary: 'none',
  values: values.map((value) => ({ provenance: 'plan', source: label, ...value })),
  ...more,
})

/** A fact of the household, unknown where it is absent. */
export const fact = (id: string, type: string, more: Json = {}): Json => ({
  id,
  label,
  type,
  absent: 'unknown',
  collectedBy: 'village',
  ...more,
})

/** A derived fact. */
export const derived = (id: string, type: string, derive: unknown): Json => ({ id, label, type, derive })

/** A rule that entitles the household to the benefit `TST-ONE`. */
export const rule = (conditions: unknown, more: Json = {}): Json => ({
  name: 'one',
  benefit: 'TST-ONE',
  clause: '1',
  for: 'household',
  outcome: 'entitled',
  title: label,
  conditions,
  event: { type: 'benefit' },
  ...more,
})

/** Conditions that hold for every household. */
export const ALWAYS: Json = { all: [{ fact: 'household.isHere', operator: 'equal', value: true }] }

/** The two files of a small policy in one program: `policy.json` and `all.json`. */
export const smallPolicy = (parts: Parts = {}): Files => {
  const { facts = [], tables, parameters, derived: more = [], formulas, rules = [rule(ALWAYS)], program } = parts
  const { decision = {}, manifest = {}, plan = {} } = parts
  const all = {
    scopes: [
      { id: 'household', key: 'householdId', label },
      { id: 'member', in: 'household', path: 'members', key: 'memberId', min: 1, absent: 'required', label },
    ],
    ...(tables === undefined ? {} : { tables }),
    facts: [fact('household.flag', 'boolean'), fact('household.number', 'money'), ...facts],
    ...(parameters === undefined ? {} : { parameters }),
    derived: [derived('household.isHere', 'boolean', { every: 'member', where: { not: NEVER } }), ...more],
    ...(formulas === undefined ? {} : { formulas }),
    program: program ?? { id: 'only', label, clause: '1' },
    classification: {
      label,
      clause: '1',
      steps: [{ class: 'here', label, where: 'household.isHere' }],
      otherwise: { class: 'none', label },
      unknown: { class: 'unknown', label },
      population: 'household.isHere',
    },
    rules,
    ...plan,
  }
  const root = {
    policy: 'small',
    version: '1',
    title: label,
    effectiveFrom: '2019-01-01',
    files: ['all.json'],
    decision: { classification: { form: 'classification' }, ...decision },
    ...manifest,
  }
  return { 'policy.json': JSON.stringify(root, null, 1), 'all.json': JSON.stringify(all, null, 1) }
}

const NEVER: Json = { fact: 'member.memberId', operator: 'equal', value: 'nobody' }

/** A small policy, loaded. */
export const loadSmall = (parts: Parts = {}): Policy => createPolicy({ files: smallPolicy(parts) })

/** A household of one member for a small policy. */
export const household = (more: Json = {}): Json => ({ householdId: 'H', members: [{ memberId: 'A' }], ...more })
