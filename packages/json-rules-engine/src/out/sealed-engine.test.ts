import type { Operator } from '@bangfu/sdk'
import { verdictOf } from '@bangfu/sdk'
import { Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import type { EngineCondition } from '../conditions.ts'
import { TypedValue } from './evaluate.ts'
import { createEngine, sealEngine } from './sealed-engine.ts'

const equal: Operator = {
  name: 'equal',
  accepts: ['text'],
  operand: 'value',
  compile: (operand) => (value: unknown) => verdictOf(value === operand),
  sentence: { zh: '', en: '' },
  negated: { zh: '', en: '' },
}
const text = (value: string | undefined | null): TypedValue => new TypedValue({ kind: 'text' }, value)

// The filter of the path is a program: run by the engine's own resolver, it calls the getter.
const spy = (): { readonly facts: { readonly here: object }; readonly calls: () => number } => {
  let calls = 0
  const item = Object.defineProperty({}, 'secret', { enumerable: true, get: () => (calls += 1) })
  return { facts: { here: { items: [item] } }, calls: () => calls }
}
const script = { fact: 'here', operator: 'equal', value: 1, path: '$.items[?(@.secret > 0)]' }

describe('a path expression', () => {
  test('is run by json-rules-engine where nobody keeps it from that', async () => {
    const { facts, calls } = spy()
    await new Engine([{ conditions: { all: [script] }, event: { type: 'e' } }]).run(facts)
    expect(calls()).toBeGreaterThan(0)
  })

  test('is never run by an engine of the bridge, beside a fact or a value', async () => {
    for (const leaf of [script, { fact: 'plain', operator: 'equal', value: script }]) {
      const { facts, calls } = spy()
      const engine = createEngine([equal])
      engine.addRule({ conditions: { all: [leaf] }, event: { type: 'e' } })
      await expect(engine.run({ ...facts, plain: 1 })).rejects.toThrow('path expressions are never run')
      expect(calls()).toBe(0)
    }
  })

  test('does not get into a sealed engine', async () => {
    const run = sealEngine([{ name: 'r', conditions: { all: [{ ...script, value: 'x' }] } }], [equal])
    expect(await run(new Map([['here', text('x')]]))).toEqual(new Set(['r']))
  })
})

describe('a sealed engine', () => {
  test('is a function, and hands out nothing of the engine', async () => {
    const run = sealEngine(
      [{ name: 'r', conditions: { any: [{ fact: 'a', operator: 'equal', value: 'x' }] } }],
      [equal],
    )
    expect(Object.keys(run)).toEqual([])
    expect(await run(new Map([['a', text('x')]]))).toEqual(new Set(['r']))
    expect(await run(new Map([['a', text('y')]]))).toEqual(new Set())
  })

  test('lets an operator of the other engine hold for nothing', async () => {
    const run = sealEngine([{ name: 'r', conditions: { all: [{ fact: 'a', operator: 'equal', value: 'x' }] } }], [])
    // json-rules-engine has its own `equal`, which knows nothing of types.
    expect(await run(new Map([['a', text('x')]]))).toEqual(new Set())
    const foreign = [{ name: 'r', conditions: { all: [{ fact: 'a', operator: 'contains', value: 'x' }] } }]
    await expect(sealEngine(foreign, [equal])(new Map([['a', text('x')]]))).resolves.toEqual(new Set())
  })

  test('assigns no prototype of a condition', async () => {
    const hostile = JSON.parse(
      '{ "all": [{ "fact": "a", "operator": "equal", "value": "y", "__proto__": { "value": "x", "path": "$" } }] }',
    ) as EngineCondition
    expect(await sealEngine([{ name: 'r', conditions: hostile }], [equal])(new Map([['a', text('x')]]))).toEqual(
      new Set(),
    )
  })

  test('refuses to compare with an object', () => {
    const leaf = { fact: 'a', operator: 'equal', value: { path: '$' } }
    expect(() => sealEngine([{ name: 'r', conditions: { all: [leaf] } }], [equal])).toThrow(TypeError)
  })

  test('goes on after a run that failed', async () => {
    const run = sealEngine(
      [{ name: 'r', conditions: { all: [{ fact: 'a', operator: 'equal', value: 'x' }] } }],
      [equal],
    )
    await expect(run(new Map())).rejects.toThrow('Undefined fact: a')
    expect(await run(new Map([['a', text('x')]]))).toEqual(new Set(['r']))
  })

  test.each([[undefined], [null]])('takes %s for something that no operator holds for', async (value) => {
    const run = sealEngine(
      [{ name: 'r', conditions: { all: [{ fact: 'a', operator: 'equal', value: 'x' }] } }],
      [equal],
    )
    expect(await run(new Map([['a', text(value)]]))).toEqual(new Set())
  })
})
