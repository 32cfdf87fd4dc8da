export { default as operators } from './operators?all'
export { default as formulas } from './formulas?all'
