import { expect, test } from 'vitest'
import { untilAborted } from './until-aborted.ts'

// eslint-disable-next-line @typescript-eslint/require-await -- stands for an input
async function* numbers(): AsyncGenerator<number> {
  yield 1
  yield 2
}

async function* stuck(): AsyncGenerator<number> {
  yield 1
  await new Promise(() => undefined)
}

const collect = async (source: AsyncGenerator<number>, each = (): void => undefined): Promise<readonly number[]> => {
  const all: number[] = []
  for await (const one of source) {
    all.push(one)
    each()
  }
  return all
}

test('untilAborted gives every item where nothing is aborted', async () => {
  expect(await collect(untilAborted(numbers(), new AbortController().signal))).toEqual([1, 2])
})

test('untilAborted ends between two items, and while one is awaited', async () => {
  const between = new AbortController()
  expect(await collect(untilAborted(numbers(), between.signal), () => between.abort())).toEqual([1])
  const waiting = new AbortController()
  expect(await collect(untilAborted(stuck(), waiting.signal), () => void setImmediate(() => waiting.abort()))).toEqual([
    1,
  ])
})
