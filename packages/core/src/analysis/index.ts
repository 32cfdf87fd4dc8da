export { analyzePolicy, type AnalyzeOptions } from './analyze-policy.ts'
export { findHarm, type HarmOptions } from './find-harm.ts'
