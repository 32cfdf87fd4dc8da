/** What `assess` says of itself in English. */
export const en = {
  description: 'Decides every household of the files and prints the decisions',
  missing: 'Cannot assess: no FILE given',
  format: 'form of the decisions: table, json or ndjson (by default table)',
  explain:
    'say why: the words of the plan, every condition with what was found, how amounts came about, what would turn a refusal',
  rulesAsOf: 'the day whose rules and parameters are used, YYYY-MM-DD (by default the day decided for)',
  period: 'add up what is paid by the month over whole months, such as 2020-01..2020-12',
  after:
    'Exit status: 0 all decided; 1 some records rejected, each named; 2 wrong usage, or a rule file that does not load;\n' +
    '3 the output could not be written to its end; 130 interrupted by Ctrl-C.',
}

/** What `assess` says of itself. */
export type AssessSentences = typeof en

/** The same in Chinese. */
export const zh: AssessSentences = {
  description: '核定文件中的每一户，并输出核定结果',
  missing: '没有写要核定的文件',
  format: '结果的形式：table、json 或 ndjson（默认 table）',
  explain: '说明理由：方案原文、每个条件和记录的值、金额的算法，以及改正哪项记录会使结果不同',
  rulesAsOf: '按哪一天的规则和标准核定，YYYY-MM-DD（默认与核定日相同）',
  period: '合计若干整月内按月发放的金额，如 2020-01..2020-12',
  after:
    '退出状态：0 全部核定；1 有记录被退回，均已指明；2 用法有误，或规则文件无法载入；\n' +
    '3 结果没有写完；130 用 Ctrl-C 中断。',
}
