import type { KeyTexts } from './key-text.ts'

/** Keys that mean the same wherever they stand. */
export const shared: KeyTexts = {
  '*.$schema': {
    zh: ['说明文件', '编辑器按它提示和检查本文件；写相对路径。它不影响任何决定。'],
    en: [
      'schema',
      'What the editor completes and checks this file by: a relative path. It has no effect on decisions.',
    ],
    example: './schema/rules.zh.json',
  },
  '*.id': {
    zh: ['名称', '别处引用它用的名字：英文字母、数字、点和连字符，字母开头，全方案不能重复。'],
    en: [
      'name',
      'The name by which it is named elsewhere: letters, digits, dots and hyphens, a letter first; used once.',
    ],
    example: 'safetyNet.exampleAllowance',
  },
  '*.label': {
    zh: ['中文和英文叫法', '给人看的名称，中英文都要写；决定书、解释和报错里用它。'],
    en: ['label', 'What people read, in both languages: decisions, reasons and messages use it.'],
    example: { zh: '住房情况', en: 'housing' },
  },
  '*.zh': {
    zh: ['中文', '中文文字。引号里面可以用中文标点。'],
    en: ['Chinese', 'The text in Chinese.'],
    example: '住房情况',
  },
  '*.en': {
    zh: ['英文', '英文文字，意思要和中文一致。'],
    en: ['English', 'The text in English; it says the same as the Chinese.'],
    example: 'housing',
  },
  '*.clause': {
    zh: ['条款', '它依据方案的哪一条：章、节、段、句的编号。条款表在 plan/clauses.json。'],
    en: ['clause', 'The clause of the plan that it rests on; plan/clauses.json lists them.'],
    example: '2.2.3.k',
  },
  '*.unit': {
    zh: ['单位', '数值的单位。按年和按月要分清：yuanPerYear 是每年多少元，yuanPerMonth 是每月多少元。'],
    en: ['unit', 'The unit of the number. Mind the difference between yuanPerYear and yuanPerMonth.'],
    example: 'yuanPerYear',
  },
  '*.readings': {
    zh: ['解读编号', '方案文字有几种理解时，采用了哪几条解读。'],
    en: [
      'readings',
      'Numbers of the readings it rests on, where the words of the plan can be taken in more than one way.',
    ],
    example: [7, 8],
  },
  '*.outside': {
    zh: ['方案之外', '哪些条件不是方案里写的、来自哪里。解释里会照着说。'],
    en: [
      'outside the plan',
      'Which conditions do not stand in the plan, and where they come from. Explanations repeat it.',
    ],
    example: { zh: '年龄条件来自国家制度', en: 'The age comes from the national scheme' },
  },
  '*.note': {
    zh: ['备注', '给维护规则的人看的说明，不影响决定。'],
    en: ['note', 'A remark for whoever keeps the rules; no decision depends on it.'],
    example: { zh: '只登记，不参与计算', en: 'On file only, nothing is computed from it' },
  },
  '*.collectedBy': {
    zh: ['由谁录入', '缺少时由哪一级补充。不写的，按各级职责里负责采集的那一级。'],
    en: [
      'collected by',
      'The tier that supplies it where it is missing; by default the tier whose duty it is to collect.',
    ],
    example: 'village',
  },
  '*.verifiedBy': {
    zh: ['由谁核实', '由哪一级核实；这一级的职责里要有“核实”。'],
    en: ['verified by', 'The tier that checks it; verifying must be among its duties.'],
    example: 'county',
  },
  '*.form': {
    zh: ['形式', '决定这里还要写哪些键。'],
    en: ['form', 'Decides which other keys stand here.'],
    example: 'classes',
  },
  '*.from': {
    zh: ['起始日期', '从哪一天起有效（含当日），写成 年-月-日。'],
    en: ['from', 'The first day it holds, YYYY-MM-DD.'],
    example: '2021-01-01',
  },
  '*.to': {
    zh: ['截止日期', '到哪一天为止有效（含当日）。'],
    en: ['to', 'The last day it holds.'],
    example: '2021-12-31',
  },
  '*.class': {
    zh: ['类别代号', '这一类家庭的代号，决定书里用它。'],
    en: ['class', 'The id of the class in a decision.'],
    example: 'otherListed',
  },
}
