import type { BenefitLine, Decision } from '@bangfu/sdk'
import { Evaluator } from './evaluator.ts'
import { EveryWorld, textOf } from './every-world.ts'
import { add, fractionText, readFraction, ZERO } from './fraction.ts'
import { OUTCOMES, referenceLines, rulesOf, type ReferenceLine } from './reference-lines.ts'
import { expectedFor, type Expected } from './reference-sections.ts'
import type { Rules } from './rules.ts'
import { householdOf } from './thing.ts'

type Json = Readonly<Record<string, unknown>>

/** What came of comparing a decision with what the reference makes of the record. */
export interface Comparison {
  /** The decision says something that does not hold in some world, or leaves out something that may. */
  readonly wrong: readonly string[]
  /** The decision leaves open what holds in every world. */
  readonly weak: readonly string[]
  /** Parts of which there were too many worlds to try: no value in those tried speaks against the decision. */
  readonly unjudged: number
  readonly worlds: number
}

class Notes {
  readonly wrong: string[] = []
  readonly weak: string[] = []
  unjudged = 0
}

/** Whether missing facts, not an official, keep a line under review. */
const isOpen = ({ outcome, pending = [] }: BenefitLine): boolean =>
  outcome === 'review' && pending.some(({ kind }) => kind !== 'decision')

const compareLine = (line: BenefitLine | undefined, expected: ReferenceLine, notes: Notes): void => {
  const { code, appliesTo, outcome, clauses, amount, isPaid } = expected
  const name = `${code} ${appliesTo}`
  const say = line === undefined ? 'nothing' : isOpen(line) ? 'open' : line.outcome
  const { answers, sure } = outcome
  const [one] = answers
  const says = `${name}: ${say}, reference ${answers.join(' or ')}`
  if (say !== 'open' && !answers.every((answer) => answer === say)) notes.wrong.push(says)
  else if (!sure) notes.unjudged += 1
  else if (say === 'open' && answers.length === 1 && one !== 'open') notes.weak.push(says)
  if (line !== undefined && !clauses.includes(line.clause)) notes.wrong.push(`${name}: clause ${line.clause}`)
  if (say !== 'entitled' || !isPaid || amount === undefined) {
    if (line?.amountYuan !== undefined && say !== 'entitled') notes.wrong.push(`${name}: an amount on ${say}`)
    if (line?.amountYuan !== undefined && !isPaid)
      notes.wrong.push(`${name}: amount ${line.amountYuan}, reference none`)
    return
  }
  compareAnswer({ about: `${name} amount`, open: null, found: amount }, line?.amountYuan ?? null, notes)
}

const compareAnswer = ({ about, open, found }: Expected, said: unknown, notes: Notes): void => {
  const texts = found.answers.map(textOf)
  const says = `${about}: ${textOf(said)}, reference ${texts.join(' or ')}`
  if (textOf(said) !== textOf(open) && texts.some((text) => text !== textOf(said))) notes.wrong.push(says)
  else if (!found.sure) notes.unjudged += 1
  else if (texts.length === 1 && texts[0] !== textOf(said)) notes.weak.push(says)
}

/** What a decision says of a part. */
const saidOf = (decision: Decision, about: string, form: string): unknown => {
  const [path = '', ...name] = about.split(' ')
  const [key = '', id] = path.split('.')
  const value = decision[key]
  if (id !== undefined) return (value as Json)[id]
  if (form === 'findings') {
    const findings = value as readonly Json[]
    return findings.some(
      (finding) => name.join(' ') === ['code', 'appliesTo', 'severity', 'clause'].map((k) => finding[k]).join(' '),
    )
  }
  return form === 'idsWhere' || form === 'signals' ? (value as readonly string[]).includes(name.join(' ')) : value
}

