// Makes the document of all rules in sentences, from what the policy declares: each beside the words of the plan.
/** @typedef {import('@bangfu/core').PolicyDescription} PolicyDescription */
/** @typedef {import('@bangfu/core').FactDescription} FactDescription */
/** @typedef {import('@bangfu/core/messages').NamesUsed} NamesUsed */
/** @typedef {import('@bangfu/core/messages').ReasonLine} ReasonLine */
/** @typedef {import('@bangfu/sdk').Localized} Localized */
/** @typedef {import('@bangfu/sdk').Tier} Tier */
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
    parameters: '参数：',
    uses: '推出的事实：{0}',
    definitions: '推出的事实与公式',
    allParameters: '参数',
    list: '、',
    stop: '。',
    colon: '：',
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
    parameters: 'Parameters:',
    uses: 'Derived facts: {0}',
    definitions: 'Derived facts and formulas',
    allParameters: 'Parameters',
    list: ', ',
    stop: '.',
    colon: ': ',
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

/** @param {string} name */
const quotedName = (name) => (/[“”]/.test(name) ? `「${name}」` : `“${name}”`)

/** @param {string} id */
const slug = (id) => id.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** @param {string} pattern @param {readonly string[]} texts */
const fill = (pattern, ...texts) => texts.reduce((text, part) => text.replace('{0}', () => part), pattern)

/** @param {readonly ReasonLine[]} lines */
const bullets = (lines) => lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${text}`)

/** @param {PolicyDescription} names */
const latestDay = ({ rules, parameters }) =>
  [...Object.values(rules), ...parameters.flatMap(({ values }) => values)]
    .map(({ from }) => from)
    .reduce((latest, from) => (from > latest ? from : latest), '')

/**
 * What every part of the document is made with: texts, links, and what has been linked to.
 *
 * @param {PolicyDescription} names
 * @param {'zh' | 'en'} locale
 */
const createWriting = (names, locale) => {
  const words = WORDS[locale]
  const options = { day: latestDay(names), alone: true }
  /** @type {Set<string>} */
  const definitionsUsed = new Set()
  /** @type {Set<string>} */
  const factsUsed = new Set()
  /** @param {Localized} [localized] */
  const label = (localized) => localized?.[locale] ?? ''
  /** @param {string} [clause] */
  const quote = (clause) =>
    names.clauses.some(({ id, sentence }) => id === clause || sentence === clause)
      ? ['', `> ${quotedClause(clause ?? '', names, locale)}`, '']
      : ['']
  /** @param {string} id */
  const definitionLink = (id) => {
    definitionsUsed.add(id)
    return `[${quotedName(label(names.definitions[id]?.label))}](#d-${slug(id)})`
  }
  /** @param {string} id */
  const parameterLink = (id) => {
    const [, ...values] = formatParameter(id, names, locale)
    const named = quotedName(label(names.parameters.find((parameter) => parameter.id === id)?.label))
    return `[${named}](#v-${slug(id)})${words.colon}${values.at(-1)?.text ?? ''}`
  }
  /** @param {string} id */
  const factText = (id) =>
    names.definitions[id] === undefined ? quotedName(label(names.labels[id])) : definitionLink(id)
  /** @param {NamesUsed} used */
  const usesOf = ({ definitions, parameters, facts }) => {
    for (const id of facts) factsUsed.add(id)
    return [
      ...(definitions.length === 0 ? [] : [`- ${fill(words.uses, definitions.map(definitionLink).join(words.list))}`]),
      ...(parameters.length === 0
        ? []
        : [`- ${words.parameters}`, ...parameters.map((id) => `  - ${parameterLink(id)}`)]),
    ]
  }
  /** @param {string} name */
  const ruleText = (name) => [
    ...quote(names.rules[name]?.clause),
    ...bullets(formatRule(name, names, locale, options)),
    ...usesOf(namesUsedByRule(name, names)),
  ]
  return { names, locale, words, options, label, quote, factText, ruleText, definitionsUsed, factsUsed }
}

/** @typedef {ReturnType<typeof createWriting>} Writing */

/** @param {Writing} writing */
const classLines = ({ names, words, label, quote, factText }) => {
  const { clause, steps, otherwise, unknown, population } = names.classification
  /** @param {string} id */
  const classLabel = (id) => label(names.classes.find((one) => one.id === id)?.label)
  return [
    `### ${words.class}`,
    ...quote(clause),
    words.classIs,
    '',
    ...steps.map((step, index) => `${index + 1}. ${classLabel(step.class)}${words.colon}${factText(step.where)}`),
    '',
    fill(words.otherwise, classLabel(otherwise), classLabel(unknown)),
    '',
    fill(words.population, factText(population)),
    '',
  ]
}

/** @param {Writing} writing */
const partLines = ({ names, words, label, quote, factText }) =>
  Object.values(names.decision).flatMap((part) => {
    switch (part.form) {
      case 'number':
      case 'verdict':
      case 'idsWhere':
      case 'amount': {
        const id = part.form === 'amount' ? part.formula : part.fact
        return [
          `### ${label(part.label)}`,
          ...quote(names.definitions[id]?.clause),
          fill(words.asked, factText(id)),
          '',
        ]
      }
      case 'verdicts':
        return [
          `### ${label(part.label)}`,
          ...Object.values(part.verdicts).flatMap((one) => [
            '',
            `**${label(one.label)}**`,
            ...quote(one.clause),
            fill(words.asked, factText(one.fact)),
            '',
          ]),
        ]
      case 'targets':
        return [
          `### ${label(part.label)}`,
          ...Object.values(part.targets).flatMap((one) => [
            '',
            `**${label(one.label)}**`,
            ...quote(one.clause),
            fill(words.applies, factText(one.applies), factText(one.met)),
            '',
          ]),
        ]
      default:
        return []
    }
  })

