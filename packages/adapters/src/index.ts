export { memoryStore } from './memory-store/memory-store.ts'
export { benefitLines } from './reports/benefit-lines.ts'
export { programTotals } from './reports/program-totals.ts'
