export {
  createCompleteness,
  openFacts,
  workListOf,
  type Clear,
  type Completeness,
  type OpenFact,
  type PlacedHousehold,
  type WorkItem,
} from './completeness.ts'
