import { hold, type Check } from '../machinery/check.ts'
import { isSame } from '../machinery/shown.ts'
import { holdHyphens, holdLabel } from '../machinery/sentences.ts'
import type { ProviderSubject } from './subject.ts'

/** What a provider declares. */
export const declarationChecks: readonly Check<ProviderSubject>[] = [
  {
    name: 'name and label',
    promise:
      'Its name is in lower case with hyphens, its label in both languages, and it supplies facts, each named once.',
    run: ({ provider }) => {
      holdHyphens(provider.name)
      holdLabel(provider.label, 'the label')
      hold(provider.supplies.length > 0, 'a fact that it supplies', 'none')
      hold(new Set(provider.supplies).size === provider.supplies.length, 'each fact once', 'one twice')
    },
  },
  {
    name: 'limits',
    promise: 'Its limits are whole numbers above 0; retries may be 0.',
    run: ({ provider }) => {
      for (const [name, limit] of Object.entries(provider.limits ?? {})) {
        const least = name === 'retries' ? 0 : 1
        hold(Number.isSafeInteger(limit) && (limit as number) >= least, `a whole number as \`${name}\``, 'another')
      }
    },
  },
  {
    name: 'examples',
    promise: 'The examples are two or more, tell the provider all that it needs, and ask for what it supplies.',
    run: ({ provider, examples }) => {
      hold(examples.length >= 2, 'two examples or more', String(examples.length))
      const needs = Object.keys(provider.needs).sort()
      for (const [index, { known, facts }] of examples.entries()) {
        const where = `in example ${index + 1}`
        hold(
          isSame(Object.keys(known).sort(), needs),
          'what it needs and nothing else as `known`',
          'other names',
          where,
        )
        const other = Object.keys(facts).find((fact) => !provider.supplies.includes(fact))
        hold(other === undefined, 'facts that it supplies', 'another', where)
      }
    },
  },
  {
    name: 'cache key',
    promise: 'Questions with different answers have different cache keys, and a question has one key.',
    needs: ({ provider }) => (provider.cacheKey === undefined ? 'It makes no cache key of its own.' : undefined),
    run: ({ provider, examples }) => {
      const byKey = new Map<string, unknown>()
      for (const { known, facts } of examples) {
        const key: unknown = provider.cacheKey?.(known as never)
        hold(typeof key === 'string', 'a text as key', 'something else')
        hold(key === provider.cacheKey?.({ ...known } as never), 'the same key again', 'another')
        hold(!byKey.has(key) || isSame(byKey.get(key), facts), 'another key for another answer', 'the same')
        byKey.set(key, facts)
      }
    },
  },
]
