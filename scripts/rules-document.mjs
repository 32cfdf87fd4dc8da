// Makes the document of all rules in sentences, from what the policy declares: each beside the words of the plan.
import {
  formatDefinition,
  formatParameter,
  formatRule,
  namesUsedByDefinition,
  namesUsedByRule,
  quotedClause,
  tierLabel,
  verdictLabel,
} from '@bangfu/core/messages'

const WORDS = {
  zh: {
    title: '{0}：全部规则',
    intro:
      '本文由规则文件生成（`npm run generate`），供政策人员对照方案审阅，请勿手改。每条规则先列方案原文，再写规则本身：对谁判断、要满足什么、结果是什么、由谁核定、什么没有检验、什么不在方案之内。引号中的名称是档案中的项目、推出的事实或参数；推出的事实在第{0}部分逐一说明，参数在第{1}部分列出取值和来源，档案项目由谁录入、能否更正见最后一部分。参数值按{2}显示；标“情景值”的数不是本市公布的标准。',
    contents: '目录',
    household: '类别、收入、保障与目标',
    class: '类别',
    classIs: '从上到下第一项成立的为准：',
    otherwise: '都不成立的，为“{0}”；有未知而不能确定的，为“{0}”。',
    population: '方案各项目面向的范围（“低收入人口”）：{0}',
    asked: '看：{0}',
    applies: '是否适用：{0}；是否达到：{0}',
    responsible: '责任单位：{0}',
    bodies: '责任主体：{0}',
    parameters: '参数：',
    uses: '推出的事实：{0}',
    definitions: '推出的事实与公式',
    allParameters: '参数',
    outside: '不在方案之内',
    list: '、',
    stop: '。',
    colon: '：',
    open: '：',
    close: '',
    records: '档案项目',
    recordsIntro:
      '规则用到的档案项目。“没有登记时”一栏说明档案里没有这一项时怎么办；“可否更正”说明记录有误时能否更正，还是只能补充未知的内容。',
    recordHead: ['项目', '录入', '核实', '没有登记时', '可否更正'],
    absent: { required: '不得缺少', unknown: '按未知' },
    absentValue: '按“{0}”',
    change: { correct: '有误可更正', supply: '只补充未知', none: '不改' },
    nobody: '—',
  },
  en: {
    title: '{0}: all rules',
    intro:
      'Generated from the rule files (`npm run generate`) for whoever compares them with the plan; do not edit. Each rule stands below the words of the plan that it encodes: whom it is tried for, what must hold, the outcome, who decides, what is not tested and what does not come from the plan. Names in quotation marks are entries of a record, derived facts or parameters; part {0} says what each derived fact means, part {1} lists the parameters with their sources, the last part the entries of a record. Parameters are shown as on {2}; a scenario figure is not a standard of the city.',
    contents: 'Contents',
    household: 'Class, income, guarantees and targets',
    class: 'Class',
    classIs: 'The first of these that holds:',
    otherwise: 'Where none holds: “{0}”; where that is not known: “{0}”.',
    population: 'Whom the programs are for (the “low-income population”): {0}',
    asked: 'Asks: {0}',
    applies: 'Applies: {0}; is met: {0}',
    responsible: 'Responsible units: {0}',
    bodies: 'Responsible bodies: {0}',
    parameters: 'Parameters:',
    uses: 'Derived facts: {0}',
    definitions: 'Derived facts and formulas',
    allParameters: 'Parameters',
    outside: 'Not from the plan',
    list: ', ',
    stop: '.',
    colon: ': ',
    open: ': ',
    close: '',
    records: 'Entries of a record',
    recordsIntro:
      'The entries that rules use; what holds where a record does not have one; and whether a wrong entry may be corrected or only an unknown one supplied.',
    recordHead: ['entry', 'entered by', 'checked by', 'where it is absent', 'change'],
    absent: { required: 'is an error', unknown: 'unknown' },
    absentValue: '“{0}”',
    change: { correct: 'may be corrected', supply: 'supplied where unknown', none: 'none' },
    nobody: '—',
  },
}