/** What the contract makes of the lines: the highest outcome of each program, and the totals of each code. */
const compareSums = (
  decision: Decision,
  evaluator: Evaluator,
  expected: readonly ReferenceLine[],
  notes: Notes,
): void => {
  const additional = new Set(expected.filter((line) => line.additional).map(({ code }) => code))
  const paid = new Set(expected.filter(({ isPaid }) => isPaid).map(({ code, appliesTo }) => `${code} ${appliesTo}`))
  const inPopulation = decision.undecided.some(({ about }) => about === 'programs')
  const isOutside = evaluator.rules.classification.otherwise.class === decision['classification']
  const withRules = new Set(rulesOf(evaluator, 'benefit').map(({ program }) => program))
  for (const program of evaluator.rules.programs) {
    const own = decision.benefits.filter((line) => line.program === program && !additional.has(line.code))
    const least = !withRules.has(program) ? 'review' : isOutside ? 'notEligible' : 'notTriggered'
    const ranks = [...OUTCOMES, 'notTriggered', 'notEligible']
    const open = own.length === 0 && inPopulation ? ['review'] : []
    const all = [least, ...open, ...own.map(({ outcome }) => outcome)]
    const highest = all.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b))[0]
    if (decision.programs[program] !== highest) {
      notes.wrong.push(`programs.${program}: ${decision.programs[program]}, by its lines ${highest}`)
    }
  }
  const totals: Record<string, string> = {}
  for (const code of new Set(decision.benefits.map((line) => line.code))) {
    const granted = decision.benefits.filter((line) => line.code === code && line.outcome === 'entitled')
    const owed = granted.filter((line) => paid.has(`${code} ${line.appliesTo}`) || line.amountYuan !== undefined)
    const known = owed.flatMap(({ amountYuan }) => (amountYuan === undefined ? [] : [readFraction(amountYuan)]))
    const total = fractionText(known.reduce(add, ZERO))
    if (known.length === owed.length && total !== '0') totals[code] = total
  }
  const sorted = (amounts: Readonly<Record<string, unknown>>): string => JSON.stringify(Object.entries(amounts).sort())
  if (sorted(totals) !== sorted(decision.amountsYuan)) {
    notes.wrong.push(`amountsYuan: ${sorted(decision.amountsYuan)}, by its lines ${sorted(totals)}`)
  }
}

/** Compares a decision with what a walk over the rules, in every world that the record leaves possible, makes of it. */
export const compareDecision = (rules: Rules, record: Json, decision: Decision): Comparison => {
  const notes = new Notes()
  const evaluator = new Evaluator(rules, decision.asOf)
  const worlds = new EveryWorld(evaluator)
  const household = householdOf(rules, record)
  const expected = referenceLines(evaluator, worlds, household)
  const lines = new Map(decision.benefits.map((line) => [`${line.code} ${line.appliesTo}`, line]))
  if (lines.size !== decision.benefits.length) notes.wrong.push('a measure stands twice for the same person')
  for (const line of expected) {
    const name = `${line.code} ${line.appliesTo}`
    compareLine(lines.get(name), line, notes)
    lines.delete(name)
  }
  for (const name of lines.keys()) notes.wrong.push(`${name}: no rule opens it`)
  compareSums(decision, evaluator, expected, notes)
  // The lines have been compared; what is raised by their number is held to the number that the decision has.
  const additional = new Set(expected.filter((line) => line.additional).map(({ code }) => code))
  evaluator.reviewLines = decision.benefits.filter(
    ({ code, outcome }) => outcome === 'review' && !additional.has(code),
  ).length
  for (const [key, section] of Object.entries(rules.decision)) {
    const parts = expectedFor(key, section, { evaluator, worlds, household })
    for (const part of parts) compareAnswer(part, saidOf(decision, part.about, section.form), notes)
    if (section.form === 'targets' && parts.every(({ found }) => found.answers[0] === undefined)) {
      if (Object.keys(decision[key] as Json).length > 0 && parts.every(({ found }) => found.sure))
        notes.wrong.push(`${key}: not empty`)
    }
    if (['signals', 'findings', 'idsWhere'].includes(section.form)) {
      const listed = (decision[key] as readonly unknown[]).length
      const named = parts.filter((part) => saidOf(decision, part.about, section.form) === true).length
      if (listed !== named) notes.wrong.push(`${key}: ${listed} are listed, ${named} of them can be`)
    }
  }
  return { wrong: notes.wrong, weak: notes.weak, unjudged: notes.unjudged, worlds: worlds.tried }
}
