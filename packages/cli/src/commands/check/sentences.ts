/** What `check` says in English. */
export const en = {
  description: 'Looks over the rule files of a policy and says what is wrong, where, and what would mend it',
  format: 'form of the report: text, json, sarif (2.1.0) or github (annotations) (by default text)',
  cases: 'decide the households of a file of cases and compare with what it says (once for each file)',
  watch: 'check again whenever a file of the policy changes, until Ctrl-C',
  after:
    'Exit status: 0 no error, there may be warnings; 1 a case is decided otherwise than it says; 2 the policy does not load, or wrong usage;\n' +
    '130 interrupted by Ctrl-C.',
  severities: { error: 'error: ', warning: 'warning: ', info: 'note: ' },
  summary: (errors: number, warnings: number, infos: number) =>
    `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'note')}.`,
  sound: (id: string, version: string, folder: string) => `Policy ${id} ${version} loads (folder ${folder}).`,
  unsound: 'The policy does not load.',
  casesRun: (run: number) => `${count(run, 'case')} decided.`,
  checkedAt: (time: string) => `── checked at ${time} ──`,
  loadedOnce: 'Plugins were loaded once, at the beginning: after a change of their code, begin again.',
  watching: 'Waiting for changes; Ctrl-C ends.',
}

const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`

/** What `check` says. */
export type CheckSentences = typeof en

/** The same in Chinese. */
export const zh: CheckSentences = {
  description: '检查方案的规则文件：哪里有错、错在什么地方、应该怎样改',
  format: '报告的形式：text、json、sarif（2.1.0）或 github（注解）（默认 text）',
  cases: '按方案核定案例文件中的每一户，与案例写的结果对照（每个文件写一次）',
  watch: '规则文件一有改动就重新检查，按 Ctrl-C 结束',
  after:
    '退出状态：0 没有错误，可能有警告；1 有案例的结果与案例所写的不同；2 方案无法载入，或用法有误；\n130 用 Ctrl-C 中断。',
  severities: { error: '错误：', warning: '警告：', info: '提示：' },
  summary: (errors, warnings, infos) => `错误 ${errors} 处，警告 ${warnings} 处，提示 ${infos} 处。`,
  sound: (id, version, folder) => `方案 ${id}（${version}，文件夹 ${folder}）可以载入。`,
  unsound: '方案无法载入。',
  casesRun: (run) => `核定了 ${run} 个案例。`,
  checkedAt: (time) => `── ${time} 检查 ──`,
  loadedOnce: '插件只在开始时载入一次：改了插件的代码，请重新运行。',
  watching: '等待改动；按 Ctrl-C 结束。',
}
