export type { EngineCondition, EngineLeaf } from './conditions.ts'
export { createBridge, type Bridge, type BridgeRun, type RuleResult } from './create-bridge.ts'
export type { EngineEvent, EngineRule } from './out/engine-rule.ts'
export type { ConditionsResult, LeafResult } from './out/rules-of-scope.ts'
