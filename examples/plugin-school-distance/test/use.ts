import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { inventedSchools, schoolDistance } from '../src/index.ts'

const policy = createPolicy({ files: panjin2019.files }, { plugins: [schoolDistance(inventedSchools)] })
const members = [{ memberId: 'A1', recognizedStatus: 'dibao', studentStatusCode: '03' }]
const extensions = { 'school-distance': { homeEast: 5000 } }
const record = { householdId: 'H', regionCode: '211122', area: 'rural', extensions, members }
const found = policy.decide(record, { asOf: '2019-12-31' })
console.log(found.benefits.find(({ code }) => code === 'SCH-BUS-SEAT')?.outcome)
