import { expect, test } from 'vitest'
import type { Output } from './io.ts'
import { createProgress } from './progress.ts'
import { Kept } from './testing/run-in-process.ts'

const terminal = (): Kept & Output => Object.assign(new Kept(), { isTTY: true })

test('createProgress shows how far a long input is read and leaves nothing behind', () => {
  const stream = terminal()
  let time = 0
  const progress = createProgress(stream, 10_000_000, () => (time += 1000))
  progress.advance(5_000_000)
  expect(stream.text).toContain(' 50%')
  progress.erase()
  expect(stream.text.endsWith('\r\u001b[2K')).toBe(true)
})

test.each([
  ['where standard error is no terminal', new Kept(), 10_000_000],
  ['for a short input', terminal(), 1000],
  ['where the length is unknown', terminal(), undefined],
])('createProgress writes nothing %s', (_, stream, total) => {
  const progress = createProgress(stream, total, () => 0)
  progress.advance(1000)
  progress.erase()
  expect(stream.text).toBe('')
})
