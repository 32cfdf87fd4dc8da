/** The cells of a CSV as RFC 4180 has it, with commas, semicolons or tabs between; `undefined` where it is none. */
export const readCsv = (text: string): readonly (readonly string[])[] | undefined => {
  const source = text.replace(/^\uFEFF/, '')
  const separator = /^(?:"(?:[^"]|"")*"|[^",;\t\r\n]*)([,;\t])/.exec(source)?.[1] ?? ','
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    let cell = ''
    if (source[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(source.slice(at))
      if (quoted === null) return undefined
      cell = (quoted[1] ?? '').replaceAll('""', '"')
      at += quoted[0].length
    } else {
      while (at < source.length && source[at] !== separator && source[at] !== '\r' && source[at] !== '\n') {
        if (source[at] === '"') return undefined
        cell += source[at] ?? ''
        at += 1
      }
    }
    row.push(cell)
    const end = /^(?:\r\n|\n|\r)/.exec(source.slice(at, at + 2))?.[0]
    if (source[at] === separator) {
      at += 1
      if (at === source.length) row.push('')
    } else if (end !== undefined || at === source.length) {
      at += end?.length ?? 0
      rows.push(row)
      row = []
    } else return undefined
  }
  if (row.length > 0) rows.push(row)
  return rows
}
