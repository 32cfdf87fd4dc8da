export type { VaultKeys } from './caller-keys.ts'
export { createVault, type SealOptions, type Vault, type VaultOptions } from './create-vault.ts'
export type { About, ExportedDecision, ExportedFinding, ExportedLine } from './export-decisions.ts'
export {
  exportPerson,
  type ExportedChange,
  type ExportedVersion,
  type ExportRequest,
  type PersonExport,
} from './export-person.ts'
export type { ExportedValue } from './export-values.ts'
export { createMasks, type MaskFor, type Masking, type Occasion } from './mask.ts'
export type { Rotation, RotateOptions } from './rotate.ts'
export type { Opened, RecordPlace } from './seal.ts'
export { sealedFacts, type SealedFacts, type SealedKind } from './sealed-facts.ts'
export type { SealedValue } from './sealed-value.ts'
export { VaultError, type VaultProblem } from './vault-error.ts'
