/** What `compose` says in English. */
export const en = {
  description: 'Composes a policy of its base and its variants and prints who wrote which part of it',
  print: 'all of the policy, not only what its variants changed',
  after: 'Exit status: 0 composed; 2 wrong usage, or a policy that does not load.',
  by: {
    city: 'variant of the city',
    county: 'variant of a county',
    zone: 'variant of an economic zone',
    plugin: 'plugin',
  },
  base: 'base',
  onlyThere: (regions: string) => `for ${regions}`,
  since: (day: string) => `from ${day}`,
  days: (from: string | undefined, to: string | undefined) =>
    [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`].filter(Boolean).join(' '),
  nothing: 'Nothing is changed.',
  reason: (text: string) => `reason: ${text}`,
  source: (text: string) => `source: ${text}`,
  switchedOff: 'not in force',
  changes: { base: '', added: 'added', set: 'set', replaced: 'replaced', switchedOff: 'switched off' },
  sections: {
    decision: 'Keys of the decision', classification: 'Classes', parameters: 'Parameters', values: 'Parameters',
    tables: 'Code tables', codes: 'Codes added to tables', scopes: 'Things', blocks: 'Blocks', facts: 'Facts',
    derived: 'Derived facts', computed: 'Facts of plugins', formulas: 'Formulas', units: 'Units', responsibilities: 'Responsibilities',
    tierDuties: 'Duties of the tiers', clauses: 'Clauses of the plan', aggregates: 'Counts', programs: 'Programs',
    rules: 'Rules',
  } as Readonly<Record<string, string>>, // prettier-ignore
}

/** What `compose` says. */
export type ComposeSentences = typeof en

/** The same in Chinese. */
export const zh: ComposeSentences = {
  description: '把基础方案和地方方案合在一起，列出每一项是谁写的、写在哪里',
  print: '列出整份方案，不只列出地方方案改动的内容',
  after: '退出码：0 合成成功；2 用法有误，或方案无法载入。',
  by: { city: '市级方案', county: '县区地方方案', zone: '经济区地方方案', plugin: '插件' },
  base: '基础方案',
  onlyThere: (regions) => `适用于 ${regions}`,
  since: (day) => `${day}起施行`,
  days: (from, to) => [from === undefined ? '' : `${from}起`, to === undefined ? '' : `至${to}`].join(''),
  nothing: '没有改动。',
  reason: (text) => `理由：${text}`,
  source: (text) => `出处：${text}`,
  switchedOff: '不再执行',
  changes: { base: '', added: '增加', set: '另设', replaced: '替换', switchedOff: '停用' },
  sections: {
    decision: '核定结果的项目', classification: '家庭类别', parameters: '参数', values: '参数',
    tables: '代码表', codes: '代码表增加的代码', scopes: '对象', blocks: '分组', facts: '事实',
    derived: '推出的事实', computed: '插件得出的事实', formulas: '公式', units: '单位', responsibilities: '责任分工',
    tierDuties: '各级职责', clauses: '方案条款', aggregates: '统计', programs: '帮扶工程',
    rules: '规则',
  }, // prettier-ignore
}
