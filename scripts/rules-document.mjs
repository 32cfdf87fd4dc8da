// Makes the document of all rules in sentences, from what the policy declares: each beside the words of the plan.
/** @typedef {import('@bangfu/core').PolicyDescription} PolicyDescription */
/** @typedef {import('@bangfu/core/messages').ShownPart} ShownPart */
/** @typedef {import('@bangfu/core/messages').ReasonLine} ReasonLine */
/** @typedef {import('@bangfu/sdk').Localized} Localized */
import {
  formatDefinition,
  formatParameter,
  formatRule,
  namesUsedByDefinition,
  namesUsedByRule,
  quoteOf,
  recordWords,
  responsibleLine,
  showClassification,
  showDecisionKey,
  showing,
  usesLines,
} from '@bangfu/core/messages'

const WORDS = {
  zh: {
    title: '{0}：全部规则',
    intro:
      '本文由规则文件生成（`npm run generate`），供政策人员对照方案审阅，请勿手改。每条规则先列方案原文，再写规则本身：对谁判断、要满足什么、结果是什么、由谁核定、什么没有检验、什么不在方案之内。引号中的名称是档案中的项目、推出的事实或参数；推出的事实在第{0}部分逐一说明，参数在第{1}部分列出取值和来源，档案项目由谁录入、能否更正见最后一部分。参数值按{2}显示；标“情景值”的数不是本市公布的标准。',
    contents: '目录',
    household: '类别、收入、保障与目标',
    definitions: '推出的事实与公式',
    allParameters: '参数',
    records: '档案项目',
    recordsIntro:
      '规则用到的档案项目。“没有登记时”一栏说明档案里没有这一项时怎么办；“可否更正”说明记录有误时能否更正，还是只能补充未知的内容。',
    recordHead: ['项目', '录入', '核实', '没有登记时', '可否更正'],
  },
  en: {
    title: '{0}: all rules',
    intro:
      'Generated from the rule files (`npm run generate`) for whoever compares them with the plan; do not edit. Each rule stands below the words of the plan that it encodes: whom it is tried for, what must hold, the outcome, who decides, what is not tested and what does not come from the plan. Names in quotation marks are entries of a record, derived facts or parameters; part {0} says what each derived fact means, part {1} lists the parameters with their sources, the last part the entries of a record. Parameters are shown as on {2}; a scenario figure is not a standard of the city.',
    contents: 'Contents',
    household: 'Class, income, guarantees and targets',
    definitions: 'Derived facts and formulas',
    allParameters: 'Parameters',
    records: 'Entries of a record',
    recordsIntro:
      'The entries that rules use; what holds where a record does not have one; and whether a wrong entry may be corrected or only an unknown one supplied.',
    recordHead: ['entry', 'entered by', 'checked by', 'where it is absent', 'change'],
  },
}

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

/** @param {{ readonly quote?: string }} part */
const quoted = ({ quote }) => (quote === undefined ? [''] : ['', `> ${quote}`, ''])

/**
 * What every part of the document is made with: texts, links, and what has been linked to.
 *
 * @param {PolicyDescription} names
 * @param {'zh' | 'en'} locale
 */
const createWriting = (names, locale) => {
  const day = latestDay(names)
  /** @type {Set<string>} */
  const definitionsUsed = new Set()
  /** @type {Set<string>} */
  const factsUsed = new Set()
  const show = showing(names, locale, {
    day,
    link: (kind, id, name) => {
      if (kind === 'definition') definitionsUsed.add(id)
      return `[${name}](#${kind === 'definition' ? 'd' : 'v'}-${slug(id)})`
    },
  })
  /** @param {Localized} [localized] */
  const label = (localized) => localized?.[locale] ?? ''
  /** @param {string} [clause] */
  const quote = (clause) => quoted(quoteOf(clause, show))
  /** @param {string} name */
  const ruleText = (name) => {
    const used = namesUsedByRule(name, names)
    for (const id of used.facts) factsUsed.add(id)
    return [
      ...quote(names.rules[name]?.clause),
      ...bullets([...formatRule(name, names, locale, { day, alone: true }), ...usesLines(used, show)]),
    ]
  }
  return { names, locale, words: WORDS[locale], day, show, label, quote, ruleText, definitionsUsed, factsUsed }
}

/** @typedef {ReturnType<typeof createWriting>} Writing */

/** @param {Writing} writing */
const classLines = ({ show }) => {
  const { title, lines, ...part } = showClassification(show)
  const paragraphs = lines.flatMap(({ depth, text }, index) =>
    depth > 0 && (lines[index + 1]?.depth ?? 0) > 0 ? [text] : [text, ''],
  )
  return [`### ${title}`, ...quoted(part), ...paragraphs]
}

/** @param {Writing} writing */
const partLines = ({ names, show }) =>
  Object.keys(names.decision).flatMap((key) => {
    const shown = showDecisionKey(key, show)
    if (shown === undefined) return []
    return [
      `### ${shown.title}`,
      ...shown.parts.flatMap(({ title, lines, ...part }) => [
        ...(title === '' ? [] : ['', `**${title}**`]),
        ...quoted(part),
        ...lines.map(({ text }) => text),
        '',
      ]),
    ]
  })

/** @param {Writing} writing @param {string} program */
const programLines = ({ names, show, label, ruleText }, program) =>
  names.benefits
    .filter((benefit) => benefit.program === program)
    .flatMap(({ code, title }) => [
      '',
      `### ${label(title)} \`${code}\``,
      '',
      ...responsibleLine(code, show).flatMap(({ text }) => [text, '']),
      ...Object.values(names.rules)
        .filter(({ benefit }) => benefit === code)
        .flatMap(({ name }) => ruleText(name)),
    ])

/** @param {Writing} writing */
const definitionLines = ({ names, locale, day, label, quote, definitionsUsed, factsUsed }) => {
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
      ...bullets(formatDefinition(id, names, locale, { day, alone: true })),
    ])
}

/** @param {Writing} writing */
const recordLines = ({ names, locale, words, label, factsUsed }) => {
  const rows = names.facts
    .filter(({ id }) => factsUsed.has(id))
    .map((fact) => {
      const { entered, checked, absent, change } = recordWords(fact, names, locale)
      return [label(fact.label), entered, checked, absent, change]
    })
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
    .replace('{2}', writing.day)
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
