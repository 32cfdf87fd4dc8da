import { createPolicy, PolicyError, type PolicyData } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import { diagnosticMeanings } from '@bangfu/core/messages'
import type { Diagnostic } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { filesOf, readExamples, type FileExample } from './read-examples.ts'

/** Everything that is said of a policy: what does not load, or what loads and is warned of. */
const saidOf = (data: PolicyData): readonly Diagnostic[] => {
  try {
    return [...createPolicy(data).warnings, ...analyzePolicy(data)]
  } catch (error) {
    if (error instanceof PolicyError) return error.diagnostics
    throw error
  }
}

const keyOf = ({ code, file, rule, path }: Diagnostic): string => [code, file, rule, path].join('\n')

const before = new Map<string, ReadonlySet<string>>()
const saidBefore = (on: string, data: PolicyData): ReadonlySet<string> => {
  const known = before.get(on) ?? new Set(saidOf(data).map(keyOf))
  before.set(on, known)
  return known
}

describe.each([
  ['ruleFiles', diagnosticMeanings.ruleFiles],
  ['analysis', diagnosticMeanings.analysis],
] as const)('the documented examples of %s', (name, meanings) => {
  const examples = readExamples<FileExample>(name)

  test('are there for each code', () => expect(Object.keys(examples).sort()).toEqual(Object.keys(meanings).sort()))

  test.each(Object.keys(examples))('%s is said of the wrong text, at a place, and not of the right one', (code) => {
    const example = examples[code]
    if (example === undefined) throw new Error(`no example of ${code}`)
    const { right, wrong } = filesOf(example)
    const known = saidBefore(example.on ?? '', right)
    const found = saidOf(wrong).filter((one) => !known.has(keyOf(one)))
    const ofCode = found.filter((one) => one.code === code)
    expect([...known].filter((key) => key.startsWith(`${code}\n`) && ofCode.some((one) => keyOf(one) === key))).toEqual(
      [],
    )
    const codes = new Set(found.map((one) => one.code))
    expect([...codes].filter((one) => !(example.also ?? []).includes(one))).toEqual([code])
    for (const { file, line, column } of ofCode) {
      expect(typeof file).toBe('string')
      if (code !== 'MANIFEST_MISSING') expect([line, column]).toEqual([expect.any(Number), expect.any(Number)])
    }
  })
})
