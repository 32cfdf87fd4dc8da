import type { Locale } from '@bangfu/sdk'
import type { PolicyDescription } from '../../describe/description.ts'
import { showClassification, showDecisionKey } from './show-decision.ts'
import { showing, type ShownPart, type Showing, type ShowOptions } from './show-parts.ts'
import { showOfPlan } from './show-plan.ts'
import { showFact, showTable } from './show-record.ts'
import { showDefinition, showParameter, showRule } from './show-rule.ts'

const showDecision = (show: Showing): readonly ShownPart[] =>
  Object.keys(show.names.decision).flatMap((key) => {
    const shown = showDecisionKey(key, show)
    if (shown === undefined) return []
    return shown.parts.map((part) => ({
      ...part,
      title: part.title === '' ? shown.title : `${shown.title} · ${part.title}`,
    }))
  })

const showOne = (section: string, id: string, show: Showing): ShownPart | undefined => {
  switch (section) {
    case 'rules':
      return showRule(id, show)
    case 'derived':
    case 'computed':
    case 'formulas':
      return showDefinition(id, show)
    case 'parameters':
      return showParameter(id, show)
    case 'facts':
      return showFact(id, show)
    case 'tables':
      return showTable(id, show)
    case 'classification':
      return showClassification(show)
    case 'scopes':
    case 'blocks': {
      const label = show.names.blocks.find((block) => block.id === id)?.label
      return label && { title: label[show.locale], lines: [] }
    }
    default:
      return showOfPlan(section, id, show)
  }
}

/**
 * A part of a policy in sentences, by the section of a rule file and its name there, as `policy.composition()` has them.
 * Nothing where the policy has no such part or there is nothing to say of it.
 */
export const formatPart = (
  section: string,
  id: string,
  names: PolicyDescription,
  locale: Locale,
  options: ShowOptions,
): readonly ShownPart[] => {
  const show = showing(names, locale, options)
  if (section === 'decision') return showDecision(show)
  return [showOne(section, id, show)].flatMap((part) => part ?? [])
}
