export { memoryStore } from './memory-store/memory-store.ts'
