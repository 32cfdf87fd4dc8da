import type { RuleSet } from '@bangfu/core'
import type { Diagnostic } from '@bangfu/sdk'
import { importCondition, type Expansion } from './condition.ts'
import { copyData, readObject, type PlainObject } from './plain-data.ts'
import { describe, nameText, Problems, type Path } from './problems.ts'
import type { BangfuCondition } from './reading.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** Rules of json-rules-engine, as plain data. */
export interface ForeignRules {
  /** A list of rules: what was given to the engine, or `rule.toJSON(false)` of each. */
  readonly rules: unknown
  /** Shared conditions by name, as `engine.setCondition` was given them: an object or a Map. */
  readonly conditions?: unknown
}

/** A rule of json-rules-engine that still lacks what a rule of bangfu must say. */
export interface ForeignRule {
  readonly index: number
  readonly name: string | undefined
  /** As it is, whatever it is. */
  readonly event: unknown
}

/** What may be said of rules that are taken in. */
export interface ImportOptions {
  /**
   * Gives what json-rules-engine has no place for (`title`, `clause`, `benefit`, `outcome`) or what is to be another
   * (`name`, `event`). A key that it gives stands in place of the rule's own.
   */
  readonly complete?: (rule: ForeignRule) => Readonly<Record<string, unknown>>
}

/** A rule for a rule file of bangfu. */
export interface ImportedRule extends Readonly<Record<string, unknown>> {
  readonly name: string
  readonly conditions: BangfuCondition
}

/** What was taken in. */
export interface ImportedRules {
  /** The rules without a problem, for the section `rules` of a rule file; what loads that file checks the rest. */
  readonly rules: readonly ImportedRule[]
  /** Every problem of the other rules, and warnings of what means nothing here. */
  readonly diagnostics: readonly Diagnostic[]
}

const BENEFIT = 'benefit'

const readShared = (conditions: unknown, problems: Problems): ReadonlyMap<string, unknown> => {
  if (conditions === undefined) return new Map()
  if (conditions instanceof Map)
    return new Map([...conditions].map(([name, value]) => [String(name), value as unknown]))
  return new Map(
    Object.entries(readObject(conditions, ['conditions'], 'an object of conditions by name', problems) ?? {}),
  )
}

/** The scope whose things a rule is for, by the facts that it names: the innermost. */
const scopeOf = (
  named: ReadonlySet<string>,
  path: Path,
  { scopes }: Vocabulary,
  problems: Problems,
): string | undefined => {
  const [outermost, ...inner] = scopes
  const found = inner.filter((scope) => named.has(scope))
  if (found.length <= 1) return found[0] ?? outermost
  problems.error('FACT_OUT_OF_SCOPE', path, { found: found.join(' and '), expected: 'facts of one of them' })
  return undefined
}

/** What a rule must say in a rule file. */
const checkComplete = (rule: PlainObject, path: Path, problems: Problems): void => {
  const event = rule['event'] as PlainObject | undefined
  const params = event?.['params'] as PlainObject | undefined
  const needed = ['name', 'title', 'clause', ...(event?.['type'] === BENEFIT ? ['benefit', 'outcome'] : [])]
  for (const key of needed.filter((name) => rule[name] === undefined)) {
    problems.error('MISSING_KEY', path, { found: `no key \`${key}\``, expected: 'one, of the rule or of `complete`' })
  }
  if (typeof event?.['type'] !== 'string') {
    const expected = `an object with a \`type\`: ${BENEFIT}, or an event that the policy shows`
    problems.error('WRONG_VALUE', [...path, 'event'], { found: describe(event), expected })
  } else if (event['type'] !== BENEFIT && params?.['code'] === undefined) {
    problems.error('MISSING_KEY', [...path, 'event'], {
      found: 'no `params.code`',
      expected: 'the code that is raised',
    })
  }
}

