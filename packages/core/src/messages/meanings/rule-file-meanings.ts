import type { Localized } from '@bangfu/sdk'

/** What the code of a problem of a rule file means, in the order of the documentation. */
export const RULE_FILE_MEANINGS: Readonly<Record<string, Localized>> = {
  TEXT_TOO_LARGE: {
    zh: '文件超过 2 000 000 个字符，或者全部文件合计超过 4 000 000 个字符',
    en: 'The file is larger than 2 000 000 characters, or all files together than 4 000 000',
  },
  TEXT_TOO_DEEP: {
    zh: '括号嵌套超过 64 层，或者事实一个用到一个超过 100 层',
    en: 'Brackets are nested more than 64 deep, or facts build on each other in more than 100 steps',
  },
  TEXT_NOT_UTF8: {
    zh: '文件不是 UTF-8 编码',
    en: 'The file is in another encoding than UTF-8',
  },
  TEXT_HIDDEN_CHARACTER: {
    zh: '有看不见的字符（零宽字符、改变文字方向的字符），或者引号没有在同一行成对',
    en: 'A character that is not seen: zero width, or one that turns the text round; or a line that ends inside quotation marks',
  },
  JSON_SYNTAX: {
    zh: '不符合 JSON 格式',
    en: 'The text is not JSON',
  },
  JSON_DUPLICATE_KEY: {
    zh: '同一对大括号里同一项写了两次',
    en: 'One object has a key twice',
  },
  MANIFEST_MISSING: {
    zh: '文件夹里没有清单文件 `policy.json`',
    en: 'The folder has no `policy.json`',
  },
  FILE_MISSING: {
    zh: '清单列了不存在的文件',
    en: 'The manifest lists a file that is not there',
  },
  FILE_OUTSIDE: {
    zh: '清单列了文件夹以外的文件',
    en: 'The manifest lists a file outside the folder',
  },
  FILE_TWICE: {
    zh: '清单把同一文件列了两次',
    en: 'The manifest lists a file twice',
  },
  UNKNOWN_KEY: {
    zh: '写了此处没有的项',
    en: 'A key that has no meaning where it stands',
  },
  MISSING_KEY: {
    zh: '缺少必须写的项',
    en: 'A key that is needed is not there',
  },
  WRONG_VALUE: {
    zh: '值的类型、写法或大小不对',
    en: 'A value of the wrong type, form or size',
  },
  EMPTY_LIST: {
    zh: '需要有内容的列表是空的',
    en: 'A list that decides something has no items',
  },
  DUPLICATE_NAME: {
    zh: '名称重复',
    en: 'A name is used a second time',
  },
  DUPLICATE_CODE: {
    zh: '代码表中代码重复，或者清单里同一项写了两次',
    en: 'A code stands twice in a table, or an item twice in a list',
  },
  NOT_A_DAY: {
    zh: '日历上没有的日期',
    en: 'A date that no calendar has',
  },
  DATES_OUT_OF_ORDER: {
    zh: '止日早于起日，或各个值没有按日期先后排列；或者地方方案的施行日早于它的基础方案，它的改动早于它自己的施行日',
    en: 'A last day before the first, or values not in order of their days; or a variant that begins before its base, or a change in it before the variant itself',
  },
  DATES_GAP: {
    zh: '提醒：有些天参数没有值，或者规则、措施没有有效的版本；这些天里用到它的结果是“未定”',
    en: 'A warning: on some days a parameter has no value, or a rule or benefit has no version; what needs it is undecided then',
  },
  DATES_OVERLAP: {
    zh: '参数的两个值，或者同一条规则的两个版本，在同一天都有效',
    en: 'Two values of a parameter, or two versions of a rule, are in force on one day',
  },
  WRONG_PERIOD: {
    zh: '全年的数填成了每月的数，或者每月的数填成了全年的数',
    en: 'A figure of a year where one of a month belongs, or the other way round',
  },
  WRONG_SCOPE: {
    zh: '对象或分组没有可归属之处',
    en: 'A scope or block that stands nowhere',
  },
  RESERVED_KEY: {
    zh: '分组、名单或事实用了专放扩展分组的名称',
    en: 'A block, list or fact under the key of the extension blocks',
  },
  UNKNOWN_SCOPE: {
    zh: '没有这类对象，或此处不能逐个检查它',
    en: 'No such scope, or none that can be gone through here',
  },
  WRONG_FACT_ID: {
    zh: '事实的名称看不出属于哪里',
    en: 'The id of a fact does not say where it stands',
  },
  UNKNOWN_FACT: {
    zh: '没有这个事实',
    en: 'No fact of that name',
  },
  FACT_OUT_OF_SCOPE: {
    zh: '此处只涉及一个对象，却用了下一级多个对象的事实',
    en: 'A fact of many things where one is spoken of',
  },
  WRONG_FACT: {
    zh: '事实的类型不对',
    en: 'A fact of the wrong kind',
  },
  UNKNOWN_PARAMETER: {
    zh: '没有这个参数',
    en: 'No parameter of that name',
  },
  UNKNOWN_TABLE: {
    zh: '没有这个代码表',
    en: 'No code table of that name',
  },
  UNKNOWN_UNIT: {
    zh: '方案的某一部分交给了没有声明的单位',
    en: 'A section of the plan is given to a unit that is not declared',
  },
  UNKNOWN_ENCODER: {
    zh: '条款写明由某条规则、事实等落实，但政策里没有这一项',
    en: 'A clause names a rule, fact or other part that the policy does not have',
  },
  TIER_WITHOUT_DUTY: {
    zh: '某项数据由没有这项职责的一级采集或核查',
    en: 'A fact is collected or verified by a tier that has no such duty',
  },
  PARAMETER_FALLS: {
    zh: '只升不降的参数，新值比旧值低',
    en: 'A value of a parameter that may only rise is lower than the one before',
  },
  UNKNOWN_FORMULA: {
    zh: '没有这个公式',
    en: 'No formula of that name',
  },
  UNKNOWN_OPERATOR: {
    zh: '没有这种比较',
    en: 'No operator of that name',
  },
  UNKNOWN_EVENT: {
    zh: '没有规则发出这种提示',
    en: 'The decision asks for signals that no rule raises',
  },
  WRONG_OPERATOR: {
    zh: '比较方式与事实的类型不合',
    en: 'The operator does not fit the kind of the fact',
  },
  WRONG_OPERAND: {
    zh: '用来比较的值不合',
    en: 'The value beside the operator does not fit',
  },
  NOT_A_CONDITION: {
    zh: '不是条件的写法',
    en: 'None of the forms of a condition',
  },
  QUANTIFIER_IN_RULE: {
    zh: '规则里直接写了 `some` 或 `every`',
    en: '`some` or `every` in a rule',
  },
  NOT_AN_EXPRESSION: {
    zh: '不是算式的写法',
    en: 'None of the forms of an expression',
  },
  WRONG_ARGUMENTS: {
    zh: '算式的项数不对',
    en: 'Too many or too few arguments',
  },
  CIRCLE: {
    zh: '事实绕一圈又用到自己',
    en: 'A fact depends on itself',
  },
  NO_RULES: {
    zh: '所有文件里都没有规则',
    en: 'No file holds a rule',
  },
  CLASSIFICATION_MISSING: {
    zh: '没有家庭分类 `classification`',
    en: 'No file has a section `classification`',
  },
  REVIEW_WITHOUT_QUESTION: {
    zh: '结果为 `review` 却没写由谁核实什么，或反过来',
    en: 'Outcome `review` without who decides and what, or such a question without the outcome',
  },
  AMOUNT_WITHOUT_RIGHT: {
    zh: '没有金额的结果写了金额',
    en: 'An amount on an outcome that pays nothing',
  },
  BENEFIT_ASKS_WHAT_IS_KNOWN: {
    zh: '帮扶措施取决于“是否已知”，资料一缺就可能变成不给',
    en: 'A benefit depends on what is known, so a missing fact could refuse it',
  },
  UNKNOWN_PROGRAM: {
    zh: '没有这个帮扶工程',
    en: 'No program of that name',
  },
  UNKNOWN_RULE: {
    zh: '地方方案要改动的规则，基础方案里没有',
    en: 'A variant changes a rule that its base does not have',
  },
  VARIANT_BEYOND_BOUND: {
    zh: '地方方案设的值，在那一天超出了基础方案允许的范围',
    en: 'A variant sets a value beyond what its base allows on that day',
  },
  VARIANT_CIRCLE: {
    zh: '方案绕一圈又以自己为基础',
    en: 'A policy rests on itself',
  },
  VARIANT_NOT_ALLOWED: {
    zh: '地方方案改动了基础方案不许改、或者只许市里改的内容',
    en: 'A variant changes what its base lets nobody change, or only the city',
  },
  VARIANT_OTHER_BASE: {
    zh: '`extends` 写的不是给出的那份基础方案',
    en: '`extends` names another policy than the one that was given',
  },
  VARIANT_SECTION: {
    zh: '不是地方方案，却写了 `set`、`addCodes`、`replace` 或 `switchOff`',
    en: '`set`, `addCodes`, `replace` or `switchOff` in a policy that is no variant',
  },
  VARIANT_TWICE: {
    zh: '同一份地方方案把一处改了两次',
    en: 'A variant changes one thing twice',
  },
  VARIANT_WITHOUT_BASE: {
    zh: '找不到 `extends` 写的基础方案',
    en: 'The policy that `extends` names is not at hand',
  },
}
