import type { Localized } from '@bangfu/sdk'

/** What the code of a mistake that the checks of rules find means, in the order of the documentation. */
export const ANALYSIS_MEANINGS: Readonly<Record<string, Localized>> = {
  BENEFIT_NEARLY_ANOTHER: {
    zh: '措施代码与另一项措施只差一个字，多半是写错了',
    en: 'The code of a benefit is that of another but for one character',
  },
  BRANCH_ADDS_NOTHING: {
    zh: '`all`、`any` 或 `if` 里的这一部分，有没有它结果都一样',
    en: 'A part of an `all`, `any` or `if` without which the rule or fact is the same',
  },
  CLASS_GAP: {
    zh: '同一措施的两条规则（或两个类别）之间，有一个数哪条都不包括',
    en: 'Between two rules of one benefit, or two classes, lies a number that none of them takes',
  },
  CLASS_NEVER_GIVEN: {
    zh: '符合这个类别的家庭，也都符合前面的类别',
    en: 'Whoever meets a step of the classification meets an earlier one as well',
  },
  CLASS_OVERLAP: {
    zh: '同一措施的两条规则（或两个类别）都包括同一个数',
    en: 'Two rules of one benefit, or two classes, both take a number',
  },
  CLAUSE_NAMES_OTHERS: {
    zh: '规则引用的条款由别的规则落实，没有列出它',
    en: 'A rule cites a clause that is encoded by others',
  },
  CLAUSE_NOT_ENCODED: {
    zh: '应由家庭档案判定的条款没有规则落实',
    en: 'A clause that a record decides has nothing that encodes it',
  },
  CLAUSE_NOT_IN_PLAN: {
    zh: '规则引用了方案里没有的条款',
    en: 'A rule cites a clause that is not among the clauses of the plan',
  },
  CLAUSE_WITHOUT_DUTY: {
    zh: '某项职责没有责任单位',
    en: 'A duty in a section for which no unit answers',
  },
  FACT_ALWAYS_HOLDS: {
    zh: '推出的“是或否”事实对任何家庭都成立',
    en: 'A derived yes-or-no fact holds for every household',
  },
  FACT_NEVER_HOLDS: {
    zh: '推出的“是或否”事实对任何家庭都不成立',
    en: 'A derived yes-or-no fact holds for no household',
  },
  NOT_PROVEN: {
    zh: '既没有找到这样的家庭，也没有证明不存在',
    en: 'Neither a household was found nor a proof that there is none',
  },
  OUTCOME_MASKED: {
    zh: '符合这条规则的，也都符合同一措施中结果更优先的另一条',
    en: 'Whoever meets a rule meets another one of the same benefit that goes before it',
  },
  RULE_ALWAYS_FIRES: {
    zh: '不论什么家庭，规则都成立；或者另有条件，却对任何低收入家庭都成立',
    en: 'A rule fires whatever the household is, or for all of the population though it asks for more',
  },
  RULE_NEVER_FIRES: {
    zh: '没有家庭能符合这条规则',
    en: 'No household can meet a rule',
  },
  RULE_SWITCHED_OFF: {
    zh: '按现在的参数值，没有家庭符合这条规则',
    en: 'No household meets a rule with the values that the parameters have now',
  },
  RULE_WITHOUT_CLAUSE: {
    zh: '方案里没有条款列出这条规则或统计',
    en: 'No clause of the plan names a rule or count',
  },
  UNUSED_CODE: {
    zh: '表里多数代码都有规则提到，只有这几个没有',
    en: 'No rule names a code of a table whose other codes are mostly named',
  },
  UNUSED_FACT: {
    zh: '没有规则、其他事实、统计或核定结果用到这个事实',
    en: 'Nothing reads a fact: no rule, no other fact, no count, no key of the decision',
  },
  UNUSED_FORMULA: {
    zh: '没有规则按这个公式计算金额，也没有别处用到',
    en: 'No rule pays by a formula, and nothing else reads it',
  },
  UNUSED_PARAMETER: {
    zh: '没有规则用到这个参数，改它不起作用',
    en: 'Nothing reads a parameter, so that setting it changes nothing',
  },
  UNUSED_TABLE: {
    zh: '没有事实或参数用到这个代码表',
    en: 'No fact or parameter has codes of a table',
  },
}
