import type { Diagnostic } from '@bangfu/sdk'
import { below, Report } from '../diagnostics/report.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { PolicySource } from '../shape/policy-source.ts'
import { readPolicy, type PolicyFiles } from '../shape/read-policy.ts'
import { layVariant, lostOf } from './lay-variant.ts'
import { placeRules } from './place-rules.ts'

/** The texts of a policy, and of the one that it is a variant of. */
export interface PolicyTexts {
  readonly files: PolicyFiles
  readonly base?: PolicyTexts
}

/** How a policy is composed. */
export interface ComposeOptions {
  /** Whether a variant is held to what its base allows; only who shows what it would do leaves it free. */
  readonly holdToBounds: boolean
}

/** What came of the texts: all that the policy declares, where it could be told, and every problem. */
export interface Composed {
  readonly source: PolicySource | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The policy and what it rests on, a base after its variant; of a circle one more than once round. */
const chainOf = (texts: PolicyTexts): readonly PolicyTexts[] => {
  const chain: PolicyTexts[] = []
  for (let at: PolicyTexts | undefined = texts; at !== undefined; at = at.base) {
    chain.push(at)
    if (chain.indexOf(at) < chain.length - 1) break
  }
  return chain
}

/** Reads a policy; lays a variant over its base, and that over its own. Problems of a base name its id before the file. */
export const composePolicy = (texts: PolicyTexts, { holdToBounds }: ComposeOptions): Composed => {
  const diagnostics: Diagnostic[] = []
  const sources: PolicySource[] = []
  let home: string | undefined
  for (const { files, base } of chainOf(texts)) {
    const { source, diagnostics: read } = readPolicy(files, home)
    diagnostics.push(...read)
    if (source === undefined) return { source: undefined, diagnostics }
    sources.push(source)
    const report = new Report(source.lost)
    checkExtends(sources, base !== undefined, report)
    diagnostics.push(...report.diagnostics)
    if (report.diagnostics.length > 0) return { source: undefined, diagnostics }
    home = source.variant?.extends
  }
  const report = new Report(sources.map(({ lost }) => lost).reduce(lostOf))
  let composed = sources.at(-1) as PolicySource
  checkStandalone(composed, report)
  for (const source of sources.slice(0, -1).reverse()) {
    const { variant } = source
    if (variant === undefined) continue
    const { by, effectiveFrom } = variant
    composed = layVariant(composed, source, variant, { by, effectiveFrom, holdToBounds, report })
  }
  const source = placeRules(composed, report)
  return { source, diagnostics: [...diagnostics, ...report.diagnostics] }
}

/** Whether the last policy read is the one that the one before it rests on, and has its own base where it needs one. */
const checkExtends = (sources: readonly PolicySource[], hasBase: boolean, report: Report): void => {
  const [source, above] = [sources.at(-1) as PolicySource, sources.at(-2)]
  const { policy } = source.manifest.value
  const wanted = above?.variant?.extends
  if (above !== undefined && wanted !== undefined && wanted !== policy) {
    const at = below(above.manifest.at, 'extends')
    report.error('VARIANT_OTHER_BASE', at, { found: wanted, expected: policy, suggestion: suggest(wanted, [policy]) })
    return
  }
  const ids = sources.map(({ manifest }) => manifest.value.policy)
  const next = source.variant?.extends
  const at = below(source.manifest.at, 'extends')
  if (next !== undefined && ids.includes(next)) {
    const circle = [...ids.slice(ids.indexOf(next)), next].join(' → ')
    report.error('VARIANT_CIRCLE', at, { found: circle, expected: 'a base that does not rest on it' })
  } else if (next !== undefined && !hasBase) {
    report.error('VARIANT_WITHOUT_BASE', at, { found: next, expected: 'a policy of that id beside this one' })
  } else if (next === undefined && hasBase) {
    const expected = 'the id of the policy that it is a variant of'
    report.error('MISSING_KEY', at, { found: 'no key `extends`', expected })
  }
}

/** Refuses what only a variant can say in a policy that is none. */
const checkStandalone = (source: PolicySource, report: Report): void => {
  const seen = new Set<string>()
  for (const section of ['set', 'addCodes', 'replace', 'switchOff'] as const) {
    for (const { at } of source[section]) {
      const place = { document: at.document, path: [section] }
      const key = `${at.document.file} ${section}`
      if (!seen.has(key)) report.error('VARIANT_SECTION', place, { part: 'key', found: section })
      seen.add(key)
    }
  }
}
