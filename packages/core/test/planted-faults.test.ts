import { createPolicy, type Inspection, type Policy } from '@bangfu/core'
import { analyzePolicy } from '@bangfu/core/analysis'
import { formatDiagnostic } from '@bangfu/core/messages'
import type { Decision, Diagnostic, Locale, Witness } from '@bangfu/sdk'
import { describe, expect, test } from 'vitest'
import { PLANTED_FAULTS, withFault, type PlantedFault } from './planted-faults.ts'
import { panjin, type Files } from './policy-texts.ts'
import { cases, type WorkedCase } from './worked-cases.ts'

/** What is said of a fault, once for all tests. */
const said = new Map<PlantedFault, readonly Diagnostic[]>()
const saidOf = (fault: PlantedFault): readonly Diagnostic[] => {
  const known = said.get(fault) ?? analyzePolicy({ files: withFault(fault) })
  said.set(fault, known)
  return known
}

/** What names a fault: the code, said of the rule, fact, parameter, table or class. */
const namedIn = (fault: PlantedFault): Diagnostic | undefined => {
  const about = fault.named?.of ?? fault.inside
  return saidOf(fault).find(
    ({ code, rule, found }) => code === fault.named?.code && (rule === about || found === about),
  )
}

interface Shown {
  readonly policy: Policy
  readonly witness: Witness
  readonly decision: Decision
  readonly inspection: Inspection
  readonly about: string
}

const subjectOf = ({ inspection, witness }: Shown): Inspection['subjects'][number] => {
  const found = inspection.subjects.find(({ appliesTo }) => appliesTo === witness.appliesTo)
  if (found === undefined) throw new Error(`The witness has no ${witness.appliesTo ?? 'subject'}`)
  return found
}

const verdict = (shown: Shown): string => {
  const { verdict: conditions, unless } = subjectOf(shown).verdicts(shown.about)
  return unless === undefined || unless.verdict === 'no' ? conditions : `${conditions} unless ${unless.verdict}`
}

const linesOf = ({ decision, witness }: Shown): readonly (string | undefined)[] =>
  decision.benefits.filter(({ appliesTo }) => appliesTo === witness.appliesTo).map(({ rule }) => rule)

/** What a witness must show, by what it is a witness of. */
const SHOWS: Readonly<Record<string, (shown: Shown) => void>> = {
  RULE_NEVER_FIRES: (shown) => expect(verdict(shown)).toBe('no'),
  RULE_SWITCHED_OFF: (shown) => expect(verdict(shown)).toBe('no'),
  RULE_ALWAYS_FIRES: (shown) => expect(verdict(shown)).toBe('yes'),
  FACT_NEVER_HOLDS: (shown) => expect(subjectOf(shown).fact(shown.about)).toBe(false),
  FACT_ALWAYS_HOLDS: (shown) => expect(subjectOf(shown).fact(shown.about)).toBe(true),
  OUTCOME_MASKED: (shown) => {
    expect(verdict(shown)).toBe('yes')
    expect(linesOf(shown)).not.toContain(shown.about)
  },
  BRANCH_ADDS_NOTHING: (shown) => {
    const isFact = /\.is|\.has|\.exceeds/.test(shown.about)
    if (isFact) expect(subjectOf(shown).fact(shown.about)).toEqual(expect.any(Boolean))
    else expect(['yes', 'no']).toContain(verdict(shown))
  },
  CLASS_NEVER_GIVEN: ({ decision, about }) => expect(decision['classification']).not.toBe(about),
  CLASS_GAP: (shown) => expect(linesOf(shown).filter((rule) => rule?.startsWith('fin-micro'))).toEqual([]),
  CLASS_OVERLAP: (shown) => {
    const both = ['fin-micro-credit', 'fin-micro-credit-first'].map((about) => verdict({ ...shown, about }))
    expect(both).toEqual(['yes', 'yes'])
  },
}

test('the shipped policy has no such mistake', () => {
  expect(analyzePolicy(panjin).map(({ code, severity, found }) => [severity, code, found])).toEqual([
    // On file for those who read it; no sentence of the plan turns on it.
    ['info', 'UNUSED_FACT', 'household.urbanRuralClassCode'],
  ])
})