const quotedName = (name) => (/[“”]/.test(name) ? `「${name}」` : `“${name}”`)
const slug = (id) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-')
const fill = (pattern, ...texts) => texts.reduce((text, part) => text.replace('{0}', () => part), pattern)
const bullets = (lines, by = 0) => lines.map(({ depth, text }) => `${'  '.repeat(depth + by)}- ${text}`)

/** The document of all rules of a policy in one language, as Markdown. */
export const rulesDocument = (names, locale) => {
  const words = WORDS[locale]
  const day = [...Object.values(names.rules), ...names.parameters.flatMap(({ values }) => values)]
    .map(({ from }) => from)
    .reduce((latest, from) => (from > latest ? from : latest), '')
  const label = (localized) => localized[locale]
  const isQuoted = (clause) => names.clauses.some(({ id, sentence }) => id === clause || sentence === clause)
  const quote = (clause) => (isQuoted(clause) ? ['', `> ${quotedClause(clause, names, locale)}`, ''] : [''])
  const used = new Set()
  const definitionLink = (id) => {
    used.add(id)
    return `[${quotedName(label(names.definitions[id].label))}](#d-${slug(id)})`
  }
  const parameterLink = (id) => {
    const [head, ...values] = formatParameter(id, names, locale)
    const named = head.text.slice(0, head.text.search(/(?<=[”」])[，,]/u))
    return `[${named}](#v-${slug(id)})${words.open}${values.at(-1).text}${words.close}`
  }
  const factText = (id) =>
    names.definitions[id] === undefined ? quotedName(label(names.labels[id])) : definitionLink(id)
  const factsUsed = new Set()
  const usesOf = ({ definitions, parameters, facts }) => {
    for (const id of facts) factsUsed.add(id)
    return [
      ...(definitions.length === 0 ? [] : [`- ${fill(words.uses, definitions.map(definitionLink).join(words.list))}`]),
      ...(parameters.length === 0
        ? []
        : [`- ${words.parameters}`, ...parameters.map((id) => `  - ${parameterLink(id)}`)]),
    ]
  }
  const unitNames = (ids) => ids.map((id) => label(names.units.find((unit) => unit.id === id).label)).join(words.list)
  const ruleText = (name) => [
    ...quote(names.rules[name].clause),
    ...bullets(formatRule(name, names, locale, { day, alone: true })),
    ...usesOf(namesUsedByRule(name, names)),
  ]

  const sections = []
  const section = (anchor, title, lines) => sections.push({ anchor, title, lines })

  const { classification, decision } = names
  const classLabel = (id) => label(names.classes.find((one) => one.id === id).label)
  const household = [
    `### ${words.class}`,
    ...quote(classification.clause),
    words.classIs,
    '',
    ...classification.steps.map(
      (step, index) => `${index + 1}. ${classLabel(step.class)}${words.colon}${factText(step.where)}`,
    ),
    '',
    fill(words.otherwise, classLabel(classification.otherwise), classLabel(classification.unknown)),
    '',
    fill(words.population, factText(classification.population)),
    '',
  ]
  for (const part of Object.values(decision)) {
    if (['number', 'verdict', 'idsWhere', 'amount'].includes(part.form)) {
      const id = part.fact ?? part.formula
      household.push(
        `### ${label(part.label)}`,
        ...quote(names.definitions[id].clause),
        fill(words.asked, factText(id)),
        '',
      )
    } else if (part.form === 'verdicts' || part.form === 'targets') {
      household.push(`### ${label(part.label)}`)
      for (const one of Object.values(part.verdicts ?? part.targets)) {
        household.push('', `**${label(one.label)}**`, ...quote(one.clause))
        household.push(
          part.form === 'verdicts'
            ? fill(words.asked, factText(one.fact))
            : fill(words.applies, factText(one.applies), factText(one.met)),
          '',
        )
      }
    }
  }
  section('household', words.household, household)

  const rules = Object.values(names.rules)
  for (const program of names.programs) {
    const lines = quote(program.clause)
    for (const { code, title, responsible } of names.benefits.filter((benefit) => benefit.program === program.id)) {
      lines.push('', `### ${label(title)} \`${code}\``, '')
      if (responsible !== undefined) {
        lines.push(`${fill(words.responsible, unitNames(responsible.units))}${words.stop}`, '')
      }
      for (const rule of rules.filter(({ benefit }) => benefit === code)) lines.push(...ruleText(rule.name))
    }
    section(`p-${slug(program.id)}`, label(program.label), lines)
  }
  for (const [key, part] of Object.entries(decision)) {
    if (part.form !== 'signals' && part.form !== 'findings') continue
    const lines = []
    for (const rule of rules.filter(({ event }) => event === part.event)) {
      lines.push('', `### ${label(rule.title)}`, ...ruleText(rule.name))
    }
    section(`s-${slug(key)}`, label(part.label), lines)
  }

  // What a definition needs is defined as well.
  for (const id of used) {
    const { definitions: inner, facts } = namesUsedByDefinition(id, names)
    for (const other of inner) used.add(other)
    for (const fact of facts) factsUsed.add(fact)
  }
  const definitions = Object.values(names.definitions)
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, label: named, clause }) => [
      '',
      `<a id="d-${slug(id)}"></a>`,
      '',
      `### ${label(named)}`,
      ...(clause === undefined ? [''] : quote(clause)),
      ...bullets(formatDefinition(id, names, locale, { day, alone: true })),
    ])
  section('definitions', words.definitions, definitions)
  const parameters = names.parameters.flatMap(({ id }) => [
    '',
    `<a id="v-${slug(id)}"></a>`,
    '',
    ...bullets(formatParameter(id, names, locale)),
  ])
  section('parameters', words.allParameters, parameters)

  const facts = names.facts.filter(({ id }) => factsUsed.has(id))
  const tier = (id) => (id === undefined ? words.nobody : tierLabel(id, locale))
  const absence = ({ absent, table }) => {
    if (typeof absent === 'string') return words.absent[absent]
    if ('fact' in absent) return fill(words.absentValue, label(names.labels[absent.fact]))
    const { value } = absent.value
    const code = names.tables[table]?.codes[value]
    return fill(
      words.absentValue,
      code === undefined
        ? typeof value === 'boolean'
          ? verdictLabel(value ? 'yes' : 'no', locale)
          : value
        : label(code),
    )
  }
  section('records', words.records, [
    '',
    words.recordsIntro,
    '',
    `| ${words.recordHead.join(' | ')} |`,
    `|${words.recordHead.map(() => ' --- ').join('|')}|`,
    ...facts.map((fact) => {
      const cells = [
        label(fact.label),
        tier(fact.collectedBy),
        tier(fact.verifiedBy),
        absence(fact),
        words.change[fact.change],
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ])

  const numbered = sections.map((one, index) => ({ ...one, number: index + 1 }))
  const numberOf = (anchor) => numbered.find((one) => one.anchor === anchor).number
  const intro = words.intro
    .replace('{0}', numberOf('definitions'))
    .replace('{1}', numberOf('parameters'))
    .replace('{2}', day)
  return [
    `# ${fill(words.title, label(names.title))}`,
    '',
    intro,
    '',
    `## ${words.contents}`,
    '',
    ...numbered.map(({ number, title, anchor }) => `${number}. [${title}](#${anchor})`),
    ...numbered.flatMap(({ number, title, anchor, lines }) => [
      '',
      `<a id="${anchor}"></a>`,
      '',
      `## ${number}. ${title}`,
      ...lines,
    ]),
    '',
  ].join('\n')
}
