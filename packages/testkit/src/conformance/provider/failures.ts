import { hold, type Check } from '../machinery/check.ts'
import { ask, batchOf, contextOf, questionsOf, tick, type ProviderSubject } from './subject.ts'

const outcomeOf = (call: () => Promise<unknown>): Promise<'answered' | 'rejected'> =>
  new Promise((resolve) => {
    resolve(call())
  }).then(
    () => 'answered' as const,
    () => 'rejected' as const,
  )

const firstBatch = (subject: ProviderSubject): ReturnType<typeof questionsOf> =>
  questionsOf(subject).slice(0, batchOf(subject))

const isGiven =
  (name: 'failSource' | 'holdSource') =>
  (subject: ProviderSubject): string | undefined =>
    subject[name] === undefined ? `No \`${name}\` is given.` : undefined

/** What a provider does when its source does not answer. */
export const failureChecks: readonly Check<ProviderSubject>[] = [
  {
    name: 'rejects when its source fails',
    promise: 'Where its source fails, it rejects: an empty answer would look like one.',
    needs: isGiven('failSource'),
    run: async (subject) => {
      const undo = await subject.failSource?.()
      try {
        const outcome = await outcomeOf(() => subject.provider.fetch(firstBatch(subject) as never, contextOf()))
        hold(outcome === 'rejected', 'it to reject', 'an answer', 'where its source fails')
      } finally {
        await undo?.()
      }
    },
  },
  {
    name: 'recovers',
    promise: 'Once its source answers again, so does it.',
    needs: isGiven('failSource'),
    run: async (subject) => {
      const undo = await subject.failSource?.()
      await outcomeOf(() => subject.provider.fetch(firstBatch(subject) as never, contextOf()))
      await undo?.()
      const { size } = await ask(subject, firstBatch(subject))
      hold(size === firstBatch(subject).length, 'an answer to each question', 'fewer', 'after a failure')
    },
  },
  {
    name: 'can be given up',
    promise: 'Given up while its source does not answer, it rejects within the stated number of turns.',
    needs: isGiven('holdSource'),
    run: async (subject) => {
      const controller = new AbortController()
      const undo = await subject.holdSource?.()
      try {
        let outcome: string | undefined
        void outcomeOf(() => subject.provider.fetch(firstBatch(subject) as never, contextOf(controller.signal))).then(
          (found) => (outcome = found),
        )
        await tick()
        controller.abort()
        const ticks = subject.abortTicks ?? 50
        for (let turn = 0; turn < ticks && outcome === undefined; turn += 1) await tick()
        hold(outcome === 'rejected', `it to reject within ${ticks} turns`, outcome ?? 'nothing')
      } finally {
        await undo?.()
      }
    },
  },
  {
    name: 'given up before',
    promise: 'Given up before it is called, it rejects.',
    run: async (subject) => {
      const controller = new AbortController()
      controller.abort()
      const call = (): Promise<unknown> =>
        subject.provider.fetch(firstBatch(subject) as never, contextOf(controller.signal))
      hold((await outcomeOf(call)) === 'rejected', 'it to reject', 'an answer')
    },
  },
]
