import { isExact, type Exact, type KnownValue, type Operator } from '@bangfu/sdk'
import { isDay } from '../draw/days.ts'
import { order, stretches } from '../draw/stretches.ts'
import { drawTexts } from '../draw/values.ts'
import { broken, hold, type Check } from '../machinery/check.ts'
import { copied } from '../machinery/frozen.ts'
import { answerOf, isSame, shown, shownAnswer, type Answer } from '../machinery/shown.ts'
import type { Random } from '../../random.ts'
import { asked, drawTrials, testOf, type OperatorSubject, type Trial } from './subject.ts'

const CUT_KINDS = ['number', 'date', 'text', 'codes']

const cutsOf = (operator: Operator, { operand, type }: Trial): readonly KnownValue[] => {
  const { value: cuts } = answerOf(() => operator.cuts?.(operand as never))
  return Array.isArray(cuts)
    ? (cuts as readonly KnownValue[])
    : broken('a list of cuts', shown(cuts), `for a fact of kind ${type.kind}`)
}

const fits = (cut: unknown, { type }: Trial): boolean => {
  if (type.kind === 'number') return isExact(cut)
  if (type.kind === 'boolean') return typeof cut === 'boolean'
  return type.kind === 'date' ? isDay(cut) : typeof cut === 'string'
}

/** Texts that are nearly one of the cuts: begin with it, end with it, lack its end. */
const likeTexts = (cuts: readonly KnownValue[]): readonly string[] =>
  cuts.flatMap((cut) => (typeof cut === 'string' ? [`${cut}1`, `1${cut}`, `1${cut}1`, cut.slice(0, -1)] : []))

/** Values by what the cuts leave of them: those of one group must get one verdict. */
const groupsOf = (draw: Random, trial: Trial, cuts: readonly KnownValue[]): readonly (readonly KnownValue[])[] => {
  const { type, values } = trial
  switch (type.kind) {
    case 'number':
    case 'date':
      return stretches(draw, cuts as readonly (Exact | string)[], values as readonly (Exact | string)[])
    case 'text':
      return [[...values, ...drawTexts(draw), ...likeTexts(cuts)].filter((text) => !cuts.includes(text))]
    case 'codes': {
      const groups = new Map<string, KnownValue[]>()
      for (const codes of values as readonly (readonly string[])[]) {
        const key = JSON.stringify(cuts.filter((cut) => codes.includes(cut as string)))
        groups.set(key, [...(groups.get(key) ?? []), codes])
      }
      return [...groups.values()]
    }
    default:
      return []
  }
}

/** What an operator declares of where its verdict changes. */
export const cutChecks: readonly Check<OperatorSubject>[] = [
  {
    name: 'cuts complete',
    promise: 'Its verdict changes at its `cuts` only: between two neighbors, and beside the texts and codes, it stays.',
    needs: ({ operator }) => {
      if (operator.cuts === undefined) return 'It declares no cuts.'
      return operator.accepts.some((kind) => CUT_KINDS.includes(kind))
        ? undefined
        : 'Codes and booleans are tried one by one.'
    },
    run: (subject, draw) => {
      for (const trial of drawTrials(draw, subject)) {
        const test = testOf(subject.operator, trial.operand, trial.type)
        const cuts = cutsOf(subject.operator, trial)
        const odd = cuts.find((cut) => !fits(cut, trial))
        hold(odd === undefined, `cuts of kind ${trial.type.kind}`, shown(odd))
        for (const group of groupsOf(draw, trial, cuts)) {
          const [first, ...others] = group
          const verdict = first === undefined ? {} : test(first)
          for (const other of others) {
            const found = test(other)
            const where = asked(trial, `${shown(other)} and ${shown(first)}, with no cut between`)
            hold(isSame(verdict, found), `one verdict, ${shownAnswer(verdict)},`, shownAnswer(found), where)
          }
        }
      }
    },
  },
  {
    name: 'cuts pure',
    promise: 'Its `cuts` are the same whenever they are asked for.',
    needs: ({ operator }) => (operator.cuts === undefined ? 'It declares no cuts.' : undefined),
    run: (subject, draw) => {
      for (const trial of drawTrials(draw, subject)) {
        const cuts = [...cutsOf(subject.operator, trial)]
        for (const value of trial.values.slice(0, 4)) testOf(subject.operator, copied(trial.operand), trial.type)(value)
        hold(
          isSame(cuts, [...cutsOf(subject.operator, trial)]),
          'the same cuts again',
          'others',
          `for a fact of kind ${trial.type.kind}`,
        )
      }
    },
  },
  {
    name: 'ordered',
    promise: 'Declared `ordered`, its verdict depends only on which of the two numbers or days is the greater, if any.',
    needs: ({ operator }) => {
      if (operator.ordered !== true) return 'It is not declared ordered.'
      return operator.operand === 'value' ? undefined : 'Its operand is not one value.'
    },
    run: (subject, draw) => {
      for (const kind of ['number', 'date'] as const) {
        const byOrder = new Map<number, Answer>()
        for (const trial of drawTrials(draw, subject).filter(({ type }) => type.kind === kind)) {
          const test = testOf(subject.operator, trial.operand, trial.type)
          for (const value of [...trial.values, trial.operand as KnownValue]) {
            const which = Math.sign(order(value as Exact, trial.operand as Exact))
            const [known, found] = [byOrder.get(which), test(value)]
            byOrder.set(which, known ?? found)
            const where = asked(trial, `${shown(value)} beside ${shown(trial.operand)}`)
            hold(known === undefined || isSame(known, found), shownAnswer(known ?? {}), shownAnswer(found), where)
          }
        }
      }
    },
  },
]
