import { quotedClause } from '../clause-words.ts'
import { tierLabel } from '../labels.ts'
import { quotedName } from '../naming.ts'
import type { ReasonLine } from '../telling.ts'
import { quoteOf, type ShownPart, type Showing } from './show-parts.ts'
import { fill, SHOW_WORDS } from './show-words.ts'

const line = (text: string): ReasonLine => ({ depth: 0, text })

const unitNames = (ids: readonly string[], { names, locale }: Showing): string =>
  ids.map((id) => names.units.find((unit) => unit.id === id)?.label[locale] ?? '').join(SHOW_WORDS[locale].list)

/** A part of what the policy says of the plan itself: a program, a unit, who answers, a duty, a count, a clause. */
export const showOfPlan = (section: string, id: string, show: Showing): ShownPart | undefined => {
  const { names, locale } = show
  const words = SHOW_WORDS[locale]
  switch (section) {
    case 'programs': {
      const program = names.programs.find((candidate) => candidate.id === id)
      if (program === undefined) return undefined
      const titles = names.benefits.filter((benefit) => benefit.program === id).map(({ title }) => title[locale])
      const lines = [line(fill(words.measures, titles.map(quotedName).join(words.list)))]
      return { title: program.label[locale], ...quoteOf(program.clause, show), lines }
    }
    case 'units': {
      const unit = names.units.find((candidate) => candidate.id === id)
      if (unit === undefined) return undefined
      const { label, successor } = unit
      return {
        title: label[locale],
        lines: successor === undefined ? [] : [line(fill(words.now, successor.label[locale]))],
      }
    }
    case 'responsibilities': {
      const found = names.responsibilities.find((candidate) => candidate.section === id)
      if (found === undefined) return undefined
      const units = `${unitNames(found.units, show)}${found.open?.[locale] ?? ''}`
      const lines = [line(fill(words.responsible, units)), line(fill(words.bodies, unitNames(found.bodies, show)))]
      return { title: found.label[locale], lines }
    }
    case 'tierDuties': {
      const duty = names.tierDuties.find(({ tier }) => tier === id)
      if (duty === undefined) return undefined
      const lines = [line(duty.label[locale])]
      return { title: tierLabel(duty.tier, locale), ...quoteOf(duty.clause, show), lines }
    }
    case 'aggregates': {
      const counted = names.aggregates.find((candidate) => candidate.id === id)
      return counted && { title: counted.label[locale], ...quoteOf(counted.clause, show), lines: [] }
    }
    case 'clauses': {
      const clause = names.clauses.find((candidate) => candidate.id === id)
      if (clause === undefined) return undefined
      const encoded = clause.encodedBy.map(({ label }) => line(fill(words.encoded, label[locale])))
      return { title: quotedClause(id, names, locale), lines: encoded }
    }
    default:
      return undefined
  }
}
