import { createPolicy } from '@bangfu/core'
import { panjin2019 } from '@bangfu/core/policies/panjin-2019'
import { legalAid } from '../src/index.ts'

const policy = createPolicy({ files: panjin2019.files }, { plugins: [legalAid] })
const extensions = { 'legal-aid': { matter: 'wages', hasCounsel: false } }
const members = [{ memberId: 'A1', recognizedStatus: 'dibao', extensions }]
const found = policy.decide({ householdId: 'H', regionCode: '211122', area: 'rural', members }, { asOf: '2022-06-30' })
const lines = found.benefits.filter(({ program }) => program === 'legalAid')
console.log(found.programs['legalAid'], lines.map(({ code, outcome }) => `${code} ${outcome}`).join(', '))
