import { expect, test } from 'vitest'
import { wrapHanging, wrapText } from './wrap-text.ts'

test('wrapText counts two columns for a Chinese character and keeps words whole', () => {
  expect(wrapText('重大疾病住院费用按90%报销', 10)).toBe('重大疾病住\n院费用按\n90%报销')
  expect(wrapText('90% of major-disease inpatient cost', 19)).toBe('90% of\nmajor-disease\ninpatient cost')
  expect(wrapText('𠮷野家𠮷野家', 6)).toBe('𠮷野家\n𠮷野家')
})

test('wrapText begins no line with closing punctuation, ends none with opening, and is never too wide for it', () => {
  expect(wrapText('吃住，医', 4)).toBe('吃\n住，\n医')
  expect(wrapText('本户的“收入”', 8)).toBe('本户的\n“收入”')
  expect(wrapText('，，，', 4)).toBe('，，\n，')
})

test('wrapText breaks a word only where it is longer than a line, and never loses a character', () => {
  expect(wrapText('incomprehensibilities', 5)).toBe('incom\nprehe\nnsibi\nlitie\ns')
  expect(wrapText('家', 1)).toBe('家')
})

test('wrapHanging puts what follows the first line further in', () => {
  expect(wrapHanging('one two three', 9, 2)).toEqual(['one two', '  three'])
})
