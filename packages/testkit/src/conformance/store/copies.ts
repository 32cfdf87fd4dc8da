import type { Check } from '../machinery/check.ts'
import { copied } from '../machinery/frozen.ts'
import {
  CHANGE,
  decisionOf,
  decisionsIn,
  draftOf,
  enter,
  holdSame,
  lacks,
  listed,
  withStore,
  type StoreSubject,
} from './subject.ts'

const scribble = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  for (const item of Object.values(value)) scribble(item)
  // What is frozen cannot be scribbled on, and need not be.
  if (!Object.isFrozen(value)) Reflect.set(value, Array.isArray(value) ? 0 : 'mark', 'scribbled')
}

/** That what is kept belongs to the store alone. */
export const copyChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'copies what comes in',
    promise: 'What the caller does to a record or decision after it was kept is not seen by the store.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const draft = copied(draftOf('H1'))
        const decision = copied(decisionOf('H1'))
        await store.put(draft, { expected: 0, change: CHANGE })
        await store.appendDecision(decision, { change: CHANGE })
        scribble(draft)
        scribble(decision)
        holdSame((await store.get('H1'))?.record, draftOf('H1').record, 'the record as it was put')
        holdSame(await decisionsIn(store, 'H1'), [decisionOf('H1')], 'the decision as it was appended')
      }),
  },
  {
    name: 'copies what goes out',
    promise: 'What the caller does to what it was given is not seen by the store.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const stored = await enter(store, 'H1')
        await store.appendDecision(decisionOf('H1'), { change: CHANGE })
        scribble(stored)
        scribble(await store.get('H1'))
        scribble(await listed(store))
        scribble(await store.decisions('H1'))
        holdSame((await store.get('H1'))?.record, draftOf('H1').record, 'the record as it was put')
        holdSame(
          (await listed(store)).map(({ record }) => record),
          [draftOf('H1').record],
          'the record in the list as it was put',
        )
        holdSame(await decisionsIn(store, 'H1'), [decisionOf('H1')], 'the decision as it was appended')
      }),
  },
  {
    name: 'copies of versions',
    promise: 'What the caller does to earlier versions that it was given is not seen by the store.',
    needs: lacks('history'),
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await enter(store, 'H1')
        scribble(await store.history('H1'))
        holdSame(
          (await store.history('H1')).map(({ record }) => record),
          [draftOf('H1').record],
          'the version as it was put',
        )
      }),
  },
]
