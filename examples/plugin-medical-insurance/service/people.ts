/** A bill as the bureau holds it: money in fen. */
interface Bill {
  readonly kind: 'ward' | 'clinic-major' | 'clinic'
  readonly major: boolean
  readonly totalFen: number
  readonly compliantFen: number
}

/** Somebody as the bureau holds him: in its own words, not in those of household records. */
export interface Insured {
  readonly idNumber: string
  readonly scheme: 'RURAL-COOP' | 'TOWN-RESIDENT' | 'RESIDENT' | 'EMPLOYEE' | 'NOT-INSURED'
  /** Whether the resident scheme took over a rural contract. */
  readonly wasRural: boolean
  /** The day of which this is. */
  readonly asOf: string
  readonly bills: readonly Bill[]
}

/** The invented insured. Their ID numbers have a sound check digit and nobody bears them: no division 211199 exists. */
export const INSURED: readonly Insured[] = [
  { idNumber: '211199197001010016', scheme: 'RESIDENT', wasRural: true, asOf: '2019-11-30', bills: [] },
  { idNumber: '211199197502020028', scheme: 'EMPLOYEE', wasRural: false, asOf: '2019-11-30', bills: [] },
  {
    idNumber: '211199194003030033',
    scheme: 'RURAL-COOP',
    wasRural: true,
    asOf: '2019-10-31',
    bills: [{ kind: 'ward', major: true, totalFen: 1_000_000, compliantFen: 800_050 }],
  },
  { idNumber: '211199200804040045', scheme: 'NOT-INSURED', wasRural: false, asOf: '2019-11-30', bills: [] },
]
