export * from './privacy/index.ts'
export * from './service/index.ts'
export * from './tiers/index.ts'
export * from './replay/index.ts'
