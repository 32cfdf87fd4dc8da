import { en as assess, zh as assessZh } from '../assess/sentences.ts'

/** What `tally` says in English. */
export const en = {
  description: 'Counts what the plan sets targets for, for each division',
  missing: assess.missing,
  by: 'smallest divisions to show: all, county, town or village (by default county)',
  after: assess.after,
  all: 'All records',
  households: (count: number) => (count === 1 ? '1 household' : `${count} households`),
  unknown: (count: number) => `unknown ${count}`,
  reached: (verdict: string) => `as the plan wants it: ${verdict}`,
  over: (value: string, count: number) =>
    `${value} yuan (income known: ${count === 1 ? '1 household' : `${count} households`})`,
  nothingKnown: 'no household of known income',
  notTested: (reason: string) => `not tested: ${reason}`,
}

/** What `tally` says. */
export type TallySentences = typeof en

/** The same in Chinese. */
export const zh: TallySentences = {
  description: '按区划统计方案的各项目标和底数',
  missing: assessZh.missing,
  by: '列到哪一级区划：all（全部）、county（县区）、town（镇街）或 village（村社区）（默认 county）',
  after: assessZh.after,
  all: '全部记录',
  households: (count) => `${count} 户`,
  unknown: (count) => `未知 ${count}`,
  reached: (verdict) => `达到方案要求：${verdict}`,
  over: (value, count) => `${value} 元（收入已知 ${count} 户）`,
  nothingKnown: '没有收入已知的家庭',
  notTested: (reason) => `未检验：${reason}`,
}
