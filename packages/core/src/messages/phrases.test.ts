import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ANALYSIS_MESSAGES } from './analysis-messages.ts'
import { catalog, diagnosticCodes } from './catalog.ts'
import { ENGINE_MESSAGES, FOLDER_MESSAGES, PLUGIN_MESSAGES } from './outside-messages.ts'
import { PHRASES } from './phrases.ts'
import { RECORD_MESSAGES } from './record-messages.ts'
import { RULE_FILE_MESSAGES } from './rule-file-messages.ts'
import { translatePhrase } from './translate-phrase.ts'

const root = new URL('../', import.meta.url)
const engine = new URL('../../../json-rules-engine/src/in/', import.meta.url)
const sourcesIn = (folder: URL): URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|d|test-d|bench)\.ts$/.test(file))
    .filter((file) => !file.startsWith('messages'))
    .map((file) => new URL(file, folder))
const files = [...sourcesIn(root), ...sourcesIn(engine)]

// Where core makes a phrase: keys and variables of these names, arguments of these calls, all that these give.
const NAMES = ['found', 'expected', 'ANOTHER', 'COMMA', 'COLON', 'LINE_END']
const ARGUMENT_OF: Readonly<Record<string, number>> = { refuse: 0, regex: 1, readObject: 2 }
const GIVERS = [
  'expectedOf',
  'expectation',
  'describe',
  'nameText',
  'hiddenText',
  'lengthText',
  'idNumberFault',
  'syntaxFault',
  'booleanText',
  'endFault',
  'expectedAt',
  'beyond',

  'TYPES',
  'KINDS',
]
const CODE_OF: Readonly<Record<string, number>> = { error: 0, warning: 0, add: 0, finding: 0 }

// Data among the literals: these stand in a Chinese sentence as they are.
const DATA = ['UTF-8', 'JSON', 'firstKnown', 'known', 'classification', 'inProgram', 'null', 'A1']
// The type of a value that is no data: its three kinds stand in the catalog.
const TYPE_OF = 'a A1'

/** Every text that an expression can be, with `A1` for each part that only a run would know. */
const textsOf = (node: ts.Node): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return [...textsOf(node.left), ...textsOf(node.right)]
  if (!ts.isTemplateExpression(node)) return []
  return node.templateSpans.reduce(
    (texts, { expression, literal }) => {
      const options = textsOf(expression)
      return texts.flatMap((text) => (options.length > 0 ? options : ['A1']).map((x) => text + x + literal.text))
    },
    [node.head.text],
  )
}

const nameOf = (node: ts.Node): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : ''

const phrases = new Map<string, string>()
const codes = new Set<string>()

const scan = (node: ts.Node, file: string, giving = false): void => {
  const note = (from: ts.Node | undefined): void => {
    for (const text of from === undefined ? [] : textsOf(from)) if (/[a-z]/i.test(text)) phrases.set(text, file)
  }
  const noteCodes = (from: ts.Node | undefined): void => {
    for (const text of from === undefined ? [] : textsOf(from))
      if (/^[A-Z][A-Z0-9_]+$/.test(text) && !text.includes('A1')) codes.add(text)
  }
  let inside = giving
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
    if (NAMES.includes(node.name.text)) note(node.initializer)
    inside ||= GIVERS.includes(node.name.text)
    if (inside && ts.isArrowFunction(node.initializer)) note(node.initializer.body)
  }
  if (
    ts.isVariableDeclaration(node) &&
    ts.isArrayBindingPattern(node.name) &&
    /found|expected/.test(node.name.getText())
  ) {
    if (node.initializer !== undefined && ts.isArrayLiteralExpression(node.initializer))
      node.initializer.elements.forEach(note)
  }
  if (ts.isPropertyAssignment(node)) {
    const key = node.name.getText()
    if (NAMES.includes(key) || giving) note(node.initializer)
    if (key === 'code') noteCodes(node.initializer)
  }
  if (ts.isPropertySignature(node) && node.name.getText() === 'code' && node.type !== undefined) {
    node.type.forEachChild((part) => (ts.isLiteralTypeNode(part) ? noteCodes(part.literal) : undefined))
  }
  if (ts.isReturnStatement(node) && giving) note(node.expression)
  if (ts.isCallExpression(node)) {
    const name = nameOf(node.expression)
    const [phrase, code] = [ARGUMENT_OF[name], CODE_OF[name]]
    if (phrase !== undefined) note(node.arguments[phrase])
    if (code !== undefined) noteCodes(node.arguments[code])
  }
  node.forEachChild((child) => scan(child, file, inside))
}

for (const file of files) {
  const text = readFileSync(file, 'utf8')
  scan(ts.createSourceFile(file.pathname, text, ts.ScriptTarget.Latest, true), file.pathname)
}

describe('the catalog', () => {
  test('has the codes of the sources, and no others', () => {
    // `parseRecord` puts `RECORD_` before the codes of texts.
    const ofTexts = [...codes].filter((code) => /^(TEXT|JSON)_/.test(code)).map((code) => `RECORD_${code}`)
    const ofFolders = Object.keys(FOLDER_MESSAGES)
    expect(diagnosticCodes).toEqual([...new Set([...codes, ...ofTexts, ...ofFolders])].sort())
  })

  test('is sorted by code within each file', () => {
    const lists = [
      RULE_FILE_MESSAGES,
      ANALYSIS_MESSAGES,
      FOLDER_MESSAGES,
      RECORD_MESSAGES,
      ENGINE_MESSAGES,
      PLUGIN_MESSAGES,
    ].map(Object.keys)
    const bare = (code: string): string => code.replaceAll('_', '~')
    expect(Object.keys(catalog)).toEqual(lists.flat())
    for (const list of lists) expect(list.map(bare)).toEqual(list.map(bare).sort())
  })
})

describe('the phrases', () => {
  test('have the Chinese of every phrase of the sources', () => {
    const missing = [...phrases].filter(
      ([text]) =>
        !DATA.includes(text) &&
        text !== TYPE_OF &&
        !/^(?:A1|[ …])+$/.test(text) &&
        !/^"[^"]*"$/.test(text) &&
        translatePhrase(text) === undefined,
    )
    expect(missing).toEqual([])
    expect(phrases.size).toBeGreaterThan(90)
  })

  test('have nothing that no source says', () => {
    const elsewhere = [
      'at least {0}, from {1}',
      'at most {0}, from {1}',
      '{0} or later, from {1}',
      '{0} or earlier, from {1}',
      'not a file',
      'it changes while it is read',
      "character '{0}'",
      'more',
      'a function',
      'a symbol',
      'a bigint',
    ]
    const said = [...phrases.keys()]
    const dead = Object.keys(PHRASES).filter((template) => {
      const pattern = new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '.+')}$`)
      return !elsewhere.includes(template) && !said.some((text) => pattern.test(text))
    })
    expect(dead).toEqual([])
  })

  test('keep each placeholder', () => {
    const holes = (text: string): string[] => (text.replace(/\{t(\d)\}/g, '{$1}').match(/\{\d\}/g) ?? []).sort()
    for (const [english, chinese] of Object.entries(PHRASES)) expect(holes(chinese)).toEqual(holes(english))
  })
})
