import type { Localized } from '@bangfu/sdk'

/** What the code of a mistake that the checks of rules find means, in the order of the documentation. */
export const ANALYSIS_MEANINGS: Readonly<Record<string, Localized>> = {
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
}
