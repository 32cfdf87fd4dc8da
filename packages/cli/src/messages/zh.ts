import type { Diagnostic } from '@bangfu/sdk'
import type { Sentences } from './en.ts'

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `；是不是想写「${suggestion}」？`

/** Names that English joins by commas, as Chinese joins them. */
const listed = (names: string | undefined): string =>
  (names ?? '').replaceAll(', ', '、').replace(/`([^`]*)`/g, '「$1」')

const place = ({ related }: Diagnostic): string => {
  const first = related?.[0]
  return first === undefined ? '别处' : `${first.file}:${first.line}:${first.column}`
}

const MISSING: Readonly<Record<string, string>> = {
  file: '没有这个文件',
  folder: '这是文件夹，应为模块文件',
  package: '从当前文件夹找不到这个名称的包；路径要以 ./ 或 / 开头',
  address: '应为路径、file: 地址或者包名',
}

/** What the command says in Chinese. */
export const zh: Sentences = {
  help: {
    program: '按方案的规则，核定每户可以享受哪些帮扶措施',
    files: '家庭记录：UTF-8 编码的 .json、.ndjson、.jsonl 或 .csv 文件；- 表示标准输入（NDJSON）',
    reportFormat: '报告的形式：table 或 json（默认 table）',
    policy: '方案所在的文件夹，或自带方案的编号（默认 panjin-2019）',
    asOf: '核定日期，YYYY-MM-DD（默认今天）',
    param: '设定一个参数，值用 JSON 写：incomeLineYuan=3500（每个参数写一次）',
    plugin: '插件模块：./plugin.js 这样的路径，或者包名；模块的代码会被执行（每个模块写一次）',
    inputFormat: '所有输入的形式，不看文件名：json、ndjson 或 csv',
    requireHash: '只在规则与此哈希值一致时核定（哈希值见任一核定结果），保证与另一批用的是同一套规则',
    locale: '语言：zh 或 en（LANG 以 zh 开头时默认中文）',
    version: '显示版本号',
    help: '显示本帮助',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    usageOptions: '[选项]',
    usageCommand: '[命令]',
  },
  usage: {
    seeHelp: (command) => `请看「${command} --help」。`,
    unknownOption: (option, suggestion) => `没有选项「${option}」${meant(suggestion)}`,
    unknownCommand: (name, suggestion) => `没有命令「${name}」${meant(suggestion)}`,
    missingCommand: () => '没有写命令，应为「bangfu assess 文件…」',
    missingArgument: (name) => `缺少 ${name}`,
    missingValue: (option) => `选项「${option}」缺少值`,
    wrongArguments: (found) => `无法读懂参数：${found}`,
    wrongValue: (option, found, expected, suggestion) =>
      `「${option}」写了「${found}」，应为${listed(expected)}${meant(suggestion)}`,
    day: '存在的日期，YYYY-MM-DD',
    period: '一个月，或者若干整月，如 2020-01..2020-12',
    parameter: '编号=JSON',
    parameterJson: (id) => `「${id}=」之后是 JSON`,
    parameterTwice: (id) => `参数「${id}」写了两次`,
    optionTwice: (option) => `选项「${option}」写了两次`,
    otherHash: (found, expected) =>
      `规则的哈希值是 ${found}，与 --require-hash 要求的 ${expected} 不同：规则已经变了，没有核定`,
    unknownPolicy: (found, expected, suggestion) =>
      `无法载入方案「${found}」：既不是自带方案的编号（${listed(expected)}），也不是文件夹${meant(suggestion)}`,
    policyIsFile: (found, folder) => `无法载入方案「${found}」：这是文件，请写文件夹「${folder}」`,
    unreadableFile: (file, reason) => `无法读取「${file}」：${reason}`,
    noSuchFile: '没有这个文件',
    isFolder: '这是文件夹',
    unknownForm: (file, expected) =>
      `无法读取「${file}」：文件名不以 ${listed(expected)} 结尾；请用 --input-format 说明形式`,
    stdinTwice: () => '标准输入不能读两次',
    policyFails: (count) => `方案无法载入：${count} 处问题。`,
  },
  household: (id) => `户「${id}」：`,
  column: (heading) => `（列「${heading}」）`,
  warning: '注意：',
  stop: '。',
  witness: {
    example: (asOf) => `举一户虚构的家庭，核定日期 ${asOf}：`,
    of: (member) => `成员 ${member}`,
    effect: (about, before, after) => `${about}：${before} → ${after}`,
    lost: (yuan) => `（每年少 ${yuan} 元）`,
    amounts: '全年金额合计',
    unknown: '未知',
    nothing: '没有',
  },
  summary: (read, assessed, rejected) => `读取记录 ${read} = 核定 ${assessed} + 退回 ${rejected}`,
  outside: (count: number, first: readonly string[], regions: readonly string[]) =>
    `提醒：这份方案适用于 ${regions.join('、')}，有${count}户不在其中：${first.join('、')}${count > first.length ? '……' : ''}。这些家庭仍按它核定。`,
  interrupted: '已中断：其余记录没有核定。',
  cutShort: (code) => `结果没有写完：${code}`,
  diagnostics: {
    CASE_DIFFERS: (d) =>
      `案例“${d.rule ?? ''}”的 ${d.path ?? ''}：核定结果是 ${d.found ?? ''}，案例写的是 ${d.expected ?? ''}`,
    CASE_REFUSED: (d) => `案例“${d.rule ?? ''}”无法核定：${d.found ?? ''}`,
    CASE_UNREADABLE: (d) => `这里读不出案例，应为 ${d.expected ?? ''}`,
    DUPLICATE_HOUSEHOLD: (d) => `该户编号已在 ${place(d)} 读到，本条记录退回`,
    PERSON_IN_TWO_HOUSEHOLDS: (d) => `${d.path ?? ''} 的成员按身份证号码也在户「${d.found ?? ''}」中；两户均已核定`,
    INPUT_NOT_UTF8: () => '文字不是 UTF-8 编码，从这里起没有读取；请另存为 UTF-8（可能是 GBK）',
    LINE_NOT_UTF8: () => '本行不是 UTF-8 编码；请把文件另存为 UTF-8（可能是 GBK）',
    INPUT_UNREADABLE: (d) => `文件没有读完：${d.found ?? ''}`,
    INPUT_NOT_RECORDS: (d) => `写了 ${d.found ?? ''}，应为一户 { … } 或多户 [ … ]`,
    INPUT_LIST_SYNTAX: (d) => `写了 ${d.found ?? ''}，应为${d.expected ?? ''}；文件其余部分没有读取`,
    INPUT_ENDED_EARLY: () => '户的列表没有结束，文件就结束了；文件可能被截断',
    INPUT_AFTER_END: (d) => `JSON 结束之后还有 ${d.found ?? ''}；如果每行一户，请用 --input-format ndjson`,
    PLUGIN_NOT_FOUND: (d) => `${MISSING[d.found ?? ''] ?? MISSING['file']}${meant(d.suggestion)}`,
    PLUGIN_NOT_EXPORTED: (d) =>
      `模块没有导出插件，应以 default 或 plugin 导出一个插件或者插件的列表；现在导出的是：${listed(d.found) || '没有任何内容'}`,
    PLUGIN_THROWS: (d) => `载入插件「${d.rule ?? ''}」时，模块抛出错误：${d.found ?? ''}`,
    CSV_SYNTAX: (d) => `引号不合 CSV 的写法（${d.found ?? ''}），文件没有读取`,
    CSV_EMPTY: () => '文件是空的，应有一行表头',
    CSV_NO_HEADINGS: () => '第一行没有一个单元格是 householdId、家庭编号 之类的表头，文件没有读取',
    CSV_UNKNOWN_HEADING: (d) => `第 ${d.column ?? 0} 列的表头「${d.found ?? ''}」不认识${meant(d.suggestion)}`,
    CSV_AMBIGUOUS_HEADING: (d) =>
      `第 ${d.column ?? 0} 列的表头「${d.found ?? ''}」有几种意思，请写其中之一：${listed(d.expected)}`,
    CSV_HEADING_TWICE: (d) =>
      `第 ${d.column ?? 0} 列的表头「${d.found ?? ''}」与第 ${d.related?.[0]?.column ?? 0} 列意思相同`,
    CSV_NOT_COMMAS: () => '列之间要用英文逗号分隔（第一行用了分号或制表符），文件没有读取',
    CSV_ID_MISSING: () => '没有 householdId（家庭编号）列，文件没有读取',
    CSV_FILE_REJECTED: () => '表头有误，随文件退回',
    CSV_RAGGED_ROW: (d) => `本行有 ${d.found ?? ''} 个单元格，应为 ${d.expected ?? ''} 个；该户退回`,
    CSV_ROWS_DISAGREE: (d) => `${d.path ?? ''} 在本行与同一户的第 ${d.related?.[0]?.line ?? 0} 行不一致`,
    CSV_ROW_WITHOUT_HOUSEHOLD: () => '本行没有家庭编号',
    CSV_FILE_CHANGED: () => '读取过程中文件有变动',
    DECIDE_FAILED: (d) => `bangfu 内部出错（${d.found ?? ''}），请报告`,
  },
  table: {
    household: '户',
    measure: '措施',
    for: '对象',
    outcome: '结果',
    amount: '元/年',
    entitled: '应享受',
    review: '待核实',
    others: '其他',
    notes: '说明',
    undecided: '尚待确定',
    incomplete: '尚有待核实的问题，金额可能变动。',
    incompleteHouseholds: (count) => `金额可能变动的有 ${count} 户`,
    payments: (from, to) => `${from}至${to}按月发放`,
    paymentPart: (from, to, months, monthly, amount) => `${from}至${to}：${months}个月×${monthly}元＝${amount}元`,
    paymentOpen: (from, to) => `${from}至${to}：未定`,
    paymentTotal: (total) => `共${total}元`,
    noPayments: '没有按月发放的金额。',
    paymentUnknown: '合计未定',
    paymentsUndecided: (from, to) => `${from}至${to}：当时的规则不全，或者不接受这份记录，未定。`,
    paidByYear: (measures) => `按年计算、不分摊到月，未计入的有：${measures}。`,
    noLines: '没有开启的措施。',
    noRules: '这一天方案没有有效的规则，不能核定。',
    programsPending: (programs) => `待核实的工程：${programs}。`,
    labelled: (label, text) => `${label}：${text}。`,
    and: '、',
    between: '；',
    finding: (severity, title, about) => `【${severity}】${title}${about === undefined ? '' : `（${about}）`}`,
    totals: (count) => `合计 ${count} 户`,
    asOf: (day) => `核定日期 ${day}`,
  },
}
