export { legalAid } from './plugin.ts'
