import type { Decision, Diagnostic, ProviderProblem, ValueSource } from '@bangfu/sdk'
import type { Reply } from '../asking/answers.ts'
import { type Json, valueAt } from '../record/plain.ts'
import type { Place, Places } from '../record/places.ts'
import { valueText } from '../record/same-value.ts'
import { standingOf } from '../record/standing.ts'
import { pathOf, subjectKey, thingOf } from '../record/subjects.ts'
import type { SourceConflict, SourceFailure, StatedValue } from '../sourced.ts'
import { build, putAt, type Candidate } from './build.ts'
import type { Malformed, Statement } from './statements.ts'

/** Decides a record, or says what in it breaks the catalog. */
export type Judge = (record: Json) => { readonly decision: Decision } | { readonly diagnostics: readonly Diagnostic[] }

/** A record with all that its sources agree on. */
export interface Reconciled {
  readonly record: Json
  readonly decision: Decision
  readonly sources: readonly ValueSource[]
  readonly conflicts: readonly SourceConflict[]
  readonly failures: readonly SourceFailure[]
  /** The replies of which a value was refused. */
  readonly refused: ReadonlySet<Reply>
}

/** What is said about one thing of somebody. */
type Group = readonly [Statement, ...Statement[]]

const groupKey = ({ subject, place }: Pick<Statement, 'subject' | 'place'>): string =>
  `${subjectKey(subject)}\n${place.id}`

/** Statements by what they are about, blocks before their items, each in the order of the providers. */
const grouped = (record: Json, statements: readonly Statement[], places: Places): readonly Group[] => {
  const rank = new Map<Place, number>([...places.byId.values()].map((place, index) => [place, index]))
  const all = [...statements]
  for (const { place, value, subject } of statements) {
    // Who tells an item of a block contradicts who says that there is none.
    if (place.kind !== 'block' || value !== false || standingOf(place, thingOf(record, subject)) !== 'unknown') continue
    const items = statements.filter(
      (other) =>
        other.place.kind === 'fact' &&
        other.place.block === place &&
        subjectKey(other.subject) === subjectKey(subject) &&
        !all.some(
          (one) =>
            one.place === place && one.source === other.source && subjectKey(one.subject) === subjectKey(subject),
        ),
    )
    for (const { mentions: _, ...item } of items) all.push({ ...item, place, value: true })
  }
  const groups = new Map<string, [Statement, ...Statement[]]>()
  const bySource = (a: Statement, b: Statement): number => a.source.index - b.source.index
  for (const statement of [...all].sort(bySource)) {
    const group = groups.get(groupKey(statement))
    if (group === undefined) groups.set(groupKey(statement), [statement])
    else group.push(statement)
  }
  const order = ([{ place }]: Group): number => rank.get(place) ?? 0
  return [...groups.values()].sort((a, b) => order(a) - order(b))
}

const sameValues = (group: readonly Statement[], places: Places): ReadonlyMap<string, readonly Statement[]> => {
  const alike = new Map<string, Statement[]>()
  for (const statement of group) {
    const text = valueText(statement.place, statement.value, places)
    alike.set(text, [...(alike.get(text) ?? []), statement])
  }
  return alike
}

const atOf = (group: readonly Statement[]): string =>
  group
    .map(({ reply }) => reply.at)
    .sort()
    .at(-1) ?? ''

