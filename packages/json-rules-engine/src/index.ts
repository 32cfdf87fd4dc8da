export type { EngineCondition, EngineLeaf } from './conditions.ts'
export { createBridge, type Bridge, type BridgeRun, type RuleResult } from './create-bridge.ts'
export {
  importRules,
  type ForeignRule,
  type ForeignRules,
  type ImportedRule,
  type ImportedRules,
  type ImportOptions,
} from './in/import-rules.ts'
export type { BangfuCondition } from './in/reading.ts'
export type { EngineEvent, EngineRule } from './out/engine-rule.ts'
export type { ConditionsResult, LeafResult } from './out/rules-of-scope.ts'
