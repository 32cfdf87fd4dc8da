import { describe, expect, test } from 'vitest'
import { formatDiagnostic } from './format-diagnostic.ts'

describe('formatDiagnostic of anything', () => {
  const base = { code: 'UNKNOWN_KEY', severity: 'error', expected: 'a, b' } as const

  test('puts hostile text on one short line without what is not seen', () => {
    const text = formatDiagnostic(
      { ...base, found: `{x} <b>\u001b[2J\n\u202e${'𠮷'.repeat(9999)}`, suggestion: '\r' },
      'zh',
    )
    expect(text).toMatch(/^写了「\{x\} <b>�\[2J��𠮷+…」，这里没有这一项；应为以下之一：a、b。是不是想写「�」？$/u)
    expect(text.length).toBeLessThan(1000)
  })

  test('names a code that is not of core', () => {
    expect(formatDiagnostic({ code: 'CSV_SYNTAX', severity: 'error' }, 'zh')).toBe('CSV_SYNTAX：有误。')
    expect(formatDiagnostic({ code: 'toString', severity: 'error', found: 'x' }, 'en')).toBe(
      'Unexpected `x` (toString).',
    )
  })
})
