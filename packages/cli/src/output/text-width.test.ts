import { expect, test } from 'vitest'
import { fitText, textWidth } from './text-width.ts'

test('textWidth counts two columns for a Chinese character, inside and outside the basic plane', () => {
  expect(textWidth('H-1')).toBe(3)
  expect(textWidth('低保家庭')).toBe(8)
  expect(textWidth('𠮷野')).toBe(4)
})

test('H7 fitText pads or cuts to the column and never splits a character', () => {
  expect(fitText('低保', 6)).toBe('低保  ')
  expect(fitText('12', 4, 'right')).toBe('  12')
  expect(fitText('𠮷野家', 5)).toBe('𠮷野…')
  expect(fitText('𠮷野家', 4)).toBe('𠮷… ')
})
