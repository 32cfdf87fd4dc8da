import type { Tiers } from '../../src/tiers/index.ts'

// Stands in for the tiers until they are merged.
export const panjin2019Tiers: Tiers = {
  masking: { village: { record: 'clear' }, town: { record: 'clear' }, county: { record: 'clear' } },
}
