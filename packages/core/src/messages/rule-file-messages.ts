import type { Localized } from '@bangfu/sdk'

// The rule, fact or parameter that a problem is in: at the end in English, in front in Chinese. `_` stands for none.
const IN = '{rule, select, _ {} other { in `{rule}`}}'
const OF = '{rule, select, _ {} other {「{rule}」：}}'
const EXPECTED = '{expected, select, _ {} other {, expected {expected}}}'
const SHOULD_BE = '{expected, select, _ {} other {；应为{expected}}}'

/** What is said of each problem of a rule file, sorted by code: ICU messages without the place. */
export const RULE_FILE_MESSAGES: Readonly<Record<string, Localized>> = {
  AMOUNT_WITHOUT_RIGHT: {
    zh: `${OF}{found}的规则写了金额；只有{expected}的规则才能写金额`,
    en: `Unexpected amount${IN} with {found}, expected {expected}`,
  },
  BENEFIT_ASKS_WHAT_IS_KNOWN: {
    zh: `${OF}帮扶措施用到了{found}，它问的是“是否已知”，资料一缺就可能变成不给；应为{expected}`,
    en: `Cannot open a benefit by {found}${IN}: a missing fact could refuse it; expected {expected}`,
  },
  CIRCLE: {
    zh: `${OF}绕了一圈又用到自己，无法计算：{found}；应为{expected}`,
    en: `Cannot compute a fact by itself: {found}, expected {expected}`,
  },
  CLASSIFICATION_MISSING: {
    zh: '{found}，无法给家庭分类；请{expected}',
    en: 'Cannot classify households: {found}, expected {expected}',
  },
  DATES_GAP: {
    zh: `${OF}{found}，这些天里用到它的结果都会是“未定”；应从{expected}起生效`,
    en: `Cannot decide on some days${IN}: {found}, expected it to begin on {expected}`,
  },
  DATES_OUT_OF_ORDER: {
    zh: `${OF}日期写了{found}，先后次序不对；应为{expected}`,
    en: `Unexpected date {found}${IN}, expected {expected}`,
  },
  DATES_OVERLAP: {
    zh: `${OF}从{found}起生效，与前一个值或者同名规则的前一个版本的有效期重叠；应为{expected}`,
    en: `Unexpected date {found}${IN}: the value or version before is still in force; expected {expected}`,
  },
  DUPLICATE_CODE: {
    zh: `${OF}{found}写了两次；应为{expected}`,
    en: `Unexpected second {found}${IN}, expected {expected}`,
  },
  DUPLICATE_NAME: {
    zh: '名称{found}已经用过；应为{expected}',
    en: 'Unexpected second {found}, expected {expected}',
  },
  EMPTY_LIST: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${IN}, expected {expected}`,
  },
  FACT_OUT_OF_SCOPE: {
    zh: `${OF}这里用不到事实{found}；应为{expected}`,
    en: `Cannot use {found} here${IN}: expected {expected}`,
  },
  FILE_MISSING: {
    zh: '清单「policy.json」列了文件{found}，但没有这个文件',
    en: 'Cannot open {found}: `policy.json` lists it, but there is no such file',
  },
  FILE_OUTSIDE: {
    zh: '清单「policy.json」列的文件{found}不在本政策的文件夹内；应为{expected}',
    en: 'Cannot open {found}: expected {expected}',
  },
  FILE_TWICE: {
    zh: '清单「policy.json」把文件{found}列了两次，只能列一次',
    en: 'Unexpected second {found}, expected each file once',
  },
  JSON_DUPLICATE_KEY: {
    zh: '同一对大括号里写了两次{found}，只能写一次',
    en: 'Unexpected second key {found}, expected each key once',
  },
  JSON_SYNTAX: {
    zh: '不符合 JSON 格式，这里不该是{found}；应为{expected}',
    en: 'Cannot read the text as JSON: unexpected {found}, expected {expected}',
  },
  MANIFEST_MISSING: {
    zh: '政策文件夹里没有清单文件「policy.json」',
    en: 'Cannot load the policy: its folder has no `policy.json`',
  },
  MISSING_KEY: {
    zh: `${OF}{found}；应写{expected}`,
    en: 'Cannot read {rule, select, _ {the file} other {`{rule}`}}: {found}, expected {expected}',
  },
  NOT_AN_EXPRESSION: {
    zh: `${OF}算式里写了{found}；应为{expected}`,
    en: `Unexpected {found}${IN}, expected a number or {expected}`,
  },
  NOT_A_CONDITION: {
    zh: `${OF}条件里写了{found}；应为{expected}`,
    en: `Unexpected {found} as a condition${IN}, expected {expected}`,
  },
  NOT_A_DAY: {
    zh: `${OF}日期写了{found}；应为{expected}`,
    en: `Unexpected date {found}${IN}, expected {expected}`,
  },
  NO_RULES: {
    zh: '所有文件中{found}；应为{expected}',
    en: 'Cannot decide by this policy: its files hold {found}, expected {expected}',
  },
  PARAMETER_FALLS: {
    zh: `${OF}写了{found}，比前一个值低；方案要求只升不降，应为{expected}`,
    en: `Unexpected value {found}${IN}: the plan lets it rise only; expected {expected}`,
  },
  QUANTIFIER_IN_RULE: {
    zh: `${OF}规则的条件里不能直接写{found}；请{expected}`,
    en: `Unexpected {found} in a rule${IN}, expected {expected}`,
  },
  RESERVED_KEY: {
    zh: `${OF}用了名称{found}，它在记录里专放扩展分组；应为{expected}`,
    en: `Cannot take the key {found}${IN}: extension blocks lie under it in a record; expected {expected}`,
  },
  REVIEW_WITHOUT_QUESTION: {
    zh: `${OF}核实的内容与结果对不上：{found}；{expected}`,
    en: `Cannot match the outcome${IN} with its review: {found}, expected {expected}`,
  },
  TEXT_HIDDEN_CHARACTER: {
    zh: '{kind, select, line {从这里开始的文字少了右引号；应为{expected}} other {这里有一个看不见的字符{found}，请删掉；应为{expected}}}',
    en: 'Unexpected {kind, select, line {} other {hidden character }}{found}, expected {expected}',
  },
  TEXT_NOT_UTF8: {
    zh: '文件不是 UTF-8 编码，这里的字读不出来；请另存为 UTF-8 编码再试',
    en: 'Cannot read the text: it is not UTF-8. Save the file in that encoding',
  },
  TEXT_TOO_DEEP: {
    zh: '括号一层套一层，套了{found}；应为{expected}',
    en: 'Cannot read the text: it is nested {found} deep, expected {expected}',
  },
  TEXT_TOO_LARGE: {
    zh: '文件太大，有{found}；应为{expected}',
    en: 'Cannot read the text: it has {found}, expected {expected}',
  },
  TIER_WITHOUT_DUTY: {
    zh: `${OF}写了由{found}办理，但这一级没有这项职责；应为{expected}`,
    en: `Unexpected tier {found}${IN}: it has no such duty; expected {expected}`,
  },
  UNKNOWN_ENCODER: {
    zh: `${OF}没有这一项：{found}`,
    en: `Unknown part {found}${IN}`,
  },
  UNKNOWN_EVENT: {
    zh: `${OF}提示写了{found}，没有规则发出这种提示`,
    en: `Unexpected event {found}${IN}, expected one that a rule raises`,
  },
  UNKNOWN_FACT: {
    zh: `${OF}事实写了{found}，没有这个事实${SHOULD_BE}`,
    en: `Unexpected fact {found}${IN}${EXPECTED}`,
  },
  UNKNOWN_FORMULA: {
    zh: `${OF}公式写了{found}，没有这个公式${SHOULD_BE}`,
    en: `Unexpected formula {found}${IN}${EXPECTED}`,
  },
  UNKNOWN_KEY: {
    zh: `${OF}写了{found}，这里没有这一项；应为{expected}`,
    en: `Unexpected key {found}${IN}, expected {expected}`,
  },
  UNKNOWN_OPERATOR: {
    zh: `${OF}比较的方法写了{found}，没有这一种；应为{expected}`,
    en: `Unexpected operator {found}${IN}, expected {expected}`,
  },
  UNKNOWN_PARAMETER: {
    zh: `${OF}参数写了{found}，没有这个参数${SHOULD_BE}`,
    en: `Unexpected parameter {found}${IN}${EXPECTED}`,
  },
  UNKNOWN_PROGRAM: {
    zh: `${OF}帮扶工程写了{found}，没有这个工程`,
    en: `Unexpected program {found}${IN}, expected one that a file declares`,
  },
  UNKNOWN_RULE: {
    zh: '要改动的规则写了{found}，基础方案里没有这条规则',
    en: 'Unexpected rule {found}, expected one of the base',
  },
  UNKNOWN_SCOPE: {
    zh: `${OF}对象写了{found}，这里没有这类对象${SHOULD_BE}`,
    en: `Unexpected scope {found}${IN}${EXPECTED}`,
  },
  UNKNOWN_TABLE: {
    zh: `${OF}代码表写了{found}，没有这个代码表`,
    en: `Unexpected code table {found}${IN}, expected one that a file declares`,
  },
  UNKNOWN_UNIT: {
    zh: `${OF}没有声明过单位{found}`,
    en: `Unknown unit {found}${IN}`,
  },
  VARIANT_BEYOND_BOUND: {
    zh: `${OF}写了{found}，超出了基础方案允许的范围；应为{expected}`,
    en: `Unexpected {found}${IN}: that is beyond what the base allows, expected {expected}`,
  },
  VARIANT_CIRCLE: {
    zh: '方案绕了一圈又以自己为基础：{found}；应为{expected}',
    en: 'Cannot compose a policy of itself: {found}, expected {expected}',
  },
  VARIANT_NOT_ALLOWED: {
    zh: '这份地方方案不得改动{found}：{expected}',
    en: 'Cannot change {found} by this variant: {expected}',
  },
  VARIANT_OTHER_BASE: {
    zh: '写明以{found}为基础，给出的却是另一份方案；应为{expected}',
    en: 'Unexpected base {found}, the policy that was given is {expected}',
  },
  VARIANT_SECTION: {
    zh: '{found}是改动基础方案用的，清单「policy.json」里却没有写「extends」',
    en: 'Unexpected section {found}: it changes a base, and `policy.json` names none with `extends`',
  },
  VARIANT_TWICE: {
    zh: '同一份地方方案改动了两次{found}；应为{expected}',
    en: 'Unexpected second change of {found}, expected {expected}',
  },
  VARIANT_WITHOUT_BASE: {
    zh: '找不到作为基础的方案{found}{expected, select, _ {} other {；应为{expected}}}',
    en: 'Cannot find the base {found}{expected, select, _ {} other {, expected {expected}}}',
  },
  WRONG_ARGUMENTS: {
    zh: `${OF}算式里写了{found}；应为{expected}`,
    en: `Unexpected {found}${IN}, expected {expected}`,
  },
  WRONG_FACT: {
    zh: `${OF}事实{found}不能用在这里；应为{expected}`,
    en: `Unexpected fact {found}${IN}, expected {expected}`,
  },
  WRONG_FACT_ID: {
    zh: `事实的名称写了{found}；应为{expected}`,
    en: `Unexpected name {found} of a fact, expected {expected}`,
  },
  WRONG_OPERAND: {
    zh: `${OF}用来比较的值写了{found}；应为{expected}`,
    en: `Unexpected {found} to compare with${IN}, expected {expected}`,
  },
  WRONG_OPERATOR: {
    zh: `${OF}这里比较的是{found}；{expected}`,
    en: `Unexpected {found}${IN}, expected {expected}`,
  },
  WRONG_PERIOD: {
    zh: `${OF}写了{found}，年和月可能弄混了；应为{expected}`,
    en: `Unexpected {found}${IN}, expected {expected}`,
  },
  WRONG_SCOPE: {
    zh: `${OF}对象的声明有误：{found}；应为{expected}`,
    en: `Cannot place a scope${IN}: found {found}, expected {expected}`,
  },
  WRONG_VALUE: {
    zh: `${OF}写了{found}；应为{expected}`,
    en: `Unexpected {found}${IN}, expected {expected}`,
  },
}
