export { createAuthorize } from './authorize.ts'
export { readTiers, TiersError, type TierAction, type Tiers } from './read-tiers.ts'
export type { ActionShape, TiersFile } from './shape.ts'
export {
  RECORD_STATES,
  type ActionRequest,
  type Actor,
  type Answer,
  type AnswerCode,
  type Authorize,
  type RecordState,
  type RecordView,
} from './types.ts'
