import type { Locale, Localized } from '@bangfu/sdk'
import { outcomeLabel, provenanceLabel, severityLabel } from '../../messages/labels.ts'

type Labels = Readonly<Record<string, Localized>>

const absences: Labels = {
  required: { zh: '不得缺少，缺了就是记录有错', en: 'must be there, or the record is in error' },
  unknown: { zh: '不知道', en: 'unknown' },
  items: { zh: '看各项自己怎样写', en: 'what each item says of itself' },
  none: { zh: '没有', en: 'there is none' },
}

const types: Labels = {
  boolean: { zh: '是否（true 或 false）', en: 'yes or no (true, false)' },
  code: { zh: '代码表里的一个代码', en: 'a code of a table' },
  codes: { zh: '代码表里的几个代码', en: 'codes of a table' },
  integer: { zh: '整数', en: 'a whole number' },
  decimal: { zh: '数（最多两位小数）', en: 'a number (at most two decimals)' },
  money: { zh: '金额（元，最多两位小数）', en: 'money (yuan, at most two decimals)' },
  number: { zh: '数', en: 'a number' },
  date: { zh: '日期（年-月-日）', en: 'a day (YYYY-MM-DD)' },
  text: { zh: '文字', en: 'a text' },
  region: { zh: '行政区划代码（6、9或12位）', en: 'a division (6, 9 or 12 digits)' },
  rate: { zh: '比例（1 是百分之百）', en: 'a rate (1 is the whole)' },
  choice: { zh: '几种做法之一', en: 'one of several options' },
  words: { zh: '新的代号', en: 'new ids' },
  texts: { zh: '几段文字', en: 'texts' },
  monthDay: { zh: '每年的某一天（月-日）', en: 'a day of each year (MM-DD)' },
  range: { zh: '从几到几（含两端）', en: 'from one number to another, both included' },
  moneyByCode: { zh: '按代码分别定的金额', en: 'an amount for each code' },
}

const vary: Labels = {
  county: { zh: '县区和经济区可以改', en: 'counties and zones may change it' },
  city: { zh: '只有市可以改', en: 'only the city may change it' },
  none: { zh: '谁也不能改', en: 'nobody may change it' },
}

