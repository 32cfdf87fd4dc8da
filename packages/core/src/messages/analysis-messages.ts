import type { Localized } from '@bangfu/sdk'

/** What is said of each mistake that the checks of rules find, sorted by code: ICU messages without the place. */
export const ANALYSIS_MESSAGES: Readonly<Record<string, Localized>> = {
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
}
