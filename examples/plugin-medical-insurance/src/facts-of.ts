import type { Person } from './read-answer.ts'

/** The service's words by those of household records. A word that is not here is left out, and nothing is made of it. */
const SCHEMES: Readonly<Record<string, string>> = {
  'RURAL-COOP': 'ncms',
  'TOWN-RESIDENT': 'urbmi',
  RESIDENT: 'urrbmi',
  EMPLOYEE: 'uebmi',
  'NOT-INSURED': 'none',
}
const SETTINGS: Readonly<Record<string, string>> = {
  ward: 'inpatient',
  'clinic-major': 'outpatientMajorDisease',
  clinic: 'outpatient',
}

/** Yuan as a decimal, of fen. No division: what is paid is never a floating-point number. */
const yuan = (fen: number): string => {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const eventsOf = ({ bills }: Person): readonly object[] =>
  bills.map(({ kind, major, totalFen, compliantFen }) => ({
    setting: SETTINGS[kind] ?? null,
    isMajorDisease: major,
    totalCostYuan: yuan(totalFen),
    compliantCostYuan: yuan(compliantFen),
  }))

/** What can be said of a person, by the id of the fact. */
export const FACTS: Readonly<Record<string, (person: Person) => unknown>> = {
  'member.medicalInsurance': ({ scheme }) => SCHEMES[scheme] ?? null,
  'member.ruralInsured': ({ wasRural }) => wasRural,
  'member.medicalEvents': eventsOf,
}
