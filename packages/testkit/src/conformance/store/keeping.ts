import { hold, type Check } from '../machinery/check.ts'
import { holdHyphens, holdLabel } from '../machinery/sentences.ts'
import { CHANGE, draftOf, holdSame, MOMENT, VILLAGE, withStore, type StoreSubject } from './subject.ts'

const RECORD = {
  householdId: 'H1',
  text: '𠮷 é e\u0301 "quoted" \\ / \n\t \u2028 ＝',
  decimal: '1.10',
  big: '123456789012345678901234567890.10',
  number: 9007199254740991,
  fraction: 0.1,
  nothing: null,
  none: [],
  empty: {},
  yes: true,
  nested: { list: [[1, [null, { deep: '' }]], 'a'], '': 'no key' },
}

/** Whether something was kept as it was given, or refused: nothing between. */
const keptOrRefused = async (
  subject: StoreSubject,
  record: Readonly<Record<string, unknown>>,
  what: string,
): Promise<void> =>
  withStore(subject, async ({ store }) => {
    const draft = { householdId: 'H1', division: VILLAGE, record }
    const kept = await store.put(draft, { expected: 0, change: CHANGE }).catch(() => undefined)
    const found = await store.get('H1')
    if (kept === undefined) hold(found === undefined, 'nothing kept of what was refused', 'a record', `with ${what}`)
    else holdSame(found?.record, record, 'the record as it was put, or a refusal', `with ${what}`)
  })

/** That records are kept as they are. */
export const keepingChecks: readonly Check<StoreSubject>[] = [
  {
    name: 'name',
    promise: 'Its name is in lower case with hyphens, and it says in both languages what it is.',
    run: ({ store }) => {
      holdHyphens(store.name)
      holdLabel(store.label, 'the label')
    },
  },
  {
    name: 'round trip',
    promise: 'A record comes back as it was put: text for text, number for number, no decimal touched.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        await store.put({ householdId: 'H1', division: VILLAGE, record: RECORD }, { expected: 0, change: CHANGE })
        holdSame((await store.get('H1'))?.record, RECORD, 'the record as it was put')
      }),
  },
  {
    name: 'what was stored',
    promise:
      'A put gives the record with version, sequence, salt and the moment of the injected clock, as `get` does after it.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        const draft = draftOf('H1')
        const stored = await store.put(draft, { expected: 0, change: CHANGE })
        const { version, sequence, at, salt, ...rest } = stored
        holdSame(rest, draft, 'the draft in what was stored')
        hold(version === 1, 'version 1 of a new record', String(version))
        hold(Number.isSafeInteger(sequence), 'a whole number as sequence', String(sequence))
        hold(/^[0-9a-f]{32}$/.test(salt), 'a salt of 32 hex digits', 'another')
        hold(at === MOMENT, `the moment ${MOMENT}`, 'another')
        holdSame(await store.get('H1'), stored, 'the same from `get`')
      }),
  },
  {
    name: 'odd texts',
    promise: 'A NUL, half a character or a key that objects inherit is kept exactly, or the record is refused.',
    run: async (subject) => {
      await keptOrRefused(subject, { text: 'before\u0000after' }, 'a NUL')
      await keptOrRefused(subject, { text: 'half \ud842 of one' }, 'half a character')
      await keptOrRefused(
        subject,
        JSON.parse('{"__proto__":{"a":1},"constructor":"c"}') as object as never,
        'inherited keys',
      )
    },
  },
  {
    name: 'no JSON',
    promise: 'What is no JSON is refused, or kept as it is: never turned into something else.',
    run: async (subject) => {
      const odd = {
        NaN: Number.NaN,
        infinity: Number.POSITIVE_INFINITY,
        undefined: [undefined],
        bigint: 10n,
        function: () => 1,
      }
      for (const [name, value] of Object.entries(odd)) await keptOrRefused(subject, { value }, name)
    },
  },
  {
    name: 'nobody',
    promise: 'Of a household that it has never seen it says so: no record, no versions, no decisions, and no error.',
    run: (subject) =>
      withStore(subject, async ({ store }) => {
        hold((await store.get('H404')) === undefined, '`undefined` for an unknown household', 'something else')
        if (subject.store.capabilities.history) holdSame(await store.history('H404'), [], 'no versions')
        holdSame(await store.decisions('H404'), [], 'no decisions')
      }),
  },
]
