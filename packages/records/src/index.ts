export * from './privacy/index.ts'
