import type { DecisionSection } from '../../shape/shapes.ts'
import { amountSection } from './amount.ts'
import { classificationSection } from './classification.ts'
import type { SectionContext } from './context.ts'
import { idsWhereSection } from './ids-where.ts'
import { findingsSection } from './findings.ts'
import { numberSection } from './number.ts'
import { signalsSection } from './signals.ts'
import { targetsSection } from './targets.ts'
import { verdictSection, verdictsSection } from './verdict.ts'

/** What stands under a key of the decision; `undefined` where the key is to be left out. */
export const decideSection = (key: string, section: DecisionSection, context: SectionContext): unknown => {
  switch (section.form) {
    case 'classification':
      return classificationSection(key, context)
    case 'number':
      return numberSection(key, section, context)
    case 'verdict':
      return verdictSection(key, section, context)
    case 'verdicts':
      return verdictsSection(key, section, context)
    case 'idsWhere':
      return idsWhereSection(section, context)
    case 'amount':
      return amountSection(key, section, context)
    case 'targets':
      return targetsSection(key, section, context)
    case 'signals':
      return signalsSection(section, context)
    case 'findings':
      return findingsSection(section, context)
  }
}
