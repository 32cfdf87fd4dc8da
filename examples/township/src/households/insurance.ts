import type { Random } from '../random.ts'
import type { Area, MemberRecord } from '../record.ts'
import type { Resident } from '../people/resident.ts'
import { shares } from '../shares.ts'

const share = shares.person

/** One scheme for the family; a few let it lapse, and an employee may be insured as one. */
export function insureFamily(
  random: Random,
  area: Area,
  stableWorker: Resident | undefined,
): (resident: Resident) => Pick<MemberRecord, 'medicalInsurance' | 'ruralInsured'> {
  const scheme = random.weighted<'ncms' | 'urrbmi' | 'urbmi'>(
    area === 'rural' ? { ...share.ruralInsurance.weights, urbmi: 0 } : { ...share.urbanInsurance.weights, urrbmi: 0 },
  )
  return (resident) => {
    if (resident === stableWorker && random.chance(share.employeeInsurance.percent))
      return { medicalInsurance: 'uebmi' }
    if (random.chance(share.uninsured.percent)) return { medicalInsurance: 'none' }
    return { medicalInsurance: scheme, ...(scheme === 'urrbmi' ? { ruralInsured: true } : {}) }
  }
}
