import { OUTCOMES, ZERO, add, compare, exactText, type Decision, type Outcome } from '@bangfu/sdk'
import { readAmount } from './amounts.ts'
import { compareDecisions, type ComparedPolicy } from './compare-decisions.ts'
import type {
  AnswerChange,
  ChangeGroup,
  DecisionChange,
  DecisionComparison,
  KindOfAnswerChange,
  KindOfLineChange,
  LineChange,
} from './decision-comparison.ts'

/** A comparison of two policies over many households, one after the other. */
export interface Comparison {
  /** Takes what both decide about a household. Throws as `compareDecisions` does, and then counts nothing. */
  add(before: Decision, after: Decision): void
  /** What has been found so far. */
  result(): DecisionComparison
}

const rank = (outcome: Outcome | undefined): number =>
  outcome === undefined ? OUTCOMES.length : OUTCOMES.indexOf(outcome)

const amountOf = ({ yuanBefore, yuanAfter }: LineChange): NonNullable<KindOfLineChange['amount']> => {
  if (yuanBefore === undefined || yuanAfter === undefined) return 'otherwise'
  return compare(readAmount(yuanAfter), readAmount(yuanBefore)) > 0 ? 'more' : 'less'
}

// A right whose amount is below nothing takes money, whatever its outcome is called.
const takesMoney = ({ yuanAfter }: LineChange): boolean => compare(readAmount(yuanAfter), ZERO) < 0

const kindOf = (line: LineChange): KindOfLineChange => {
  const { code, before, after } = line
  return {
    code,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(before === after ? { amount: amountOf(line) } : takesMoney(line) ? { amount: 'less' as const } : {}),
  }
}

// What a number or a list of people can be besides one: not known, nobody.
const PLAIN: readonly string[] = ['unknown', 'no']

const kindOfAnswer = ({ about, before, after, counted }: AnswerChange): KindOfAnswerChange => ({
  about,
  ...(counted === true && !PLAIN.includes(before) ? {} : { before }),
  ...(counted === true && !PLAIN.includes(after) ? {} : { after }),
})

/** Whether a measure rises, falls, or neither. */
const directionOf = ({ before, after, amount }: KindOfLineChange): 'up' | 'down' | 'neither' => {
  if (amount !== undefined && amount !== 'otherwise') return amount === 'more' ? 'up' : 'down'
  return rank(after) < rank(before) ? 'up' : rank(after) > rank(before) ? 'down' : 'neither'
}

/** Each of them once, in an order of their own. */
const distinct = <T>(items: readonly T[]): readonly T[] =>
  [...new Map(items.map((item) => [JSON.stringify(item), item])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)

type Side = 'gaining' | 'losing' | 'both' | 'otherwise'

/** Who gains by a change: by the measures that rise and fall, whatever the yuan. */
export const sideOf = (lines: readonly KindOfLineChange[]): Side => {
  const directions = lines.map(directionOf)
  const [up, down] = [directions.includes('up'), directions.includes('down')]
  return up && down ? 'both' : up ? 'gaining' : down ? 'losing' : 'otherwise'
}

interface Gathered {
  readonly lines: readonly KindOfLineChange[]
  readonly answers: readonly KindOfAnswerChange[]
  readonly example: DecisionChange
  households: number
  gained: ReturnType<typeof readAmount>
  lost: ReturnType<typeof readAmount>
}

/** Begins to compare what two policies decide. */
export const createComparison = (policies: {
  readonly before: ComparedPolicy
  readonly after: ComparedPolicy
}): Comparison => {
  const groups = new Map<string, Gathered>()
  const sides: Record<Side, number> = { gaining: 0, losing: 0, both: 0, otherwise: 0 }
  let [households, unchanged] = [0, 0]
  let [gained, lost] = [ZERO, ZERO]
  return {
    add: (before, after) => {
      const change = compareDecisions(before, after, policies)
      households += 1
      if (change === undefined) {
        unchanged += 1
        return
      }
      const lines = distinct(change.lines.map(kindOf))
      const answers = distinct(change.answers.map(kindOfAnswer))
      sides[sideOf(lines)] += 1
      const key = JSON.stringify([lines, answers])
      const group = groups.get(key) ?? { lines, answers, example: change, households: 0, gained: ZERO, lost: ZERO }
      groups.set(key, group)
      const [more, less] = [readAmount(change.gainedYuan), readAmount(change.lostYuan)]
      group.households += 1
      group.gained = add(group.gained, more)
      group.lost = add(group.lost, less)
      gained = add(gained, more)
      lost = add(lost, less)
    },
    result: () => ({
      households,
      unchanged,
      ...sides,
      gainedYuan: exactText(gained),
      lostYuan: exactText(lost),
      groups: [...groups.values()]
        .sort((a, b) => b.households - a.households)
        .map(({ gained: more, lost: less, ...group }): ChangeGroup => ({
          ...group,
          gainedYuan: exactText(more),
          lostYuan: exactText(less),
        })),
    }),
  }
}
