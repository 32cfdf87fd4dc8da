import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

test('wrapText counts two columns for a Chinese character and keeps words whole', () => {
  expect(wrapText('重大疾病住院费用按90%报销', 10)).toBe('重大疾病住\n院费用按\n90%报销')
  expect(wrapText('90% of major-disease inpatient cost', 19)).toBe('90% of\nmajor-disease\ninpatient cost')
  expect(wrapText('𠮷野家𠮷野家', 6)).toBe('𠮷野家\n𠮷野家')
})

test('wrapText begins no line with closing punctuation and never loses a character', () => {
  expect(wrapText('吃住，医', 4)).toBe('吃住，\n医')
  expect(wrapText('incomprehensibilities', 5)).toBe('incomprehensibilities')
})
