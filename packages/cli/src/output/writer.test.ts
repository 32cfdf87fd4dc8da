import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createWriter } from './writer.ts'

test('createWriter waits until the reader has room', async () => {
  const taken: string[] = []
  const slow = new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _encoding, done) => {
      setTimeout(() => {
        taken.push(chunk.toString())
        done()
      }, 5)
    },
  })
  const writer = createWriter(slow)
  await writer.write('a')
  expect(taken).toEqual(['a'])
  await writer.write('b')
  await writer.finish()
  expect(taken.join('')).toBe('ab')
})

test.each(['EPIPE', 'ENOSPC'])(
  'L3 createWriter throws where the stream fails with %s, during and after',
  async (code) => {
    const failing = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    })
    const writer = createWriter(failing)
    await expect(writer.write('a')).rejects.toMatchObject({ name: 'OutputError', code })
    await expect(writer.write('b')).rejects.toMatchObject({ code })
    await expect(writer.finish()).rejects.toMatchObject({ code })
  },
)
