const NUMBER = /^-?[0-9]+(?:\.[0-9]+|\/[0-9]+)?$/
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text without control characters, breaks as spaces. */
export const plainText = (text: string): string =>
  [...text.replaceAll(/\r\n|[\t\r\n]/g, ' ')].filter((character) => !isControl(character)).join('')

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0)
  return code < 0x20 || (code >= 0x7f && code < 0xa0)
}

/** A cell of a CSV by RFC 4180. What a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
const cellOf = (value: string): string => {
  const plain = plainText(value)
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${plain}` : plain
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV of rows, each ended by CR LF. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