/** Puts together what a record says and what its sources say. The same statements give the same, in whatever order they came. */
export const reconcile = (
  record: Json,
  statements: readonly Statement[],
  malformed: readonly Malformed[],
  judge: Judge,
  places: Places,
): Reconciled | { readonly diagnostics: readonly Diagnostic[] } => {
  const conflicts: SourceConflict[] = []
  const failures: SourceFailure[] = []
  const refused = new Set<Reply>()

  const fail = (
    { source, subject, place, reply }: Pick<Statement, 'source' | 'subject' | 'place' | 'reply'>,
    problem: ProviderProblem,
    diagnostics?: readonly Diagnostic[],
  ): void => {
    if (problem === 'refused') refused.add(reply)
    failures.push({
      provider: source.provider.name,
      problem,
      at: reply.at,
      fact: place.id,
      appliesTo: subject.appliesTo,
      ...(diagnostics === undefined ? {} : { diagnostics }),
    })
  }
  const wrong = (candidate: Json): readonly Diagnostic[] | undefined => {
    const judged = judge(candidate)
    return 'diagnostics' in judged ? judged.diagnostics : undefined
  }
  const shown = (place: Place, provider: string, value: unknown): StatedValue =>
    place.personal && place.kind !== 'block' ? { provider } : { provider, value }
  const conflict = (group: readonly Statement[], own: readonly StatedValue[]): void => {
    const [first] = group
    if (first === undefined) return
    const { place, subject } = first
    const said = group.map(({ source, value }) => shown(place, source.provider.name, value))
    conflicts.push({ fact: place.id, appliesTo: subject.appliesTo, values: [...own, ...said], at: atOf(group) })
  }

  for (const one of malformed) {
    const { subject, place, value } = one
    const copy = build(record, [], places)
    putAt(place, thingOf(copy, subject), value, places)
    fail(one, 'refused', wrong(copy) ?? [])
  }

  /** Those of a group whose value could stand in the record. Where it stands in place of another, only what it breaks itself counts. */
  const sound = (group: readonly Statement[], isStated: boolean): readonly Statement[] =>
    [...sameValues(group, places).values()].flatMap((alike) => {
      const [first] = alike
      if (first === undefined) return []
      const { place, subject, value } = first
      if (isStated && place.kind === 'block') return alike
      const trial = build(record, isStated ? [] : [{ subject, place, value, statements: alike }], places)
      if (isStated) putAt(place, thingOf(trial, subject), value, places)
      const at = pathOf(subject, place.steps)
      const diagnostics = wrong(trial)?.filter(
        ({ path = '' }) => !isStated || path === at || path.startsWith(`${at}.`) || path.startsWith(`${at}[`),
      )
      if (diagnostics === undefined || diagnostics.length === 0) return alike
      for (const statement of alike) fail(statement, 'refused', diagnostics)
      return []
    })

  const candidates: Candidate[] = []
  const there = new Set<string>()
  for (const group of grouped(record, statements, places)) {
    const [{ subject, place }] = group
    const thing = thingOf(record, subject)
    const standing = standingOf(place, thing)
    const key = groupKey(group[0])
    if (standing === 'stated') {
      const own = place.kind === 'block' ? true : valueAt(thing, place.steps)
      const ownText = valueText(place, own, places)
      const others = group.filter(({ value }) => valueText(place, value, places) !== ownText)
      const kept = new Set(sound(others, true))
      if (kept.size === 0) continue
      const said = group.filter((statement) => kept.has(statement) || !others.includes(statement))
      conflict(said, [shown(place, 'record', own)])
      continue
    }
    const block = place.kind === 'fact' ? place.block : undefined
    if (standing === 'nothing' && block !== undefined && !there.has(groupKey({ subject, place: block }))) {
      conflict(group, [shown(place, 'record', null)])
      for (const statement of group) fail(statement, 'conflict')
      continue
    }
    const alike = sameValues(group, places)
    const said = alike.size > 1 ? sound(group, false) : group
    const [first] = said
    if (first === undefined) continue
    if (sameValues(said, places).size > 1) {
      conflict(said, [])
      for (const statement of said) fail(statement, 'conflict')
      continue
    }
    if (place.kind === 'block' && first.value === true) there.add(key)
    candidates.push({ subject, place, value: first.value, statements: said })
  }

  // What is not there can hold nothing: items of a block of which it is not settled whether it is there are left out.
  const open = new Set(
    conflicts.flatMap(({ fact, appliesTo }) =>
      places.byId.get(fact)?.kind === 'block' ? [`${fact}\n${appliesTo}`] : [],
    ),
  )
  const fitting = candidates.filter(
    ({ place, subject }) =>
      place.kind !== 'fact' ||
      place.block === undefined ||
      standingOf(place.block, thingOf(record, subject)) === 'stated' ||
      !open.has(`${place.block.id}\n${subject.appliesTo}`),
  )

  let taken: readonly Candidate[] = fitting
  let whole = build(record, taken, places)
  let judged = judge(whole)
  if ('diagnostics' in judged && fitting.length > 0) {
    taken = []
    for (const candidate of fitting) {
      const diagnostics = wrong(build(record, [...taken, candidate], places))
      if (diagnostics === undefined) taken = [...taken, candidate]
      else for (const statement of candidate.statements) fail(statement, 'refused', diagnostics)
    }
    whole = build(record, taken, places)
    judged = judge(whole)
  }
  if ('diagnostics' in judged) return judged
  return { record: whole, decision: judged.decision, sources: sourcesOf(record, taken), conflicts, failures, refused }
}

/** Where the values come from; an item that came with its block is named with the block alone. */
const sourcesOf = (record: Json, taken: readonly Candidate[]): readonly ValueSource[] => {
  const wholes = new Set(
    taken.flatMap(({ place, subject, statements }) =>
      place.kind === 'block' && standingOf(place, thingOf(record, subject)) !== 'stated'
        ? statements.map(({ source }) => `${groupKey({ place, subject })}\n${source.index}`)
        : [],
    ),
  )
  return taken.flatMap(({ place, subject, statements }) =>
    statements.flatMap(({ source, reply }): ValueSource[] => {
      const block = place.kind === 'fact' ? place.block : undefined
      if (block !== undefined && wholes.has(`${groupKey({ place: block, subject })}\n${source.index}`)) return []
      const { name: provider, label } = source.provider
      const recordedOn = reply.kind === 'answered' ? reply.recordedOn : undefined
      const { appliesTo } = subject
      return [{ fact: place.id, appliesTo, provider, label, at: reply.at, ...(recordedOn && { recordedOn }) }]
    }),
  )
}
