import { describe, expect, test } from 'vitest'
import { catalog, tails } from './catalog.ts'
import { PHRASES } from './phrases.ts'

describe('the Chinese texts', () => {
  const zh = [...Object.values(catalog), ...Object.values(tails)].map((message) => message.zh)

  test.each([...zh, ...Object.values(PHRASES)])('%s', (text) => {
    const bare = text
      .replace(/「[^」]*」/g, '')
      .replace(/\w+, select, (?:_|line)|\bother\b|\{\w+\}/g, '')
      .replace(/JSON|UTF-8/g, '')
    expect(bare).not.toMatch(/[A-Za-z]{2,}/)
    expect(bare).not.toMatch(/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/)
  })
})
