import { createHash } from 'node:crypto'
import { holdsProof, merkleRoot, proofOf } from '@bangfu/records'
import type { ChainHead } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'

const sha256 = (list: readonly unknown[]) => createHash('sha256').update(JSON.stringify(list)).digest('hex')
const head = (number: number): ChainHead => ({
  division: `2111220012${String(number).padStart(2, '0')}`,
  position: number + 1,
  hash: sha256([number]),
})
const heads = (count: number) => Array.from({ length: count }, (_, index) => head(index))
const about = (count: number) => ({ division: '211122', at: '2020-06-30T00:00:00.000Z', heads: heads(count) })
const leaf = (number: number) => sha256(['audit-leaf-1', head(number).division, number + 1, head(number).hash])
const sealed = (count: number, top: string) =>
  sha256(['audit-root-1', '211122', '2020-06-30T00:00:00.000Z', count, top])

describe('the root of chain heads', () => {
  test('is worked out by hand for none, one, two and three chains', () => {
    const pair = sha256(['audit-node-1', leaf(0), leaf(1)])
    expect(merkleRoot(about(0))).toBe(sealed(0, '0'.repeat(64)))
    expect(merkleRoot(about(1))).toBe(sealed(1, leaf(0)))
    expect(merkleRoot(about(2))).toBe(sealed(2, pair))
    // The third one has no other half: it goes up as it is.
    expect(merkleRoot(about(3))).toBe(sealed(3, sha256(['audit-node-1', pair, leaf(2)])))
  })

  test('takes heads in the order of their divisions alone, and none from outside', () => {
    const { heads: all, ...rest } = about(3)
    expect(() => merkleRoot({ ...rest, heads: [...all].reverse() })).toThrow(RangeError)
    expect(() => merkleRoot({ ...rest, heads: [head(1), head(1)] })).toThrow(RangeError)
    expect(() => merkleRoot({ ...rest, division: '211104', heads: all })).toThrow(RangeError)
  })
})

describe('a proof that a village is in a root', () => {
  test('holds for each chain of trees of every size, and for no other root', () => {
    for (let count = 1; count <= 17; count += 1)
      for (let index = 0; index < count; index += 1) {
        const proof = proofOf(about(count), head(index).division)
        expect(proof && holdsProof(proof, merkleRoot(about(count)))).toBe(true)
        expect(proof && holdsProof(proof, merkleRoot(about(count + 1)))).toBe(false)
      }
    expect(proofOf(about(3), '211122001299')).toBeUndefined()
  })

  test('does not hold with anything of it changed', () => {
    const root = merkleRoot(about(5))
    const proof = proofOf(about(5), head(2).division)
    if (proof === undefined) throw new Error('no proof')
    const wrong = [
      { division: '2111' },
      { at: '2020-07-01T00:00:00.000Z' },
      { chains: 6 },
      { chains: 4 },
      { index: 3 },
      { index: -1 },
      { index: 0.5 },
      { head: { ...proof.head, position: 9 } },
      { head: { ...proof.head, hash: head(3).hash } },
      { head: head(3) },
      { path: [] },
      { path: proof.path.slice(1) },
      { path: [...proof.path, leaf(0)] },
      { path: [...proof.path].reverse() },
    ]
    for (const change of wrong) expect([change, holdsProof({ ...proof, ...change }, root)]).toEqual([change, false])
  })

  test('takes no node of the tree for a chain', () => {
    // A tree of two whose top is offered as the leaf of a tree of one.
    const top = sha256(['audit-node-1', leaf(0), leaf(1)])
    const forged = { ...about(1), chains: 1, index: 0, head: { ...head(0), hash: top }, path: [] }
    expect(holdsProof(forged, merkleRoot(about(2)))).toBe(false)
  })
})
