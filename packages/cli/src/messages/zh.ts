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

/** What the command says in Chinese. */
export const zh: Sentences = {
  help: {
    program: '按方案的规则，核定每户可以享受哪些帮扶措施',
    assess: '核定文件中的每一户，并输出核定结果',
    files: '家庭记录：UTF-8 编码的 .json、.ndjson、.jsonl 或 .csv 文件；- 表示标准输入（NDJSON）',
    tally: '按区划统计方案的各项目标和底数',
    clauses: '列出方案每一条款由政策的哪些内容落实，以及反过来的对应',
    clause: '要列出的条款、句子或部分，如 2.2.3.k 或 2.2.3（默认全部）',
    by: '列到哪一级区划：all（全部）、county（县区）、town（镇街）或 village（村社区）（默认 county）',
    gaps: '只列缺漏',
    reportFormat: '报告的形式：table 或 json（默认 table）',
    afterClauses: '退出状态：0 没有缺漏；1 有条款没有落实，或有规则没有条款依据；2 用法有误。',
    policy: '方案所在的文件夹，或自带方案的编号（默认 panjin-2019）',
    asOf: '核定日期，YYYY-MM-DD（默认今天）',
    param: '设定一个参数，值用 JSON 写：incomeLineYuan=3500（每个参数写一次）',
    format: '结果的形式：table、json 或 ndjson（默认 table）',
    explain: '说明理由：逐项列出每个条件、记录的值、是否满足和条款',
    inputFormat: '所有输入的形式，不看文件名：json、ndjson 或 csv',
    locale: '语言：zh 或 en（LANG 以 zh 开头时默认中文）',
    version: '显示版本号',
    help: '显示本帮助',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    usageOptions: '[选项]',
    usageCommand: '[命令]',
    after:
      '退出状态：0 全部核定；1 有记录被退回，均已指明；2 用法有误，或规则文件无法载入；\n' +
      '3 结果没有写完；130 用 Ctrl-C 中断。',
  },
  usage: {
    seeHelp: (command) => `请看「${command} --help」。`,
    unknownOption: (option, suggestion) => `没有选项「${option}」${meant(suggestion)}`,
    unknownCommand: (name, suggestion) => `没有命令「${name}」${meant(suggestion)}`,
    missingCommand: () => '没有写命令，应为「bangfu assess 文件…」',
    missingFile: () => '没有写要核定的文件',
    missingValue: (option) => `选项「${option}」缺少值`,
    wrongArguments: (found) => `无法读懂参数：${found}`,
    wrongValue: (option, found, expected, suggestion) =>
      `「${option}」写了「${found}」，应为${listed(expected)}${meant(suggestion)}`,
    day: '存在的日期，YYYY-MM-DD',
    parameter: '编号=JSON',
    parameterJson: (id) => `「${id}=」之后是 JSON`,
    parameterTwice: (id) => `参数「${id}」写了两次`,
    optionTwice: (option) => `选项「${option}」写了两次`,
    unknownPolicy: (found, expected, suggestion) =>
      `无法载入方案「${found}」：既不是自带方案的编号（${listed(expected)}），也不是文件夹${meant(suggestion)}`,
    policyIsFile: (found, folder) => `无法载入方案「${found}」：这是文件，请写文件夹「${folder}」`,
    unreadableFile: (file, reason) => `无法读取「${file}」：${reason}`,
    noSuchFile: '没有这个文件',
    isFolder: '这是文件夹',
    unknownForm: (file, expected) =>
      `无法读取「${file}」：文件名不以 ${listed(expected)} 结尾；请用 --input-format 说明形式`,
    unknownClause: (found) => `没有条款「${found}」，应写成 2.2.3.k 这样`,
    stdinTwice: () => '标准输入不能读两次',
    policyFails: (count) => `方案无法载入：${count} 处问题。`,
  },
  household: (id) => `户「${id}」：`,
  column: (heading) => `（列「${heading}」）`,
  warning: '注意：',
  stop: '。',
  summary: (read, assessed, rejected) => `读取记录 ${read} = 核定 ${assessed} + 退回 ${rejected}`,
  interrupted: '已中断：其余记录没有核定。',
  cutShort: (code) => `结果没有写完：${code}`,
  diagnostics: {
    DUPLICATE_HOUSEHOLD: (d) => `该户编号已在 ${place(d)} 读到，本条记录退回`,
    PERSON_IN_TWO_HOUSEHOLDS: (d) => `${d.path ?? ''} 的成员按身份证号码也在户「${d.found ?? ''}」中；两户均已核定`,
    INPUT_NOT_UTF8: () => '文字不是 UTF-8 编码，从这里起没有读取；请另存为 UTF-8（可能是 GBK）',
    LINE_NOT_UTF8: () => '本行不是 UTF-8 编码；请把文件另存为 UTF-8（可能是 GBK）',
    INPUT_UNREADABLE: (d) => `文件没有读完：${d.found ?? ''}`,
    INPUT_NOT_RECORDS: (d) => `写了 ${d.found ?? ''}，应为一户 { … } 或多户 [ … ]`,
    INPUT_LIST_SYNTAX: (d) => `写了 ${d.found ?? ''}，应为${d.expected ?? ''}；文件其余部分没有读取`,
    INPUT_ENDED_EARLY: () => '户的列表没有结束，文件就结束了；文件可能被截断',
    INPUT_AFTER_END: (d) => `JSON 结束之后还有 ${d.found ?? ''}；如果每行一户，请用 --input-format ndjson`,
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
    POLICY_LINK_OUTSIDE: (d) => `「${d.found ?? ''}」是指向方案文件夹之外的链接`,
    POLICY_FILE_UNREADABLE: (d) => `「${d.found ?? ''}」无法读取：${d.expected ?? ''}`,
    POLICY_FILE_TOO_LARGE: (d) => `「${d.found ?? ''}」超过规则文件的上限 ${d.expected ?? ''} 字节`,
  },
  tally: {
    all: '全部记录',
    households: (count) => `${count} 户`,
    unknown: (count) => `未知 ${count}`,
    reached: (verdict) => `达到方案要求：${verdict}`,
    over: (value, count) => `${value} 元（收入已知 ${count} 户）`,
    nothingKnown: '没有收入已知的家庭',
    notTested: (reason) => `未检验：${reason}`,
  },
  clauses: {
    toParts: '方案的条款由什么落实',
    toClauses: '规则和统计项的依据',
    context: '不由家庭记录判断，也没有指明由谁办理',
    successor: (unit, successor) => `${unit}（现为${successor}；一般了解，未核对）`,
    duty: (units, bodies) => `责任单位：${units}；责任主体：${bodies}`,
    dutyAbove: '由上述责任单位和责任主体办理',
    kinds: {
      rule: '规则', fact: '事实', formula: '公式', parameter: '参数', table: '代码表', program: '帮扶项目',
      decision: '核定结果', aggregate: '统计项', tierDuty: '各级职责', responsibility: '责任分工',
    }, // prettier-ignore
    decidedBy: {
      record: '由家庭记录判断',
      'record-and-table': '由家庭记录和规定的表判断',
      judgement: '由工作人员判断',
      aggregate: '由多户统计判断',
      organization: '属于组织工作',
    },
    gaps: {
      notEncoded: (about) => `缺漏：条款 ${about} 没有任何内容落实`,
      nobodyResponsible: (about) => `缺漏：条款 ${about} 没有责任单位`,
      notNamed: (about) => `缺漏：没有条款写明由 ${about} 落实`,
      citesAnother: (about, clause) => `缺漏：${about} 引用的条款 ${clause} 没有写明由它落实`,
    },
    noGap: (clauses, parts) => `没有缺漏：${clauses} 条条款，${parts} 条规则和统计项。`,
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
    noLines: '没有开启的措施。',
    noRules: '这一天方案没有有效的规则，不能核定。',
    programsPending: (programs) => `待核实的工程：${programs}。`,
    labelled: (label, text) => `${label}：${text}。`,
    and: '、',
    between: '；',
    finding: (severity, title, about) => `【${severity}】${title}${about === undefined ? '' : `（${about}）`}`,
    reasons: '理由',
    closed: '未开启的措施及原因',
    totals: (count) => `合计 ${count} 户`,
    asOf: (day) => `核定日期 ${day}`,
  },
}
