export { decideWith } from './decide-with.ts'
export type { DecideWithOptions, DecidingWithProviders, SourcedOptions } from './setup/options.ts'
export type { RefusedRecord, SourceConflict, SourcedDecision, SourceFailure, StatedValue } from './sourced.ts'
