import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { textWidth } from '../../output/text-width.ts'
import { sourceFrame } from './formats/source-frame.ts'
import { replacementOf, spanOf, tokenOf } from './source-span.ts'

const plain = picocolors.createColors(false)
const at = (line: number, column: number) => ({ code: 'X', severity: 'error' as const, line, column })
const frame = (text: string, column: number, width = 80): readonly [string, string] => {
  const span = spanOf(at(1, column), text)
  if (span === undefined) throw new Error('no span')
  const [line = '', marks = ''] = sourceFrame(span, width, plain)
  return [line, marks]
}

test('spanOf takes the text in quotation marks, the word or the character at a place', () => {
  const tokens = (text: string, columns: readonly number[]) =>
    columns.map((column) => {
      const span = spanOf(at(1, column), text)
      return span === undefined ? '' : tokenOf(span)
    })
  expect(tokens('{"a\\"b": 12.5, true}', [1, 2, 10, 16])).toEqual(['{', '"a\\"b"', '12.5', 'true'])
  expect(tokens('"没有右引号', [1])).toEqual(['"'])
  expect(spanOf(at(3, 1), 'a\nb')).toBeUndefined()
  expect(spanOf(at(2, 1), '\ufeffa\r\nb')).toMatchObject({ text: 'b' })
})

test('replacementOf replaces what was found and nothing else', () => {
  const fix = (token: string, found: string, suggestion?: string) => {
    const span = spanOf(at(1, 1), token)
    return span && replacementOf(span, { ...at(1, 1), found, ...(suggestion === undefined ? {} : { suggestion }) })
  }
  expect(fix('"eqaul"', 'eqaul', 'equal')).toBe('"equal"')
  expect(fix('"x"', '"x"', 'y')).toBe('"y"')
  expect(fix('735.1e0', 'number 735.1e0', '"735.1"')).toBe('"735.1"')
  expect(fix('[', 'a list of 2', '01')).toBeUndefined()
  expect(fix('"a"', 'b', 'c')).toBeUndefined()
  expect(fix('"a"', 'a')).toBeUndefined()
})

test('sourceFrame puts its marks under Chinese text by columns, not characters', () => {
  const [line, marks] = frame('"标题": "健康", "a": 1', 13)
  expect(line.slice(8, line.indexOf('"a"'))).toBe('"标题": "健康", ')
  // 12 characters before it, four of which take two columns.
  expect(marks.indexOf('^')).toBe(8 + 12 + 4)
  expect(frame('"标题": 1', 1)[1].trim()).toMatch(/\^{6}$/)
})

test('sourceFrame keeps the place in view of a line that is longer than the window', () => {
  const long = `${'字'.repeat(200)}"here"${'字'.repeat(200)}`
  for (const width of [40, 80, 121]) {
    const [line, marks] = frame(long, 201, width)
    expect(textWidth(line)).toBeLessThanOrEqual(width)
    expect(line).toContain('"here"')
    expect(textWidth(line.slice(0, line.indexOf('"here"')))).toBe(marks.indexOf('^'))
    expect(marks.split('^').length - 1).toBe(6)
  }
})

test('L5 sourceFrame shows what is not seen as a mark of one column', () => {
  const [line, marks] = frame('"a\u001b[31m\u202e": "x"', 12)
  expect(line).toContain('"a\ufffd[31m\ufffd": "x"')
  expect(line.indexOf('x')).toBe(marks.indexOf('^') + 1)
})
