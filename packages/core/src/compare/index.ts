export { compareDecisions, type ComparedPolicy } from './compare-decisions.ts'
export { comparePolicies } from './compare-policies.ts'
export { createComparison, sideOf, type Comparison } from './create-comparison.ts'
export type {
  AnswerChange,
  ChangeGroup,
  DecisionChange,
  DecisionComparison,
  KindOfAnswerChange,
  KindOfLineChange,
  LineChange,
} from './decision-comparison.ts'
export type { ComparedSection, PartChange, PolicyComparison } from './policy-comparison.ts'
