import type { KeyTexts } from './key-text.ts'

const leaf = { fact: 'member.age', operator: 'greaterThanInclusive', value: 18 }

/** Derived facts, formulas and parameters. */
export const definitions: KeyTexts = {
  derived: {
    zh: ['推出的事实', '由档案里的事实按条件或算式推出来的事实，规则可以像档案事实一样使用。'],
    en: [
      'derived facts',
      'Facts that follow from others by a condition or an expression; rules use them like any fact.',
    ],
    example: [{ id: 'member.isAdult', label: { zh: '已成年', en: 'adult' }, type: 'boolean', derive: leaf }],
  },
  'derived.id': {
    zh: ['名称', '以所说的层次开头：household.… 说的是家庭，member.… 说的是成员。'],
    en: ['name', 'Begins with its scope: `household.…`, `member.…`.'],
    example: 'member.isAdult',
  },
  'derived.type': {
    zh: ['类型', 'boolean 是否（derive 写条件）；number 数、date 日期（derive 写算式）。'],
    en: ['type', 'boolean: `derive` is a condition; number or date: it is an expression.'],
    example: 'boolean',
  },
  'derived.derive': {
    zh: ['怎样推出', '是否类写条件，数和日期写算式。'],
    en: ['derive', 'What it means: a condition for yes-or-no facts, an expression for numbers and days.'],
    example: leaf,
  },
  formulas: {
    zh: ['公式', '有名字的金额算法，规则按它发放。'],
    en: ['formulas', 'Amounts with a name, which rules pay by.'],
    example: [
      {
        id: 'health.exampleShare',
        scope: 'member',
        label: { zh: '报销金额', en: 'reimbursement' },
        unit: 'yuanPerYear',
        formula: { multiply: [{ fact: 'param.health.exampleRate' }, { fact: 'member.exampleCostYuan' }] },
      },
    ],
  },
  'formulas.scope': {
    zh: ['对谁计算', '对家庭（household）还是对每个成员（member）计算。'],
    en: ['scope', 'Whom it is worked out for: the household or each member.'],
    example: 'member',
  },
  'formulas.formula': {
    zh: ['算式', '怎样算。'],
    en: ['formula', 'The expression.'],
    example: { multiply: [{ fact: 'param.health.exampleRate' }, { fact: 'member.exampleCostYuan' }] },
  },
  parameters: {
    zh: ['参数', '标准、比例、上限、日期等数值。每个数值都有起止日期和出处；改数值就改这里。'],
    en: ['parameters', 'Standards, rates, caps and days, each value with its days and its source.'],
    example: [
      {
        id: 'health.exampleRate',
        label: { zh: '报销比例', en: 'rate' },
        type: 'rate',
        vary: 'none',
        values: [
          {
            from: '2021-01-01',
            value: '0.55',
            provenance: 'plan',
            source: { zh: '某文件第三条', en: 'A document, section 3' },
          },
        ],
      },
    ],
  },
  'parameters.type': {
    zh: ['类型', '数值是什么：金额、比例、整数、是否、几种做法之一、代码、文字、日期、范围……'],
    en: ['type', 'What its values are.'],
    example: 'rate',
  },
  'parameters.table': {
    zh: ['代码表', '值是代码时，用哪个代码表。'],
    en: ['table', 'The code table, where its values are codes.'],
    example: 'area',
  },
  'parameters.options': {
    zh: ['可选的做法', '类型是 choice 时，有哪几种。'],
    en: ['options', 'What a choice is between.'],
    example: [{ id: 'strict', label: { zh: '大于', en: 'greater than' } }],
  },
  'parameters.options.id': {
    zh: ['代号', '值和条件里用它称呼这种做法。'],
    en: ['id', 'What values and conditions name the option by.'],
    example: 'strict',
  },
  'parameters.min': { zh: ['最小', '值不能小于它。'], en: ['min', 'The least value.'], example: 0 },
  'parameters.max': { zh: ['最大', '值不能大于它。'], en: ['max', 'The greatest value.'], example: 1 },
  'parameters.orNone': {
    zh: ['可以不设上限', '写 true 时，值可以写 "none"，表示不设上限。'],
    en: ['or none', '`true` where "none" may stand for no limit.'],
    example: true,
  },
  'parameters.usual': {
    zh: ['通常范围', '一般的取值范围，不限制取值；超出时提醒是否把年和月的数弄混了。'],
    en: [
      'usual range',
      'What is usual. It limits nothing: it warns of a figure of a year in place of a month, or the other way round.',
    ],
    example: { most: 600 },
  },
  'parameters.usual.least': {
    zh: ['通常不低于', '一般不低于这个数。'],
    en: ['usually at least', 'It is usually this or more.'],
    example: 2300,
  },
  'parameters.usual.most': {
    zh: ['通常不超过', '一般不超过这个数。'],
    en: ['usually at most', 'It is usually this or less.'],
    example: 600,
  },
  'parameters.bound': {
    zh: [
      '改到哪里为止',
      '变体只能往一个方向改：raiseOnly 只能提高（日期只能推后），lowerOnly 只能降低，addOnly 只能增加。',
    ],
    en: ['bound', 'How far a variant may change it: only raise it, only lower it, only add to the list.'],
    example: 'raiseOnly',
  },
  'parameters.oneOf': {
    zh: ['只能选', '变体只能从这些值里选。'],
    en: ['one of', 'The values that a variant may choose from.'],
    example: ['0.55', '0.65'],
  },
  'parameters.shownOnly': {
    zh: ['只作说明', '写 true 时，没有规则用它，只给人看，检查时不说它没有用处。'],
    en: ['shown only', '`true` where no rule uses it: it is there to be read, and its lack of use is no fault.'],
    example: true,
  },
  'parameters.neverFalls': {
    zh: ['只升不降', '按哪一条只能提高不能降低；后一个值比前一个小就不能载入。'],
    en: ['never falls', 'The clause by which it may only rise: a value below the one before it is refused.'],
    example: '2.2.5.d1',
  },
  'parameters.values': {
    zh: ['各时期的值', '按日期排列。没有写 to 的，到下一个值的前一天为止。'],
    en: ['values', 'In order of their days. One without `to` holds until the day before the next.'],
    example: [
      {
        from: '2021-01-01',
        value: '0.55',
        provenance: 'plan',
        source: { zh: '某文件第三条', en: 'A document, section 3' },
      },
    ],
  },
  'parameters.values.value': {
    zh: ['值', '这段时间的值。数字直接写，不要写千分位逗号；小数可以写在引号里。'],
    en: ['value', 'The value on these days. Numbers without separators; decimals may stand in quotation marks.'],
    example: '0.55',
  },
  'parameters.values.provenance': {
    zh: ['来历', '这个值从哪里来。scenario 是情景值，不是本市公布的标准。'],
    en: ['provenance', 'Where the value comes from. `scenario`: not a standard of the city.'],
    example: 'plan',
  },
  'parameters.values.source': {
    zh: ['出处', '哪个文件、哪一条、什么时候。'],
    en: ['source', 'Which document, which section, when.'],
    example: { zh: '某文件第三条', en: 'A document, section 3' },
  },
}
