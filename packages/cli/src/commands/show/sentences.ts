/** What `show` says in English. */
export const en = {
  description: 'Says rules, facts, parameters or whole rule files in sentences, beside the words of the plan',
  named:
    'names of rules, benefits, programs, facts, formulas, parameters, code tables or operators, or files of the policy',
  asOf: 'the day whose parameter values are shown, YYYY-MM-DD (by default today)',
  format: 'form of the text: text, json or markdown (by default text)',
  after: 'Exit status: 0 shown; 2 no such part, the policy does not load, or wrong usage.',
  missing: 'Cannot show: no NAME or FILE given',
  operator: 'An operator: it compares a fact with a value',
  formula: 'A formula: it works out a value',
  reads: (sentence: string) => `reads: ${sentence}`,
  negated: (sentence: string) => `where it does not hold: ${sentence}`,
  ofPlugin: (title: string) => `of the plugin “${title}”`,
  unknown: (found: string, suggestion: string | undefined) =>
    `The policy has no part or file \`${found}\`${suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`}`,
}

/** What `show` says. */
export type ShowSentences = typeof en

/** The same in Chinese. */
export const zh: ShowSentences = {
  description: '把规则、事实、参数或整个规则文件写成句子，与方案原文对照',
  named: '规则、措施、项目、事实、公式、参数、代码表或运算符的名称，或者方案的文件',
  asOf: '参数按哪一天的值显示，YYYY-MM-DD（默认今天）',
  format: '形式：text、json 或 markdown（默认 text）',
  after: '退出状态：0 已显示；2 没有这个内容，方案无法载入，或用法有误。',
  missing: '没有写要显示的名称或文件',
  operator: '运算符：用来把事实与某个值比较',
  formula: '公式：用来算出一个值',
  reads: (sentence) => `读作：${sentence}`,
  negated: (sentence) => `不成立时读作：${sentence}`,
  ofPlugin: (title) => `来自插件“${title}”`,
  unknown: (found, suggestion) =>
    `方案里没有名称或文件「${found}」${suggestion === undefined ? '' : `；是不是想写「${suggestion}」？`}`,
}
