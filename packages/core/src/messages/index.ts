export { suggestByLabel } from '../diagnostics/suggest-label.ts'
export { suggest } from '../diagnostics/suggest.ts'
export { quotedClause } from './clause-words.ts'
export { diagnosticCodes } from './catalog.ts'
export { diagnosticMeaning, diagnosticMeanings } from './diagnostic-meaning.ts'
export { formatDiagnostic } from './format-diagnostic.ts'
export { formatExplanation } from './format-explanation.ts'
export { formatPending } from './format-pending.ts'
export { formatReasons } from './format-reasons.ts'
export { formatDefinition, formatParameter, formatRule, type RuleTextOptions } from './format-rule.ts'
export { outcomeLabel, provenanceLabel, severityLabel, targetLabel, tierLabel, verdictLabel } from './labels.ts'
export { namesUsedByDefinition, namesUsedByRule, type NamesUsed } from './names-used.ts'
export { formatDecisionChanges, type Comparing } from './changes/decision-changes.ts'
export { formatPartChange, type Changing } from './changes/part-changes.ts'
export { formatPart } from './show/format-part.ts'
export { showClassification, showDecisionKey } from './show/show-decision.ts'
export {
  quoteOf,
  responsibleLine,
  showing,
  usesLines,
  type Link,
  type ShownPart,
  type Showing,
  type ShowOptions,
} from './show/show-parts.ts'
export { recordWords } from './show/show-words.ts'
export type { ReasonLine } from './telling.ts'
