import type { KeyTexts } from './key-text.ts'

/** The plan beside the rules: units, responsibilities, duties, clauses, counts. */
export const plan: KeyTexts = {
  units: {
    zh: ['单位', '方案里写到的责任单位和责任主体。'],
    en: ['units', 'The units and bodies that the plan names.'],
    example: [{ id: 'education', label: { zh: '教育部门', en: 'education department' } }],
  },
  'units.id': {
    zh: ['单位代号', '别处引用这个单位用的名字。'],
    en: ['id', 'The name by which the unit is named elsewhere.'],
    example: 'education',
  },
  'units.label': {
    zh: ['单位名称', '照方案里的写法。'],
    en: ['label', 'The unit as the plan names it.'],
    example: { zh: '教育部门', en: 'education department' },
  },
  'units.successor': {
    zh: ['现在的承接单位', '机构改革后由谁承接。这不是方案里写的。'],
    en: ['successor', 'Who does its work now. That is not of the plan.'],
    example: { label: { zh: '某某局', en: 'a bureau' }, since: '2020', evidence: 'seen' },
  },
  'units.successor.since': {
    zh: ['从何时起', '从哪一年起。'],
    en: ['since', 'Since which year.'],
    example: '2020',
  },
  'units.successor.evidence': {
    zh: ['依据', 'seen 见到了文件；generalKnowledge 一般所知，未见文件。'],
    en: ['evidence', 'How sure it is: a document was seen, or it is generally known.'],
    example: 'seen',
  },
  responsibilities: {
    zh: ['责任分工', '方案每一节由哪些单位负责。'],
    en: ['responsibilities', 'Who answers for each section of the plan.'],
    example: [
      {
        section: '2.2.1',
        label: { zh: '示例帮扶', en: 'example assistance' },
        units: ['education'],
        bodies: ['countyGovernments'],
        clauses: { units: '2.2.1.RU', bodies: '2.2.1.RM' },
      },
    ],
  },
  'responsibilities.section': {
    zh: ['节', '方案的哪一节。'],
    en: ['section', 'The section of the plan.'],
    example: '2.2.1',
  },
  'responsibilities.units': {
    zh: ['责任单位', '负责的单位，按方案的次序。'],
    en: ['units', 'The responsible units (责任单位), in the order of the plan.'],
    example: ['education'],
  },
  'responsibilities.open': {
    zh: ['“等”字', '方案没有写全时的原话，例如“等市直相关部门”。'],
    en: ['open', 'The words with which the plan leaves the list open.'],
    example: { zh: '等有关部门', en: 'and other departments' },
  },
  'responsibilities.bodies': {
    zh: ['责任主体', '承担责任的县区政府等。'],
    en: ['bodies', 'The responsible bodies (责任主体).'],
    example: ['countyGovernments'],
  },
  'responsibilities.clauses': {
    zh: ['所在条款', '写责任单位和责任主体的两行。'],
    en: ['clauses', 'The two lines of the plan that name them.'],
    example: { units: '2.2.1.RU', bodies: '2.2.1.RM' },
  },
  'responsibilities.clauses.units': {
    zh: ['责任单位一行', '写责任单位的那一行。'],
    en: ['units', 'The line with the responsible units.'],
    example: '2.2.1.RU',
  },
  'responsibilities.clauses.bodies': {
    zh: ['责任主体一行', '写责任主体的那一行。'],
    en: ['bodies', 'The line with the responsible bodies.'],
    example: '2.2.1.RM',
  },
  tierDuties: {
    zh: ['各级职责', '村、镇、县、市四级对档案各做什么。'],
    en: ['duties of the tiers', 'What village, town, county and city do with a record.'],
    example: [
      {
        tier: 'village',
        clause: '2.3.b1',
        label: { zh: '采集、录入', en: 'collects and enters' },
        actions: ['collect'],
      },
    ],
  },
  'tierDuties.tier': { zh: ['哪一级', '哪一级的职责。'], en: ['tier', 'Whose duty it is.'], example: 'village' },
  'tierDuties.actions': {
    zh: ['做什么', '这一级可以做的事。'],
    en: ['actions', 'What the tier may do.'],
    example: ['collect', 'enter'],
  },
  clauses: {
    zh: ['条款表', '方案逐句的清单：原话、性质、由什么落实。'],
    en: ['clauses', 'The sentences of the plan: its words, their kind, and what encodes each.'],
    example: [
      {
        id: '2.2.1.a',
        sentence: '2.2.1.a',
        line: 20,
        quote: '给予示例补助',
        en: 'An example aid is given.',
        kind: 'benefit',
        modality: 'must',
        decidedBy: 'record',
        encodedBy: ['rule:exa-aid'],
      },
    ],
  },
  'clauses.id': {
    zh: ['条款号', '这一句或一句中一部分的编号。'],
    en: ['id', 'The id of the sentence or of a part of it.'],
    example: '2.2.1.a',
  },
  'clauses.sentence': {
    zh: ['所在句子', '属于哪一句。'],
    en: ['sentence', 'The sentence that it is a part of.'],
    example: '2.2.1.a',
  },
  'clauses.line': {
    zh: ['第几行', '方案原文的第几行，从 1 数起。'],
    en: ['line', 'The line of the plan’s text, from 1.'],
    example: 20,
  },
  'clauses.quote': {
    zh: ['方案原话', '一个字也不能改，要能在那一行里找到。'],
    en: ['quote', 'The plan’s own words, letter by letter as in that line.'],
    example: '给予示例补助',
  },
  'clauses.en': {
    zh: ['英文', '原话的英文译文。'],
    en: ['English', 'What the words say in English.'],
    example: 'An example aid is given.',
  },
  'clauses.kind': {
    zh: ['性质', '这一句是什么：定义、标准、条件、待遇、优先、责任、目标……'],
    en: ['kind', 'What the words are: a definition, a threshold, a benefit, a duty…'],
    example: 'benefit',
  },
  'clauses.modality': {
    zh: ['语气', '必须、有条件、目标、鼓励、探索、优先。'],
    en: ['modality', 'How binding the words are.'],
    example: 'must',
  },
  'clauses.decidedBy': {
    zh: ['由什么判断', '看一户的档案就能判断，还是要看别的。'],
    en: ['decided by', 'What it takes to tell: the record of a household, a judgement, many records together…'],
    example: 'record',
  },
  'clauses.encodedBy': {
    zh: ['由什么落实', '哪些规则、事实、公式、参数等落实了它，写成“种类:名称”。'],
    en: ['encoded by', 'The parts of the policy that encode it: kind, colon, name.'],
    example: ['rule:exa-aid'],
  },
  'clauses.note': {
    zh: ['备注', '为什么这样处理。'],
    en: ['note', 'Why it is so.'],
    example: 'No metric.',
  },
  aggregates: {
    zh: ['统计项目', '按县区、镇、村对许多家庭统计什么。'],
    en: ['aggregates', 'What is counted over many households, for each division.'],
    example: [
      {
        id: 'families',
        form: 'count',
        clause: '2.1.a',
        label: { zh: '户数', en: 'families' },
        of: 'household',
        where: 'household.isFamily',
      },
    ],
  },
  'aggregates.of': {
    zh: ['统计什么', '统计家庭（household）还是成员（member）。'],
    en: ['of', 'What is counted: households or members.'],
    example: 'household',
  },
  'aggregates.where': {
    zh: ['其中哪些', '是否类事实：为“是”的才算在内。'],
    en: ['where', 'The yes-or-no fact that holds of those that are counted.'],
    example: 'household.isFamily',
  },
  'aggregates.expected': {
    zh: ['应当是几', '方案要求一个也没有时写 0。'],
    en: ['expected', '0 where the plan wants none.'],
    example: 0,
  },
  'aggregates.applies': {
    zh: ['是否适用', '是否类事实：目标是否适用。'],
    en: ['applies', 'The yes-or-no fact: whether the target applies.'],
    example: 'household.hasWorker',
  },
  'aggregates.met': {
    zh: ['是否达到', '是否类事实：目标是否达到。'],
    en: ['met', 'The yes-or-no fact: whether the target is met.'],
    example: 'household.hasStableJob',
  },
  'aggregates.by': {
    zh: ['按什么分', '按哪个代码类事实分开统计。'],
    en: ['by', 'The fact by whose codes they are counted apart.'],
    example: 'member.recognizedStatus',
  },
  'aggregates.grouped': {
    zh: ['按组统计', '写 true 时，按代码的组统计，不按单个代码。'],
    en: ['grouped', '`true` to count by groups of codes.'],
    example: true,
  },
  'aggregates.total': {
    zh: ['总数', '把哪个数加起来。'],
    en: ['total', 'The number that is added up.'],
    example: 'household.incomeYuan',
  },
  'aggregates.heads': {
    zh: ['除以什么', '总数除以哪个数的合计。'],
    en: ['heads', 'The number whose sum it is divided by.'],
    example: 'household.headCount',
  },
  'aggregates.reason': {
    zh: ['为什么不统计', '没有记录能说明它，原因是什么。'],
    en: ['reason', 'Why no record tells it.'],
    example: { zh: '要看医院的数据', en: 'It takes the data of hospitals' },
  },
}
