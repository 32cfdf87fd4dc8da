import {
  OUTCOMES,
  type Decision,
  type Locale,
  type Localized,
  type ReportContext,
  type ReportRow,
  type ReportValue,
} from '@bangfu/sdk'
import type { Random } from '../../random.ts'

const PROGRAMS = ['health', 'education', 'safetyNet']
const CODES = { health: 'HEA-PREMIUM', education: 'EDU-STUDENT-AID', safetyNet: 'SAF-DIBAO' } as const
const VALUES: readonly ReportValue[] = [
  '5200.50',
  '-12.30',
  '0',
  'A',
  '2019-12-31',
  '村',
  true,
  false,
  null,
  ['01', '02'],
  [],
]
const AMOUNTS = ['1200', '0.01', '974101/300', '-12.30']

/** What the suite calls things: no two names are alike in the two languages. */
const labelOf = (id: string): Localized => ({ zh: `名称${id.length}号`, en: `name of ${id}` })

/** What a report is made for, with a label for every id that a row has. */
export const contextFor = (
  needs: readonly string[],
  locale: Locale = 'en',
  label: (id: string) => Localized = labelOf,
): ReportContext => {
  const ids = [...needs, ...PROGRAMS, ...Object.values(CODES), ...OUTCOMES, 'notTriggered', 'notEligible']
  return {
    locale,
    asOf: '2019-12-31',
    title: { zh: '样表', en: 'sample sheet' },
    labels: Object.fromEntries(ids.map((id) => [id, label(id)])),
  }
}

interface RowOptions {
  readonly index: number
  readonly needs: readonly string[]
  readonly values: Readonly<Record<string, readonly ReportValue[]>>
  readonly texts: readonly string[]
}

const decisionOf = (draw: Random, householdId: string, people: readonly string[]): Decision => {
  const benefits = Array.from({ length: draw.between(0, 4) }, () => {
    const program = draw.oneOf(['health', 'education', 'safetyNet'] as const)
    const outcome = draw.oneOf(OUTCOMES)
    const amount = outcome === 'entitled' && draw.chance(60) ? { amountYuan: draw.oneOf(AMOUNTS) } : {}
    const appliesTo = draw.oneOf(['household', ...people])
    return { code: CODES[program], program, appliesTo, outcome, clause: '2.2.3', ...amount }
  })
  return {
    householdId,
    asOf: '2019-12-31',
    policy: { id: 'sample', version: '1', hash: '0'.repeat(64) },
    programs: Object.fromEntries(
      PROGRAMS.map((program) => [program, draw.oneOf([...OUTCOMES, 'notTriggered', 'notEligible'])]),
    ),
    programsPending: [],
    benefits,
    amountsYuan: {},
    amountsComplete: false,
    undecided: [],
  }
}

/** A masked household with the facts that are needed. `texts` stand wherever a text may. */
export const drawRow = (draw: Random, { index, needs, values, texts }: RowOptions): ReportRow => {
  const text = (plain: string): string => (texts.length > 0 && draw.chance(70) ? `${draw.oneOf(texts)}${plain}` : plain)
  const value = (fact: string): ReportValue => {
    if (texts.length > 0 && draw.chance(60)) return draw.oneOf(texts)
    return draw.oneOf(values[fact] ?? VALUES)
  }
  const factsOf = (ids: readonly string[]): Readonly<Record<string, ReportValue>> =>
    Object.fromEntries(ids.map((id) => [id, value(id)]))
  const household = text(`H${index + 1}`)
  const people = Array.from({ length: draw.between(1, 3) }, (_, place) => text(`M${place + 1}`))
  const ofMembers = needs.filter((fact) => fact.startsWith('member.'))
  return {
    household,
    facts: factsOf(needs.filter((fact) => !fact.startsWith('member.'))),
    members: people.map((id) => ({ id, facts: factsOf(ofMembers) })),
    decision: decisionOf(draw, household, people),
  }
}
