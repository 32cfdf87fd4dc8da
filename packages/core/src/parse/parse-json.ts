import { parse, type MemberNode, type ValueNode } from '@humanwhocodes/momoa'
import type { Diagnostic } from '@bangfu/sdk'
import { pathText, type Path } from './path.ts'
import type { TextLimits } from './limits.ts'
import { readNumber } from './number-text.ts'
import { scanString, scanText } from './scan-text.ts'
import { syntaxFault } from './syntax-fault.ts'

/** A parsed JSON text that knows where each part of it stands. */
export interface JsonDocument {
  readonly file: string
  /** The policy that the file belongs to, where several are laid over each other. */
  readonly policy?: string
  /** False of what has no text: a plugin. */
  readonly isText?: boolean
  /** Objects without a prototype; numbers as safe integers or as their own text. */
  readonly value: unknown
  /** The place of the value at a path, or of its key; of the nearest part that exists where the path does not. */
  place(path: Path, part?: 'key' | 'value'): { readonly line: number; readonly column: number }
}

/** What came of a text: a document where it could be parsed, and every problem. */
export interface ParsedJson {
  readonly document?: JsonDocument
  readonly diagnostics: readonly Diagnostic[]
}

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

const keyOf = (member: MemberNode): string => (member.name.type === 'String' ? member.name.value : member.name.name)

/** Parses one JSON text. Never throws: what is wrong with the text is in `diagnostics`, duplicate keys with both places. */
export const parseJson = (source: string, file: string, limits: TextLimits): ParsedJson => {
  // A byte order mark at the very start is harmless and common in files saved on Windows.
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const error = (diagnostic: Omit<Diagnostic, 'severity' | 'file'>): Diagnostic => ({
    severity: 'error',
    file,
    ...diagnostic,
  })
  const fault = scanText(text, limits)
  if (fault !== undefined) {
    const { code, offset, found, expected } = fault
    return { diagnostics: [error({ code, ...placeOf(text, offset), found, expected })] }
  }
  let root: ValueNode
  try {
    root = parse(text, { mode: 'json', ranges: true }).body
  } catch (cause) {
    const { offset: stop = 0, message } = cause as Error & { readonly offset?: number }
    const { offset, found, expected } = syntaxFault(text, stop, message)
    return { diagnostics: [error({ code: 'JSON_SYNTAX', ...placeOf(text, offset), found, expected })] }
  }
  const diagnostics: Diagnostic[] = []
  const checkString = (string: string, { line, column }: { line: number; column: number }, path: Path): void => {
    const hidden = limits.strict ? scanString(string) : undefined
    if (hidden === undefined) return
    const { code, found, expected } = hidden
    diagnostics.push(error({ code, line, column, path: pathText(path), found, expected }))
  }
  const toValue = (node: ValueNode, path: Path): unknown => {
    switch (node.type) {
      case 'Object': {
        const object = Object.create(null) as Record<string, unknown>
        const seen = new Map<string, MemberNode>()
        for (const member of node.members) {
          const key = keyOf(member)
          checkString(key, member.loc.start, path)
          if (key === '__proto__' && limits.strict) {
            // Checks of free keys pass over this one, so that it would be dropped without a word.
            const { line, column } = member.loc.start
            const expected = 'a key that the policy declares'
            diagnostics.push(error({ code: 'UNKNOWN_KEY', line, column, path: pathText(path), found: key, expected }))
          }
          const first = seen.get(key)
          if (first === undefined) {
            seen.set(key, member)
            object[key] = toValue(member.value, [...path, key])
            continue
          }
          const { line, column } = member.loc.start
          const related = [{ file, line: first.loc.start.line, column: first.loc.start.column }]
          diagnostics.push(
            error({ code: 'JSON_DUPLICATE_KEY', line, column, path: pathText([...path, key]), found: key, related }),
          )
        }
        return object
      }
      case 'Array':
        return node.elements.map((element, index) => toValue(element.value, [...path, index]))
      case 'Number':
        return readNumber(text.slice(node.range?.[0], node.range?.[1]))
      case 'String':
        checkString(node.value, node.loc.start, path)
        return node.value
      case 'Boolean':
        return node.value
      case 'Null':
        return null
      default:
        // NaN and Infinity are JSON5 only; the mode excludes them.
        return undefined
    }
  }
  const value = toValue(root, [])
  const place = (path: Path, part: 'key' | 'value' = 'value'): { line: number; column: number } => {
    let node: ValueNode = root
    let at = root.loc.start
    for (const [index, step] of path.entries()) {
      if (node.type === 'Object') {
        const member = node.members.find((candidate) => keyOf(candidate) === step)
        if (member === undefined) break
        node = member.value
        at = part === 'key' && index === path.length - 1 ? member.loc.start : node.loc.start
      } else if (node.type === 'Array' && typeof step === 'number' && node.elements[step] !== undefined) {
        node = node.elements[step].value
        at = node.loc.start
      } else break
    }
    return { line: at.line, column: at.column }
  }
  return { document: { file, value, place }, diagnostics }
}
