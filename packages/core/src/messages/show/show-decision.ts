import type { ReasonLine } from '../telling.ts'
import { factText, quoteOf, type ShownPart, type Showing } from './show-parts.ts'
import { fill, SHOW_WORDS } from './show-words.ts'

/** How the class of a household is found. */
export const showClassification = (show: Showing): ShownPart => {
  const { names, locale } = show
  const words = SHOW_WORDS[locale]
  const { clause, steps, otherwise, unknown, population } = names.classification
  const classLabel = (id: string): string => names.classes.find((one) => one.id === id)?.label[locale] ?? ''
  const lines: readonly ReasonLine[] = [
    { depth: 0, text: words.classIs },
    ...steps.map((step, index) => ({
      depth: 1,
      text: `${index + 1}. ${classLabel(step.class)}${words.colon}${factText(step.where, show)}`,
    })),
    { depth: 0, text: fill(words.otherwise, classLabel(otherwise), classLabel(unknown)) },
    { depth: 0, text: fill(words.population, factText(population, show)) },
  ]
  return { title: words.class, ...quoteOf(clause, show), lines }
}

/** What stands behind a key of a decision: one part, or one for each guarantee or target. Nothing for lists of signals. */
export const showDecisionKey = (
  key: string,
  show: Showing,
): { readonly title: string; readonly parts: readonly ShownPart[] } | undefined => {
  const { names, locale } = show
  const words = SHOW_WORDS[locale]
  const section = names.decision[key]
  if (section === undefined) return undefined
  const title = section.label?.[locale] ?? ''
  const asked = (id: string): readonly ReasonLine[] => [{ depth: 0, text: fill(words.asked, factText(id, show)) }]
  switch (section.form) {
    case 'number':
    case 'verdict':
    case 'idsWhere':
    case 'amount': {
      const id = section.form === 'amount' ? section.formula : section.fact
      return { title, parts: [{ title: '', ...quoteOf(names.definitions[id]?.clause, show), lines: asked(id) }] }
    }
    case 'verdicts':
      return {
        title,
        parts: Object.values(section.verdicts).map(({ label, clause, fact }) => ({
          title: label?.[locale] ?? '',
          ...quoteOf(clause, show),
          lines: asked(fact),
        })),
      }
    case 'targets':
      return {
        title,
        parts: Object.values(section.targets).map(({ label, clause, applies, met }) => ({
          title: label?.[locale] ?? '',
          ...quoteOf(clause, show),
          lines: [{ depth: 0, text: fill(words.applies, factText(applies, show), factText(met, show)) }],
        })),
      }
    default:
      return undefined
  }
}
