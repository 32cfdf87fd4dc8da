export { run } from './run.ts'
export type { Io, Output } from './io.ts'