const notePriority = (priority: unknown, path: Path, problems: Problems): void => {
  if (priority === undefined || priority === 1) return
  const expected = 'nothing: every rule is tried, whatever its priority'
  problems.warning('KEY_IGNORED', [...path, 'priority'], { found: describe(priority), expected })
}

/** The conditions of what may apply to a rule's notes. */
const importNotes = (notes: unknown, path: Path, expansion: Expansion): unknown => {
  const { problems } = expansion
  if (!Array.isArray(notes)) return copyData(notes, path, problems)
  return notes.map((note: unknown, index) => {
    const place = [...path, index]
    const object = readObject(note, place, 'a note', problems)
    if (object === undefined) return undefined
    const { when, ...rest } = object
    const copy = (copyData(rest, place, problems) ?? {}) as PlainObject
    return when === undefined ? copy : { ...copy, when: importCondition(when, [...place, 'when'], expansion) }
  })
}

const importRule = (
  value: unknown,
  index: number,
  shared: ReadonlyMap<string, unknown>,
  vocabulary: Vocabulary,
  { complete }: ImportOptions,
  problems: Problems,
): ImportedRule | undefined => {
  const { errors } = problems
  const path = ['rules', index]
  const own = readObject(value, path, 'a rule', problems)
  if (own === undefined) return undefined
  const { name, event } = own
  const given = complete?.({ index, name: typeof name === 'string' ? name : undefined, event })
  const { conditions, unless, notes, priority, ...rest } = { ...own, ...given }
  const expansion: Expansion = { vocabulary, problems, shared, scopes: new Set(), parts: 0 }
  const taken = importCondition(conditions, [...path, 'conditions'], expansion)
  const against = unless === undefined ? undefined : importCondition(unless, [...path, 'unless'], expansion)
  const withNotes = notes === undefined ? undefined : importNotes(notes, [...path, 'notes'], expansion)
  notePriority(priority, path, problems)
  const plain = copyData(rest, path, problems) as PlainObject | undefined
  if (plain !== undefined) checkComplete(plain, path, problems)
  const scope = scopeOf(expansion.scopes, [...path, 'conditions'], vocabulary, problems)
  if (problems.errors > errors || taken === undefined || plain === undefined) return undefined
  return {
    ...plain,
    name: String(plain['name']),
    ...(plain['for'] === undefined && scope !== undefined ? { for: scope } : {}),
    conditions: taken,
    ...(against === undefined ? {} : { unless: against }),
    ...(withNotes === undefined ? {} : { notes: withNotes }),
  }
}

const checkNames = (rules: readonly (ImportedRule | undefined)[], problems: Problems): readonly ImportedRule[] => {
  const taken = new Set<string>()
  return rules.filter((rule, index): rule is ImportedRule => {
    if (rule === undefined) return false
    if (!taken.has(rule.name)) return taken.add(rule.name) !== undefined
    problems.error('DUPLICATE_NAME', ['rules', index, 'name'], {
      found: nameText(rule.name),
      expected: 'a name used once',
    })
    return false
  })
}

/**
 * Takes rules of json-rules-engine into bangfu: shared conditions are written out, operators and their decorators are
 * said in bangfu's own. Never throws for what cannot be taken: each of its problems is a diagnostic with its place.
 */
export const importRules = (
  { rules, conditions }: ForeignRules,
  ruleSet: RuleSet,
  options: ImportOptions = {},
): ImportedRules => {
  const problems = new Problems()
  const vocabulary = vocabularyOf(ruleSet)
  const shared = readShared(conditions, problems)
  if (!Array.isArray(rules)) {
    problems.error('WRONG_VALUE', ['rules'], { found: describe(rules), expected: 'a list of rules' })
    return { rules: [], diagnostics: problems.diagnostics }
  }
  const imported = rules.map((rule, index) => importRule(rule, index, shared, vocabulary, options, problems))
  return { rules: checkNames(imported, problems), diagnostics: problems.diagnostics }
}
