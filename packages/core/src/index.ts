export type * from './describe/describe-policy.ts'
export type * from './explain/explanation.ts'
export { PolicyError, RecordError } from './errors.ts'
export { NumberText } from './parse/number-text.ts'
export { parseRecord, type ParsedRecord } from './record/parse-record.ts'
export {
  createPolicy,
  type AnyPolicyTypes,
  type DecideOptions,
  type Policy,
  type PolicyData,
  type PolicyOptions,
  type PolicyTypes,
} from './policy.ts'
export type { PolicyFiles } from './shape/read-policy.ts'
