import type { Policy } from '@bangfu/core'
import { GAPS, type ActionShape, type TiersFile } from './shape.ts'
import { RECORD_STATES, type RecordState } from './types.ts'

const twice = (names: readonly string[], what: string): readonly string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${what} ${name} stands twice`,
  )

const readingsOf = (action: ActionShape): readonly string[] =>
  [action.reading, action.otherBlocks, action.ownWork, ...Object.values(action.refused ?? {})].filter(
    (id) => id !== undefined,
  )

/** The states that a record can come to, beginning with none. */
const reachedBy = ({ actions }: TiersFile): ReadonlySet<RecordState | 'none'> => {
  const reached = new Set<RecordState | 'none'>(['none'])
  for (let before = 0; before < reached.size;) {
    before = reached.size
    for (const { from = {} } of actions)
      for (const state of reached) {
        const to = from[state]
        if (to !== undefined) reached.add(to)
      }
  }
  return reached
}

const gapProblems = ({ answers }: TiersFile): readonly string[] =>
  Object.entries(answers).flatMap(([name, text]) => {
    const known: readonly string[] = GAPS[name as keyof typeof GAPS]
    const gaps = [...`${text.zh}${text.en}`.matchAll(/\{([^}]*)\}/g)].map(([, gap = '']) => gap)
    return [...new Set(gaps)]
      .filter((gap) => !known.includes(gap))
      .map((gap) => `sentence ${name}: nothing to put for {${gap}}`)
  })

/** Everything that keeps a file of tiers from being used with a policy. */
export const problemsOf = (
  file: TiersFile,
  { tierDuties, facts, clauses, aggregates }: ReturnType<Policy['describe']>,
): readonly string[] => {
  const readings = new Set(file.readings.map(({ id }) => id))
  const known = new Set(clauses.map(({ id }) => id))
  const duties = new Set(tierDuties.flatMap(({ actions }) => actions))
  const blocks = new Set(['record', ...file.blocks.map(({ id }) => id)])
  const keys = file.blocks.flatMap((block) => block.keys ?? [])
  const reached = reachedBy(file)
  const counted = new Set(aggregates.map(({ id }) => id))
  const { households, people, classes, file: onFile, clear } = file.completeness
  const top = new Set(facts.map(({ path }) => path.split('.')[0] ?? ''))
  return [
    ...twice(
      file.readings.map(({ id }) => id),
      'reading',
    ),
    ...twice(
      file.actions.map(({ id }) => id),
      'action',
    ),
    ...twice(
      file.blocks.map(({ id }) => id),
      'block',
    ),
    ...twice(keys, 'key'),
    ...file.blocks.flatMap(({ id }) =>
      file.blocks
        .filter((other) => other.id !== id && other.keys?.includes(id) === true)
        .map((other) => `block ${id} has the name of a key of block ${other.id}`),
    ),
    ...gapProblems(file),
    ...[...top].filter((key) => !keys.includes(key)).map((key) => `key ${key} of the catalog is in no block`),
    ...file.readings.flatMap(({ id, near }) =>
      near.filter((clause) => !known.has(clause)).map((clause) => `reading ${id}: unknown clause ${clause}`),
    ),
    ...[file.notThere, file.unknownBlock].filter((id) => !readings.has(id)).map((id) => `unknown reading ${id}`),
    ...[households, people, classes].filter((id) => !counted.has(id)).map((id) => `unknown aggregate ${id}`),
    ...[onFile, clear].filter((id) => !known.has(id)).map((id) => `unknown clause ${id}`),
    ...RECORD_STATES.filter((state) => !reached.has(state)).map((state) => `state ${state} is never reached`),
    ...file.actions.flatMap((action) => [
      ...action.duties
        .filter((duty) => !duties.has(duty))
        .map((duty) => `action ${action.id}: no tier has duty ${duty}`),
      ...readingsOf(action)
        .filter((id) => !readings.has(id))
        .map((id) => `action ${action.id}: unknown reading ${id}`),
      ...action.sets.filter((id) => !blocks.has(id)).map((id) => `action ${action.id}: unknown block ${id}`),
      ...((action.from === undefined) === (action.anyState === undefined)
        ? [`action ${action.id}: expected either from or anyState`]
        : []),
      ...(action.from !== undefined && action.refused?.['*'] === undefined
        ? [`action ${action.id}: expected a reading for the states in which it is refused`]
        : []),
      ...((action.notBy === undefined) === (action.ownWork === undefined)
        ? []
        : [`action ${action.id}: notBy and ownWork go together`]),
    ]),
  ]
}
