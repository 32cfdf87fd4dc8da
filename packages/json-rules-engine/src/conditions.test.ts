import type { Verdict } from '@bangfu/sdk'
import { expect, test } from 'vitest'
import { combine, leavesOf, type EngineCondition, type EngineLeaf } from './conditions.ts'

const leaf = (verdict: Verdict): EngineLeaf => ({ fact: verdict, operator: 'equal', value: true })
const [yes, no, unknown] = [leaf('yes'), leaf('no'), leaf('unknown')]
const verdictOf = ({ fact }: EngineLeaf): Verdict => fact as Verdict

test.each<[EngineCondition, Verdict]>([
  [{ all: [yes, yes] }, 'yes'],
  [{ all: [yes, unknown] }, 'unknown'],
  [{ all: [unknown, no] }, 'no'],
  [{ any: [no, no] }, 'no'],
  [{ any: [unknown, no] }, 'unknown'],
  [{ any: [unknown, yes] }, 'yes'],
  [{ not: yes }, 'no'],
  [{ not: no }, 'yes'],
  [{ not: unknown }, 'unknown'],
  [{ not: { all: [unknown, no] } }, 'yes'],
  [{ all: [{ any: [unknown, yes] }, { not: no }] }, 'yes'],
])('combine gives of %j %s', (condition, verdict) => expect(combine(condition, verdictOf)).toBe(verdict))

test('leavesOf goes from the first to the last', () => {
  expect(leavesOf({ all: [yes, { not: { any: [no, unknown] } }, yes] })).toEqual([yes, no, unknown, yes])
})
