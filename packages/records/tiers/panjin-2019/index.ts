import tiers from './tiers.json' with { type: 'json' }

/** What each tier may do to a record under the plan of 2019, as data: `readTiers` reads it with the policy's duties. */
export const panjin2019Tiers: unknown = tiers
