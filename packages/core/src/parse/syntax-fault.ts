/** What is wrong at one place of a text that is no JSON, and what would mend it. */
export interface SyntaxFault {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

// What an input method for Chinese, or a word processor, puts in place of the characters of JSON.
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',', '、': ',', '；': ',', '：': ':', '“': '"', '”': '"', '‘': '"', '’': '"', '「': '"', '」': '"', '＂': '"', '＇': '"',
  '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']',
} // prettier-ignore

const WORDS: Readonly<Record<string, string>> = { true: 'true', false: 'false', none: 'null', null: 'null' }

const COMMA = 'a comma , after the item before'
const COLON = 'a colon : after the name'
const CLOSING = ['}', ']']

/** What stands in front of a place: the brackets that are open there, and the last parts of the text. */
interface Before {
  readonly open: readonly string[]
  /** The last characters that are not white space, a string counting as one quotation mark; the nearest first. */
  readonly last: readonly [string, string]
  readonly inString: boolean
}

const readBefore = (text: string, end: number): Before => {
  const open: string[] = []
  let last: [string, string] = ['', '']
  let inString = false
  for (let i = 0; i < end; i += 1) {
    const character = text.charAt(i)
    if (inString) {
      if (character === '\\') i += 1
      else if (character === '"') inString = false
      continue
    }
    if (/\s/.test(character)) continue
    if (character === '"') inString = true
    else if (character === '{' || character === '[') open.push(character)
    else if (CLOSING.includes(character)) open.pop()
    last = [character, last[0]]
  }
  return { open, last, inString }
}

const endFault = (text: string): SyntaxFault => {
  const { open, inString } = readBefore(text, text.length)
  const expected = inString
    ? 'a closing quotation mark "'
    : open.length > 0
      ? `the closing bracket ${open.at(-1) === '{' ? '}' : ']'} of what was opened`
      : 'one object, in braces'
  return { offset: text.trimEnd().length, found: 'end of the text', expected }
}

const expectedAt = (text: string, offset: number, { open, last }: Before): string => {
  const character = text.charAt(offset)
  const half = HALF_WIDTH[character]
  if (half !== undefined) return `the half-width ${half}`
  const plain = character.normalize('NFKC')
  if (plain !== character && /[\w+.-]/.test(plain)) return 'half-width letters and digits'
  if (character === '#' || /^\/[/*]/.test(text.slice(offset, offset + 2))) return 'no comment: JSON has none'
  const [previous, oneBefore] = last
  if (CLOSING.includes(character) && previous === ',') return `no comma before ${character}`
  if (open.length === 0) return offset === 0 ? 'one object, in braces' : 'nothing after the last bracket'
  if (CLOSING.includes(character) && (open.at(-1) === '{') !== (character === '}'))
    return `the closing bracket ${open.at(-1) === '{' ? '}' : ']'} of what was opened`
  const isName = open.at(-1) === '{' && (previous === '{' || previous === ',')
  const isAfterName = open.at(-1) === '{' && previous === '"' && (oneBefore === '{' || oneBefore === ',')
  if (isAfterName) return COLON
  if (isName && (character === '[' || character === '{')) {
    // A further object of a list, in front of which the one before was not closed.
    const isNextItem = character === '{' && previous === ',' && open.at(-2) === '['
    return isNextItem ? 'the closing bracket } of what was opened' : 'a name and a colon before it'
  }
  const isAfterValue = /["}\]\w]/.test(previous)
  if (isAfterValue && /["{[\w-]/.test(character) && !/\w/.test(text.charAt(offset - 1))) return COMMA
  if (character === "'") return 'the half-width "'
  const [word = ''] = /^[A-Za-z]+/.exec(text.slice(offset, offset + 10)) ?? []
  const meant = isName ? undefined : WORDS[word.toLowerCase()]
  if (meant !== undefined) return `${meant} in small letters`
  if (/\p{L}/u.test(character)) return 'text in quotation marks'
  return CLOSING.includes(character) && previous === ':'
    ? 'a value after the colon'
    : 'quotation marks, colons, commas and brackets of half width, and in pairs'
}

const LONGEST_TOKEN = 200

// For a text that ends too early, the parser stops at its last part, which is in order.
const isLastToken = (text: string, offset: number): boolean => {
  const rest = text.slice(offset).trimEnd()
  return rest.length <= LONGEST_TOKEN && /^(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|[{[,:])$/s.test(rest)
}

/** What is wrong at the place where the parser stopped, and what would mend it. */
export const syntaxFault = (text: string, offset: number, message: string): SyntaxFault => {
  if (message.includes('end of input')) return endFault(text)
  const before = readBefore(text, offset)
  const found = `character '${String.fromCodePoint(text.codePointAt(offset) ?? 0)}'`
  if (before.inString || message.includes('escape'))
    return { offset, found, expected: 'a backslash only before " \\ / b f n r t u' }
  const expected = expectedAt(text, offset, before)
  const isInPlace = expected !== COMMA && expected !== COLON && message.includes('token')
  return isInPlace && isLastToken(text, offset) ? endFault(text) : { offset, found, expected }
}
