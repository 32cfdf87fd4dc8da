/** @typedef {import('@bangfu/core').PolicyDescription} PolicyDescription */
/** @typedef {import('@bangfu/core').NamedFact} NamedFact */

/** @param {readonly string[]} values */
const union = (values) => values.map((value) => `'${value}'`).join(' | ')

/** @param {{ table: string, codes: readonly string[] }} type @param {PolicyDescription} description */
const codeType = ({ table, codes }, { tables }) => {
  const declared = tables[table]
  // The table of a choice is the parameter's own.
  if (declared === undefined) return union(codes)
  return `${union(Object.keys(declared.codes))}${declared.extended ? ' | (string & {})' : ''}`
}

/** What a function sees of a fact. @param {NamedFact} fact @param {PolicyDescription} description */
const valueType = ({ type, orNothing }, description) => {
  /** @type {() => string} */
  const known = () => {
    switch (type.kind) {
      case 'boolean':
        return 'boolean'
      case 'number':
        return 'Exact'
      case 'code':
        return codeType(type, description)
      case 'codes':
        return `readonly (${codeType(type, description)})[]`
      default:
        return 'string'
    }
  }
  return orNothing ? `${known()} | null` : known()
}

/** Ids of blocks and of lists, as a provider names them. @param {PolicyDescription} description */
const groupsOf = ({ blocks, lists }) => [
  ...blocks.map(({ id }) => id),
  ...lists.map((list) => `${list.in}.${list.key}`),
]

/**
 * The TypeScript types of the facts of a policy by id, as a plugin's function sees them once they are known.
 *
 * @param {string} name what the type begins with
 * @param {{ describe(): PolicyDescription, ruleSet(day: string): import('@bangfu/core').RuleSet }} policy
 */
export const factTypes = (name, policy) => {
  const description = policy.describe()
  const labels = /** @type {Record<string, import('@bangfu/sdk').Localized | undefined>} */ ({
    ...description.labels,
    ...Object.fromEntries(description.parameters.map(({ id, label }) => [`param.${id}`, label])),
  })
  // Any day will do: the facts are the same on every one, and the codes are taken from the tables, which hold those of all.
  const lines = policy
    .ruleSet('2020-01-01')
    .facts.filter(({ shape }) => shape === 'value')
    .map((fact) => {
      const label = labels[fact.id]
      const comment = label === undefined ? '' : `  /** ${label.en} (${label.zh}). */\n`
      return `${comment}  readonly '${fact.id}': ${valueType(fact, description)}`
    })
  return [
    '// Generated from the rule files by `npm run generate`; `npm run check` holds it fresh.',
    "import type { Exact } from '@bangfu/sdk'",
    '',
    '/**',
    ' * The facts of the plan by id, for `definersFor`: those of records, derived ones, the day decided for, and parameters of',
    ' * one value as `param.…`; each with the type that a function of a plugin sees. `null` is «nothing»: an item of a block that',
    ' * is not there, or no limit.',
    ' */',
    `export interface ${name}Facts {\n${lines.join('\n')}\n}`,
    '',
    '/** The blocks and lists of a record, which a provider may supply whole. */',
    `export type ${name}Groups = ${union(groupsOf(description))}`,
    '',
  ].join('\n')
}
