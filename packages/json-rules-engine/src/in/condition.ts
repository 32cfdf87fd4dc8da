import { suggest } from '@bangfu/core/messages'
import { importKnown, importLeaf } from './leaf.ts'
import { MOST_LEVELS, readObject, type PlainObject } from './plain-data.ts'
import { describe, nameText, type Path } from './problems.ts'
import type { BangfuCondition, Reading } from './reading.ts'

// Shared conditions that name each other double at every step: a few lines could stand for more than any memory holds.
const MOST_PARTS = 10_000

// The last is bangfu's own, as it may stand in what completes a rule.
const FORMS = ['all', 'any', 'not', 'condition', 'fact', 'known'] as const
// What json-rules-engine lets stand beside any condition, and bangfu has no use for.
const LABELS = ['name', 'priority']
const LEAF = ['fact', 'operator', 'value', 'path', 'params']

/** What the conditions of one rule are taken in with. */
export interface Expansion extends Reading {
  /** Shared conditions by name. */
  readonly shared: ReadonlyMap<string, unknown>
  /** How many parts the conditions have so far, those of shared conditions counted each time. */
  parts: number
}

/** The way to where a condition stands. */
interface Trail {
  readonly path: Path
  readonly level: number
  /** The shared conditions that it is used in. */
  readonly inside: readonly string[]
}

const noteLabels = (object: PlainObject, path: Path, { problems }: Reading): void => {
  for (const label of LABELS) {
    // json-rules-engine writes a priority of 1 beside every condition.
    if (!Object.hasOwn(object, label) || object[label] === 1 || object[label] === undefined) continue
    const expected = 'nothing: every condition is tried, and goes by its fact'
    problems.warning('KEY_IGNORED', [...path, label], { found: describe(object[label]), expected })
  }
}

const hasOnly = (object: PlainObject, known: readonly string[], path: Path, { problems }: Reading): boolean => {
  const extra = Object.keys(object).filter((key) => !known.includes(key) && !LABELS.includes(key))
  for (const key of extra) {
    const found = nameText(key)
    problems.error('UNKNOWN_KEY', [...path, found], {
      found,
      expected: known.join(', '),
      suggestion: suggest(found, known),
    })
  }
  return extra.length === 0
}

const expandShared = (name: unknown, trail: Trail, expansion: Expansion): BangfuCondition | undefined => {
  const { shared, problems } = expansion
  const path = [...trail.path, 'condition']
  if (typeof name !== 'string' || !shared.has(name)) {
    const found = typeof name === 'string' ? nameText(name) : describe(name)
    const expected = 'the name of a shared condition'
    problems.error('UNKNOWN_CONDITION', path, { found, expected, suggestion: suggest(found, shared.keys()) })
    return undefined
  }
  if (trail.inside.includes(name)) {
    const circle = [...trail.inside.slice(trail.inside.indexOf(name)), name].map(nameText).join(' → ')
    problems.error('CIRCLE', path, { found: circle, expected: 'no condition that depends on itself' })
    return undefined
  }
  const inside = [...trail.inside, name]
  return expand(shared.get(name), { path: ['conditions', nameText(name)], level: trail.level + 1, inside }, expansion)
}

const expandList = (
  form: 'all' | 'any',
  list: unknown,
  trail: Trail,
  expansion: Expansion,
): BangfuCondition | undefined => {
  const path = [...trail.path, form]
  if (!Array.isArray(list) || list.length === 0) {
    // json-rules-engine takes an empty list for true, under `any` as well.
    const problem = { found: describe(list), expected: 'a list with at least one item' }
    expansion.problems.error(Array.isArray(list) ? 'EMPTY_LIST' : 'WRONG_VALUE', path, problem)
    return undefined
  }
  const level = trail.level + 1
  const parts = list.map((part, index) => expand(part, { ...trail, path: [...path, index], level }, expansion))
  if (parts.includes(undefined)) return undefined
  return form === 'all' ? { all: parts as BangfuCondition[] } : { any: parts as BangfuCondition[] }
}

const expand = (value: unknown, trail: Trail, expansion: Expansion): BangfuCondition | undefined => {
  const { problems } = expansion
  const { path, level } = trail
  expansion.parts += 1
  if (expansion.parts > MOST_PARTS) {
    const problem = {
      found: `more than ${MOST_PARTS} parts`,
      expected: `at most ${MOST_PARTS}, shared conditions written out`,
    }
    if (expansion.parts === MOST_PARTS + 1) problems.error('CONDITION_TOO_LARGE', path, problem)
    return undefined
  }
  if (level > MOST_LEVELS) {
    problems.error('TEXT_TOO_DEEP', path, { found: `${level} levels`, expected: `at most ${MOST_LEVELS}` })
    return undefined
  }
  const object = readObject(value, path, 'a condition', problems)
  if (object === undefined) return undefined
  const forms = FORMS.filter((form) => Object.hasOwn(object, form))
  const [form] = forms
  if (form === undefined || forms.length > 1) {
    const found = nameText((forms.length > 1 ? forms : Object.keys(object)).join(', ')) || 'an empty object'
    problems.error('NOT_A_CONDITION', path, { found, expected: `one of ${FORMS.join(', ')}` })
    return undefined
  }
  noteLabels(object, path, expansion)
  if (form === 'fact') {
    const complete = hasOnly(object, LEAF, path, expansion)
    const leaf = importLeaf(object, path, expansion)
    return complete ? leaf : undefined
  }
  if (!hasOnly(object, [form], path, expansion)) return undefined
  if (form === 'all' || form === 'any') return expandList(form, object[form], trail, expansion)
  if (form === 'known') return importKnown(object['known'], [...path, 'known'], expansion)
  if (form === 'condition') return expandShared(object['condition'], trail, expansion)
  const part = expand(object['not'], { ...trail, path: [...path, 'not'], level: level + 1 }, expansion)
  return part === undefined ? undefined : { not: part }
}

/** Takes in a condition, with every shared condition written out where it is used. */
export const importCondition = (value: unknown, path: Path, expansion: Expansion): BangfuCondition | undefined =>
  expand(value, { path, level: 0, inside: [] }, expansion)
