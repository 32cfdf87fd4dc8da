export { diagnosticCodes } from './catalog.ts'
export { formatDiagnostic } from './format-diagnostic.ts'
export { formatPending } from './format-pending.ts'
export { outcomeLabel, targetLabel, tierLabel, verdictLabel } from './labels.ts'
