/** Where inside a file or record: keys and list indexes, outermost first. */
export type Path = readonly (string | number)[]

/** A path as people read it: `members[2].disability.grade`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
