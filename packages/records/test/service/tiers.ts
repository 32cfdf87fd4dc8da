import type { Tiers } from '../../src/index.ts'

export const tiers: Tiers = {
  masking: {
    village: { record: 'clear' },
    town: { record: 'clear' },
    county: { record: 'clear' },
  },
}
