import type { KeyTexts } from './key-text.ts'

const reason = { zh: '县政府决定', en: 'Decided by the county' }
const source = { zh: '某文件第三条', en: 'A document, section 3' }
const label = { zh: '边缘家庭', en: 'borderline' }

const rule = {
  name: 'exa-aid',
  title: { zh: '示例补助', en: 'example aid' },
  clause: '2.2.1.a',
  benefit: 'EXA-AID',
  for: 'member',
  outcome: 'priority',
  conditions: { all: [{ fact: 'member.isListed', operator: 'equal', value: true }] },
  event: { type: 'benefit' },
}

/** What a variant does to its base. */
export const variants: KeyTexts = {
  '*.reason': {
    zh: ['理由', '为什么这样改。'],
    en: ['reason', 'Why it is changed.'],
    example: reason,
  },
  '*.source': {
    zh: ['出处', '依据哪个文件、哪一条。'],
    en: ['source', 'The document that it rests on.'],
    example: source,
  },
  '*.vary': {
    zh: ['谁可以改', '变体里由谁可以改：county 县区和经济区可以改，city 只有市可以改，none 谁也不能改。'],
    en: ['vary', 'Whose variant may change it.'],
    example: 'county',
  },
  set: {
    zh: ['改参数', '变体专用：从某一天起改用另外的值；以前的日子仍按原规则的值。'],
    en: ['set', 'Of a variant: other values of a parameter from a day on; before it the base’s stand.'],
    example: [
      {
        parameter: 'health.exampleRate',
        reason,
        values: [{ from: '2021-01-01', value: '0.65', provenance: 'county', source }],
      },
    ],
  },
  'set.parameter': {
    zh: ['哪个参数', '参数的名称，前面不写 param.。'],
    en: ['parameter', 'The id of the parameter, without `param.`.'],
    example: 'health.exampleRate',
  },
  'set.values': {
    zh: ['新的值', '从第一个 from 起，按这里的值；写法和 parameters 里的 values 一样。'],
    en: ['values', 'From the first `from` on these stand; as `values` of a parameter.'],
    example: [{ from: '2021-01-01', value: '0.65', provenance: 'county', source }],
  },
  addCodes: {
    zh: ['增加代码', '变体专用：给代码表增加代码，例如县区增列的认定类别。'],
    en: ['add codes', 'Of a variant: codes that join a table, such as a county’s own status.'],
    example: [{ table: 'recognizedStatus', code: 'borderline', label, from: '2021-01-01', reason, source }],
  },
  'addCodes.table': {
    zh: ['哪个代码表', '代码表的名称。'],
    en: ['table', 'The id of the table.'],
    example: 'recognizedStatus',
  },
  'addCodes.code': {
    zh: ['代码', '新的代码，表里还没有的。'],
    en: ['code', 'The new code.'],
    example: 'borderline',
  },
  'addCodes.group': {
    zh: ['属于哪一组', '代码表有分组时，新代码属于哪一组。'],
    en: ['group', 'The group of the table that the code is of.'],
    example: 'primary',
  },
  replace: {
    zh: ['换规则', '变体专用：从某一天起用另一条规则代替同名的规则。'],
    en: ['replace', 'Of a variant: another version of a rule from a day on.'],
    example: [{ rule: 'exa-aid', with: rule, reason, source }],
  },
  'replace.rule': {
    zh: ['哪条规则', '要代替的规则名。'],
    en: ['rule', 'The name of the rule.'],
    example: 'exa-aid',
  },
  'replace.with': {
    zh: ['换成', '完整的一条规则，规则名不变。'],
    en: ['with', 'A whole rule of the same name.'],
    example: rule,
  },
  switchOff: {
    zh: ['停用规则', '变体专用：从某一天起不再用某条规则。'],
    en: ['switch off', 'Of a variant: rules that no longer hold from a day on.'],
    example: [{ rule: 'exa-aid', from: '2021-01-01', reason, source }],
  },
  'switchOff.rule': {
    zh: ['哪条规则', '要停用的规则名。'],
    en: ['rule', 'The name of the rule.'],
    example: 'exa-aid',
  },
  inProgram: {
    zh: ['归入哪个项目', '本文件的措施归入别的文件里写明的哪一项工程；写了它就不再写 program。'],
    en: ['in program', 'The program of another file that the benefits of this file are of, in place of `program`.'],
    example: 'health',
  },
}