/** @param {Writing} writing @param {string} program */
const programLines = ({ names, words, label, ruleText }, program) => {
  const unitLabel = (/** @type {string} */ id) => label(names.units.find((unit) => unit.id === id)?.label)
  return names.benefits
    .filter((benefit) => benefit.program === program)
    .flatMap(({ code, title, responsible }) => [
      '',
      `### ${label(title)} \`${code}\``,
      '',
      ...(responsible === undefined
        ? []
        : [`${fill(words.responsible, responsible.units.map(unitLabel).join(words.list))}${words.stop}`, '']),
      ...Object.values(names.rules)
        .filter(({ benefit }) => benefit === code)
        .flatMap(({ name }) => ruleText(name)),
    ])
}

/** @param {Writing} writing */
const definitionLines = ({ names, locale, options, label, quote, definitionsUsed, factsUsed }) => {
  // What a definition needs is defined as well.
  for (const id of definitionsUsed) {
    const { definitions, facts } = namesUsedByDefinition(id, names)
    for (const other of definitions) definitionsUsed.add(other)
    for (const fact of facts) factsUsed.add(fact)
  }
  return Object.values(names.definitions)
    .filter(({ id }) => definitionsUsed.has(id))
    .flatMap(({ id, label: named, clause }) => [
      '',
      `<a id="d-${slug(id)}"></a>`,
      '',
      `### ${label(named)}`,
      ...quote(clause),
      ...bullets(formatDefinition(id, names, locale, options)),
    ])
}

/** @param {Writing} writing */
const recordLines = ({ names, locale, words, label, factsUsed }) => {
  /** @param {Tier} [tier] */
  const tierText = (tier) => (tier === undefined ? words.nobody : tierLabel(tier, locale))
  /** @param {FactDescription} fact */
  const absence = ({ absent, table }) => {
    if (typeof absent === 'string') return words.absent[absent]
    if ('fact' in absent) return fill(words.absentValue, label(names.labels[absent.fact]))
    const { value } = absent
    if (typeof value === 'boolean') return fill(words.absentValue, verdictLabel(value ? 'yes' : 'no', locale))
    const text = String(value)
    const code = names.tables[table ?? '']?.codes[text]
    return fill(words.absentValue, code === undefined ? text : label(code))
  }
  const rows = names.facts
    .filter(({ id }) => factsUsed.has(id))
    .map((fact) => [
      label(fact.label),
      tierText(fact.collectedBy),
      tierText(fact.verifiedBy),
      absence(fact),
      words.change[fact.change],
    ])
  return [
    '',
    words.recordsIntro,
    '',
    ...[words.recordHead, words.recordHead.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  ]
}

/**
 * The document of all rules of a policy in one language, as Markdown.
 *
 * @param {PolicyDescription} names
 * @param {'zh' | 'en'} locale
 */
export const rulesDocument = (names, locale) => {
  const writing = createWriting(names, locale)
  const { words, label, quote, ruleText } = writing
  const rules = Object.values(names.rules)
  const signals = Object.entries(names.decision).flatMap(([key, part]) => {
    if (part.form !== 'signals' && part.form !== 'findings') return []
    const lines = rules
      .filter(({ event }) => event === part.event)
      .flatMap((rule) => ['', `### ${label(rule.title)}`, ...ruleText(rule.name)])
    return [{ anchor: `s-${slug(key)}`, title: label(part.label), lines }]
  })
  const acting = [
    { anchor: 'household', title: words.household, lines: [...classLines(writing), ...partLines(writing)] },
    ...names.programs.map(({ id, label: title, clause }) => ({
      anchor: `p-${slug(id)}`,
      title: label(title),
      lines: [...quote(clause), ...programLines(writing, id)],
    })),
    ...signals,
  ]
  const definitions = { anchor: 'definitions', title: words.definitions, lines: definitionLines(writing) }
  const parameters = names.parameters.flatMap(({ id }) => [
    '',
    `<a id="v-${slug(id)}"></a>`,
    '',
    ...bullets(formatParameter(id, names, locale)),
  ])
  const sections = [
    ...acting,
    definitions,
    { anchor: 'parameters', title: words.allParameters, lines: parameters },
    { anchor: 'records', title: words.records, lines: recordLines(writing) },
  ]
  const numberOf = (/** @type {string} */ anchor) =>
    String(sections.findIndex((section) => section.anchor === anchor) + 1)
  const intro = words.intro
    .replace('{0}', numberOf('definitions'))
    .replace('{1}', numberOf('parameters'))
    .replace('{2}', writing.options.day)
  return [
    `# ${fill(words.title, label(names.title))}`,
    '',
    intro,
    '',
    `## ${words.contents}`,
    '',
    ...sections.map(({ title, anchor }, index) => `${index + 1}. [${title}](#${anchor})`),
    ...sections.flatMap(({ title, anchor, lines }, index) => [
      '',
      `<a id="${anchor}"></a>`,
      '',
      `## ${index + 1}. ${title}`,
      ...lines,
    ]),
    '',
  ].join('\n')
}
