export { createArchive, type PolicyArchive } from './archive.ts'
export { replay, type Replayed, type ReplayRequest, type Reproduction } from './replay.ts'
export { settleUp, type SettledBenefit } from './settle-up.ts'
