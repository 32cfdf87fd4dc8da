/** What `diff` says in English. */
export const en = {
  description: 'Says in words what differs between two policies, and who gains and who loses by it',
  before: 'a policy: its folder, or the id of one that comes with the command',
  other: 'the policy that it is compared with',
  cases: 'a file of worked cases to decide by both, each for its own day (may be given several times)',
  asOf: 'the day whose parameter values are shown and that records are decided for, YYYY-MM-DD (by default today)',
  format: 'form of the text: text, json or markdown (by default text)',
  after:
    'Exit status: 0 compared; 1 compared, but some records could not be decided by both;\n' +
    '2 a policy does not load, or wrong usage.',
  plugin: 'a module with plugins that both policies are made with; its code runs (once for each module)',
  missing: 'Cannot compare: two policies are needed, `bangfu diff A B`',
  head: (before: string, after: string) => `From ${before} to ${after}`,
  changes: (count: number) => (count === 1 ? '1 part differs.' : `${count} parts differ.`),
  nothing: 'Nothing differs.',
  onlyTexts:
    'No part of the rules that opens, refuses or pays a measure differs. What is not compared may: notes and numbers of readings, ' +
    'the order of rules, what a variant may change, which households a count is of, the id and version of the policy.',
  decisions: 'Who gains and who loses',
  notByAfter: (household: string) =>
    `Household \`${household}\` cannot be decided by the second policy and is left out:`,
  unreadableCases: (file: string) => `Cannot read \`${file}\`: expected { "cases": [ { "asOf", "household" } ] }`,
}

/** What `diff` says. */
export type DiffSentences = typeof en

/** The same in Chinese. */
export const zh: DiffSentences = {
  description: '用句子说明两套规则有哪些不同，谁受益、谁受损',
  before: '一套规则：所在的文件夹，或自带方案的编号',
  other: '与它比较的另一套规则',
  cases: '案例文件，每个案例按自己的日期用两套规则核定（可以写几次）',
  asOf: '参数按哪一天的值显示、记录按哪一天核定，YYYY-MM-DD（默认今天）',
  format: '形式：text、json 或 markdown（默认 text）',
  after: '退出状态：0 已比较；1 已比较，但有记录不能用两套规则都核定；\n2 有一套规则无法载入，或用法有误。',
  plugin: '插件模块，两套规则都用它载入；模块的代码会被执行（每个模块写一次）',
  missing: '要写两套规则，应为「bangfu diff 甲 乙」',
  head: (before, after) => `从 ${before} 到 ${after}`,
  changes: (count) => `有 ${count} 处不同。`,
  nothing: '没有不同。',
  onlyTexts:
    '给不给、给多少的规则没有不同。没有对照的内容可能不同：备注、解读编号、规则的先后、地方可以改动的范围、统计的对象，以及方案的代号和版本。',
  decisions: '谁受益，谁受损',
  notByAfter: (household) => `家庭「${household}」不能用第二套规则核定，没有计入：`,
  unreadableCases: (file) => `无法读取「${file}」：应为 { "cases": [ { "asOf", "household" } ] }`,
}
