import { memoryStore } from '@bangfu/adapters'
import type { AuditEntry, Store, StoreDefinition } from '@bangfu/sdk'

/** What a lie takes the place of in an honest store. */
export type Lie = (honest: Store, now: () => Date) => Partial<Store>

/** A store that lies. */
export const lying = (lie: Lie, capabilities: Partial<StoreDefinition['capabilities']> = {}): StoreDefinition => ({
  ...memoryStore,
  capabilities: { ...memoryStore.capabilities, ...capabilities },
  open: async (options) => {
    const honest = await memoryStore.open(options)
    return { ...honest, ...lie(honest, options.now) }
  },
})

/** A store that tells its audit entries otherwise. */
export const withEntries =
  (change: (entries: readonly AuditEntry[]) => readonly AuditEntry[]): Lie =>
  (honest) => ({
    audit: async (division, page) => {
      const { items, ...rest } = await honest.audit(division, page)
      return { ...rest, items: change(items) }
    },
  })
