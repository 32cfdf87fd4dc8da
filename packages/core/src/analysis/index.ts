export { analyzePolicy, type AnalyzeOptions } from './analyze-policy.ts'
export { findHarm } from './find-harm.ts'
