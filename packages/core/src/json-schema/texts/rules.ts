import type { KeyTexts } from './key-text.ts'

const isListed = { all: [{ fact: 'member.isListed', operator: 'equal', value: true }] }

/** Rules, programs and the classification. */
export const rules: KeyTexts = {
  program: {
    zh: ['所属项目', '本文件的措施属于方案的哪一项工程。有措施的文件必须写。'],
    en: ['program', 'The program that the benefits of this file are of.'],
    example: { id: 'example', label: { zh: '示例帮扶', en: 'example assistance' }, clause: '2.2.1' },
  },
  'program.id': {
    zh: ['项目代号', '决定书里用它称呼这一项工程。'],
    en: ['id', 'The id of the program in a decision.'],
    example: 'example',
  },
  rules: {
    zh: ['规则', '一条规则是一项措施（写 benefit 和 outcome），或者发出一个信号（只写 event）。'],
    en: ['rules', 'Each opens a benefit (`benefit`, `outcome`) or raises a signal (`event` alone).'],
    example: [
      {
        name: 'exa-aid',
        title: { zh: '示例补助', en: 'example aid' },
        clause: '2.2.1.a',
        benefit: 'EXA-AID',
        for: 'member',
        outcome: 'priority',
        conditions: isListed,
        event: { type: 'benefit' },
      },
    ],
  },
  'rules.name': {
    zh: ['规则名', '规则自己的名字，全方案不能重复。'],
    en: ['name', 'The name of the rule, used once.'],
    example: 'exa-aid',
  },
  'rules.title': {
    zh: ['标题', '给人看的规则名称。'],
    en: ['title', 'What the rule is called for people.'],
    example: { zh: '示例补助', en: 'example aid' },
  },
  'rules.benefit': {
    zh: ['措施代码', '这条规则打开哪项措施。几条规则可以对应同一项措施，取结果最高的。'],
    en: ['benefit', 'The benefit that the rule opens. Of several rules for one benefit the highest outcome stands.'],
    example: 'EXA-AID',
  },
  'rules.for': {
    zh: ['对谁判断', 'household 对全家判断一次；member 对每个成员分别判断。'],
    en: ['for', '`household`: tried once; `member`: tried for each member.'],
    example: 'member',
  },
  'rules.outcome': {
    zh: ['结果', '条件成立时的结果，从高到低：应享受、优先、待核实、可视情况给予、提供服务。'],
    en: ['outcome', 'What it comes to where the conditions hold, highest first.'],
    example: 'entitled',
  },
  'rules.review': {
    zh: ['由谁核定', '结果是 review 时必须写：谁来定、哪一级、问什么。'],
    en: ['review', 'Required where the outcome is `review`: who decides, at which tier, what is asked.'],
    example: { by: 'official', tier: 'county', question: { zh: '是否属于重病？', en: 'Is the illness severe?' } },
  },
  'rules.review.by': {
    zh: ['谁来定', 'official 由工作人员认定；outsideRule 要看方案之外的规定。'],
    en: ['by', 'An official, or a rule outside the plan.'],
    example: 'official',
  },
  'rules.review.tier': {
    zh: ['哪一级', '由哪一级核定。'],
    en: ['tier', 'The tier that decides.'],
    example: 'county',
  },
  'rules.review.question': {
    zh: ['问什么', '要核定的问题，写成一句问话。'],
    en: ['question', 'What is asked.'],
    example: { zh: '是否属于重病？', en: 'Is the illness severe?' },
  },
  'rules.from': {
    zh: ['起始日期', '从哪一天起有效（含当日）；不写的，从方案生效之日起。'],
    en: ['from', 'The first day it is in force; by default the policy’s `effectiveFrom`.'],
    example: '2021-01-01',
  },
  'rules.to': {
    zh: ['截止日期', '到哪一天为止有效（含当日）；不写的，一直有效。'],
    en: ['to', 'The last day it is in force; by default without end.'],
    example: '2021-12-31',
  },
  'rules.priority': {
    zh: ['先后', '只给 json-rules-engine 用的先后次序，从 1 起；不影响本程序的决定。'],
    en: ['priority', 'For json-rules-engine alone: a whole number from 1. It has no effect here.'],
    example: 1,
  },
  'rules.additional': {
    zh: ['附加措施', '写 true 时，这项措施列在决定书里，但不使项目的结果升高。'],
    en: ['additional', '`true` on a measure that stands in the decision without raising its program.'],
    example: true,
  },
  'rules.conditions': {
    zh: ['条件', '什么时候成立。最外层写 all（都要满足）、any（满足一条即可）或 not（不满足）。'],
    en: ['conditions', 'When it holds: `all`, `any` or `not` at the top.'],
    example: isListed,
  },
  'rules.unless': {
    zh: ['除非', '信号专用：已知这些条件成立时不发出信号。'],
    en: ['unless', 'On signals: where this is known to hold, nothing is raised.'],
    example: isListed,
  },
  'rules.notes': {
    zh: ['附注', '随措施写在决定书里的说明，例如什么没有检验。'],
    en: ['notes', 'Remarks listed on the line, such as what is not tested.'],
    example: [{ id: 'dateNotTested', text: { zh: '日期未作检验', en: 'The date is not tested' } }],
  },
  'rules.notes.id': {
    zh: ['附注代号', '决定书里用它称呼这条附注。'],
    en: ['id', 'The id of the remark in a decision.'],
    example: 'dateNotTested',
  },
  'rules.notes.when': {
    zh: ['什么时候写', '条件成立时才写这条附注；不写 when 的总是写。'],
    en: ['when', 'The condition under which it is listed; without it always.'],
    example: { fact: 'member.isListed', operator: 'equal', value: true },
  },
  'rules.notes.text': {
    zh: ['内容', '附注的文字。'],
    en: ['text', 'The words of the remark.'],
    example: { zh: '日期未作检验', en: 'The date is not tested' },
  },
  'rules.event': {
    zh: ['做什么', '条件成立时做什么：打开措施（benefit）或者发出信号。'],
    en: ['event', 'What happens where the conditions hold: a benefit opens or a signal is raised.'],
    example: { type: 'benefit' },
  },
  'rules.event.type': {
    zh: ['种类', 'benefit 打开措施；followUp 后续办理、dataError 数据矛盾、finding 核查发现、note 说明。'],
    en: ['type', '`benefit`, or the kind of signal: `followUp`, `dataError`, `finding`, `note`.'],
    example: 'benefit',
  },
  'rules.event.params': {
    zh: ['内容', '措施写金额，信号写代号。'],
    en: ['params', 'The amount of a benefit, the code of a signal.'],
    example: { amount: { formula: 'health.exampleShare' } },
  },
  'rules.event.params.amount': {
    zh: ['金额', '按哪个公式发放。结果是应享受（或核定后可能发放的待核实）时才能写。'],
    en: ['amount', 'The formula that is paid; on `entitled` rules, or on `review` rules that could come to a payment.'],
    example: { formula: 'health.exampleShare' },
  },
  'rules.event.params.amount.formula': {
    zh: ['公式', '公式的名称，见 formulas。'],
    en: ['formula', 'The id of a formula.'],
    example: 'health.exampleShare',
  },
  'rules.event.params.amount.paid': {
    zh: ['怎样发', 'monthly 按月发，每月是一年的十二分之一；yearly 按年发，不分月。不写是按年。'],
    en: ['paid', '`monthly`: a twelfth of the year’s figure each month; `yearly`, the default: not divided.'],
    example: 'monthly',
  },
  'rules.event.params.code': {
    zh: ['信号代号', '决定书里用它称呼这个信号。'],
    en: ['code', 'The code of the signal in a decision.'],
    example: 'checkHousing',
  },
  'rules.event.params.severity': {
    zh: ['轻重', '核查发现（finding）专用：错误、存疑或提示。'],
    en: ['severity', 'On findings: how grave it is.'],
    example: 'warning',
  },
  classification: {
    zh: ['家庭类别', '怎样给家庭归类：从上到下，第一项成立的为准。'],
    en: ['classification', 'How the class of a household is found: the first step that holds.'],
    example: {
      label: { zh: '家庭类别', en: 'class' },
      clause: '1.3.a1',
      steps: [{ class: 'listed', label: { zh: '在册', en: 'listed' }, where: 'household.isFamily' }],
      otherwise: { class: 'none', label: { zh: '不在册', en: 'not listed' } },
      unknown: { class: 'unknown', label: { zh: '待核', en: 'not known' } },
      population: 'household.isFamily',
    },
  },
  'classification.steps': {
    zh: ['逐项', '按次序判断的各类。'],
    en: ['steps', 'The classes in the order in which they are tried.'],
    example: [{ class: 'listed', label: { zh: '在册', en: 'listed' }, where: 'household.isFamily' }],
  },
  'classification.steps.where': {
    zh: ['条件', '是否类事实：为“是”时归入这一类。'],
    en: ['where', 'The yes-or-no fact that puts a household into the class.'],
    example: 'household.isFamily',
  },
  'classification.otherwise': {
    zh: ['都不成立时', '各项都不成立时归入哪一类。'],
    en: ['otherwise', 'The class where no step holds.'],
    example: { class: 'none', label: { zh: '不在册', en: 'not listed' } },
  },
  'classification.unknown': {
    zh: ['不能确定时', '因有未知而不能确定时归入哪一类。'],
    en: ['unknown', 'The class where that is not known.'],
    example: { class: 'unknown', label: { zh: '待核', en: 'not known' } },
  },
  'classification.population': {
    zh: ['面向的范围', '是否类事实：该户是不是各项目面向的低收入人口。'],
    en: ['population', 'The yes-or-no fact that says whether the household is inside the population of the programs.'],
    example: 'household.isFamily',
  },
}
