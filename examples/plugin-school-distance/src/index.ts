export { schoolDistance } from './plugin.ts'
export { inventedSchools, type School, type Stage } from './schools.ts'
