/** The module of an invented plugin, legal aid, as its author would write it: facts, an operator, a formula, a program. */
export const LEGAL_AID = String.raw`import { compare, defineFact, defineFormula, defineOperator, definePlugin, defineProgram, multiply, parseExact, verdictOf } from '@bangfu/sdk'

const hasDispute = defineFact({ scope: 'household', name: 'hasDispute', type: 'boolean', label: { zh: '有纠纷', en: 'has a dispute' }, absent: { value: false }, collectedBy: 'village' })
const matter = defineFact({ scope: 'member', name: 'matter', type: 'code', codes: { wages: { zh: '欠薪', en: 'unpaid wages' }, support: { zh: '赡养', en: 'support' } }, label: { zh: '法律事项', en: 'legal matter' }, absent: 'unknown', collectedBy: 'village' })
const distance = defineFact({ scope: 'household', name: 'distance', type: 'decimal', unit: 'kilometers', label: { zh: '到法援站的距离', en: 'distance to the legal aid station' }, absent: 'unknown', collectedBy: 'village', min: 0 })
const hours = defineFact({ scope: 'household', name: 'hours', type: 'number', unit: 'hours', label: { zh: '路上的时间', en: 'time on the way' }, needs: { distance, area: 'household.area' },
  compute: ({ distance, area }) => { if (compare(distance, parseExact('900')) > 0) throw new Error('too far'); return area === 'rural' ? multiply(distance, parseExact('0.5')) : distance } })
const farFrom = defineOperator({ name: 'farFrom', accepts: ['number'], operand: 'value', compile: (operand) => (value) => verdictOf(compare(value, operand) > 0), cuts: (operand) => [operand], sentence: { zh: '{fact}远于{value}', en: '{fact} is farther than {value}' }, negated: { zh: '{fact}不远于{value}', en: '{fact} is not farther than {value}' } })
const double = defineFormula({ name: 'double', arguments: ['number'], repeats: false, result: 'number', evaluate: (x) => multiply(x, parseExact('2')), sentence: { zh: '{0}的两倍', en: 'twice {0}' } })
const rules = {
  program: { id: 'legalAid', label: { zh: '法律援助', en: 'legal aid' }, clause: 'legal-aid:1' },
  clauses: [{ id: 'legal-aid:1', sentence: 'legal-aid:1', line: 1, quote: '对有纠纷的低收入家庭提供法律援助', en: 'Legal aid for low-income families with a dispute', kind: 'benefit', modality: 'must', decidedBy: 'record', encodedBy: ['rule:leg-aid', 'program:legalAid'] }],
  parameters: [{ id: 'legalAid.feeYuan', label: { zh: '咨询费', en: 'fee for advice' }, type: 'money', unit: 'yuanPerYear', vary: 'county', values: [{ from: '2019-11-25', value: 100, provenance: 'scenario', source: { zh: '虚构', en: 'invented' } }] }],
  formulas: [{ id: 'legal.amount', scope: 'member', label: { zh: '法律援助金额', en: 'amount of legal aid' }, unit: 'yuanPerYear', formula: { double: [{ fact: 'param.legalAid.feeYuan' }] } }],
  rules: [{ name: 'leg-aid', title: { zh: '免费法律咨询', en: 'free legal advice' }, clause: 'legal-aid:1', benefit: 'LEG-AID', for: 'member', outcome: 'entitled', conditions: { all: [
    { fact: 'legal-aid.hasDispute', operator: 'equal', value: true },
    { fact: 'member.legal-aid.matter', operator: 'in', value: ['wages'] },
    { fact: 'legal-aid.hours', operator: 'farFrom', value: 2 },
    { fact: 'household.isFamily', operator: 'equal', value: true } ] }, event: { type: 'benefit', params: { amount: { formula: 'legal.amount' } } } }],
}
export default definePlugin({ id: 'legal-aid', version: '1.0.0', apiVersion: 1, title: { zh: '法律援助', en: 'Legal aid' }, capabilities: ['operators', 'formulas', 'facts', 'programs'], sees: ['household.area'],
  operators: [farFrom], formulas: [double], facts: [hasDispute, matter, distance, hours], programs: [defineProgram({ id: 'legalAid', files: { 'legal-aid.json': rules } })] })
`
