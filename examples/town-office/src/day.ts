import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import type { StoreDefinition } from '@bangfu/sdk'
import { afternoon } from './afternoon.ts'
import { evening } from './evening.ts'
import { morning } from './morning.ts'
import { noon } from './noon.ts'
import { createClock, openOffice } from './office.ts'

/** A day of a town office on a store of that kind, told in Chinese. The place must hold no records yet. */
export const day = async (kind: StoreDefinition, location: string): Promise<string> => {
  const policy = createPolicy(panjin2019)
  const now = createClock()
  const store = await kind.open({ location, now })
  try {
    const records = openOffice(policy, store, now)
    const { submitted, lines } = await morning(records)
    const parts = [
      ['一、村级采集、录入', lines],
      ['二、镇级审核、修正、补充、完善', await noon(records, submitted)],
      ['三、县级核查、督查，市级指导', await afternoon(records, submitted)],
      ['四、汇总', await evening(records, policy.describe())],
    ] as const
    const told = parts.flatMap(([title, each]) => [title, ...each.map((line) => `  ${line}`), ''])
    return ['太平街道的一天（人、户、村、金额均为虚构）', '', ...told].join('\n').trimEnd()
  } finally {
    await store.close()
  }
}
