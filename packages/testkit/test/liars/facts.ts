import { defineFact, exactInteger, isExact, compare, type Exact, type FactDefinition } from '@bangfu/sdk'
import { checkFact, type FactSubject } from '@bangfu/testkit/conformance'
import type { Liars } from './liar.ts'

const base = {
  name: 'distanceClass',
  scope: 'member',
  label: { zh: '就学距离', en: 'how far the school is' },
  type: 'code',
  codes: { near: { zh: '近', en: 'near' }, far: { zh: '远', en: 'far' } },
  needs: { meters: 'member.schoolMeters', stages: 'member.stages' },
} as const

interface Sees {
  readonly meters: Exact | null
  readonly stages: readonly string[]
}

const FAR = exactInteger(2000)
const classOf = ({ meters }: Sees): 'near' | 'far' | undefined =>
  isExact(meters) ? (compare(meters, FAR) > 0 ? 'far' : 'near') : undefined

const computing = (
  compute: (seen: Sees, context: { readonly asOf: string; readonly random: () => number }) => unknown,
): FactDefinition => defineFact({ ...base, compute: compute as never })

const honest = computing(classOf)

const recorded = defineFact({
  name: 'boarding',
  scope: 'member',
  label: { zh: '寄宿', en: 'boarding' },
  type: 'code',
  codes: { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } },
  absent: { value: 'no' },
  collectedBy: 'village',
})

const limited = defineFact({
  name: 'schoolMeters',
  scope: 'member',
  label: { zh: '到学校的距离', en: 'meters to the school' },
  type: 'integer',
  unit: 'meters',
  min: '0',
  max: '100000',
  absent: 'unknown',
  collectedBy: 'village',
})

const subjectOf = (fact: FactDefinition): FactSubject => ({
  fact,
  domains: {
    meters: { type: 'number', min: '0', max: '5000', whole: true, nullable: true },
    stages: { type: 'codes', codes: ['primary', 'junior', 'senior'] },
  },
})

const alternating = (): FactDefinition => {
  let calls = 0
  return computing((seen) => (Math.floor(calls++ / 2) % 2 === 0 ? classOf(seen) : 'near'))
}

const liesOf: readonly (readonly [lie: string, fact: FactDefinition, ...caughtBy: string[]])[] = [
  [
    'looks at a name that it did not ask for',
    computing((seen) => ((seen as unknown as { readonly name?: string }).name === undefined ? classOf(seen) : 'far')),
    'sees what it needs',
  ],
  [
    'takes today from the clock',
    computing((seen) => (new Date().getFullYear() > 2050 ? 'far' : classOf(seen))),
    'no clock, no chance',
  ],
  ['draws its own chance', computing((seen) => (Math.random() > 0.8 ? 'far' : classOf(seen))), 'no clock, no chance'],
  ['remembers whom it saw before', alternating(), 'no state', 'frozen inputs'],
  [
    'gives a code that is not in its table',
    computing((seen) => (isExact(seen.meters) ? classOf(seen) : 'unknown')),
    'value',
  ],
  ['gives `null` for what it does not know', computing((seen) => classOf(seen) ?? null), 'value'],
  [
    'throws where a block is not there',
    computing((seen) => (compare(seen.meters as Exact, FAR) > 0 ? 'far' : 'near')),
    'value',
  ],
  [
    'sorts a list that it sees',
    computing((seen) => {
      if (!Object.isFrozen(seen.stages)) (seen.stages as string[]).reverse()
      return classOf(seen)
    }),
    'inputs unchanged',
  ],
  [
    'notes something on what it sees, and stops where that is frozen',
    computing((seen) => {
      ;(seen as { meters: unknown }).meters = seen.meters
      return classOf(seen)
    }),
    'frozen inputs',
  ],
  [
    'means by absence a code that it does not have',
    { ...recorded, absent: { value: 'perhaps' } } as FactDefinition,
    'absent value',
  ],
  ['has a least number above the greatest', { ...limited, min: '200000' } as FactDefinition, 'limits'],
  ['is called something in one language', { ...limited, label: { zh: '距离', en: '' } }, 'name and label'],
]

/** Facts that lie. */
export const facts: Liars = {
  kind: 'fact',
  honest: async () => (await Promise.all([honest, recorded, limited].map((fact) => checkFact(subjectOf(fact))))).flat(),
  liars: liesOf.map(([lie, fact, ...caughtBy]) => ({
    lie,
    kind: 'fact',
    caughtBy,
    check: () => checkFact(subjectOf(fact)),
  })),
}
