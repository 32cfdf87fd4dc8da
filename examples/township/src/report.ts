import type { Panjin2019Decision } from '@bangfu/core/policies/panjin-2019'
import { add, parseExact, ZERO, type Exact, type Pending, type Verdict } from '@bangfu/sdk'

/** One household of the report. */
export interface Assessed {
  /** How many people live in it. */
  readonly people: number
  readonly decision: Panjin2019Decision
  /** The income line once more, decided on the same record with its dibao money taken out (plan 1.2.3.b). */
  readonly exceedsLineWithoutDibao: Verdict
}

/** How many of each, in the order in which they first came up; what never came up has no entry. */
export type Tally = ReadonlyMap<string, number>

/** What a county officer wants to see of a township. */
export interface TownshipReport {
  readonly households: number
  readonly people: number
  readonly classes: readonly ClassRow[]
  readonly programs: readonly ProgramRow[]
  readonly money: readonly MoneyRow[]
  /** Households in which an open question could change an amount. */
  readonly amountsOpen: number
  /** Guarantees and targets, each with how it stands in how many households. */
  readonly states: readonly { readonly id: string; readonly tally: Tally }[]
  readonly childrenOutOfSchool: number
  readonly followUps: Tally
  readonly dataErrors: Tally
  /** The most frequent first. */
  readonly questions: readonly QuestionRow[]
}

export interface ClassRow {
  readonly id: string
  readonly households: number
  readonly people: number
  readonly line: Tally
  readonly lineWithoutDibao: Tally
}

interface ProgramRow {
  readonly id: string
  /** Households by the program's highest outcome. */
  readonly outcomes: Tally
  /** People with a line of their own, and everyone in a household that has one. */
  readonly people: number
  readonly yuan: Exact
}

interface MoneyRow {
  readonly code: string
  readonly program: string
  readonly households: number
  /** Granted lines: people, or households. */
  readonly lines: number
  readonly yuan: Exact
}

export interface QuestionRow {
  readonly pending: Pending
  readonly households: number
  readonly lines: number
}

/** Adds up decisions. Nothing is decided here: every number is a count, or a sum of amounts, of what the rules said. */
export function reportOn(assessed: readonly Assessed[]): TownshipReport {
  const decisions = assessed.map(({ decision }) => decision)
  const money = moneyRows(decisions)
  return {
    households: assessed.length,
    people: sum(assessed.map(({ people }) => people)),
    classes: classRows(assessed),
    programs: programRows(assessed, money),
    money,
    amountsOpen: decisions.filter(({ amountsComplete }) => !amountsComplete).length,
    states: stateRows(decisions),
    childrenOutOfSchool: sum(decisions.map(({ childrenOutOfSchool }) => childrenOutOfSchool.length)),
    followUps: tally(decisions.flatMap(({ followUps }) => followUps)),
    dataErrors: tally(decisions.flatMap(({ dataErrors }) => dataErrors)),
    questions: questionRows(decisions),
  }
}

function classRows(assessed: readonly Assessed[]): readonly ClassRow[] {
  return [...groupBy(assessed, ({ decision }) => decision.classification)].map(([id, group]) => ({
    id,
    households: group.length,
    people: sum(group.map(({ people }) => people)),
    line: tally(group.map(({ decision }) => decision.exceedsIncomeLine)),
    lineWithoutDibao: tally(group.map(({ exceedsLineWithoutDibao }) => exceedsLineWithoutDibao)),
  }))
}

function programRows(assessed: readonly Assessed[], money: readonly MoneyRow[]): readonly ProgramRow[] {
  const standings = assessed.flatMap(({ people, decision: { programs, benefits } }) =>
    Object.entries(programs).map(([id, outcome]) => {
      const persons = new Set(benefits.filter(({ program }) => program === id).map(({ appliesTo }) => appliesTo))
      return { id, outcome, people: persons.has('household') ? people : persons.size }
    }),
  )
  return [...groupBy(standings, ({ id }) => id)].map(([id, group]) => ({
    id,
    outcomes: tally(group.map(({ outcome }) => outcome)),
    people: sum(group.map(({ people }) => people)),
    yuan: total(money.filter(({ program }) => program === id).map(({ yuan }) => yuan)),
  }))
}

function moneyRows(decisions: readonly Panjin2019Decision[]): readonly MoneyRow[] {
  const granted = decisions.flatMap(({ householdId, benefits, amountsYuan }) =>
    benefits
      .filter(({ code, outcome }) => outcome === 'entitled' && amountsYuan[code] !== undefined)
      .map(({ code, program, amountYuan }) => ({ householdId, code, program, amountYuan })),
  )
  return [...groupBy(granted, ({ code }) => code)].map(([code, lines]) => ({
    code,
    program: lines[0]?.program ?? '',
    households: new Set(lines.map(({ householdId }) => householdId)).size,
    lines: lines.length,
    yuan: total(lines.map(({ amountYuan }) => parseExact(amountYuan ?? '') ?? ZERO)),
  }))
}

function stateRows(decisions: readonly Panjin2019Decision[]): TownshipReport['states'] {
  const states = decisions.flatMap(({ guarantees, targets }) => [
    ...Object.entries(guarantees),
    ...Object.entries(targets),
  ])
  return [...groupBy(states, ([id]) => id)].map(([id, group]) => ({
    id,
    tally: tally(group.map(([, state]) => state)),
  }))
}

/** Lines that wait for the same fact, ruling or parameter are one question, whoever it is about. */
function questionRows(decisions: readonly Panjin2019Decision[]): readonly QuestionRow[] {
  const asked = decisions.flatMap(({ householdId, benefits }) =>
    benefits.flatMap(({ pending = [] }, line) => pending.map((each) => ({ householdId, line, pending: each }))),
  )
  return [...groupBy(asked, ({ pending }) => questionOf(pending)).values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const households = new Set(group.map(({ householdId }) => householdId)).size
      const lines = new Set(group.map(({ householdId, line }) => `${householdId} ${line}`)).size
      return [{ pending: first.pending, households, lines }]
    })
    .sort((a, b) => b.households - a.households || b.lines - a.lines)
}

function questionOf(pending: Pending): string {
  switch (pending.kind) {
    case 'fact':
      return `fact ${pending.fact} ${pending.tier}`
    case 'parameter':
      return `parameter ${pending.parameter}`
    case 'value':
      return `value ${pending.fact}`
    case 'decision':
      return `decision ${pending.rule}`
    case 'rules':
      return `rules ${pending.program}`
    case 'plugin':
      return `plugin ${pending.plugin} ${pending.part}`
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

const total = (amounts: readonly Exact[]): Exact => amounts.reduce(add, ZERO)

const tally = (values: readonly string[]): Tally =>
  new Map([...groupBy(values, (value) => value)].map(([value, group]) => [value, group.length]))

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}