/** What the values of closed lists are called, by the path of the key; `unit` and `tier` wherever they stand. */
const valueLabels: Readonly<Record<string, Labels>> = {
  unit: {
    yuan: { zh: '元', en: 'yuan' },
    yuanPerYear: { zh: '元/年', en: 'yuan a year' },
    yuanPerMonth: { zh: '元/月', en: 'yuan a month' },
    years: { zh: '年（岁）', en: 'years' },
    persons: { zh: '人', en: 'persons' },
    projects: { zh: '个（项目）', en: 'projects' },
    days: { zh: '天', en: 'days' },
    hours: { zh: '小时', en: 'hours' },
    times: { zh: '次', en: 'times' },
    meters: { zh: '米', en: 'meters' },
    kilometers: { zh: '公里', en: 'kilometers' },
    squareMeters: { zh: '平方米', en: 'square meters' },
  },
  'scopes.absent': absences,
  'blocks.absent': absences,
  'facts.absent': absences,
  'facts.type': types,
  'derived.type': types,
  'parameters.type': types,
  'facts.format': { idNumber: { zh: '居民身份证号码', en: 'identity number' } },
  'facts.change': {
    supply: { zh: '只补充未知的', en: 'supplied where unknown' },
    correct: { zh: '有误可以更正', en: 'may be corrected' },
    none: { zh: '不提', en: 'nothing is proposed' },
  },
  'parameters.vary': vary,
  'tables.vary': vary,
  'rules.vary': vary,
  'parameters.bound': {
    raiseOnly: { zh: '只能提高', en: 'may only be raised' },
    lowerOnly: { zh: '只能降低', en: 'may only be lowered' },
    addOnly: { zh: '只能增加', en: 'may only be added to' },
  },
  'rules.event.params.amount.paid': {
    monthly: { zh: '按月发', en: 'each month' },
    yearly: { zh: '按年发', en: 'by the year' },
  },
  'manifest.by': {
    city: { zh: '市', en: 'the city' },
    county: { zh: '县区', en: 'a county' },
    zone: { zh: '经济区', en: 'an economic zone' },
  },
  'rules.review.by': {
    official: { zh: '由工作人员认定', en: 'an official decides' },
    outsideRule: { zh: '看方案之外的规定', en: 'a rule outside the plan decides' },
  },
  'units.successor.evidence': {
    seen: { zh: '见到了文件', en: 'a document was seen' },
    generalKnowledge: { zh: '一般所知，未见文件', en: 'generally known' },
  },
  'tierDuties.actions': {
    collect: { zh: '采集', en: 'collect' },
    enter: { zh: '录入', en: 'enter' },
    review: { zh: '审核', en: 'review' },
    correct: { zh: '更正', en: 'correct' },
    supplement: { zh: '补充', en: 'supplement' },
    complete: { zh: '完善', en: 'complete' },
    verify: { zh: '核实', en: 'verify' },
    inspect: { zh: '检查', en: 'inspect' },
    aggregate: { zh: '汇总', en: 'aggregate' },
    guide: { zh: '指导', en: 'guide' },
    supervise: { zh: '监督', en: 'supervise' },
    appraise: { zh: '考核', en: 'appraise' },
  },
  'clauses.kind': {
    context: { zh: '背景', en: 'context' },
    definition: { zh: '定义', en: 'a definition' },
    threshold: { zh: '标准', en: 'a threshold' },
    eligibility: { zh: '条件', en: 'who is eligible' },
    benefit: { zh: '待遇', en: 'a benefit' },
    priority: { zh: '优先', en: 'a priority' },
    duty: { zh: '责任', en: 'a duty' },
    'data-duty': { zh: '数据责任', en: 'a duty about data' },
    organisational: { zh: '组织工作', en: 'organization' },
    target: { zh: '目标', en: 'a target' },
  },
  'clauses.modality': {
    must: { zh: '必须', en: 'must' },
    qualified: { zh: '有条件', en: 'qualified' },
    target: { zh: '目标', en: 'a target' },
    encourage: { zh: '鼓励', en: 'encouraged' },
    explore: { zh: '探索', en: 'explored' },
    priority: { zh: '优先', en: 'a priority' },
    none: { zh: '无', en: 'none' },
  },
  'clauses.decidedBy': {
    record: { zh: '一户的档案', en: 'the record of a household' },
    'record-and-table': { zh: '一户的档案和一张表', en: 'a record and a table' },
    judgement: { zh: '人的认定', en: 'a judgement' },
    aggregate: { zh: '许多户合计', en: 'many records together' },
    organization: { zh: '单位的工作，没有档案能说明', en: 'somebody’s work: no record tells' },
  },
  'aggregates.form': {
    count: { zh: '个数', en: 'how many' },
    share: { zh: '目标完成情况', en: 'for how many a target is met' },
    groups: { zh: '按代码分组', en: 'how many have each code' },
    classes: { zh: '按家庭类别', en: 'how many households of each class' },
    mean: { zh: '平均', en: 'a mean' },
    notTested: { zh: '不能统计', en: 'cannot be told' },
  },
  'manifest.decision.form': {
    classification: { zh: '家庭类别', en: 'the class' },
    number: { zh: '一个数', en: 'a number' },
    verdict: { zh: '是、否或未知', en: 'yes, no or unknown' },
    verdicts: { zh: '几项是否', en: 'several verdicts' },
    idsWhere: { zh: '哪些成员', en: 'the ids of members' },
    amount: { zh: '金额', en: 'an amount' },
    targets: { zh: '目标是否达到', en: 'targets' },
    signals: { zh: '信号', en: 'signals' },
    findings: { zh: '核查发现', en: 'findings' },
  },
}

// What other sentences say of these is said here as well.
const elsewhere: Readonly<Record<string, (value: never, locale: Locale) => string>> = {
  'rules.outcome': outcomeLabel,
  'rules.event.params.severity': severityLabel,
  'parameters.values.provenance': provenanceLabel,
}

/** What a value of a closed list is called; `undefined` where nobody has said. */
export const valueLabel = (path: string, value: string | number, locale: Locale): string | undefined =>
  elsewhere[path]?.(value as never, locale) ?? valueLabels[path]?.[value]?.[locale]