describe.each(PLANTED_FAULTS.map((fault) => [`${fault.slip.en}: ${fault.inside}`, fault] as const))(
  '%s',
  (_, fault) => {
    if (fault.named === undefined) {
      test('is not named, but a worked case comes out otherwise', () => {
        expect(saidOf(fault).filter(({ found }) => found !== 'household.urbanRuralClassCode')).toEqual([])
        const loaded = new Map<string, Policy>()
        const decide = (files: Files, { household, asOf, parameters }: WorkedCase): string => {
          const key = JSON.stringify(parameters) + String(files === panjin.files)
          const policy = loaded.get(key) ?? createPolicy({ files }, { parameters })
          loaded.set(key, policy)
          return JSON.stringify({ ...policy.decide(household, { asOf }), policy: '' })
        }
        const wrong = withFault(fault)
        const differs = cases.some((item) => decide(panjin.files, item) !== decide(wrong, item))
        expect(differs).toBe(true)
      })
      return
    }

    test(`is named as ${fault.named.code}, at its place`, () => {
      const found = namedIn(fault)
      expect(found).toMatchObject({ file: expect.any(String) as string, line: expect.any(Number) as number })
      for (const locale of ['zh', 'en'] as const)
        expect(found && formatDiagnostic(found, locale)).not.toMatch(/\{|undefined/)
    })

    test('is shown by a household, where a household can show it', () => {
      const shows = SHOWS[fault.named?.code ?? '']
      const witness = namedIn(fault)?.witness
      expect(witness === undefined).toBe(shows === undefined)
      if (witness === undefined || shows === undefined) return
      const policy = createPolicy({ files: withFault(fault) })
      const { record, asOf } = witness
      const decision = policy.decide(record, { asOf })
      const about = fault.named?.of ?? fault.inside
      shows({ policy, witness, decision, inspection: policy.inspect(record, { asOf }), about })
    })
  },
)

const WORDS = {
  en: {
    title: 'Planted faults',
    intro:
      'Thirty slips of the kind that people make in rule files, each in the files of the 2019 plan, and what the checks of rules\nsay of it. A test plants each of them, has the engine decide each household, and writes this page. Of\neach record the id and the region are left out.',
    of: (file: string, inside: string) => `in \`${inside}\`, \`${file}\``,
    named: 'Named',
    household: 'Household',
    notNamed: 'Not named by the checks of rules; the worked cases notice.',
    on: 'on',
  },
  zh: {
    title: '有意写错的三十处',
    intro:
      '在2019年方案的规则文件里有意写错三十处，看规则检查能指出哪些。每处都由测试实际改过，所附家庭都由系统实际核定过（省去编号和行政区划）；\n本页由测试生成。',
    of: (file: string, inside: string) => `\`${inside}\`（\`${file}\`）`,
    named: '指出',
    household: '举例家庭',
    notNamed: '规则检查没有指出；算例会发现。',
    on: '核定日期',
  },
} as const

const page = (locale: Locale): string => {
  const words = WORDS[locale]
  const sections = PLANTED_FAULTS.map((fault, index) => {
    const found = namedIn(fault)
    const head = `## ${index + 1}. ${fault.slip[locale]}\n\n${words.of(fault.file, fault.inside)}\n`
    if (found === undefined) return `${head}\n${words.notNamed} ${fault.silent?.[locale] ?? ''}\n`
    const sentence = `${words.named}: \`${found.code}\` ${formatDiagnostic(found, locale)}\n`
    const { witness } = found
    if (witness === undefined) return `${head}\n${sentence}`
    const { householdId: _, regionCode: __, ...record } = witness.record
    return `${head}\n${sentence}\n${words.household} (${words.on} ${witness.asOf}): \`${JSON.stringify(record)}\`\n`
  })
  return `# ${words.title}\n\n${words.intro}\n\n${sections.join('\n')}`
}

test.each(['en', 'zh'] as const)('the page in %s lists them', async (locale) => {
  const folder = locale === 'zh' ? 'docs/zh' : 'docs'
  await expect(page(locale)).toMatchFileSnapshot(`../../../${folder}/planted-faults.md`)
})
