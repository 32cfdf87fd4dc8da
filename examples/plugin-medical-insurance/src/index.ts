export { medicalInsurance, type MedicalInsuranceOptions } from './plugin.ts'
