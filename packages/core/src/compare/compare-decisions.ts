import { ZERO, add, compare, exactText, negate, subtract, type BenefitLine, type Decision } from '@bangfu/sdk'
import type { PolicyDescription } from '../describe/description.ts'
import { readAmount } from './amounts.ts'
import { answersOf, type Answer } from './answers.ts'
import type { AnswerChange, DecisionChange, LineChange } from './decision-comparison.ts'

/** What a comparison needs to know of a policy: the keys of its decisions. */
export type ComparedPolicy = Pick<PolicyDescription, 'decision'>

const keyOf = ({ code, appliesTo }: BenefitLine): string => `${code}\n${appliesTo}`

const byKey = (lines: readonly BenefitLine[]): ReadonlyMap<string, BenefitLine> =>
  new Map(lines.map((line) => [keyOf(line), line]))

const changeOf = (before: BenefitLine | undefined, after: BenefitLine | undefined): LineChange | undefined => {
  const line = after ?? before
  if (line === undefined) return undefined
  if (before?.outcome === after?.outcome && before?.amountYuan === after?.amountYuan) return undefined
  return {
    code: line.code,
    appliesTo: line.appliesTo,
    ...(before === undefined ? {} : { before: before.outcome }),
    ...(after === undefined ? {} : { after: after.outcome }),
    ...(before?.amountYuan === undefined ? {} : { yuanBefore: before.amountYuan }),
    ...(after?.amountYuan === undefined ? {} : { yuanAfter: after.amountYuan }),
  }
}

const ABSENT: Answer = { value: 'no', distinct: true }

const answerChanges = (
  before: ReadonlyMap<string, Answer>,
  after: ReadonlyMap<string, Answer>,
): readonly AnswerChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((about): readonly AnswerChange[] => {
    const [one, other] = [before.get(about) ?? ABSENT, after.get(about) ?? ABSENT]
    if (one.value === other.value) return []
    const bothCounted = !one.distinct || !other.distinct
    return [{ about, before: one.value, after: other.value, ...(bothCounted ? { counted: true as const } : {}) }]
  })

/**
 * What two policies decide otherwise about one household; `undefined` where they decide the same. Throws a RangeError
 * where the decisions are about different households or days.
 */
export const compareDecisions = (
  before: Decision,
  after: Decision,
  policies: { readonly before: ComparedPolicy; readonly after: ComparedPolicy },
): DecisionChange | undefined => {
  const { householdId, asOf } = before
  if (householdId !== after.householdId || asOf !== after.asOf)
    throw new RangeError('Cannot compare: the decisions are about different households or days')
  const [one, other] = [byKey(before.benefits), byKey(after.benefits)]
  const keys = [...new Set([...one.keys(), ...other.keys()])].sort()
  const lines = keys.flatMap((key) => changeOf(one.get(key), other.get(key)) ?? [])
  const answers = [
    ...answerChanges(answersOf(before, policies.before.decision), answersOf(after, policies.after.decision)),
    ...answerChanges(programsOf(before, after, lines), programsOf(after, before, lines)),
  ]
  if (lines.length + answers.length === 0) return undefined
  let [gained, lost] = [ZERO, ZERO]
  for (const code of new Set([...Object.keys(before.amountsYuan), ...Object.keys(after.amountsYuan)])) {
    const change = subtract(readAmount(after.amountsYuan[code]), readAmount(before.amountsYuan[code]))
    if (compare(change, ZERO) > 0) gained = add(gained, change)
    else lost = add(lost, negate(change))
  }
  return { householdId, lines, answers, gainedYuan: exactText(gained), lostYuan: exactText(lost) }
}

/** What the programs come to, where no line of theirs says so already: that they are not for this household, or not there. */
const programsOf = (own: Decision, other: Decision, lines: readonly LineChange[]): ReadonlyMap<string, Answer> => {
  const told = new Set(
    [...own.benefits, ...other.benefits]
      .filter(({ code, appliesTo }) => lines.some((line) => line.code === code && line.appliesTo === appliesTo))
      .map(({ program }) => program),
  )
  return new Map(
    Object.entries(own.programs)
      .filter(([program]) => !told.has(program))
      .map(([program, outcome]) => [`programs.${program}`, { value: outcome, distinct: true }]),
  )
}
