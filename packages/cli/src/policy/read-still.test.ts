import { expect, test } from 'vitest'
import { readStill } from './read-still.ts'

/** Two files, one of which somebody changes after it has been read, so many times. */
const folder = (changes: number) => {
  const versions = new Map([
    ['a', 1],
    ['b', 1],
  ])
  let [reads, left] = [0, changes]
  const stamp = (path: string) => `${path}${versions.get(path)}`
  const read = () => {
    reads += 1
    const stamps = new Map([...versions.keys()].map((path) => [path, stamp(path)]))
    if (left > 0) {
      left -= 1
      versions.set('a', (versions.get('a') ?? 0) + 1)
    }
    return Promise.resolve({ stamps })
  }
  return { read, stampOf: (path: string) => Promise.resolve(stamp(path)), count: () => reads }
}

test.each([
  [0, 1, undefined],
  [1, 2, undefined],
  [2, 3, undefined],
  [3, 3, 'a'],
])('R12 of files that change %i times while they are read, the reading is done %i times', async (changes, times, changing) => {
  const { read, stampOf, count } = folder(changes)
  expect((await readStill(read, stampOf)).changing).toBe(changing)
  expect(count()).toBe(times)
}) // prettier-ignore

test('R12 a file that is gone after it was read has changed', async () => {
  const read = () => Promise.resolve({ stamps: new Map([['a', '1']]) })
  expect((await readStill(read, () => Promise.resolve(undefined))).changing).toBe('a')
})
