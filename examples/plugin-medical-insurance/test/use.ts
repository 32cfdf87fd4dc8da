import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { decideWith } from '@bangfu/providers'
import { medicalInsurance } from '../src/index.ts'

const address = process.env['MEDICAL_INSURANCE'] ?? 'http://127.0.0.1:8787'
const policy = createPolicy({ files: panjin2019.files }, { plugins: [medicalInsurance({ address })] })
const members = [{ memberId: 'A1', idNumber: '211199197001010016', recognizedStatus: 'dibao' }]
const record = { householdId: 'H', regionCode: '211122', area: 'rural', members }
const { decision, sources } = await decideWith(policy).decide(record, { asOf: '2019-12-31' })
console.log(decision.benefits.find(({ code }) => code === 'HEA-PREMIUM')?.outcome)
for (const { fact, provider, recordedOn } of sources) console.log(fact, provider, recordedOn)
