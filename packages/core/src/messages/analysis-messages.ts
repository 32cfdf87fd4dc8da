import type { Localized } from '@bangfu/sdk'

/** What is said of each mistake that the checks of rules find, sorted by code: ICU messages without the place. */
export const ANALYSIS_MESSAGES: Readonly<Record<string, Localized>> = {
  BENEFIT_NEARLY_ANOTHER: {
    zh: '{rule, select, _ {} other {{rule}：}}措施代码{found}只在这一条规则里用，与另一项措施的代码只差一个字',
    en: 'Only this rule opens the benefit {found}, whose code differs from another by one character',
  },
  BRANCH_ADDS_NOTHING: {
    zh: '{rule}里的这个条件不起作用：有没有它，结果都一样',
    en: 'This part of {rule} adds nothing: with and without it the result is the same',
  },
  CLASS_GAP: {
    zh: '{rule, select, _ {} other {{rule}：}}{found}为{expected}时，哪一档都不包括',
    en: 'No class of the ladder takes {found} at {expected}',
  },
  CLASS_NEVER_GIVEN: {
    zh: '类别{found}永远不会定出来：符合它的家庭都已归入前面的类别',
    en: 'The class {found} is never given: whoever meets it has an earlier class',
  },
  CLASS_OVERLAP: {
    zh: '{rule, select, _ {} other {{rule}：}}{found}为{expected}时，同时属于两档',
    en: 'Two classes of the ladder take {found} at {expected}',
  },
  CLAUSE_NAMES_OTHERS: {
    zh: '{rule}引用了条款{found}，但该条款没有列出它',
    en: '{rule} cites the clause {found}, which names others and not it',
  },
  CLAUSE_NOT_ENCODED: {
    zh: '条款{found}要由家庭档案判定，但没有规则落实',
    en: 'Nothing encodes the clause {found}, which a record decides',
  },
  CLAUSE_NOT_IN_PLAN: {
    zh: '{rule}引用了条款{found}，方案里没有这一条',
    en: '{rule} cites the clause {found}, which is not in the plan',
  },
  CLAUSE_WITHOUT_DUTY: {
    zh: '条款{found}是一项职责，但没有责任单位',
    en: 'Nobody is responsible for the clause {found}',
  },
  FACT_ALWAYS_HOLDS: {
    zh: '事实{rule}对{found}都成立，不能区分任何情况',
    en: '{rule} holds for {found}: it tells nothing apart',
  },
  FACT_NEVER_HOLDS: {
    zh: '事实{rule}对任何家庭都不成立：{found}',
    en: '{rule} holds for no household: {found}',
  },
  NOT_PROVEN: {
    zh: '{rule}：没有证明{found}，请核对',
    en: 'It was not proven {found}: {rule}',
  },
  OUTCOME_MASKED: {
    zh: '{rule}的结果永远用不上：凡是符合它的，也都符合{found}，以后者为准',
    en: 'The outcome of {rule} never stands: whoever meets it also meets {found}, which goes before it',
  },
  RULE_ALWAYS_FIRES: {
    zh: '规则{rule}对{found}都成立，等于没有条件',
    en: 'The rule {rule} fires for {found}, as if it had no conditions',
  },
  RULE_NEVER_FIRES: {
    zh: '规则{rule}永远不会成立：{found}',
    en: 'The rule {rule} can never fire: {found}',
  },
  RULE_SWITCHED_OFF: {
    zh: '按现在的参数，规则{rule}对任何家庭都不成立',
    en: 'With the parameters as they are set, the rule {rule} fires for no household',
  },
  RULE_WITHOUT_CLAUSE: {
    zh: '方案里没有哪一条列出{found}，它缺少依据',
    en: 'No clause of the plan names {found}',
  },
  UNUSED_CODE: {
    zh: '没有规则区分代码{found}，它与其他未提到的代码一样处理',
    en: 'No rule tells the code {found} from other codes that none names',
  },
  UNUSED_FACT: {
    zh: '没有规则、公式或统计用到事实{found}',
    en: 'Nothing reads the fact {found}: no rule, no other fact, no count',
  },
  UNUSED_FORMULA: {
    zh: '没有规则用到公式{found}',
    en: 'Nothing reads the formula {found}',
  },
  UNUSED_PARAMETER: {
    zh: '没有规则用到参数{found}，改它不起作用',
    en: 'Nothing reads the parameter {found}: to change it changes nothing',
  },
  UNUSED_TABLE: {
    zh: '没有事实用到代码表{found}',
    en: 'No fact has codes of the table {found}',
  },
}
