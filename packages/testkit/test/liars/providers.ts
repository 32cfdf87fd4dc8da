import {
  defineFactProvider,
  type FactProvider,
  type ProviderAnswer,
  type ProviderContext,
  type ProviderQuestion,
} from '@bangfu/sdk'
import { checkProvider, type ProviderSubject } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'

const INSURANCE = 'member.medicalInsurance'
const RURAL = 'member.ruralInsured'

type Question = ProviderQuestion<Readonly<Record<string, unknown>>>

/** What the office has on file, by a number that the examples invented. */
const FILE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'no-1': { [INSURANCE]: 'ncms', [RURAL]: true },
  'no-2': { [INSURANCE]: 'urbmi', [RURAL]: false },
  'no-3': { [INSURANCE]: 'none' },
  'no-4': { [INSURANCE]: 'uebmi', [RURAL]: true },
}

/** A source that fails and waits when it is told to. */
const makeSource = (): {
  look: (id: unknown, signal: AbortSignal) => Promise<Readonly<Record<string, unknown>> | undefined>
  state: { fails: boolean; waits: boolean }
} => {
  const state = { fails: false, waits: false }
  return {
    state,
    look: async (id, signal) => {
      if (state.fails) throw new Error('the office is closed')
      signal.throwIfAborted()
      if (state.waits)
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('given up'))
          })
        })
      return FILE[String(id)]
    },
  }
}

type Fetch = (
  questions: readonly Question[],
  context: ProviderContext,
  source: ReturnType<typeof makeSource>,
) => Promise<readonly ProviderAnswer[]>

const answerOne = async (
  question: Question,
  context: ProviderContext,
  source: ReturnType<typeof makeSource>,
): Promise<ProviderAnswer> => {
  const found = await source.look(question.known['number'], context.signal)
  return {
    id: question.id,
    facts: found ?? Object.fromEntries(question.facts.map((fact) => [fact, null])),
    recordedOn: '2019-06-30',
  }
}

const honest: Fetch = async (questions, context, source) => {
  context.signal.throwIfAborted()
  return Promise.all(questions.map((question) => answerOne(question, context, source)))
}

const subjectOf = (fetch: Fetch): ProviderSubject => {
  const source = makeSource()
  const provider: FactProvider = defineFactProvider({
    name: 'medical-office',
    label: { zh: '医保经办机构', en: 'the medical insurance office' },
    scope: 'member',
    supplies: [INSURANCE, RURAL],
    needs: { number: 'member.idNumber' },
    fetch: (questions, context) => fetch(questions, context, source),
  })
  const during = (key: 'fails' | 'waits') => () => {
    source.state[key] = true
    return () => void (source.state[key] = false)
  }
  return {
    provider,
    examples: Object.entries(FILE).map(([number, facts]) => ({ known: { number }, facts })),
    strangers: [{ number: 'no-404' }],
    failSource: during('fails'),
    holdSource: during('waits'),
    abortTicks: 5,
  }
}

const changing =
  (
    change: (answer: ProviderAnswer, question: Question, index: number, context: ProviderContext) => ProviderAnswer,
  ): Fetch =>
  async (questions, context, source) => {
    const answers = await honest(questions, context, source)
    return answers.map((answer, index) => change(answer, questions[index] as Question, index, context))
  }

/** Keeps the answers that it gave, by the place of the question. */
const byPlace: Fetch = async (questions, context, source) => {
  const answers = await honest(
    [...questions].sort((a, b) => (a.id < b.id ? -1 : 1)),
    context,
    source,
  )
  return answers.map((answer, index) => ({ ...answer, id: questions[index]?.id ?? '' }))
}

const onceFailed = (): Fetch => {
  let failed = false
  return async (questions, context, source) => {
    try {
      if (failed) throw new Error('still closed')
      return await honest(questions, context, source)
    } catch (error) {
      failed ||= source.state.fails
      throw error
    }
  }
}

const leaking = (): Fetch => {
  let before: Readonly<Record<string, unknown>> = {}
  return changing((answer) => {
    const facts = {
      ...before,
      ...Object.fromEntries(Object.entries(answer.facts).filter(([, value]) => value !== null)),
    }
    before = facts
    return { ...answer, facts }
  })
}

const liesOf: readonly (readonly [lie: string, fetch: Fetch, ...caughtBy: string[]])[] = [
  ['answers by position in place of id', byPlace, 'answers by id'],
  [
    'swallows an error and answers nothing',
    (...args) =>
      honest(...args).catch((error: unknown) => (args[1].signal.aborted ? Promise.reject(error as Error) : [])),
    'rejects when its source fails',
  ],
  [
    'answers `null` when its source fails',
    (...args) =>
      honest(...args).catch((error: unknown) =>
        args[1].signal.aborted
          ? Promise.reject(error as Error)
          : args[0].map(({ id }) => ({ id, facts: { [INSURANCE]: null } })),
      ),
    'rejects when its source fails',
  ],
  ['does not come back from a failure', onceFailed(), 'recovers'],
  [
    'does not hear that it was given up',
    (questions, context, source) =>
      context.signal.aborted
        ? Promise.reject(new Error('given up'))
        : honest(questions, { ...context, signal: new AbortController().signal }, source),
    'can be given up',
  ],
  [
    'answers though it was given up before',
    (questions, context, source) =>
      source.state.waits
        ? honest(questions, context, source)
        : honest(questions, { ...context, signal: new AbortController().signal }, source),
    'given up before',
  ],
  [
    'supposes that a stranger is insured as most are',
    changing((answer) => (answer.facts[INSURANCE] === null ? { ...answer, facts: { [INSURANCE]: 'ncms' } } : answer)),
    'invents nothing',
  ],
  [
    'gives a fact that nobody let it give',
    changing((answer) => ({ ...answer, facts: { ...answer.facts, 'member.name': '某' } })),
    'supplies what it says',
    'invents nothing',
  ],
  ['lets one answer run into the next', leaking(), 'answers by id', 'invents nothing'],
  [
    'takes today from the machine',
    changing((answer) => ({ ...answer, recordedOn: new Date().getFullYear() > 2050 ? '2019-12-31' : '2019-06-30' })),
    'no clock, no chance',
  ],
  [
    'is recorded on a day to come',
    changing((answer) => ({ ...answer, recordedOn: '2026-02-30' })),
    'recorded on a day',
  ],
  [
    'adds to the questions',
    (questions, context, source) => {
      for (const question of questions) if (!Object.isFrozen(question)) (question as { seen?: boolean }).seen = true
      return honest(questions, context, source)
    },
    'questions unchanged',
  ],
  [
    'answers one question of two that are alike',
    async (questions, context, source) => {
      const answers = await honest(questions, context, source)
      return answers.filter(
        (answer, index) =>
          questions.findIndex((other) => other.known['number'] === questions[index]?.known['number']) === index,
      )
    },
    'twins',
  ],
  [
    'answers a question that nobody asked',
    async (questions, context, source) => [
      ...(await honest(questions, context, source)),
      ...(questions.length === 0 ? [{ id: 'q', facts: {} }] : []),
    ],
    'nothing asked',
  ],
]

/** Providers that lie. */
export const providers: Liars = {
  kind: 'provider',
  honest: () => checkProvider(subjectOf(honest)),
  liars: liesOf.map(([lie, fetch, ...caughtBy]) => ({
    lie,
    kind: 'provider',
    caughtBy,
    check: () => checkProvider(subjectOf(fetch)),
  })),
}
