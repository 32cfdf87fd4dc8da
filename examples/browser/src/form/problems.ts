import type { Diagnostic } from '@bangfu/sdk'

/** The problems of the field at a path, or of an item inside it that has no field of its own. */
export const problemsAt = (path: string, problems: readonly Diagnostic[]): readonly Diagnostic[] =>
  problems.filter(({ path: at }) => at === path || (at?.startsWith(`${path}[`) === true && at.endsWith(']')))

const IN_JSON = 'a decimal such as'

/**
 * A problem as the form says it: by the label of its field instead of a key of the record, and without the quotation
 * marks that a decimal has in a file.
 */
export const inTheForm = ({ household: _, ...problem }: Diagnostic, label: string): Diagnostic => ({
  ...problem,
  path: label,
  ...(problem.expected?.startsWith(IN_JSON) === true ? { expected: 'a number' } : {}),
})
