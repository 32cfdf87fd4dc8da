import leven from 'leven'
import type { Diagnostic } from '@bangfu/sdk'
import { below } from '../../diagnostics/report.ts'
import { finding } from '../finding.ts'
import type { Loaded } from '../loaded.ts'

const NEAR = 1

// What an eye takes for one character: the letter O and nought, the letter I or L and one.
const looks = (code: string): string => code.replaceAll('O', '0').replace(/[IL]/g, '1')

/**
 * Warns of a benefit that a single rule opens and whose code is another one but for one character: most likely it was
 * meant to be that one.
 */
export const nearBenefits = ({ source }: Loaded): Diagnostic[] => {
  const rules = source.rules.filter(({ value }) => value.benefit !== undefined)
  const codes = rules.map(({ value }) => value.benefit ?? '')
  const count = (code: string): number => codes.filter((other) => other === code).length
  return rules.flatMap(({ value: { name, title, benefit = '' }, at }, index) => {
    const near = codes.findIndex((other) => other !== benefit && leven(looks(benefit), looks(other)) <= NEAR)
    const first = rules[near]
    // Of two that stand alone, the later one is told.
    if (first === undefined || count(benefit) > 1 || (count(codes[near] ?? '') === 1 && near > index)) return []
    const suggestion = first.value.benefit ?? ''
    const names = { [name]: title }
    const noted = { found: benefit, suggestion, names, related: [below(first.at, 'benefit')] }
    return [finding('BENEFIT_NEARLY_ANOTHER', 'warning', below(at, 'benefit'), noted)]
  })
}
