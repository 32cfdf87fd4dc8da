import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['plain 𠮷野家', 'plain 𠮷野家'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u009b2Jx', 'x'],
  ['\u001b]0;title\u0007x', 'x'],
  ['\u001b]8;;http://a\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['a\rb\nc\u0000d', 'abcd'],
  ['\u202eevil', 'evil'],
  ['\u001b', ''],
])('L5 visible(%j) is %j', (text, expected) => {
  expect(visible(text)).toBe(expected)
})
