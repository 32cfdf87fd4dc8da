import type { KeyTexts } from './key-text.ts'

const leaf = { fact: 'member.isListed', operator: 'equal', value: true }

/** The keys of conditions and expressions; a formula says itself what it is. */
export const language: KeyTexts = {
  'condition.fact': {
    zh: ['事实', '看哪个事实：档案项目、推出的事实，或者 param. 开头的参数。'],
    en: ['fact', 'The fact that is looked at: an entry of a record, a derived fact, or a parameter as `param.…`.'],
    example: 'member.age',
  },
  'condition.operator': {
    zh: ['比较', '怎样比较。能用哪些，看事实的类型。'],
    en: ['operator', 'How it is compared; which may stand here depends on the fact.'],
    example: 'equal',
  },
  'condition.value': {
    zh: ['比较的值', '和什么比较：一个值、几个值的清单，或者 { "fact": … } 另一个事实或参数。'],
    en: ['value', 'What it is compared with: a value, a list, or another fact or parameter as `{ "fact": … }`.'],
    example: true,
  },
  'condition.all': {
    zh: ['都要满足', '清单里的条件每一条都要成立。'],
    en: ['all', 'Every one of these conditions must hold.'],
    example: [leaf],
  },
  'condition.any': {
    zh: ['满足一条即可', '清单里的条件有一条成立就算成立。'],
    en: ['any', 'One of these conditions must hold.'],
    example: [leaf],
  },
  'condition.not': {
    zh: ['不满足', '里面的条件不成立时才成立。'],
    en: ['not', 'Holds where the condition does not.'],
    example: leaf,
  },
  'condition.some': {
    zh: ['至少有一个', '名单里至少有一个满足 where。只能写在推出的事实里。'],
    en: ['some', 'At least one of the list for which `where` holds. In derived facts only.'],
    example: 'member',
  },
  'condition.every': {
    zh: ['每一个', '名单里每一个都满足 where。只能写在推出的事实里。'],
    en: ['every', 'All of the list, for which `where` holds. In derived facts only.'],
    example: 'member',
  },
  'condition.where': {
    zh: ['其中满足', '对名单里的每一个判断的条件。'],
    en: ['where', 'The condition that is tried for each of the list.'],
    example: leaf,
  },
  'condition.known': {
    zh: ['已登记', '档案里有没有这一项，不管填的是什么。只有信号和它们用的事实可以写。'],
    en: ['known', 'Whether it is on file, whatever it holds. Only signals, and facts that they use, may ask this.'],
    example: 'member.birthDate',
  },
  'expression.fact': {
    zh: ['事实', '取哪个事实或参数的值。'],
    en: ['fact', 'The value of a fact or parameter.'],
    example: 'member.age',
  },
  'expression.formula': {
    zh: ['公式', '取哪个公式的结果。'],
    en: ['formula', 'The result of a formula.'],
    example: 'health.exampleShare',
  },
  'expression.sum': {
    zh: ['合计', '对名单里的每一个，把 of 加起来。'],
    en: ['sum', 'Adds up `of` over the items of the list.'],
    example: 'member',
  },
  'expression.of': {
    zh: ['加什么', '每一个取什么数。'],
    en: ['of', 'What each item adds.'],
    example: { fact: 'member.incomeYuan' },
  },
  'expression.count': {
    zh: ['个数', '名单里有几个。'],
    en: ['count', 'How many items the list has.'],
    example: 'member',
  },
  'expression.where': {
    zh: ['其中满足', '只算满足这个条件的。'],
    en: ['where', 'Only items for which this holds count.'],
    example: leaf,
  },
  'expression.if': {
    zh: ['如果', '条件成立取 then，不成立取 else。'],
    en: ['if', 'Where it holds, `then`; else `else`.'],
    example: leaf,
  },
  'expression.then': {
    zh: ['那么', '条件成立时的值。'],
    en: ['then', 'The value where the condition holds.'],
    example: 1,
  },
  'expression.else': { zh: ['否则', '条件不成立时的值。'], en: ['else', 'The value where it does not.'], example: 0 },
  'expression.firstKnown': {
    zh: ['取已知的第一个', '依次取第一个确切知道的值。只有信号和它们用的事实可以写。'],
    en: ['first known', 'The first that is known exactly. Only signals, and facts that they use, may ask this.'],
    example: [{ fact: 'member.incomeYuan' }, 0],
  },
  'expression.lookup': {
    zh: ['按代码查金额', '在哪个参数里查；参数的类型是 moneyByCode。'],
    en: ['lookup', 'The parameter of type moneyByCode that holds an amount for each code.'],
    example: 'param.health.examplePremium',
  },
  'expression.by': {
    zh: ['按哪个代码', '按哪个代码类事实查。'],
    en: ['by', 'The fact whose code is looked up.'],
    example: { fact: 'member.medicalInsurance' },
  },
  'expression.by.fact': {
    zh: ['事实', '代码类事实。'],
    en: ['fact', 'A fact that is a code.'],
    example: 'member.medicalInsurance',
  },
  'operand.fact': {
    zh: ['另一个事实或参数', '和它的值比较；参数写成 param. 加名称。'],
    en: ['fact', 'Another fact or parameter whose value is compared; parameters as `param.…`.'],
    example: 'param.exampleLimit',
  },
}
