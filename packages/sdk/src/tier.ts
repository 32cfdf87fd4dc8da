/** The four tiers of the data system, lowest first: 村(社区)、镇(街道)、县区经济区、市 (plan 2.3.a). */
export const TIERS = ['village', 'town', 'county', 'city'] as const

/** One of the four tiers of the data system (plan 2.3.a). */
export type Tier = (typeof TIERS)[number]
