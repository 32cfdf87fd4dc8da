import type { ProviderAnswer, ProviderQuestion } from '@bangfu/sdk'
import { isDay } from '../draw/days.ts'
import { hold, type Check } from '../machinery/check.ts'
import { copied, frozen } from '../machinery/frozen.ts'
import { isSame } from '../machinery/shown.ts'
import { inWorldAt } from '../machinery/world.ts'
import { ask, batchOf, questionOf, questionsOf, TODAY, type ProviderSubject } from './subject.ts'

/** Holds every question to be answered as its example says. */
const holdAnswers = (
  { examples }: ProviderSubject,
  questions: readonly ProviderQuestion[],
  answers: ReadonlyMap<string, ProviderAnswer>,
  exampleOf: (question: ProviderQuestion) => number,
  where: string,
): void => {
  for (const question of questions) {
    const index = exampleOf(question)
    for (const [fact, value] of Object.entries(examples[index]?.facts ?? {})) {
      const found = answers.get(question.id)?.facts[fact]
      hold(isSame(found, value), `the value of \`${fact}\` of example ${index + 1}`, 'another', where)
    }
  }
}

const inBatches = async (
  subject: ProviderSubject,
  questions: readonly ProviderQuestion[],
  size: number,
): Promise<ReadonlyMap<string, ProviderAnswer>> => {
  const answers = new Map<string, ProviderAnswer>()
  for (let from = 0; from < questions.length; from += size)
    for (const [id, answer] of await ask(subject, questions.slice(from, from + size))) answers.set(id, answer)
  return answers
}

/** What a provider answers. */
export const answerChecks: readonly Check<ProviderSubject>[] = [
  {
    name: 'answers',
    promise: 'It answers each question, asked alone, with what its source has.',
    run: async (subject) => {
      const questions = questionsOf(subject)
      holdAnswers(
        subject,
        questions,
        await inBatches(subject, questions, 1),
        (one) => questions.indexOf(one),
        'asked alone',
      )
    },
  },
  {
    name: 'answers by id',
    promise: 'Its answers are the same whatever the order of questions and however many are asked together.',
    run: async (subject, draw) => {
      const questions = questionsOf(subject)
      // Where it answers wrongly one by one, that is said already.
      const alone = await inBatches(subject, questions, 1)
      const factsOf = (answers: ReadonlyMap<string, ProviderAnswer>): unknown =>
        questions.map(({ id }) => answers.get(id)?.facts)
      const orders = [questions, [...questions].reverse(), [...questions].sort(() => (draw.chance(50) ? 1 : -1))]
      for (const order of orders)
        for (const size of new Set([batchOf(subject), 2, 3])) {
          const answers = await inBatches(subject, order, Math.min(size, batchOf(subject)))
          hold(
            isSame(factsOf(answers), factsOf(alone)),
            'the answers of questions asked alone',
            'others',
            `by batches of ${size}`,
          )
        }
    },
  },
  {
    name: 'supplies what it says',
    promise: 'It gives no fact that it does not declare to supply.',
    run: async (subject) => {
      for (const [, { facts }] of await inBatches(subject, questionsOf(subject), batchOf(subject))) {
        const other = Object.keys(facts).find((fact) => !subject.provider.supplies.includes(fact))
        hold(other === undefined, 'facts that it declares', `\`${other ?? ''}\``)
      }
    },
  },
  {
    name: 'invents nothing',
    promise: 'Of whom its source does not know it gives `null`, no fact or no answer.',
    needs: ({ strangers = [] }) => (strangers.length === 0 ? 'No strangers are given.' : undefined),
    run: async (subject) => {
      const facts = Object.fromEntries(subject.provider.supplies.map((fact) => [fact, null]))
      const questions = (subject.strangers ?? []).map((known, index) => questionOf({ known, facts }, `s${index}`))
      for (const [, answer] of await inBatches(subject, questions, batchOf(subject))) {
        const invented = Object.entries(answer.facts).find(([, value]) => value !== null && value !== undefined)
        hold(invented === undefined, '`null` of a stranger', `a value of \`${invented?.[0] ?? ''}\``)
      }
    },
  },
  {
    name: 'twins',
    promise: 'Two questions about the same both get an answer, and one does not take that of the other.',
    needs: (subject) => (batchOf(subject) < 2 ? 'It takes one question a call.' : undefined),
    run: async (subject) => {
      const [first] = subject.examples
      if (first === undefined) return
      const answers = await ask(subject, [questionOf(first, 'left'), questionOf(first, 'right')])
      const [left, right] = [answers.get('left')?.facts, answers.get('right')?.facts]
      hold(left !== undefined && right !== undefined, 'two answers', 'one or none')
      hold(isSame(left, right), 'the same answer twice', 'two')
    },
  },
  {
    name: 'same day, same answer',
    promise: 'Asked the same again on the same day, it answers the same.',
    run: async (subject) => {
      const questions = questionsOf(subject)
      const [one, other] = [
        await inBatches(subject, questions, batchOf(subject)),
        await inBatches(subject, questions, batchOf(subject)),
      ]
      hold(isSame([...one.values()].sort(byId), [...other.values()].sort(byId)), 'the same answers again', 'others')
    },
  },
  {
    name: 'no clock, no chance',
    promise: 'Its answers do not depend on the machine’s clock or chance: it asks those that it is given.',
    run: async (subject) => {
      const questions = questionsOf(subject)
      const at = async (moment: string): Promise<unknown> => {
        const answers = await inWorldAt(moment, () => inBatches(subject, questions, batchOf(subject)))
        return [...answers.values()].sort(byId)
      }
      hold(
        isSame(await at('2001-02-03T04:05:06.000Z'), await at('2077-08-09T10:11:12.000Z')),
        'the same by any clock',
        'others',
      )
    },
  },
  {
    name: 'recorded on a day',
    promise: 'Where it says of when its source has something, that is a day, and none that is yet to come.',
    run: async (subject) => {
      for (const [, { recordedOn }] of await inBatches(subject, questionsOf(subject), batchOf(subject)))
        hold(recordedOn === undefined || (isDay(recordedOn) && recordedOn <= TODAY), 'a day that has come', 'another')
    },
  },
  {
    name: 'questions unchanged',
    promise: 'It changes no question, and answers frozen ones.',
    run: async (subject) => {
      const questions = questionsOf(subject).slice(0, batchOf(subject))
      const given = copied(questions)
      await ask(subject, given).catch(() => undefined)
      hold(isSame(given, questions), 'the questions as they were', 'they changed')
      const answers = await ask(subject, frozen(copied(questions))).catch(() => new Map<string, ProviderAnswer>())
      hold(answers.size === questions.length, 'answers to frozen questions', 'fewer')
    },
  },
  {
    name: 'nothing asked',
    promise: 'Asked nothing, it answers nothing.',
    run: async (subject) => {
      const { size } = await ask(subject, [])
      hold(size === 0, 'no answer', 'one')
    },
  },
]

const byId = (a: ProviderAnswer, b: ProviderAnswer): number => (a.id < b.id ? -1 : 1)
