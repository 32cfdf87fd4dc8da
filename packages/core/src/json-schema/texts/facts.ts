import type { KeyTexts } from './key-text.ts'

/** Scopes, blocks, code tables and the facts of a record. */
export const facts: KeyTexts = {
  scopes: {
    zh: ['层次', '事实说的是谁：家庭、成员、每次就医……家庭（household）总是有的。'],
    en: ['scopes', 'The kinds of thing that facts are about. `household` is always there.'],
    example: [{ id: 'household', key: 'householdId', label: { zh: '家庭', en: 'household' } }],
  },
  'scopes.id': {
    zh: ['层次名', '这一层的名字，事实的名称以它开头。'],
    en: ['name', 'The name of the scope; the ids of its facts begin with it.'],
    example: 'member',
  },
  'scopes.in': {
    zh: ['属于哪一层', '这个名单在哪一层里面，例如就医记录在成员里面。'],
    en: ['in', 'The scope that holds the list.'],
    example: 'member',
  },
  'scopes.path': {
    zh: ['档案里的键', '家庭记录里存放这个名单的键。'],
    en: ['path', 'The key of a record that holds the list.'],
    example: 'members',
  },
  'scopes.key': {
    zh: ['编号的键', '每一项自己的编号写在哪个键。'],
    en: ['key', 'The key that holds the id of each item.'],
    example: 'memberId',
  },
  'scopes.min': { zh: ['最少几项', '名单至少有几项。'], en: ['min', 'The fewest items of the list.'], example: 1 },
  'scopes.max': { zh: ['最多几项', '名单最多有几项。'], en: ['max', 'The most items of the list.'], example: 50 },
  'scopes.absent': {
    zh: ['没有登记时', '记录里没有这个名单时：required 是记录有错，none 是没有（空名单）。'],
    en: ['absent', 'What it means that a record has no such list: an error, or an empty list.'],
    example: 'none',
  },
  blocks: {
    zh: ['分组', '家庭记录里把几个事实放在一起的对象，例如收入、住房。'],
    en: ['blocks', 'Objects of a record that group facts: income, housing.'],
    example: [{ id: 'housing', label: { zh: '住房情况', en: 'housing' }, absent: 'items' }],
  },
  'blocks.id': {
    zh: ['名称', '家庭的分组写键名；成员的分组写 member. 加键名。'],
    en: ['name', 'The key of the block, with its scope before it where that is not the household.'],
    example: 'member.disability',
  },
  'blocks.absent': {
    zh: ['没有登记时', '记录里没有这一组时：unknown 是都不知道，items 是看各项自己怎样写，none 是没有这回事。'],
    en: ['absent', 'What it means that a record does not have the block.'],
    example: 'unknown',
  },
  'blocks.extension': {
    zh: ['扩展分组', '写 true 时，这一组在记录里放在「extensions」之下：插件或地方方案增加的内容都放在那里。'],
    en: [
      'extension',
      'Where true, the block lies under the key `extensions` of its thing: there lies what a plugin or variant adds.',
    ],
    example: true,
  },
  tables: {
    zh: ['代码表', '某个事实可以填哪些代码，每个代码是什么意思。'],
    en: ['tables', 'The codes that a fact may have, and what each means.'],
    example: [
      { id: 'area', label: { zh: '城乡', en: 'area' }, codes: [{ code: 'rural', label: { zh: '农村', en: 'rural' } }] },
    ],
  },
  'tables.id': {
    zh: ['表名', '事实和参数用它称呼这个代码表。'],
    en: ['name', 'The name by which facts and parameters name the table.'],
    example: 'area',
  },
  'tables.standard': {
    zh: ['所依标准', '代码来自哪个国家标准或规范。'],
    en: ['standard', 'The standard that the codes come from.'],
    example: 'GB/T 2261.1-2003',
  },
  'tables.integer': {
    zh: ['代码是数字', '写 true 时，记录里的代码是整数而不是文字。'],
    en: ['integer', '`true` where the codes are whole numbers in a record.'],
    example: true,
  },
  'tables.extendedBy': {
    zh: ['可由参数增列', '县区可以通过哪个参数增加代码。'],
    en: ['extended by', 'The parameter whose list adds codes.'],
    example: 'classification.extraStatuses',
  },
  'tables.groups': {
    zh: ['代码的组', '给几个代码起一个共同的名字，条件里用 inGroup 判断。'],
    en: ['groups', 'What groups of codes are called; `inGroup` tests them.'],
    example: [{ id: 'primary', label: { zh: '小学', en: 'primary school' } }],
  },
  'tables.groups.id': {
    zh: ['组名', '代码的 group 和条件里的 inGroup 用它。'],
    en: ['name', 'What the `group` of a code and `inGroup` name it by.'],
    example: 'primary',
  },
  'tables.codes': {
    zh: ['代码', '表里的全部代码。'],
    en: ['codes', 'All codes of the table.'],
    example: [{ code: 'rural', label: { zh: '农村', en: 'rural' } }],
  },
  'tables.codes.code': {
    zh: ['代码', '记录里填的代码，写在引号里；前面的 0 不能省。'],
    en: ['code', 'The code as a record has it, in quotation marks; a leading 0 counts.'],
    example: '01',
  },
  'tables.codes.group': {
    zh: ['属于哪一组', '这个代码属于哪个组。'],
    en: ['group', 'The group that the code is of.'],
    example: 'primary',
  },
  'tables.codes.seen': {
    zh: ['见到的日期', '哪些天查到标准里有这个代码。'],
    en: ['seen', 'The days on which the code was seen in the standard.'],
    example: ['2021-01-01'],
  },
  facts: {
    zh: ['档案里的事实', '家庭记录里有哪些项目，由谁录入，没有填写时算什么。'],
    en: ['facts', 'The items of a record: who supplies each, and what holds where it is absent.'],
    example: [{ id: 'household.hasCar', label: { zh: '有车', en: 'has a car' }, type: 'boolean', absent: 'unknown' }],
  },
  'facts.id': {
    zh: [
      '名称',
      '写明在档案哪里：household.area 是家庭的 area，income.wageYuan 是 income 组里的 wageYuan，member.sex 是成员的 sex。',
    ],
    en: [
      'name',
      'Says where it stands: `household.area`, `income.wageYuan` in the block `income`, `member.sex` of a member.',
    ],
    example: 'household.hasCar',
  },
  'facts.type': {
    zh: ['类型', '填的是什么：是否、代码、几个代码、整数、金额、日期、文字、行政区划。'],
    en: ['type', 'What stands there: yes or no, a code, codes, a whole number, money, a day, a text, a division.'],
    example: 'boolean',
  },
  'facts.table': {
    zh: ['代码表', '用哪个代码表；类型是 code、codes、region 时写。'],
    en: ['table', 'The code table, where the type is code, codes or region.'],
    example: 'area',
  },
  'facts.min': { zh: ['最小', '数值不能小于它。'], en: ['min', 'The least number.'], example: 0 },
  'facts.max': { zh: ['最大', '数值不能大于它。'], en: ['max', 'The greatest number.'], example: 100 },
  'facts.maxLength': {
    zh: ['最多几个字', '文字最多有几个字符。'],
    en: ['max length', 'The most characters of a text.'],
    example: 40,
  },
  'facts.format': {
    zh: ['格式', 'idNumber 是居民身份证号码，会核对校验码。'],
    en: ['format', '`idNumber`: an identity number, whose check digit is tested.'],
    example: 'idNumber',
  },
  'facts.agreesWith': {
    zh: ['应当一致', '身份证号码应当与哪些事实一致。'],
    en: ['agrees with', 'The facts that an identity number must agree with.'],
    example: { birthDate: 'member.birthDate', sex: 'member.sexCode' },
  },
  'facts.agreesWith.birthDate': {
    zh: ['出生日期', '与哪个出生日期一致。'],
    en: ['birth date', 'The fact that holds the birth date.'],
    example: 'member.birthDate',
  },
  'facts.agreesWith.sex': {
    zh: ['性别', '与哪个性别一致。'],
    en: ['sex', 'The fact that holds the sex.'],
    example: 'member.sexCode',
  },
  'facts.unique': {
    zh: ['不能重复', '写 true 时，一户里不能有两人相同。'],
    en: ['unique', '`true` where no two things of a record may have the same.'],
    example: true,
  },
  'facts.personal': {
    zh: ['个人信息', '写 true 时，报表和示例里不显示它。'],
    en: ['personal', '`true` where it is personal data, which reports leave out.'],
    example: true,
  },
  'facts.sealed': {
    zh: ['加密保存', '写 true 时，档案里加密保存它；personal 为 true 的总是加密。'],
    en: ['sealed', '`true` where records are kept with it encrypted; what is `personal` always is.'],
    example: true,
  },
  'facts.absent': {
    zh: ['没有填写时', 'required 不得缺少；unknown 按未知；{ "value": … } 按这个值；{ "fact": … } 按另一个事实的值。'],
    en: ['absent', 'Where a record does not have it: `required`, `unknown`, a value, or another fact’s value.'],
    example: 'unknown',
  },
  'facts.absent.value': {
    zh: ['按这个值', '没有填写时按它处理。确实能这样认定时才写，否则写 unknown。'],
    en: ['value', 'What stands in where it is absent; only where that is sure.'],
    example: false,
  },
  'facts.absent.fact': {
    zh: ['按另一事实', '没有填写时用哪个事实的值。'],
    en: ['fact', 'The fact whose value stands in.'],
    example: 'household.area',
  },
  'facts.change': {
    zh: ['可否更正', '解释“怎样才能享受”时：correct 有误可更正，supply 只补充未知，none 不提。'],
    en: ['change', 'What an explanation may propose: to correct it, to supply it where unknown, or nothing.'],
    example: 'correct',
  },
}
