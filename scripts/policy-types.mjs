/** @typedef {import('@bangfu/core').PolicyDescription} PolicyDescription */
/** @typedef {import('@bangfu/core').FactDescription} FactDescription */
/** @typedef {import('@bangfu/sdk').Localized} Localized */

/** @param {readonly string[]} values */
const union = (values) => values.map((value) => `'${value}'`).join(' | ')

/** @param {Localized} [label] */
const comment = ({ zh, en } = { zh: '', en: '' }) => `/** ${en} (${zh}). */`

const EXTENSIONS_LABEL = { zh: '插件和地方方案增加的内容', en: 'What plugins and variants add' }

/** @param {string} id */
const pascal = (id) => id.replace(/(?:^|[-.])([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** @param {FactDescription} fact @param {PolicyDescription} description */
const valueType = (fact, { tables }) => {
  const table = fact.table === undefined ? undefined : tables[fact.table]
  const codes = Object.keys(table?.codes ?? {})
  const code = fact.integerCodes ? codes.join(' | ') : union(codes)
  switch (fact.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'number'
    case 'decimal':
    case 'money':
      return 'string | number'
    case 'code':
      return table?.extended ? `${code} | (string & {})` : code
    case 'codes':
      return `readonly (${code})[]`
    default:
      return 'string'
  }
}

/** @param {string} name */
const keyOf = (name) => (/^[A-Za-z][A-Za-z0-9]*$/.test(name) ? name : `'${name}'`)

/** @param {FactDescription} fact @param {PolicyDescription} description */
const property = (fact, description) => {
  const key = keyOf(fact.path.split('.').at(-1) ?? '')
  const value = valueType(fact, description)
  return `  ${comment(fact.label)}\n  readonly ${key}${fact.required ? `: ${value}` : `?: ${value} | null`}`
}

/** @param {string} scope @param {string} prefix @param {PolicyDescription} description */
const recordTypes = (scope, prefix, description) => {
  const own = description.facts.filter((fact) => fact.scope === scope)
  const nameOf = (/** @type {string} */ id) => `${prefix}${pascal(id)}`
  const lines = own.filter(({ block }) => block === undefined).map((fact) => property(fact, description))
  const blocks = [...new Set(own.flatMap(({ block }) => block ?? []))].flatMap(
    (key) => description.blocks.find((block) => block.scope === scope && block.key === key) ?? [],
  )
  const blockLine = (/** @type {PolicyDescription['blocks'][number]} */ { id, key, label }) =>
    `  ${comment(label)}\n  readonly ${keyOf(key)}?: ${nameOf(id)} | null`
  const extensions = blocks.filter(({ extension }) => extension)
  const extensionsName = `${nameOf(scope)}Extensions`
  lines.push(...blocks.filter(({ extension }) => !extension).map(blockLine))
  if (extensions.length > 0)
    lines.push(`  ${comment(EXTENSIONS_LABEL)}\n  readonly extensions?: ${extensionsName} | null`)
  const lists = description.lists.filter((list) => list.in === scope)
  for (const list of lists) {
    const items = `readonly ${nameOf(list.scope)}[]`
    lines.push(`  ${comment(list.label)}\n  readonly ${list.key}${list.required ? `: ${items}` : `?: ${items} | null`}`)
  }
  const label =
    scope === 'household'
      ? { zh: '一户家庭的记录', en: 'The record of a household' }
      : description.lists.find((list) => list.scope === scope)?.label
  const types = [`${comment(label)}\nexport interface ${nameOf(scope)} {\n${lines.join('\n')}\n}`]
  if (extensions.length > 0)
    types.push(
      `${comment(EXTENSIONS_LABEL)}\nexport interface ${extensionsName} {\n${extensions.map(blockLine).join('\n')}\n}`,
    )
  for (const { id, key, label } of blocks) {
    const items = own.filter((fact) => fact.block === key).map((fact) => property(fact, description))
    types.push(`${comment(label)}\nexport interface ${nameOf(id)} {\n${items.join('\n')}\n}`)
  }
  for (const list of lists) types.push(...recordTypes(list.scope, prefix, description))
  return types
}

/** @param {string} key @param {PolicyDescription['decision'][string]} section @param {PolicyDescription} description */
const sectionType = (key, section, description) => {
  switch (section.form) {
    case 'classification':
      return `readonly ${key}: ${union(description.classes.map(({ id }) => id))}`
    case 'number':
      return `readonly ${key}: ShownNumber | null`
    case 'verdict':
      return `readonly ${key}: Verdict`
    case 'verdicts':
      return `readonly ${key}: Verdicts<${union(Object.keys(section.verdicts))}>`
    case 'idsWhere':
      return `readonly ${key}: readonly string[]`
    case 'amount':
      return `readonly ${key}?: string`
    case 'targets':
      return `readonly ${key}: Readonly<Partial<Record<${union(Object.keys(section.targets))}, TargetState>>>`
    case 'findings':
      return `readonly ${key}: readonly Finding<${union((description.signals[section.event] ?? []).map(({ code }) => code))}>[]`
    case 'signals':
      return `readonly ${key}: readonly (${union((description.signals[section.event] ?? []).map(({ code }) => code))})[]`
  }
}

/**
 * The TypeScript types of a policy: what a record of it holds and what a decision by it does.
 *
 * @param {string} name what the types begin with
 * @param {PolicyDescription} description
 */
export const policyTypes = (name, description) => {
  const sections = Object.entries(description.decision).map(
    ([key, section]) => `  ${sectionType(key, section, description)}`,
  )
  const program = `${name}Program`
  const benefit = `${name}Benefit`
  return [
    '// Generated from the rule files by `npm run generate`; `npm run check` holds it fresh.',
    "import type { DecisionBase, Finding, ShownNumber, TargetState, Verdict, Verdicts } from '@bangfu/sdk'",
    '',
    ...recordTypes('household', name, description).flatMap((type) => [type, '']),
    `/** The programs of the plan. */\nexport type ${program} = ${union(description.programs.map(({ id }) => id))}`,
    '',
    `/** The codes of the plan's measures. */\nexport type ${benefit} = ${union(description.benefits.map(({ code }) => code))}`,
    '',
    `/** A decision by the plan. */\nexport interface ${name}Decision extends DecisionBase<${program}, ${benefit}> {\n${sections.join('\n')}\n}`,
    '',
    `/** The types of the plan, for \`createPolicy\`. */\nexport interface ${name}Types {\n  readonly record: ${name}Household\n  readonly decision: ${name}Decision\n}`,
    '',
  ].join('\n')
}
