import type { PolicyDescription } from '@bangfu/core'

/** Every id and code of a policy that is no word of a language. */
const namesOf = (names: PolicyDescription): ReadonlySet<string> => {
  const codes = Object.values(names.tables).flatMap((table) => Object.keys(table.codes))
  const all = [
    ...Object.keys(names.labels),
    ...Object.keys(names.rules),
    ...Object.keys(names.definitions),
    ...names.parameters.flatMap(({ id }) => [id, `param.${id}`]),
    ...names.benefits.map(({ code }) => code),
    ...Object.values(names.rules).flatMap(({ code = '' }) => [code]),
    ...Object.keys(names.decision),
    ...Object.keys(names.notes),
    ...names.units.map(({ id }) => id),
    ...names.aggregates.map(({ id }) => id),
    ...codes,
  ]
  // A single lower-case word is one of English as well; digits alone are codes that a number may look like.
  return new Set(all.filter((id) => !/^[a-z]*$/.test(id) && /[A-Za-z]/.test(id)))
}

/** Finds the ids and codes of a policy that stand in a text. */
export const bareNames = (names: PolicyDescription): ((text: string) => readonly string[]) => {
  const known = namesOf(names)
  return (text) => {
    const words = text.match(/[A-Za-z][\w.-]*\w/g) ?? []
    return words.filter((word) => known.has(word) || /^[a-z]+[A-Z]|^[a-z]+\.[a-z]+[A-Z]|^[A-Z]{3}-[A-Z]/.test(word))
  }
}
